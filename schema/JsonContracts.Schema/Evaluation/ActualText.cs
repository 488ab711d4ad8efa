using System;
using System.Collections.Generic;
using System.Linq;
using JsonContracts.Schema.Logic;
using JsonContracts.Schema.Rules;
using JsonContracts.Schema.Text;

namespace JsonContracts.Schema.Evaluation;

/// <summary>Shows a value that breaks a rule.</summary>
internal static class ActualText
{
    /// <summary>The value as JSON, shortened; of an object only the members that the rule looks at.</summary>
    public static string Of(Rule rule, JsonValue instance) => ShortText.Of(Narrow(rule, instance).ToJson());

    /// <summary>The members of an object that a rule looks at, in its order. A subschema that several rules share is looked at once.</summary>
    public static IReadOnlyList<string> MembersOf(Rule rule)
    {
        var names = new List<string>();
        AddMembers(rule, names, new HashSet<Subschema>(SameInstance.Comparer));
        return names.Distinct().ToList();
    }

    private static void AddMembers(Rule rule, List<string> names, HashSet<Subschema> seen)
    {
        names.AddRange(rule.NamedMembers);
        foreach (var part in rule.Parts.Where(part => part.Place == PartPlace.SameValue && seen.Add(part.Schema)))
        {
            foreach (var inner in part.Schema.Rules) AddMembers(inner, names, seen);
        }
    }

    private static JsonValue Narrow(Rule rule, JsonValue instance)
    {
        if (!Partial.IsObject(instance)) return instance;
        var names = new HashSet<string>(MembersOf(rule), StringComparer.Ordinal);
        if (names.Count == 0) return instance;
        return new ObjectValue(Partial.Members(instance)
            .Where(member => member.IsCertain && names.Contains(member.Name))
            .Select(member => new JsonMember(member.Name, member.Value))
            .ToEquatableArray());
    }
}
