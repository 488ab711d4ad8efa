using System;
using System.Globalization;
using System.Linq;

namespace JsonContracts.Generator.Tests;

/// <summary>
/// Definitions of which each leads to the next one in two ways, below <c>unevaluatedProperties</c>. However many ways there are, they end
/// neither the compiler nor the other contracts, and their C# is no more than so many times the schema.
/// </summary>
public class ManyWaysTests
{
    [Theory]
    [InlineData(5, false, "")]
    [InlineData(40, false, "")]
    [InlineData(5, true, "")]
    [InlineData(6, true, "")]
    [InlineData(7, true, "CON0027")]
    [InlineData(1000, true, "CON0027")]
    public void Many_ways_are_joined_or_told_and_the_others_are_generated(int levels, bool hasStops, string expected)
    {
        var schema = ManyWays.Beside("false", levels, hasStops);
        var run = Project.RunOver(new ContractFile("ways.schema.json", schema), new ContractFile("other.schema.json", """{ "type": "object", "properties": { "a": {} } }"""));
        Assert.Null(run.Exception);
        Assert.Equal(expected, string.Concat(run.Diagnostics.Select(fault => fault.Id).Distinct()));
        Assert.Contains("Other", run.Types);
        Assert.InRange(run.Files.Values.Sum(source => source.Length), 0, 300 * schema.Length);
    }

    /// <summary>Choices that lead to the next one in each of their branches, thirty times: no union has a case for each way.</summary>
    [Theory]
    [InlineData("""{ "anyOf": [{ "required": ["a{0}"], "$ref": "#/$defs/d{1}" }, { "required": ["b{0}"], "$ref": "#/$defs/d{1}" }] }""")]
    [InlineData("""{ "oneOf": [{ "minLength": {0}, "$ref": "#/$defs/d{1}" }, { "minItems": {0}, "$ref": "#/$defs/d{1}" }] }""")]
    [InlineData("""{ "if": { "type": ["object", "array"] }, "then": { "$ref": "#/$defs/d{1}" }, "else": { "$ref": "#/$defs/d{1}" } }""")]
    [InlineData("""{ "if": { "type": "object" }, "then": { "$ref": "#/$defs/d{1}", "required": ["a{0}"] }, "else": { "$ref": "#/$defs/d{1}", "minItems": {0} } }""")]
    [InlineData("""{ "allOf": [{ "oneOf": [{ "required": ["a{0}"] }, { "required": ["b{0}"] }] }, { "$ref": "#/$defs/d{1}" }] }""")]
    public void Choices_that_multiply_make_no_type_for_each_way(string link)
    {
        const int levels = 30;
        string Name(int level) => level.ToString(CultureInfo.InvariantCulture);
        var definitions = Enumerable.Range(0, levels).Select(level => $"\"d{Name(level)}\": {link.Replace("{0}", Name(level), StringComparison.Ordinal).Replace("{1}", Name(level + 1), StringComparison.Ordinal)}");
        var schema = $$"""{ "$ref": "#/$defs/d0", "$defs": { {{string.Join(",", definitions)}}, "d{{levels}}": { "type": ["object", "array", "string"], "properties": { "end": { "type": "string" } } } } }""";
        var run = Project.RunOver(new ContractFile("ways.schema.json", schema));
        Assert.Null(run.Exception);
        Assert.Empty(run.Diagnostics);
        Assert.InRange(run.Files.Values.Sum(source => source.Length), 1, 300 * schema.Length);
    }
}
