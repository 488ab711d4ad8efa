using System;
using System.Collections.Generic;
using System.Globalization;
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
    public bool StandsApart => IsNever || reason is not null || _rules.Exists(rule => rule is AllOfRule or UnevaluatedRule);

    public static IReadOnlyList<RuleGroup> Of(EquatableArray<Rule> rules)
    {
        var groups = new List<RuleGroup>();

        // What a rule means may depend on those beside it, so those have to be placed first.
        foreach (var rule in rules)
        {
            if (rule.Companions is null) Place(groups, rule);
        }

        foreach (var rule in rules)
        {
            if (rule.Companions is not null) Place(groups, rule);
        }

        return groups;
    }

    private static void Place(List<RuleGroup> groups, Rule rule)
    {
        var place = rule is NeverRule ? rule.Origin : rule.Origin.Outer();
        var reason = (rule as ConditionalRule)?.Reason;
        foreach (var group in groups)
        {
            if (!group.Origin.IsSame(place) || group.Reason != reason || !group.Takes(rule)) continue;
            group.Add(rule);
            return;
        }

        var own = new RuleGroup(place, reason);
        own.Add(rule);
        groups.Add(own);
    }

    private void Add(Rule rule)
    {
        if (rule.Companions is { } companions && (rule is UnevaluatedRule || !HasOnly(companions))) _rules.AddRange(companions);
        _rules.Add(rule);
    }

    private bool Takes(Rule rule)
    {
        if (IsNever || rule is NeverRule || (rule is UnevaluatedRule && _rules.Count > 0)) return false;
        foreach (var other in _rules)
        {
            if (other is UnevaluatedRule || other.WrittenKeyword == rule.WrittenKeyword || IsOtherwiseBeside(rule, other) || IsOtherwiseBeside(other, rule)) return false;
        }

        return rule.Companions is not { } companions || HasOnly(companions);
    }

    /// <summary>Whether a rule about all items would leave out the first ones beside another rule.</summary>
    private static bool IsOtherwiseBeside(Rule rule, Rule other) => rule is ItemsRule { From: 0 } && other is PrefixItemsRule;

    /// <summary>Whether the group has rules that evaluate what some companions do, and nothing else of their kinds.</summary>
    private bool HasOnly(IReadOnlyList<Rule> companions) =>
        Evaluated(_rules.Where(rule => rule is PropertiesRule or PatternPropertiesRule or PrefixItemsRule)).SetEquals(Evaluated(companions));

    private static HashSet<string> Evaluated(IEnumerable<Rule> rules) => [.. rules.SelectMany(rule => rule switch
    {
        PropertiesRule properties => properties.Properties.Select(property => "name " + property.Name),
        PatternPropertiesRule pattern => ["names " + pattern.Names.Source],
        PrefixItemsRule prefix => ["items " + prefix.Items.Count.ToString(CultureInfo.InvariantCulture)],
        _ => throw new ArgumentOutOfRangeException(nameof(rules), rule, "No rule that describes what others leave over."),
    })];
}
