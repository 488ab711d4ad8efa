using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using JsonContracts.Generator.Models;
using JsonContracts.Schema.Rules;
using JsonContracts.Schema.Shapes;
using JsonContracts.Schema.Text;

namespace JsonContracts.Generator.Emission;

/// <summary>Asks a rule of a number or a text.</summary>
internal static class ScalarTests
{
    private const string Check = "global::JsonContracts.JsonCheck.";

    /// <summary>Whether a value of a scalar type satisfies a rule that is not combined of others.</summary>
    public static Test Of(Rule rule, ScalarType type, TypedValue value, CheckScope scope) => rule switch
    {
        TypeRule kinds => Type(kinds.Kinds, type, value),
        ConstRule only => OneOf([only.Value], type, value),
        EnumRule several => OneOf(several.Values, type, value),
        BoundRule bound when type.IsNumber => Bound(bound, type, value),
        MultipleOfRule multiple when type.IsNumber => Multiple(multiple, type, value),
        CountRule { Kind: JsonKinds.String } count when !type.IsNumber => Length(count, WireForm.Text(value.Expression, type)),
        PatternRule pattern when !type.IsNumber => Test.OfCall($"{Check}IsMatch({scope.Pattern(pattern.NetPattern)}, {WireForm.Text(value.Expression, type)}{(scope.IsSilent ? "" : ", sink")})"),
        FormatRule format when !type.IsNumber => Format(format, type, value),
        _ => Test.True,
    };

    private static Test Type(JsonKinds allowed, ScalarType type, TypedValue value) => (type.Kinds & allowed) switch
    {
        JsonKinds.None => Test.False,
        var common when common == type.Kinds => Test.True,
        JsonKinds.Integer => Test.OfCall(type.Kind == ScalarKind.Double
            ? $"double.IsInteger({value.Expression})"
            : $"decimal.IsInteger({value.Expression})"),
        _ => Test.Known(true),
    };

    private static Test OneOf(IEnumerable<JsonValue> values, ScalarType type, TypedValue value)
    {
        // Only the kinds that C# has patterns for; a Guid or a date is compared by its text.
        var asText = type.IsNumber ? type.Kind : ScalarKind.Text;
        var constants = values.Select(one => Literal.Of(one, asText)).OfType<string>().Distinct().ToList();
        if (constants.Count == 0) return Test.False;
        return Test.OfPatterns(type.IsNumber ? value.Expression : WireForm.Text(value.Expression, type), constants);
    }

    private static Test Bound(BoundRule rule, ScalarType type, TypedValue value)
    {
        var relation = Relation(rule.IsLower, rule.IsExclusive);
        var opposite = Relation(!rule.IsLower, !rule.IsExclusive);
        if (Literal.Number(rule.Limit, type.Kind) is { } limit) 
        {
            var comparison = $"{value.Expression} {relation} {limit}";
            return type.Kind == ScalarKind.Double ? Test.OfComparison(comparison) : Test.Of(comparison, $"{value.Expression} {opposite} {limit}");
        }

        if (type.IsWhole && (rule.Limit < JsonNumber.FromInt64(long.MinValue) || rule.Limit > JsonNumber.FromInt64(long.MaxValue)))
        {
            return Test.Known(rule.IsLower == rule.Limit < JsonNumber.FromInt64(0));
        }

        var compared = $"{Check}Compare({value.Expression}, {Literal.Utf8(rule.Limit.ToString())})";
        return Test.Of($"{compared} {relation} 0", $"{compared} {opposite} 0");
    }

    private static string Relation(bool isLower, bool isExclusive) => (isLower ? ">" : "<") + (isExclusive ? "" : "=");

    private static Test Multiple(MultipleOfRule rule, ScalarType type, TypedValue value)
    {
        if (type.IsWhole && rule.Divisor.TryGetInt64(out var whole))
        {
            return whole == 1 ? Test.True : Test.Of(Remainder(value, whole) + " == 0", Remainder(value, whole) + " != 0");
        }

        var divisor = Literal.Decimal(rule.Divisor) ?? Literal.Utf8(rule.Divisor.ToString());
        return Test.OfCall($"{Check}IsMultipleOf({value.Expression}, {divisor})");
    }

    private static string Remainder(TypedValue value, long divisor) => $"{value.Expression} % {divisor.ToString(CultureInfo.InvariantCulture)}";

    /// <summary>Whether the length of a text, in code points, is within the limit of a rule.</summary>
    public static Test Length(CountRule rule, string text) => rule switch
    {
        { IsLower: true, Limit: <= 0 } => Test.True,
        { Limit: > int.MaxValue } => Test.Known(!rule.IsLower),
        _ => Test.OfCall($"{Check}{(rule.IsLower ? "IsShorterThan" : "IsLongerThan")}({text}, {rule.Limit.ToString(CultureInfo.InvariantCulture)})").Not(),
    };

    /// <summary>Whether a count is within the limit of a rule.</summary>
    public static Test Count(CountRule rule, string count) => rule switch
    {
        { IsLower: true, Limit: <= 0 } => Test.True,
        { Limit: > int.MaxValue } => Test.Known(!rule.IsLower),
        _ => Test.Of(Comparison(count, rule.IsLower ? ">=" : "<=", rule.Limit), Comparison(count, rule.IsLower ? "<" : ">", rule.Limit)),
    };

    private static string Comparison(string count, string relation, long limit) => $"{count} {relation} {limit.ToString(CultureInfo.InvariantCulture)}";

    private static Test Format(FormatRule rule, ScalarType type, TypedValue value) => (type.Kind, rule.Format) switch
    {
        (ScalarKind.Uuid, "uuid") or (ScalarKind.Date, "date") or (ScalarKind.DateTime, "date-time") => Test.True,
        _ => Test.OfCall($"{Check}{FormatMethod(rule)}({WireForm.Text(value.Expression, type)})"),
    };

    /// <summary>The method of the runtime that decides a format.</summary>
    public static string FormatMethod(FormatRule rule) => "IsFormat" + Naming.Identifier.Pascal(rule.Format);
}
