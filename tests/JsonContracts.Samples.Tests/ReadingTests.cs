using System;
using System.Linq;
using System.Text;

namespace JsonContracts.Samples.Tests;

/// <summary>What is wrong with a text is told completely, each fault at its place.</summary>
public class ReadingTests
{
    [Theory]
    [InlineData("""{"name":"n","name":"m"}""", "/name duplicate")]
    [InlineData("""{"name":"n","nam":1}""", "/nam additionalProperties")]
    [InlineData("{}", "/name required")]
    [InlineData("""{"name":null}""", "/name type")]
    [InlineData("""{"name":5,"inner":{"depth":6,"x":1}}""", "/inner/depth maximum|/inner/x additionalProperties|/name type")]
    [InlineData("[]", " type")]
    [InlineData("null", " type")]
    [InlineData("""{"name":"n",}""", " json")]
    [InlineData("""{"name":"n"} x""", " json")]
    [InlineData("", " json")]
    public void Every_fault_of_a_closed_object(string json, string places)
    {
        Assert.False(ClosedObject.TryParseJson(Encoding.UTF8.GetBytes(json), out _, out var violations));
        Assert.Equal(places, string.Join('|', violations.Select(one => $"{one.Pointer} {one.Keyword}").Order(StringComparer.Ordinal)));
    }

    [Theory]
    [InlineData("""{"small":1,"unit":1,"version":4,"ratio":1.5}""", "/version const")]
    [InlineData("""{"small":1.5,"unit":"1","version":3,"ratio":1.5}""", "/small type|/unit type")]
    [InlineData("""{"small":1,"unit":1,"version":3,"ratio":1.5,"beyond":1e20}""", "/beyond representable")]
    [InlineData("""{"small":1,"unit":1,"version":3,"ratio":1.5,"beyond":1e31}""", "/beyond maximum")]
    public void Every_fault_of_numbers(string json, string places)
    {
        Assert.False(Numbers.TryParseJson(Encoding.UTF8.GetBytes(json), out _, out var violations));
        Assert.Equal(places, string.Join('|', violations.Select(one => $"{one.Pointer} {one.Keyword}").Order(StringComparer.Ordinal)));
    }

    [Fact]
    public void A_text_that_is_refused_throws_everything()
    {
        var refused = Assert.Throws<ContractException>(() => Customer.Parse("""{"name":"","home":{"street":"s","zip":"x"}}"""));
        Assert.Equal(["/name", "/home/zip"], refused.Violations.Select(violation => violation.Pointer));
        Assert.Contains("`/home/zip` is \"x\"; the schema allows text that matches `^[0-9]{5}$`", refused.Message, StringComparison.Ordinal);
    }
}
