using System;
using JsonContracts.Schema.Text;

namespace JsonContracts.Schema.Tests;

public sealed class JsonValueTests
{
    [Theory]
    [InlineData("1", "1.0", true)]
    [InlineData("1", "\"1\"", false)]
    [InlineData("0", "false", false)]
    [InlineData("null", "false", false)]
    [InlineData("[1, 2]", "[1.0, 2e0]", true)]
    [InlineData("[1, 2]", "[2, 1]", false)]
    [InlineData("""{"a": 1, "b": [null]}""", """{"b": [null], "a": 1}""", true)]
    [InlineData("""{"a": 1}""", """{"a": 1, "b": 2}""", false)]
    [InlineData("""{"a": 1, "b": 2}""", """{"a": 1, "c": 2}""", false)]
    [InlineData("\"é\"", "\"\\u00e9\"", true)]
    public void Values_are_equal_as_JSON_Schema_says(string left, string right, bool equal)
    {
        var (one, two) = (JsonValue.Parse(left), JsonValue.Parse(right));

        Assert.Equal(equal, one.Equals(two));
        if (equal) Assert.Equal(one.GetHashCode(), two.GetHashCode());
    }

    [Theory]
    [InlineData("""{"a":[1,2.5,"x\"\\\n\u0001\u2028é🐲",true,false,null,{}],"":[]}""")]
    [InlineData("\"\"")]
    public void A_value_is_written_as_compact_JSON(string json) => Assert.Equal(json, JsonValue.Parse(json).ToJson());

    [Theory]
    [InlineData("")]
    [InlineData("{")]
    [InlineData("1 2")]
    [InlineData("""{"a": 1, "a": 2}""")]
    public void What_is_no_JSON_is_refused(string text) => Assert.Throws<FormatException>(() => JsonValue.Parse(text));
}
