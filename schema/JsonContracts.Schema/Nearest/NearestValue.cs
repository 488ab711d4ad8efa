using System.Collections.Generic;
using System.Linq;
using JsonContracts.Schema.Evaluation;
using JsonContracts.Schema.Linking;
using JsonContracts.Schema.Rules;
using JsonContracts.Schema.Shapes;
using JsonContracts.Schema.Text;

namespace JsonContracts.Schema.Nearest;

/// <summary>Finds what somebody may have meant with a value that rules refuse.</summary>
public static class NearestValue
{
    private static readonly Evaluator s_evaluator = new(new SchemaSet([]));

    /// <summary>
    /// The allowed value that is nearest to a refused one: of numbers by their distance, of listed words by the characters to change, of
    /// a text that is too long its beginning. Null when the rules do not tell one.
    /// </summary>
    /// <param name="value">The value; when the rules allow it, it is its own answer.</param>
    /// <param name="rules">The rules, all of which have to hold.</param>
    public static JsonValue? Of(JsonValue value, IReadOnlyCollection<Rule> rules)
    {
        var schema = new Subschema(rules.ToEquatableArray(), Annotations.None);
        if (s_evaluator.IsValid(schema, value)) return value;
        if (KnownValues.Of(schema) is { } listed)
        {
            return Closest(value, listed.Select(known => known.Value).Where(candidate => s_evaluator.IsValid(schema, candidate)).ToList());
        }

        var nearest = value is StringValue text ? Shortened(text, rules) : Nearest(value as NumberValue, rules);
        return nearest is not null && s_evaluator.IsValid(schema, nearest) ? nearest : null;
    }

    /// <summary>A value of another kind is near only when there is no choice.</summary>
    private static JsonValue? Closest(JsonValue value, List<JsonValue> candidates)
    {
        if (candidates.Count == 1) return candidates[0];
        if (value is NumberValue number && candidates.OfType<NumberValue>().Select(candidate => candidate.Value).ToList() is { Count: > 0 } numbers)
        {
            return new NumberValue(NearestNumber.Closest(number.Value, numbers));
        }

        return value is StringValue text
            ? candidates.OfType<StringValue>()
                .OrderBy(candidate => EditDistance.Between(candidate.Value.ToUpperInvariant(), text.Value.ToUpperInvariant()))
                .ThenBy(candidate => EditDistance.Between(candidate.Value, text.Value))
                .FirstOrDefault()
            : null;
    }

    private static JsonValue? Nearest(NumberValue? number, IReadOnlyCollection<Rule> rules) =>
        number is not null && NearestNumber.Of(number.Value, rules) is { } nearest ? new NumberValue(nearest) : null;

    /// <summary>As many characters (code points) of a text as it may have.</summary>
    private static StringValue Shortened(StringValue text, IEnumerable<Rule> rules)
    {
        var limit = rules.OfType<LengthRule>().Where(rule => !rule.IsLower).Select(rule => rule.Limit).DefaultIfEmpty(long.MaxValue).Min();
        var end = 0;
        for (; end < text.Value.Length && limit > 0; limit--) end += char.IsHighSurrogate(text.Value[end]) && end + 1 < text.Value.Length ? 2 : 1;
        return new StringValue(text.Value.Substring(0, end));
    }
}
