using System.Linq;
using JsonContracts.Schema.Text;

namespace JsonContracts.Schema.Tests;

/// <summary>JSON texts in code: their values, and where every part of them is.</summary>
public class JsonSourceTests
{
    [Fact]
    public void Every_part_has_its_place()
    {
        const string text = """{ "a/b": [1, "é🐲"], "c": {} }""";
        var source = JsonSource.Read(text, 64);
        Assert.Empty(source.Faults);
        Assert.Equal(text.Replace(" ", ""), source.Value!.ToJson());
        Assert.Equal(
            [("", text, null), ("/a~1b", "[1, \"é🐲\"]", "\"a/b\""), ("/a~1b/0", "1", null), ("/a~1b/1", "\"é🐲\"", null), ("/c", "{}", "\"c\"")],
            source.Parts.OrderBy(part => part.Pointer).Select(part => (part.Pointer, Text(part.Value), part.Name is { } name ? Text(name) : null)));

        string Text(JsonStretch place) => text[place.Start..place.End];
    }

    /// <summary>Each row: a text, how deep it may go, what is wrong and where.</summary>
    [Theory]
    [InlineData("{}", 1, "")]
    [InlineData("[[]]", 1, "Malformed 1-2")]
    [InlineData("", 64, "Malformed 0-0")]
    [InlineData("\ufeff{}", 64, "Malformed 0-1")]
    [InlineData("[1,]", 64, "Malformed 3-4")]
    [InlineData("[nul", 64, "Malformed 4-4")]
    [InlineData("{\"é\":1,\"é\":2,\"é\":3}", 64, "RepeatedName 7-10; RepeatedName 13-16")]
    [InlineData("[1e99999999999]", 64, "NumberOutOfRange 1-14")]
    public void A_fault_has_its_place(string text, int maxDepth, string expected)
    {
        var source = JsonSource.Read(text, maxDepth);
        Assert.Equal(expected, string.Join("; ", source.Faults.Select(fault => $"{fault.Kind} {fault.Place.Start}-{fault.Place.End}")));
        Assert.Equal(expected.Length == 0 || expected.StartsWith("RepeatedName", System.StringComparison.Ordinal), source.Value is not null);
    }
}
