using System.Collections.Generic;

namespace JsonContracts.Conformance.Tests.Matrix;

/// <summary>The rules, each in the spellings that differ for those who check it. A keyword more is a row more.</summary>
internal static class RuleSamples
{
    /// <summary>What a <c>$ref</c> of a sample leads to.</summary>
    public const string Definition = """{"minLength":2,"minimum":2,"minItems":2,"required":["x"]}""";

    private const string Every = "string number boolean null array object";

    public static IReadOnlyList<RuleSample> All { get; } =
    [
        new(Every, "false"),
        new(Every, """{"type":"string"}"""),
        new(Every, """{"type":["number","object"]}"""),
        new(Every, """{"type":["boolean","array","null"]}"""),
        new(Every, """{"$ref":"#/$defs/sample"}"""),
        new("null", """{"const":null}"""),
        new("boolean", """{"const":true}"""),
        new("boolean null", """{"enum":[false,null]}"""),

        new("string", """{"minLength":2}"""),
        new("string", """{"maxLength":2}"""),
        new("string", """{"maxLength":20}"""),
        new("string", """{"pattern":"^[a-c]*$"}"""),
        new("string", """{"pattern":"[A-Z]"}"""),
        new("string", """{"format":"uuid"}"""),
        new("string", """{"format":"ipv4"}"""),
        new("string", """{"const":"ab"}"""),
        new("string", """{"enum":["ab","abc"]}"""),
        new("string", """{"not":{"const":"ab"}}"""),
        new("string", """{"allOf":[{"minLength":1},{"maxLength":2}]}"""),
        new("string", """{"anyOf":[{"maxLength":1},{"pattern":"c$"}]}"""),
        new("string", """{"oneOf":[{"minLength":2},{"pattern":"^a"}]}"""),
        new("string", """{"if":{"minLength":2},"then":{"pattern":"b"},"else":{"const":"a"}}"""),

        new("number", """{"minimum":1}"""),
        new("number", """{"maximum":1}"""),
        new("number", """{"exclusiveMinimum":1}"""),
        new("number", """{"exclusiveMaximum":2}"""),
        new("number", """{"multipleOf":2}"""),
        new("number", """{"multipleOf":0.5}"""),
        new("number", """{"type":"integer"}"""),
        new("number", """{"const":2}"""),
        new("number", """{"enum":[1,2.5]}"""),
        new("number", """{"not":{"minimum":2}}"""),
        new("number", """{"oneOf":[{"minimum":1},{"maximum":1}]}"""),
        new("number", """{"if":{"minimum":1},"then":{"multipleOf":2},"else":{"const":0}}"""),

        new("array", """{"minItems":2}"""),
        new("array", """{"maxItems":1}"""),
        new("array", """{"uniqueItems":true}"""),
        new("array", """{"items":false}"""),
        new("array", """{"items":{"type":"integer"}}"""),
        new("array", """{"items":{"minimum":2,"minLength":2}}"""),
        new("array", """{"items":{"required":["x"]}}"""),
        new("array", """{"const":[1]}"""),
        new("array", """{"enum":[[],[1,2,3]]}"""),
        new("array", """{"not":{"items":{"const":1}}}"""),
        new("array", """{"anyOf":[{"maxItems":0},{"items":{"const":1}}]}"""),

        new("object", """{"required":["a"]}"""),
        new("object", """{"required":["x"]}"""),
        new("object", """{"required":["a","x"]}"""),
        new("object", """{"properties":{"a":false}}"""),
        new("object", """{"properties":{"x":false}}"""),
        new("object", """{"properties":{"a":{"const":1}}}"""),
        new("object", """{"properties":{"a":{"minimum":2},"x":{"minimum":2}}}"""),
        new("object", """{"properties":{"a":{"type":"string"},"x":{"type":"string"}}}"""),
        new("object", """{"properties":{"a":{"const":1}},"required":["a"]}"""),
        new("object", """{"additionalProperties":false}"""),
        new("object", """{"properties":{"a":true},"additionalProperties":false}"""),
        new("object", """{"properties":{"a":true,"b":true},"additionalProperties":false}"""),
        new("object", """{"additionalProperties":{"type":"integer"}}"""),
        new("object", """{"properties":{"a":true},"additionalProperties":{"minLength":2,"minimum":2}}"""),
        new("object", """{"required":["x"],"additionalProperties":{"minimum":2}}"""),
        new("object", """{"minProperties":2}"""),
        new("object", """{"maxProperties":1}"""),
        new("object", """{"dependentRequired":{"a":["b"]}}"""),
        new("object", """{"dependentRequired":{"x":["a"]}}"""),
        new("object", """{"const":{"a":1}}"""),
        new("object", """{"enum":[{},{"x":1}]}"""),
        new("object", """{"not":{"required":["x"]}}"""),
        new("object", """{"not":{"properties":{"a":{"const":1}},"required":["a"]}}"""),
        new("object", """{"anyOf":[{"required":["a"]},{"additionalProperties":false}]}"""),
        new("object", """{"oneOf":[{"required":["a"]},{"required":["x"]}]}"""),
        new("object", """{"if":{"required":["a"]},"then":{"required":["x"]},"else":{"maxProperties":0}}"""),
        new("object", """{"if":{"properties":{"a":{"const":1}}},"then":{"properties":{"a":true},"additionalProperties":false}}"""),
    ];
}
