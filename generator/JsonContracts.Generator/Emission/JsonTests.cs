using System.Collections.Generic;
using System.Linq;
using JsonContracts.Schema.Rules;
using JsonContracts.Schema.Shapes;
using JsonContracts.Schema.Text;

namespace JsonContracts.Generator.Emission;

/// <summary>Asks a rule of a JSON value as one C# condition.</summary>
internal sealed class JsonTests(CheckScope scope, JsonChecks checks)
{
    private const string Check = "global::JsonContracts.JsonCheck.";
    private const string Kind = "global::System.Text.Json.JsonValueKind.";

    /// <summary>Whether a value satisfies a rule.</summary>
    public Test Of(Rule rule, JsonSubject json) => rule switch
    {
        NeverRule => Test.False,
        TypeRule type => OfKinds(type.Kinds, json),
        ConstRule only => Equal(only.Value, json),
        EnumRule several => Test.Any(several.Values.Select(value => Equal(value, json))),
        NotRule not => Of(not.Schema, json).Not(),
        AnyOfRule any => Test.Any(any.Branches.Select(branch => Of(branch, json))),
        _ when KindOf(rule) is { } kind => Guarded(kind, json, OfKind(rule, json)),
        _ => OfMethod(new Subschema(EquatableArray.Of(rule), Annotations.None), json),
    };

    /// <summary>Whether a value satisfies a whole schema.</summary>
    public Test Of(Subschema schema, JsonSubject json)
    {
        var narrow = json;
        var tests = new List<Test>();
        foreach (var type in schema.Rules.OfType<TypeRule>())
        {
            tests.Add(Of(type, narrow));
            narrow = narrow.Narrow(type.Kinds);
        }

        foreach (var rules in schema.Rules.Where(rule => rule is not TypeRule).GroupBy(KindOf))
        {
            tests.Add(rules.Key == JsonKinds.Object ? Guarded(JsonKinds.Object, narrow, OfMembers(schema, narrow)) : Test.All(rules.Select(rule => Of(rule, narrow))));
            if (rules.Key == JsonKinds.Object) tests.AddRange(rules.OfType<CountRule>().Select(rule => Of(rule, narrow)));
        }

        return Test.All(tests);
    }

    /// <summary>Whether an object has the members that it must have, and those satisfy their schemas.</summary>
    private Test OfMembers(Subschema schema, JsonSubject json)
    {
        var required = schema.Rules.OfType<RequiredRule>().SelectMany(rule => rule.Names).ToList();
        var described = schema.Rules.OfType<PropertiesRule>().SelectMany(rule => rule.Properties).ToList();
        var alone = required.Except(described.Select(property => property.Name)).Select(name => Has(name, json));
        return Test.All([.. alone, .. described.Select(property => OfMember(property, json, required.Contains(property.Name)))]);
    }

    /// <summary>The kind of values that a rule looks at, when its condition can be written out; it lets pass every other kind.</summary>
    public static JsonKinds? KindOf(Rule rule) => rule switch
    {
        BoundRule or MultipleOfRule => JsonKinds.Number,
        CountRule count => count.Kind,
        PatternRule or FormatRule => JsonKinds.String,
        UniqueItemsRule => JsonKinds.Array,
        RequiredRule or PropertiesRule => JsonKinds.Object,
        _ => null,
    };

    private Test OfKind(Rule rule, JsonSubject json) => rule switch
    {
        BoundRule bound => Bound(bound, json.Expression),
        MultipleOfRule multiple => Test.OfCall($"{Check}IsMultipleOf({json.Expression}, {DecimalLiteral(multiple.Divisor)})"),
        CountRule { Kind: JsonKinds.String } count => ScalarTests.Length(count, json.Expression),
        CountRule count => ScalarTests.Count(count, json.Expression + ".Count"),
        PatternRule pattern => Test.OfCall($"{Check}IsMatch({scope.Pattern(pattern.NetPattern)}, {json.Expression}{(scope.IsSilent ? "" : ", sink")})"),
        FormatRule format => Test.OfCall($"{Check}{ScalarTests.FormatMethod(format)}({json.Expression})"),
        RequiredRule required => Test.All(required.Names.Select(name => Has(name, json))),
        PropertiesRule properties => Test.All(properties.Properties.Select(property => OfMember(property, json))),
        _ => Test.OfCall($"{Check}IsUnique({json.Expression})"),
    };

