using System;
using System.Linq;
using JsonContracts.Schema.Faults;
using JsonContracts.Schema.Reading;
using JsonContracts.Schema.Rules;
using JsonContracts.Schema.Text;

namespace JsonContracts.Schema.Tests;

public sealed class PositionTests
{
    [Theory]
    [InlineData("{\n  \"minimum\": \"0\"\n}", 1, 13, 15)]
    [InlineData("{\r\n  \"minimum\": \"0\"\r\n}", 1, 13, 16)]
    [InlineData("{\r  \"minimum\": \"0\"\r}", 1, 13, 15)]
    [InlineData("\n\r\n\r{\"minimum\": \"0\"}", 3, 12, 16)]
    [InlineData("{\"title\": \"größer\", \"minimum\": \"0\"}", 0, 31, 31)]
    [InlineData("{\"title\": \"日本\",\n\"minimum\": \"0\"}", 1, 11, 27)]
    [InlineData("{\"title\": \"🐲🐲\", \"minimum\": \"0\"}", 0, 29, 29)]
    [InlineData("\uFEFF{\"minimum\": \"0\"}", 0, 13, 13)]
    [InlineData("\uFEFF{\"🐲\": 1,\n \"minimum\": \"0\"}", 1, 12, 23)]
    public void A_fault_is_found_by_line_column_and_offset(string text, int line, int column, int offset)
    {
        var fault = Assert.Single(SchemaDocument.Read("a.json", text).Faults);

        Assert.Equal(new TextPosition(offset, line, column), fault.Range.Start);
        Assert.Equal("\"0\"", text[fault.Range.Start.Offset..fault.Range.End.Offset]);
    }

    [Theory]
    [InlineData("{\n  \"a\": 1,\n  \"b\" 2\n}", 2, 6)]
    [InlineData("{\r\n  \"ä🐲\": 1 x\r\n}", 1, 11)]
    [InlineData("\uFEFF{\"🐲\": \"🐲\", é}", 0, 14)]
    public void Malformed_text_is_found_by_line_and_column(string text, int line, int column)
    {
        var fault = Assert.Single(SchemaDocument.Read("a.json", text).Faults);

        Assert.Equal(FaultRules.MalformedJson, fault.Rule);
        Assert.Equal((line, column), (fault.Range.Start.Line, fault.Range.Start.Column));
        Assert.Equal(1, fault.Range.Length);
    }

    [Theory]
    [InlineData("", """{"properties": {"a/b": {"enum": [1, {"~": "x"}]}}, "required": ["a/b"]}""")]
    [InlineData("/properties/a~1b", """{"enum": [1, {"~": "x"}]}""")]
    [InlineData("/properties/a~1b/enum/1/~0", "\"x\"")]
    [InlineData("/required/0", "\"a/b\"")]
    [InlineData("/required/1", null)]
    [InlineData("/required/00", null)]
    [InlineData("/required/-", null)]
    [InlineData("/properties/a", null)]
    [InlineData("properties", null)]
    public void A_pointer_leads_to_a_range(string pointer, string? expected)
    {
        const string text = """{"properties": {"a/b": {"enum": [1, {"~": "x"}]}}, "required": ["a/b"]}""";
        var place = SchemaDocument.Read("a.json", text).PlaceOf(pointer);

        Assert.Equal(expected, place is { Path: "a.json", Range: var range } ? text[range.Start.Offset..range.End.Offset] : null);
    }

    [Fact]
    public void A_schema_is_found_by_what_it_is_and_not_by_what_it_equals()
    {
        var document = SchemaDocument.Read("a.json", """{"properties": {"a": {"type": "string"}, "b": {"type": "string"}}}""");
        var properties = document.Root!.Find<PropertiesRule>()!.Properties;

        Assert.Equal(properties[0].Schema, properties[1].Schema);
        Assert.Equal(["/properties/a", "/properties/b"], properties.Select(property => document.PointerOf(property.Schema)));
        Assert.Equal("", document.PointerOf(document.Root!));
        Assert.Null(document.PointerOf(Subschema.Anything));
    }

    [Fact]
    public void A_text_that_goes_too_deep_is_a_fault_and_no_crash()
    {
        var fault = Assert.Single(SchemaDocument.Read("a.json", string.Concat(Enumerable.Repeat("{\"not\":", 100_000))).Faults);

        Assert.Equal(FaultRules.MalformedJson, fault.Rule);
    }

    [Fact]
    public void Documents_are_equal_by_path_and_text()
    {
        var one = SchemaDocument.Read("a.json", "{}");

        Assert.Equal(one, SchemaDocument.Read("a.json", "{}"));
        Assert.Equal(one.GetHashCode(), SchemaDocument.Read("a.json", "{}").GetHashCode());
        Assert.NotEqual(one, SchemaDocument.Read("b.json", "{}"));
        Assert.NotEqual(one, SchemaDocument.Read("a.json", "{ }"));
    }

    [Fact]
    public void Reading_can_be_cancelled() =>
        Assert.Throws<OperationCanceledException>(() => SchemaDocument.Read("a.json", """{"a": 1}""", new System.Threading.CancellationToken(true)));
}
