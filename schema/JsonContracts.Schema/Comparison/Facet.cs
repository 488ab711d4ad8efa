using System.Collections.Generic;
using System.Linq;
using JsonContracts.Schema.Evaluation;
using JsonContracts.Schema.Rules;
using JsonContracts.Schema.Shapes;
using JsonContracts.Schema.Text;

namespace JsonContracts.Schema.Comparison;

/// <summary>Rules of one schema that answer the same question, such as the bounds of a number or the list of its values.</summary>
internal static class Facet
{
    /// <summary>The question that a rule answers; null for rules about members and items, which are compared one by one.</summary>
    public static string? Of(Rule rule) => rule switch
    {
        PropertiesRule or RequiredRule or ItemsRule or AdditionalPropertiesRule or RefRule => null,
        _ when ValuesOf(rule) is not null => "values",
        BoundRule => "range",
        CountRule count => "count of " + count.LooksAt,
        ChoiceRule => "choice",
        _ => rule.Keyword,
    };

    /// <summary>Whether an old and a new answer belong together; conditions and choices stand side by side without being about the same.</summary>
    public static bool IsAboutOneThing(string facet) => facet is not ("if" or "not" or "choice");

    /// <summary>What became of it: which values came and went, or both phrases.</summary>
    public static string Difference(IReadOnlyList<Rule> old, IReadOnlyList<Rule> @new)
    {
        var (before, after) = (Values(old), Values(@new));
        return before is not null && after is not null ? ValuesDifference(before, after)
            : old.Count == 1 && @new.Count == 1 && Reason(old[0]) is { } reason && reason == Reason(@new[0]) ? $"“{reason}” now asks something else"
            : old.Count == 0 ? "newly asked: " + Text(@new)
            : @new.Count == 0 ? "no longer asked: " + Text(old)
            : Text(old) + " → " + Text(@new);
    }

    /// <summary>What something was that is gone: the values where they are listed, otherwise their kinds.</summary>
    public static string Kind(Subschema schema, Revision revision) =>
        KnownValues.Of(schema) is not null ? RuleText.Of(schema) : RuleText.Of(revision.KindsOf(revision.Unfold(schema)));

    private static string ValuesDifference(IReadOnlyList<JsonValue> before, IReadOnlyList<JsonValue> after)
    {
        var lost = before.Except(after).ToList();
        var gained = after.Except(before).ToList();
        return string.Join("; ", new[] { ("no longer ", lost), ("newly ", gained) }
            .Where(part => part.Item2.Count > 0)
            .Select(part => part.Item1 + string.Join(", ", part.Item2.Select(value => value.ToJson()))));
    }

    private static IReadOnlyList<JsonValue>? Values(IReadOnlyList<Rule> rules) => rules.Count == 1 ? ValuesOf(rules[0]) : null;

    private static IReadOnlyList<JsonValue>? ValuesOf(Rule rule) =>
        KnownValues.Of(new Subschema(EquatableArray.Of(rule), Annotations.None))?.Select(value => value.Value).ToList();

    private static string Text(IReadOnlyList<Rule> rules) => string.Join(" and ", rules.Select(rule => Reason(rule) is { } reason ? $"“{reason}”" : RuleText.Of(rule)));

    private static string? Reason(Rule rule) => (rule as ConditionalRule)?.Reason;
}
