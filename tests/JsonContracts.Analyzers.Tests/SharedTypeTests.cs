using System.Linq;

namespace JsonContracts.Analyzers.Tests;

/// <summary>
/// What two contracts of a namespace say alike becomes one type, made from the first of their files. A message about a value of the
/// second one names its own file, where its author would look.
/// </summary>
public class SharedTypeTests
{
    private const string Box = """{ "title": "Box", "x-contract": { "name": "Box" }, "type": "object", "properties": { "mode": { "title": "Mode", "x-contract": { "name": "Mode" }, "enum": ["slow", "fast"] }, "size": { "type": "integer", "maximum": 10 } }, "additionalProperties": false }""";

    private const string First = $$"""{ "type": "object", "properties": { "box": {{Box}} }, "additionalProperties": false }""";

    private const string Second = $$"""
        {
          "type": "object",
          "properties": { "boxes": { "type": "array", "items": { "$ref": "#/$defs/box" } }, "own": { "type": "integer", "maximum": 5 }, "mode": { "title": "Mode", "x-contract": { "name": "Mode" }, "enum": ["slow", "fast"] } },
          "additionalProperties": false,
          "$defs": { "box": {{Box}} }
        }
        """;

    public static TheoryData<string, string> Refused => new()
    {
        { """new First { Box = new() { Size = 11 } }""", "(first.schema.json, /properties/box/properties/size/maximum)" },
        { """First.Parse("{ \"box\": { \"size\": 11 } }")""", "(first.schema.json, /properties/box/properties/size/maximum)" },
        { """First.Parse("{ \"box\": { \"mode\": 1 } }")""", "(first.schema.json, /properties/box/properties/mode/enum)" },
        { """Second.Parse("{ \"boxes\": [{}, { \"size\": 11 }] }")""", "(second.schema.json, /$defs/box/properties/size/maximum)" },
        { """Second.Parse("{ \"boxes\": [{ \"mode\": \"quick\" }] }")""", "(second.schema.json, /$defs/box/properties/mode/enum)" },
        { """Second.Parse("{ \"boxes\": [{ \"sise\": 11 }] }")""", "(is `size` meant?) (second.schema.json, /$defs/box/additionalProperties)" },
        { """Second.Parse("{ \"mode\": \"quick\" }")""", "(second.schema.json, /properties/mode/enum)" },
        { """Second.Parse("{ \"own\": 6 }")""", "(second.schema.json, /properties/own/maximum)" },
        { """new Second { Mode = (Mode)7 }""", "(second.schema.json, /properties/mode/enum)" },
    };

    [Theory]
    [MemberData(nameof(Refused))]
    public void The_file_of_the_contract_is_named(string code, string expected)
    {
        var project = new Project("Acme", $"using Acme; class Sample {{ object Make() => {code}; }}")
        {
            Schemas = [("schema/first.schema.json", First), ("schema/second.schema.json", Second)],
        };

        var found = Assert.Single(project.Analyze());

        Assert.EndsWith(expected, found.GetMessage(null));
        Assert.Equal("schema/" + expected.Split('(').Last().Split(',')[0], Assert.Single(found.AdditionalLocations).GetLineSpan().Path);
    }
}
