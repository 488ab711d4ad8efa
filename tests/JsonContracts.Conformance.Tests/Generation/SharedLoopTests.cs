using System;
using JsonContracts.Conformance.Tests.Compiling;

namespace JsonContracts.Conformance.Tests.Generation;

/// <summary>
/// Subschemas that several places share become methods of their own, and so does a loop over items or members: where such a subschema is
/// nothing but a loop, the two must not be taken for one another.
/// </summary>
public sealed class SharedLoopTests
{
    private const string Large = """{"type":"object","required":["a"],"properties":{"a":{"type":"string","minLength":1,"maxLength":9}}}""";

    [Theory]
    [InlineData("""{"items":LARGE}""", """[{"a":"b"}]""", "[1]")]
    [InlineData("""{"prefixItems":[LARGE]}""", """[{"a":"b"}]""", "[1]")]
    [InlineData("""{"contains":LARGE}""", """[{"a":"b"}]""", "[1]")]
    [InlineData("""{"unevaluatedItems":LARGE}""", """[{"a":"b"}]""", "[1]")]
    [InlineData("""{"additionalProperties":LARGE}""", """{"x":{"a":"b"}}""", """{"x":1}""")]
    [InlineData("""{"patternProperties":{"^x":LARGE}}""", """{"x":{"a":"b"}}""", """{"x":1}""")]
    [InlineData("""{"propertyNames":{"minLength":1,"maxLength":3,"pattern":"^x","format":"hostname"}}""", """{"x":1}""", """{"y":1}""")]
    [InlineData("""{"unevaluatedProperties":LARGE}""", """{"x":{"a":"b"}}""", """{"x":1}""")]
    public void A_shared_subschema_that_is_one_loop_ends(string loop, string valid, string invalid)
    {
        using var library = new ContractLibrary();
        var shared = loop.Replace("LARGE", Large, StringComparison.Ordinal);
        Assert.Empty(library.Add("loop", """{"anyOf":[{"$ref":"#/$defs/shared"},{"not":{"not":{"$ref":"#/$defs/shared"}}}],"$defs":{"shared":""" + shared + "}}"));
        Assert.True(library.Get("loop").IsValidJson(valid));
        Assert.False(library.Get("loop").IsValidJson(invalid));
        Assert.NotNull(library.Get("loop").Read(valid, out _));
        Assert.Null(library.Get("loop").Read(invalid, out var violations));
        Assert.False(violations.IsEmpty);
    }
}
