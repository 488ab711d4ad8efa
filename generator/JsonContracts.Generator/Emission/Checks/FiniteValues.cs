using System;
using System.Collections.Generic;
using System.Linq;
using JsonContracts.Generator.Emission.Conditions;
using JsonContracts.Generator.Models;
using JsonContracts.Schema.Evaluation;
using JsonContracts.Schema.Linking;
using JsonContracts.Schema.Rules;
using JsonContracts.Schema.Shapes;
using JsonContracts.Schema.Text;

namespace JsonContracts.Generator.Emission.Checks;

/// <summary>Rules over types of so few values that each is tried while generating.</summary>
internal static class FiniteValues
{
    private static readonly Evaluator s_evaluator = new(new SchemaSet([]));

    /// <summary>Whether a type has so few values.</summary>
    public static bool Are(CsType type) => type is EnumModel { IsOpen: false } or ScalarType { Kind: ScalarKind.Boolean };

    /// <summary>Whether a value of such a type obeys a rule; null when that of one of its values cannot be said here.</summary>
    /// <param name="rule">The rule.</param>
    /// <param name="value">The value.</param>
    /// <param name="holdsForUndefined">
    /// Whether a number that an enum has no member for may pass, because something else refuses it. Otherwise even a rule that all members
    /// obey has to name them.
    /// </param>
    public static Condition? Test(Rule rule, TypedValue value, bool holdsForUndefined = false) => value.Type switch
    {
        EnumModel type => OfEnum(rule, type, value, holdsForUndefined),
        ScalarType { Kind: ScalarKind.Boolean } => OfBoolean(rule, value),
        _ => throw new ArgumentOutOfRangeException(nameof(value), value.Type, "The type has more values than can be tried."),
    };

    /// <summary>The values that obey a rule; null when that of one of them cannot be said here.</summary>
    public static IReadOnlyList<T>? Accepted<T>(Rule rule, IEnumerable<T> values, Func<T, JsonValue> json)
    {
        if (rule is EnumRule { Values: var listed }) return Listed(listed, values, json);
        var accepted = new List<T>();
        var schema = Subschema.Of(rule);
        foreach (var value in values)
        {
            if (Accepts(schema, json(value)) is not { } holds) return null;
            if (holds) accepted.Add(value);
        }

        return accepted;
    }

    /// <summary>A list is asked once for each value, and both may be long.</summary>
    private static List<T> Listed<T>(IEnumerable<JsonValue> listed, IEnumerable<T> values, Func<T, JsonValue> json)
    {
        var all = new HashSet<JsonValue>(listed);
        return [.. values.Where(value => all.Contains(json(value)))];
    }

    /// <summary>Whether a value satisfies a schema; null when that cannot be said here, as of a reference to another type.</summary>
    public static bool? Accepts(Subschema schema, JsonValue value) =>
        s_evaluator.IsValid(schema, value) ? true
        : s_evaluator.Evaluate(schema, value).Count > 0 ? false
        : null;

    /// <summary>The pattern for some members of an enum.</summary>
    public static Pattern PatternOf(EnumModel type, IEnumerable<EnumMemberModel> members) => Pattern.OneOf(members.Select(member => $"{type.Name}.{member.Name}"));

    private static Condition? OfEnum(Rule rule, EnumModel type, TypedValue value, bool holdsForUndefined)
    {
        if (Accepted(rule, type.Members, member => member.Value) is not { } accepted) return null;
        if (accepted.Count == 0) return Condition.False;
        return accepted.Count == type.Members.Count && holdsForUndefined ? Condition.True : Condition.Is(value.Expression, PatternOf(type, accepted));
    }

    private static Condition? OfBoolean(Rule rule, TypedValue value)
    {
        if (Accepted(rule, [true, false], flag => new BooleanValue(flag)) is not { } accepted) return null;
        return accepted.Count != 1 ? Condition.Known(accepted.Count == 2)
            : accepted[0] ? Condition.Call(value.Expression)
            : Condition.Call(value.Expression).Not();
    }
}
