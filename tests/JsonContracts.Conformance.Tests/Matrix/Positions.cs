using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json.Nodes;

namespace JsonContracts.Conformance.Tests.Matrix;

/// <summary>
/// The places: below each keyword that combines, for the value itself, its items and its members. A condition here is one that some
/// values of each kind meet and some do not, so that nobody decides it once for all values.
/// </summary>
internal static class Positions
{
    private const string Condition = """{"minProperties":1,"minItems":1,"minLength":1,"not":{"const":0}}""";
    private const string Others = """{"enum":["",0,{},[],"x"]}""";

    private static readonly (string Name, Func<JsonNode, JsonObject> Of)[] s_logic =
    [
        ("allOf", rule => new() { ["allOf"] = new JsonArray(Parse("{}"), rule) }),
        ("anyOf", rule => new() { ["anyOf"] = new JsonArray(rule, Parse(Others)) }),
        ("oneOf", rule => new() { ["oneOf"] = new JsonArray(rule, Parse(Others)) }),
        ("not", rule => new() { ["not"] = rule }),
        ("if", rule => new() { ["if"] = rule, ["then"] = Parse(Others) }),
        ("then", rule => new() { ["if"] = Parse(Condition), ["then"] = rule }),
        ("else", rule => new() { ["if"] = new JsonObject { ["not"] = Parse(Condition) }, ["else"] = rule }),
    ];

    private static readonly (string Name, Func<JsonNode, JsonObject> Type, Func<JsonNode, JsonObject> Rule, Func<string, string> Wrap)[] s_places =
    [
        ("item", type => new() { ["type"] = "array", ["items"] = type }, rule => new() { ["items"] = rule }, value => $"[{value}]"),
        ("place", type => new() { ["type"] = "array", ["prefixItems"] = new JsonArray(type, Parse("{}")), ["items"] = false, ["minItems"] = 1 }, rule => new() { ["prefixItems"] = new JsonArray(rule) }, value => $"[{value},1]"),
        ("last place", type => new() { ["type"] = "array", ["prefixItems"] = new JsonArray(Parse("{}"), type), ["maxItems"] = 2 }, rule => new() { ["prefixItems"] = new JsonArray(Parse("{}"), rule) }, value => $"[1,{value}]"),
        ("member", type => new() { ["type"] = "object", ["properties"] = Member(type) }, rule => new() { ["properties"] = Member(rule) }, AsMember),
        ("other member", type => new() { ["type"] = "object", ["additionalProperties"] = type }, rule => new() { ["additionalProperties"] = rule }, AsMember),
        ("unnamed member", type => new() { ["type"] = "object", ["additionalProperties"] = type }, rule => new() { ["properties"] = Member(rule) }, AsMember),
    ];

    public static IReadOnlyList<Position> All { get; } =
    [
        new("top", Beside, value => value),
        new("$ref", (type, _) => Beside(type, new JsonObject { ["$ref"] = "#/$defs/rule" }), value => value),
        .. s_logic.Select(logic => new Position(logic.Name, (type, rule) => Beside(type, logic.Of(rule)), value => value)),
        .. s_places.SkipLast(1).Select(place => new Position(place.Name, (type, rule) => place.Type(Beside(type, rule)), place.Wrap)),
        .. s_places.SelectMany(place => s_logic.Select(logic =>
            new Position($"{place.Name} in {logic.Name}", (type, rule) => Beside(place.Type(type), logic.Of(place.Rule(rule))), place.Wrap))),
    ];

    public static JsonNode Parse(string schema) => JsonNode.Parse(schema)!;

    /// <summary>Both schemas in one: side by side, unless they say the same keyword.</summary>
    private static JsonNode Beside(JsonNode type, JsonNode rule)
    {
        if (type is not JsonObject one || rule is not JsonObject other || one.Any(member => other.ContainsKey(member.Key))) return new JsonObject { ["allOf"] = new JsonArray(type, rule) };
        return new JsonObject(one.Concat(other).Select(member => KeyValuePair.Create(member.Key, member.Value?.DeepClone())));
    }

    private static JsonObject Member(JsonNode schema) => new() { ["m"] = schema };

    private static string AsMember(string value) => $$"""{"m":{{value}}}""";
}
