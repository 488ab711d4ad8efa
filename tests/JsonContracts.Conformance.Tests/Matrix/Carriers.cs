using System.Collections.Generic;

namespace JsonContracts.Conformance.Tests.Matrix;

/// <summary>Every kind of C# type that the generator makes.</summary>
internal static class Carriers
{
    /// <summary>What the recursive carrier refers to.</summary>
    public const string Node = """{"type":"object","properties":{"a":{"type":"integer"},"x":{"$ref":"#/$defs/node"}}}""";

    /// <summary>What the recursive tuple refers to.</summary>
    public const string Chain = """{"type":"array","prefixItems":[{"type":"integer"},{"$ref":"#/$defs/chain"}],"items":false,"minItems":1}""";

    /// <summary>What the open enum refers to: were it open where it stands, enums below it would be, too.</summary>
    public const string Open = """{"enum":["a","ab"],"x-contract":{"open":true}}""";

    private const string Id = "\"3f6c2a54-8d0e-4b7a-9c55-0f3f1f1f7a10\"";
    private const string UpperId = "\"3F6C2A54-8D0E-4B7A-9C55-0F3F1F1F7A10\"";

    public static IReadOnlyList<Carrier> All { get; } =
    [
        new("any value", "string number boolean null array object", "{}"),
        new("boolean", "boolean", """{"type":"boolean"}"""),
        new("int", "number", """{"type":"integer","minimum":-5,"maximum":100}"""),
        new("long", "number", """{"type":"integer"}""", "4000000000"),
        new("double", "number", """{"type":"number"}"""),
        new("decimal", "number", """{"type":"number","x-contract":{"decimal":true}}"""),
        new("string", "string", """{"type":"string"}"""),
        new("Guid", "string", """{"type":"string","format":"uuid"}""", Id, UpperId),
        new("Uri", "string", """{"type":"string","format":"uri"}""", "\"urn:a\"", "\"HTTPS://EXAMPLE.com:443/%7ea\""),
        new("DateOnly", "string", """{"type":"string","format":"date"}""", "\"2024-02-29\"", "\"2023-02-29\""),
        new("DateTimeOffset", "string", """{"type":"string","format":"date-time"}""", "\"2024-02-29T12:30:00Z\"", "\"2024-02-29t12:30:00z\"", "\"2024-02-29T12:30:00.000Z\""),
        new("checked text", "string", """{"type":"string","format":"hostname"}""", "\"a.example\""),
        new("enum of strings", "string", """{"enum":["a","ab","abc","ABCD"]}"""),
        new("open enum", "string", """{"$ref":"#/$defs/open"}"""),
        new("mixed enum", "string number null", """{"enum":["ab",1,2.5,null]}"""),
        new("enum of numbers", "number", """{"enum":[1,2,3]}"""),
        new("enum of objects", "object array", """{"enum":[{"a":1},[1],{}]}"""),
        new("union by kind", "string number array", """{"oneOf":[{"type":"string"},{"type":"integer"},{"type":"array","items":{"type":"integer"}}]}"""),
        new("union of types", "string object null", """{"type":["string","object","null"]}"""),
        new(
            "union by tag",
            "object",
            """{"oneOf":[{"type":"object","properties":{"b":{"const":"s"},"a":{"type":"integer"}},"required":["b"]},{"type":"object","properties":{"b":{"const":"t"},"x":{"type":"integer"}},"required":["b"]}]}""",
            """{"b":"s"}""",
            """{"b":"s","a":1}""",
            """{"b":"t","x":1}"""),
        new(
            "union of records",
            "object",
            """{"anyOf":[{"type":"object","properties":{"a":{"type":"integer"}},"required":["a"]},{"type":"object","properties":{"x":{"type":"integer"}},"required":["x"]}]}"""),
        new("list of integers", "array", """{"type":"array","items":{"type":"integer"}}"""),
        new("list of strings", "array", """{"type":"array","items":{"type":"string"}}"""),
        new("list of ids", "array", """{"type":"array","items":{"type":"string","format":"uuid"}}""", $"[{Id}]", $"[{Id},{UpperId}]", $"[{Id},{Id}]"),
        new("list of records", "array", """{"type":"array","items":{"type":"object","properties":{"a":{"type":"integer"}}}}"""),
        new("list of anything", "array", """{"type":"array"}"""),
        new("tuple", "array", """{"type":"array","prefixItems":[{"type":"integer"},{"type":"string"}],"items":false,"minItems":2}""", """[1,"ab"]""", """[2,"a"]""", """[3,"abc"]"""),
        new(
            "tuple of optional items",
            "array",
            """{"type":"array","prefixItems":[{"type":"integer"},{"type":["string","null"]},{"type":"object","properties":{"x":{"type":"integer"}}},{}],"maxItems":4}""",
            """[1,"ab"]""",
            "[1,null]",
            """[2,"ab",{"x":2}]""",
            """[1,"a",{},null]""",
            """[3,"abc",{"x":1},"ab"]"""),
        new(
            "tuple of a constant",
            "array",
            """{"type":"array","prefixItems":[{"const":1},{"enum":["a","ab"]},{"type":"number"}],"items":false,"minItems":3}""",
            """[1,"ab",1]""",
            """[1,"a",2.5]""",
            """[2,"a",2]"""),
        new("list of tuples", "array", """{"type":"array","items":{"type":"array","prefixItems":[{"type":"integer"},{"type":"integer"}],"items":false,"minItems":1}}""", "[[1],[1,2]]", "[[2,1],[2,1]]"),
        new("nullable tuple", "array null", """{"type":["array","null"],"prefixItems":[{"type":"integer"},{"type":"integer"}],"items":false}""", "[1,2]"),
        new(
            "union of tuples",
            "array object",
            """{"oneOf":[{"type":"array","prefixItems":[{"type":"integer"},{"type":"integer"}],"items":false,"minItems":2},{"type":"array","prefixItems":[{"type":"integer"},{"type":"string"}],"items":false,"minItems":1},{"type":"object","properties":{"a":{"type":"integer"}}}]}""",
            "[1,2]",
            """[1,"ab"]"""),
        new("recursive tuple", "array", """{"$ref":"#/$defs/chain"}""", "[1,[2]]", "[3,[2,[1]]]"),
        new("closed record", "object", """{"type":"object","properties":{"a":{"type":"integer"},"b":{"type":"string"}},"additionalProperties":false}"""),
        new("open record", "object", """{"type":"object","properties":{"a":{"type":"integer"},"b":{"type":"string"}}}"""),
        new("record with typed others", "object", """{"type":"object","properties":{"a":{"type":"integer"}},"additionalProperties":{"type":"integer"}}"""),
        new("record of anything", "object", """{"type":"object","properties":{"a":{},"b":true,"x":{}}}"""),
        new("record with required", "object", """{"type":"object","properties":{"a":{"type":"integer"}},"required":["a"]}"""),
        new("record of a required name", "object", """{"type":"object","required":["x"]}"""),
        new("typed record of a required name", "object", """{"type":"object","required":["x"],"additionalProperties":{"type":"integer"}}"""),
        new("record with an optional null", "object", """{"type":"object","properties":{"a":{"type":["integer","null"]}}}"""),
        new("recursive record", "object", """{"$ref":"#/$defs/node"}"""),
        new("map of anything", "object", """{"type":"object"}"""),
        new("map of integers", "object", """{"type":"object","additionalProperties":{"type":"integer"}}"""),
        new("map of records", "object", """{"type":"object","additionalProperties":{"type":"object","properties":{"a":{"type":"integer"}}}}"""),
        new("nullable integer", "number null", """{"type":["integer","null"]}"""),
        new("nullable string", "string null", """{"type":["string","null"]}"""),
        new("nullable record", "object null", """{"type":["object","null"],"properties":{"a":{"type":"integer"}}}"""),
        new("nullable list", "array null", """{"type":["array","null"],"items":{"type":"integer"}}"""),
        new("nullable enum", "string null", """{"enum":["a","ab",null]}"""),
    ];
}
