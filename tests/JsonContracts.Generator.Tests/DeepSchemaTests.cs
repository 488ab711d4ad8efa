using System;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;

namespace JsonContracts.Generator.Tests;

/// <summary>
/// Definitions that refer to the next one, thousands of times, at each place that a schema has: with a small stack no walk over them may
/// go down a level for each, because a stack that ends takes the compiler with it, and every other contract.
/// </summary>
public class DeepSchemaTests
{
    private const int Definitions = 700;
    private const int SmallStack = 256 * 1024;

    [Theory]
    [InlineData("""{ "items": {0} }""")]
    [InlineData("""{ "type": "array", "items": {0} }""")]
    [InlineData("""{ "type": "array", "items": {0}, "default": [] }""")]
    [InlineData("""{ "properties": { "a": {0} } }""")]
    [InlineData("""{ "type": "object", "additionalProperties": {0} }""")]
    [InlineData("""{ "not": {0} }""")]
    [InlineData("""{ "allOf": [{0}] }""")]
    [InlineData("""{ "anyOf": [{0}, { "type": "boolean" }] }""")]
    [InlineData("""{ "oneOf": [{0}, { "type": "boolean" }], "default": "a" }""")]
    [InlineData("""{ "if": {0}, "then": { "minLength": 1 } }""")]
    [InlineData("""{ "if": { "minLength": 1 }, "then": {0}, "else": {0} }""")]
    [InlineData("""{ "type": "object", "properties": { "a": { "not": {0} } }, "required": ["a"] }""")]
    public void A_schema_of_many_levels_is_generated(string link)
    {
        Run? run = null;
        var thread = new Thread(() => run = Project.RunOver(new ContractFile("deep.schema.json", Chain(link)), new ContractFile("other.schema.json", """{ "type": "object" }""")), SmallStack);
        thread.Start();
        thread.Join();
        Assert.Null(run!.Exception);
        Assert.Empty(run.Diagnostics.Where(fault => fault.Severity == DiagnosticSeverity.Error).Select(fault => fault.GetMessage(null)).Distinct());
    }

    private static string Chain(string link)
    {
        var links = Enumerable.Range(0, Definitions).Select(i => $"\"d{i}\": " + link.Replace("{0}", $$"""{ "$ref": "#/$defs/d{{i + 1}}" }""", StringComparison.Ordinal));
        return $$"""{ "type": "object", "properties": { "first": { "$ref": "#/$defs/d0" } }, "$defs": { {{string.Join(", ", links)}}, "d{{Definitions}}": { "type": "string" } } }""";
    }
}
