using System;
using System.ComponentModel;
using System.Linq;

namespace JsonContracts;

/// <summary>Describes an object in a violation by the members that a rule looks at: “width 1280, height 700”.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class ActualMembers
{
    /// <summary>The members that are present, with their values.</summary>
    /// <param name="members">Names on the wire with values; null stands for an absent member.</param>
    public static IFormattable Of(params (string Name, object? Value)[] members)
    {
        ArgumentNullException.ThrowIfNull(members);
        var present = members.Where(member => member.Value is not null).Select(member => $"{ShortName.Of(member.Name)} {ActualText.Of(member.Value)}").ToList();
        return new ActualWords(present.Count == 0 ? "an object without " + string.Join(", ", members.Select(member => ShortName.Of(member.Name))) : string.Join(", ", present));
    }
}
