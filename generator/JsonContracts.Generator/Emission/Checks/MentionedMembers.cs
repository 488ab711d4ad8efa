using System;
using System.Collections.Generic;
using JsonContracts.Schema.Evaluation;
using JsonContracts.Schema.Rules;

namespace JsonContracts.Generator.Emission.Checks;

/// <summary>The members that a rule about an object looks at.</summary>
internal sealed class MentionedMembers(Rule rule)
{
    private readonly HashSet<string> _names = new(new Finding("", rule, "", "").Members, StringComparer.Ordinal);

    /// <summary>Whether the rule looks at a member.</summary>
    public bool Contains(string name) => _names.Contains(name);
}
