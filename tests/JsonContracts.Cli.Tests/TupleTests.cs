using System.Linq;
using System.Text.Json.Nodes;
using JsonContracts.Schema.Reading;

namespace JsonContracts.Cli.Tests;

/// <summary>Arrays with places of their own: each is listed, and gets a sample of its own.</summary>
public class TupleTests
{
    private const string Schema = """
        {
          "type": "object",
          "properties": {
            "point": {
              "type": "array",
              "prefixItems": [{ "$ref": "#/$defs/east" }, { "type": "string", "minLength": 1 }, { "type": "boolean" }],
              "items": false,
              "minItems": 2
            }
          },
          "required": ["point"],
          "$defs": { "east": { "description": "Degrees to the east.", "type": "number", "minimum": -180, "maximum": 180 } }
        }
        """;

    [Fact]
    public void Each_place_is_a_parameter()
    {
        var parameters = ContractParameters.Of(new CatalogueContract(SchemaDocument.Read("map.schema.json", Schema)));
        Assert.Equal(
            ["/point array required", "/point/0 number required", "/point/1 string required", "/point/2 boolean"],
            parameters.Select(one => $"{one.Pointer} {one.Type}{(one.IsRequired ? " required" : "")}"));
        Assert.Equal("Degrees to the east.", parameters[1].Description);
    }

    [Theory]
    [InlineData(Schema)]
    [InlineData("""
        {
          "$schema": "http://json-schema.org/draft-07/schema#", "type": "object", "required": ["point"],
          "properties": { "point": { "type": "array", "items": [{ "type": "number" }, { "type": "string" }], "additionalItems": { "type": "boolean" }, "minItems": 3 } }
        }
        """)]
    public void An_example_has_an_item_for_each_place(string schema) =>
        Assert.Single(ContractExamples.Of(JsonNode.Parse(schema)!.AsObject())!.With([]));
}
