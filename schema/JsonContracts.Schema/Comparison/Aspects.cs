using System.Collections.Generic;
using System.Linq;
using JsonContracts.Schema.Evaluation;
using JsonContracts.Schema.Rules;
using JsonContracts.Schema.Shapes;
using JsonContracts.Schema.Text;

namespace JsonContracts.Schema.Comparison;

/// <summary>What two schemas answer to one question, and how the answers differ.</summary>
internal static class Aspects
{
    /// <summary>The questions that some rules answer, in their order.</summary>
    public static IEnumerable<Aspect> Of(IEnumerable<Rule> rules) => rules.Select(Of).OfType<Aspect>().Distinct();

    /// <summary>The rules of a schema that answer a question.</summary>
    public static List<Rule> Answers(Subschema schema, Aspect aspect) => schema.Rules.Where(rule => Of(rule) == aspect).ToList();

    /// <summary>What became of the answer: which values came and went, or both phrases.</summary>
    public static string Difference(IReadOnlyList<Rule> old, IReadOnlyList<Rule> @new)
    {
        if (ValuesOf(old) is { } before && ValuesOf(@new) is { } after) return Difference(before, after);
        if (old.Count == 0) return "newly asked: " + InWords(@new);
        if (@new.Count == 0) return "no longer asked: " + InWords(old);
        return old.Count == 1 && @new.Count == 1 && IsSameReason(old[0], @new[0])
            ? $"“{ReasonOf(old[0])}” now asks something else"
            : InWords(old) + " → " + InWords(@new);
    }

    /// <summary>Conditions that give the same reason are one condition that changed.</summary>
    public static bool IsSameReason(Rule old, Rule @new) => ReasonOf(old) is { } reason && reason == ReasonOf(@new);

    /// <summary>What something was that is gone: the values where they are listed, otherwise their kinds.</summary>
    public static string Kind(Subschema schema, Revision revision) =>
        KnownValues.Of(schema) is not null ? RuleText.Of(schema) : RuleText.Of(revision.KindsOf(revision.Unfold(schema)));

    /// <summary>A choice between values is one of the ways to list them.</summary>
    private static Aspect? Of(Rule rule) => rule.Aspect is null || ValuesOf(rule) is null ? rule.Aspect : Aspect.Values;

    /// <summary>Whether a rule does nothing but list values.</summary>
    public static bool IsListOfValues(Rule rule) => ValuesOf(rule) is not null;

    private static string Difference(IReadOnlyList<JsonValue> before, IReadOnlyList<JsonValue> after)
    {
        var lost = before.Except(after).Select(value => value.ToJson()).ToList();
        var gained = after.Except(before).Select(value => value.ToJson()).ToList();
        var parts = new List<string>();
        if (lost.Count > 0) parts.Add("no longer " + string.Join(", ", lost));
        if (gained.Count > 0) parts.Add("newly " + string.Join(", ", gained));
        return string.Join("; ", parts);
    }

    private static IReadOnlyList<JsonValue>? ValuesOf(IReadOnlyList<Rule> rules) => rules.Count == 1 ? ValuesOf(rules[0]) : null;

    private static IReadOnlyList<JsonValue>? ValuesOf(Rule rule) => KnownValues.Of(Subschema.Of(rule))?.Select(value => value.Value).ToList();

    private static string InWords(IReadOnlyList<Rule> rules) =>
        string.Join(" and ", rules.Select(rule => ReasonOf(rule) is { } reason ? $"“{reason}”" : RuleText.Of(rule)));

    private static string? ReasonOf(Rule rule) => (rule as ConditionalRule)?.Reason;
}
