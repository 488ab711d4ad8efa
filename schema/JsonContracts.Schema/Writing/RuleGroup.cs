using System.Collections.Generic;
using System.Linq;
using JsonContracts.Schema.Rules;
using JsonContracts.Schema.Text;

namespace JsonContracts.Schema.Writing;

/// <summary>Rules of one flat schema that can stand in one schema object: written at one place, and no keyword twice.</summary>
internal sealed class RuleGroup(Origin origin, string? reason)
{
    private readonly List<Rule> _rules = [];

    public Origin Origin => origin;

    public string? Reason => reason;

    public IReadOnlyList<Rule> Rules => _rules;

    /// <summary>Whether the group is the schema <c>false</c>, which has no members.</summary>
    public bool IsNever => _rules[0] is NeverRule;

    /// <summary>Whether the group cannot be part of the schema object itself, which may have an <c>allOf</c> for what stands apart.</summary>
    public bool StandsApart => IsNever || reason is not null || _rules.Exists(rule => rule is AllOfRule);

    public static IReadOnlyList<RuleGroup> Of(IEnumerable<Rule> rules)
    {
        var groups = new List<RuleGroup>();

        // What `additionalProperties` means depends on the `properties` beside it, so those have to be placed first.
        foreach (var rule in rules.OrderBy(rule => rule is AdditionalPropertiesRule))
        {
            var place = rule is NeverRule ? rule.Origin : rule.Origin.Outer();
            var reason = (rule as ConditionalRule)?.Reason;
            var group = groups.FirstOrDefault(group => group.Origin.IsSame(place) && group.Reason == reason && group.Takes(rule));
            if (group is null) groups.Add(group = new RuleGroup(place, reason));
            if (rule is AdditionalPropertiesRule { Declared: var declared } && !group.Declares(declared)) group._rules.Add(Named(declared));
            group._rules.Add(rule);
        }

        return groups;
    }

    private bool Takes(Rule rule) =>
        !IsNever && rule is not NeverRule
        && _rules.TrueForAll(other => other.Keyword != rule.Keyword)
        && (rule is not AdditionalPropertiesRule { Declared: var declared } || Declares(declared));

    private bool Declares(EquatableArray<string> names) =>
        new HashSet<string>(_rules.OfType<PropertiesRule>().SelectMany(rule => rule.Properties).Select(property => property.Name)).SetEquals(names);

    private static PropertiesRule Named(EquatableArray<string> names) =>
        new(names.Select(name => new PropertySchema(name, Subschema.Anything)).ToEquatableArray());
}