    /// <summary>Whether a member satisfies its schema, or is absent where it may be.</summary>
    private Test OfMember(PropertySchema property, JsonSubject json, bool isRequired = false)
    {
        if (property.Schema.AcceptsAnything) return isRequired ? Has(property.Name, json) : Test.True;
        var found = json.Members?.Local(property.Name);
        var local = found ?? scope.Local(property.Name);
        var inner = Of(property.Schema, new JsonSubject(local) { Members = found is null ? null : json.Members!.Inside(property.Name) });
        if (inner.IsTrue) return isRequired ? Has(property.Name, json) : Test.True;
        if (inner.IsFalse) return isRequired ? Test.False : Has(property.Name, json).Not();
        var exists = Test.OfCall(found is null ? $"{json.Expression}.TryGetMember({Literal.Utf8(property.Name)}, out var {local})" : $"{local}.Exists");
        return isRequired ? Test.All([exists, inner]) : Test.Any([exists.Not(), inner]);
    }

    private Test OfMethod(Subschema schema, JsonSubject json) => Test.OfCall($"{checks.Method(schema, null)}({json.Expression})");

    private static Test Guarded(JsonKinds kind, JsonSubject json, Test test) =>
        (json.Kinds & kind) == JsonKinds.None ? Test.True
        : (json.Kinds & ~kind) == JsonKinds.None ? test
        : Test.Any([OfKinds(kind, json).Not(), test]);

    /// <summary>Whether an object has a member.</summary>
    public static Test Has(string name, JsonSubject json) => json.Members?.Local(name) is { } local
        ? Test.OfCall($"{local}.Exists")
        : Test.OfCall($"{json.Expression}.Has({Literal.Utf8(name)})");

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

    private static string NumberText(JsonNumber number) => number.TryGetInt64(out _) ? Literal.Number(number, ScalarKind.Int64)! : Literal.Utf8(number.ToString());

    private static string DecimalLiteral(JsonNumber number) => Literal.Decimal(number) ?? Literal.Utf8(number.ToString());

    /// <summary>Whether a value is of some kinds.</summary>
    public static Test OfKinds(JsonKinds kinds, JsonSubject subject)
    {
        var json = subject.Expression;
        if ((subject.Kinds & ~kinds) == JsonKinds.None) return Test.True;
        var names = TokenKinds((kinds & JsonKinds.Number) == JsonKinds.Integer ? kinds & ~JsonKinds.Integer : kinds).Select(name => Kind + name).ToList();
        var token = kinds == JsonKinds.Any ? Test.True
            : names.Count == 0 ? Test.False
            : names.Count == 1 ? Test.Of($"{json}.ValueKind == {names[0]}", $"{json}.ValueKind != {names[0]}")
            : Test.OfPatterns(json + ".ValueKind", names);
        return (kinds & JsonKinds.Number) == JsonKinds.Integer ? Test.Any([token, Test.OfCall($"{Check}IsInteger({json})")]) : token;
    }

    /// <summary>Whether a value is equal to one that the schema states.</summary>
    public static Test Equal(JsonValue value, JsonSubject json) => value switch
    {
        NullValue => OfKinds(JsonKinds.Null, json),
        BooleanValue flag => Test.Of($"{json.Expression}.ValueKind == {Kind}{flag.Value}", $"{json.Expression}.ValueKind != {Kind}{flag.Value}"),
        StringValue text => Test.OfCall($"{json.Expression}.Is({Literal.Utf8(text.Value)})"),
        NumberValue number => Test.OfCall($"global::JsonContracts.JsonRead.IsNumber({json.Expression}, {NumberText(number.Value)})"),
        _ => Test.OfCall($"{Check}Equals({json.Expression}, {Literal.Text(value.ToJson())})"),
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
