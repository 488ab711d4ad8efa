using System.Collections.Generic;
using System.Linq;
using Contracts.Schema;
using Contracts.Schema.Shapes;

namespace Contracts.Generator.Emission;

/// <summary>Asks a rule of a JSON value as one C# condition.</summary>
internal sealed class JsonTests(CheckScope scope, JsonChecks checks)
{
    private const string Check = "global::Contracts.JsonCheck.";
    private const string Kind = "global::System.Text.Json.JsonValueKind.";

    /// <summary>Whether a value satisfies a rule that holds no other schema, or only one that is asked for as a whole.</summary>
    public Test Of(Rule rule, string json) => rule switch
    {
        NeverRule => Test.False,
        TypeRule type => OfKinds(type.Kinds, json),
        ConstRule only => Equal(only.Value, json),
        EnumRule several => Test.Any(several.Values.Select(value => Equal(value, json))),
        BoundRule bound => Guarded(JsonKinds.Number, json, Bound(bound, json)),
        MultipleOfRule multiple => Guarded(JsonKinds.Number, json, Test.OfCall($"{Check}IsMultipleOf({json}, {DecimalLiteral(multiple.Divisor)})")),
        CountRule count => Guarded(count.Kind, json, ScalarTests.Count(count, Count(count.Kind, json))),
        PatternRule pattern => Guarded(JsonKinds.String, json, Test.OfCall($"{Check}IsMatch({scope.Pattern(pattern.NetPattern)}, {json}{(scope.IsSilent ? "" : ", sink")})")),
        FormatRule format => Guarded(JsonKinds.String, json, Test.OfCall($"{Check}{ScalarTests.FormatMethod(format)}({json})")),
        UniqueItemsRule => Guarded(JsonKinds.Array, json, Test.OfCall($"{Check}IsUnique({json})")),
        RequiredRule required => Guarded(JsonKinds.Object, json, Test.All(required.Names.Select(name => Has(name, json)))),
        NotRule not => Of(not.Schema, json).Not(),
        AnyOfRule any => Test.Any(any.Branches.Select(branch => Of(branch, json))),
        _ => Test.OfCall($"{checks.Method(new Subschema(EquatableArray.Of(rule), Annotations.None), null)}({json})"),
    };

    /// <summary>Whether a value satisfies a whole schema: a condition where it is short, a method of its own otherwise.</summary>
    public Test Of(Subschema schema, string json) => schema switch
    {
        { AcceptsAnything: true } => Test.True,
        { OnlyRule: { } only } => Of(only, json),
        _ => Test.OfCall($"{checks.Method(schema, null)}({json})"),
    };

    /// <summary>A keyword lets pass every value of a kind that it does not look at.</summary>
    private static Test Guarded(JsonKinds kind, string json, Test test) => Test.Any([OfKinds(kind, json).Not(), test]);

    /// <summary>Whether an object has a member.</summary>
    public static Test Has(string name, string json) => Test.OfCall($"{json}.TryGetProperty({Literal.Utf8(name)}, out _)");

    private static Test Bound(BoundRule bound, string json)
    {
        var compared = $"{Check}Compare({json}, {NumberLiteral(bound.Limit)})";
        var (relation, opposite) = (bound.IsLower, bound.IsExclusive) switch
        {
            (true, false) => (">=", "<"),
            (true, true) => (">", "<="),
            (false, false) => ("<=", ">"),
            _ => ("<", ">="),
        };
        return Test.Of($"{compared} {relation} 0", $"{compared} {opposite} 0");
    }

    private static string NumberLiteral(JsonNumber number) => number.TryGetInt64(out var whole)
        ? Literal.Number(number, ScalarKind.Int64)! + (whole is >= int.MinValue and <= int.MaxValue ? "L" : "")
        : DecimalLiteral(number);

    private static string DecimalLiteral(JsonNumber number) => Literal.Decimal(number) ?? Literal.Utf8(number.ToString());

    private static string Count(JsonKinds kind, string json) => kind switch
    {
        JsonKinds.String => $"{Check}CodePointCount({json})",
        JsonKinds.Array => $"{json}.GetArrayLength()",
        _ => $"{Check}MemberCount({json})",
    };

    public static Test OfKinds(JsonKinds kinds, string json)
    {
        var names = TokenKinds((kinds & JsonKinds.Number) == JsonKinds.Integer ? kinds & ~JsonKinds.Integer : kinds).Select(name => Kind + name).ToList();
        var token = kinds == JsonKinds.Any ? Test.True
            : names.Count == 0 ? Test.False
            : names.Count == 1 ? Test.Of($"{json}.ValueKind == {names[0]}", $"{json}.ValueKind != {names[0]}")
            : Test.OfPatterns(json + ".ValueKind", names);
        return (kinds & JsonKinds.Number) == JsonKinds.Integer ? Test.Any([token, Test.OfCall($"{Check}IsInteger({json})")]) : token;
    }

    private static Test Equal(JsonValue value, string json) => value switch
    {
        NullValue => OfKinds(JsonKinds.Null, json),
        BooleanValue flag => Test.Of($"{json}.ValueKind == {Kind}{flag.Value}", $"{json}.ValueKind != {Kind}{flag.Value}"),
        StringValue text => Test.OfCall($"{Check}Is({json}, {Literal.Utf8(text.Value)})"),
        NumberValue number => Test.All(
        [
            OfKinds(JsonKinds.Number, json),
            Test.Of($"{Check}Compare({json}, {NumberLiteral(number.Value)}) == 0", $"{Check}Compare({json}, {NumberLiteral(number.Value)}) != 0"),
        ]),
        _ => Test.OfCall($"{Check}Equals({json}, {Literal.Text(value.ToJson())})"),
    };

    /// <summary>The token kinds that belong to some kinds of values, as <c>JsonValueKind</c> names them.</summary>
    public static IEnumerable<string> TokenKinds(JsonKinds kinds)
    {
        if ((kinds & JsonKinds.Null) != 0) yield return "Null";
        if ((kinds & JsonKinds.Boolean) != 0)
        {
            yield return "True";
            yield return "False";
        }

        if ((kinds & JsonKinds.Number) != 0) yield return "Number";
        if ((kinds & JsonKinds.String) != 0) yield return "String";
        if ((kinds & JsonKinds.Array) != 0) yield return "Array";
        if ((kinds & JsonKinds.Object) != 0) yield return "Object";
    }
}
