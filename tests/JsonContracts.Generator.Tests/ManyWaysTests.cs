using System.Linq;

namespace JsonContracts.Generator.Tests;

/// <summary>
/// Definitions of which each leads to the next one in two ways, below <c>unevaluatedProperties</c>: the ways double at each level. However
/// many there are, they end neither the compiler nor the other contracts.
/// </summary>
public class ManyWaysTests
{
    [Theory]
    [InlineData(5, "CON0106")]
    [InlineData(40, "CON0108")]
    public void Too_many_ways_are_told_and_the_others_are_generated(int levels, string expected)
    {
        var definitions = Enumerable.Range(0, levels).Select(level => $$"""
            "d{{level}}": { "anyOf": [{ "required": ["a{{level}}"], "$ref": "#/$defs/d{{level + 1}}" }, { "required": ["b{{level}}"], "$ref": "#/$defs/d{{level + 1}}" }] }
            """);
        var schema = """{ "type": "object", "$ref": "#/$defs/d0", "unevaluatedProperties": false, "$defs": { """ + string.Join(",", definitions)
            + $$""", "d{{levels}}": { "properties": { "end": { "type": "string" } } } } }""";
        var run = Project.RunOver(new ContractFile("ways.schema.json", schema), new ContractFile("other.schema.json", """{ "type": "object", "properties": { "a": {} } }"""));
        Assert.Null(run.Exception);
        Assert.Equal(expected, string.Concat(run.Diagnostics.Select(fault => fault.Id).Distinct()));
        Assert.Contains("Other", run.Types);
    }
}
