using System;
using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace JsonContracts.Tests;

public class JsonDataTests
{
    private static readonly JsonSerializerOptions s_reflection = new() { TypeInfoResolver = new DefaultJsonTypeInfoResolver() };

    /// <summary>No contract accepts it, and which of the two counts nobody can say.</summary>
    [Theory]
    [InlineData("{\"a\":1,\"a\":2}")]
    [InlineData("{\"a\":1,\"\\u0061\":1}")]
    [InlineData("[0,{\"b\":{\"a\":1,\"c\":[],\"a\":1}}]")]
    public void A_name_given_twice_is_refused_however_it_comes(string json)
    {
        Assert.Throws<JsonException>(() => JsonData.Parse(json));
        Assert.Throws<JsonException>(() => JsonSerializer.Deserialize<JsonData>(json, s_reflection));
        using var document = JsonDocument.Parse(json);
        Assert.Throws<ArgumentException>(() => new JsonData(document.RootElement));
        Assert.Throws<ArgumentException>(() => (JsonData)document.RootElement);
    }

    [Theory]
    [InlineData("1", "1.0")]
    [InlineData("1", "1e0")]
    [InlineData("100", "1E+2")]
    [InlineData("0", "-0.0e7")]
    [InlineData("1e400", "10e399")]
    [InlineData("12345678901234567890123456789012345678901234567890", "1234567890123456789012345678901234567890123456789e1")]
    [InlineData("\"a\"", "\"\\u0061\"")]
    [InlineData("\"😀\"", "\"\\ud83d\\ude00\"")]
    [InlineData("{\"a\":1,\"b\":[2]}", "{ \"b\": [2.0], \"\\u0061\": 1 }")]
    [InlineData("null", "null")]
    public void Equal_values_are_equal_and_hash_equally(string left, string right)
    {
        var (x, y) = (JsonData.Parse(left), JsonData.Parse(right));

        Assert.True(x == y);
        Assert.True(y.Equals(x));
        Assert.Equal(x.GetHashCode(), y.GetHashCode());
    }

    [Theory]
    [InlineData("1", "1.0000000000000000000000000000000000001")]
    [InlineData("1", "-1")]
    [InlineData("1e400", "1e401")]
    [InlineData("9007199254740993", "9007199254740992")]
    [InlineData("1", "true")]
    [InlineData("0", "false")]
    [InlineData("\"1\"", "1")]
    [InlineData("[1,2]", "[2,1]")]
    [InlineData("[1]", "[1,1]")]
    [InlineData("{\"a\":1}", "{\"a\":1,\"b\":1}")]
    [InlineData("{\"a\":1}", "{\"b\":1}")]
    [InlineData("{}", "[]")]
    [InlineData("\"é\"", "\"e\\u0301\"")]
    public void Different_values_differ(string left, string right) => Assert.True(JsonData.Parse(left) != JsonData.Parse(right));

    [Fact]
    public void Values_of_CSharp_convert()
    {
        (JsonData Data, string Json)[] conversions =
        [
            ("a\"\n", "\"a\\\"\\n\""), (true, "true"), (false, "false"), (5, "5"), (long.MinValue, "-9223372036854775808"),
            (0.1, "0.1"), (1e300, "1E+300"), (-0.0, "-0"), (1.50m, "1.50"), (JsonDocument.Parse("[1]").RootElement, "[1]"),
        ];

        Assert.All(conversions, conversion => Assert.Equal(conversion.Json, conversion.Data.ToString()));
    }

    [Theory]
    [InlineData(double.NaN)]
    [InlineData(double.PositiveInfinity)]
    public void A_number_that_is_not_finite_is_refused(double value) => Assert.Throws<ArgumentException>(() => (JsonData)value);

    [Fact]
    public void Half_of_a_surrogate_pair_is_refused() => Assert.Throws<ArgumentException>(() => (JsonData)"a\ud800");

    [Fact]
    public void It_outlives_its_document_and_is_written_as_it_was_read()
    {
        JsonData data;
        using (var document = JsonDocument.Parse("""{"a":1.50}""")) data = document.RootElement;
        var buffer = new System.IO.MemoryStream();
        using (var writer = new Utf8JsonWriter(buffer)) data.WriteTo(writer);

        Assert.Equal("""{"a":1.50}""", Encoding.UTF8.GetString(buffer.ToArray()));
        Assert.Equal(JsonValueKind.Object, data.Kind);
    }

    [Theory]
    [InlineData("")]
    [InlineData("{")]
    [InlineData("1 2")]
    public void Text_that_is_not_JSON_is_refused(string text) => Assert.ThrowsAny<JsonException>(() => JsonData.Parse(text));

    [Fact]
    public void The_culture_does_not_matter()
    {
        var culture = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = new CultureInfo("") { NumberFormat = { NegativeSign = "~", NumberDecimalSeparator = "," } };
            Assert.Equal("-1.5", ((JsonData)(-1.5)).ToString());
            Assert.Equal("-5", ((JsonData)(-5)).ToString());
        }
        finally
        {
            CultureInfo.CurrentCulture = culture;
        }
    }
}
