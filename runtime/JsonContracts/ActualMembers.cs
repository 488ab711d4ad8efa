using System;
using System.Collections.Generic;
using System.ComponentModel;

namespace JsonContracts;

/// <summary>Describes an object in a violation by the members that a rule looks at: “width 1280, height 700”.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class ActualMembers
{
    /// <summary>The members that are present, with their values.</summary>
    /// <param name="members">Names on the wire with values; null stands for an absent member.</param>
    public static IFormattable Of(params ActualMember[] members)
    {
        ArgumentNullException.ThrowIfNull(members);
        var present = new List<string>();
        foreach (var member in members)
        {
            if (member.Value is { } value) present.Add($"{ShortName.Of(member.Name)} {ActualText.Of(value)}");
        }

        return new ActualWords(present.Count == 0
            ? "an object without " + string.Join(", ", Array.ConvertAll(members, member => ShortName.Of(member.Name)))
            : string.Join(", ", present));
    }
}
