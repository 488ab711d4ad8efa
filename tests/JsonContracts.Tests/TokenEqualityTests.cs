using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text;
using System.Text.Json;

namespace JsonContracts.Tests;

/// <summary>Values are compared where they stand in their texts, and come to what they come to as elements.</summary>
public class TokenEqualityTests
{
    private static readonly string[] s_scalars = ["1", "1.0", "10e-1", "-0", "0", "12345678901234567890123", "\"a\"", "\"\\u0061\"", "\"é\"", "\"\"", "true", "false", "null"];

    private static readonly string[] s_names = ["a", "b", "\\u0063"];

    [Fact]
    public void Drawn_values_are_equal_as_the_elements_are()
    {
        var seed = Environment.TickCount;
        var random = new Random(seed);
        var equal = 0;
        for (var i = 0; i < 20_000; i++)
        {
            var (left, right) = (Value(random, 0), Value(random, 0));
            var expected = JsonCheck.DeepEquals(Element(left), Element(right));
            equal += expected ? 1 : 0;
            Assert.True(expected == TokenEquality.AreEqual(Views.Of(left), Views.Of(right)), $"seed {seed}: {left} and {right}");
            Assert.True(expected == JsonCheck.Equals(Views.Of(left), new JsonConstant(right)), $"seed {seed}: {left} and {right}");
            Assert.True(expected != JsonCheck.IsUnique(Views.Of($"[{left},{right}]")), $"seed {seed}: {left} and {right}");
        }

        Assert.InRange(equal, 200, 20_000);
    }

    [Theory]
    [InlineData(16)]
    [InlineData(17)]
    [InlineData(300)]
    public void Many_items_and_members_are_compared_as_few_are(int count)
    {
        var members = Enumerable.Range(0, count).Select(i => $"\"m{i}\":{i}").ToList();
        var one = $"{{{string.Join(',', members)}}}";
        var other = $"{{{string.Join(',', members.AsEnumerable().Reverse()).Replace("m1\"", "\\u006d1\"", StringComparison.Ordinal)}}}";
        var items = Enumerable.Range(0, count).Select(i => $"[{i},{one}]").ToList();

        Assert.True(TokenEquality.AreEqual(Views.Of(one), Views.Of(other)));
        Assert.False(TokenEquality.AreEqual(Views.Of(one), Views.Of(other.Replace("m0", "n0", StringComparison.Ordinal))));
        Assert.True(JsonCheck.IsUnique(Views.Of($"[{string.Join(',', items)}]")));
        Assert.False(JsonCheck.IsUnique(Views.Of($"[{string.Join(',', items)},[0.0,{other}]]")));
    }

    [Fact]
    public void Where_names_are_repeated_the_last_value_counts()
    {
        Assert.False(JsonCheck.IsUnique(Views.Of("""[{"a":1,"a":2},{"a":2}]""")));
        Assert.True(JsonCheck.IsUnique(Views.Of("""[{"a":1,"a":2},{"a":1}]""")));
        Assert.True(JsonCheck.Equals(Views.Of("""{"a":1,"a":2}"""), new JsonConstant("""{"a":2}""")));
    }

    /// <summary>A million comparisons each with a million others would take hours: the test would not end.</summary>
    [Fact]
    public void Millions_of_items_are_not_compared_each_with_each()
    {
        var items = string.Join(',', Enumerable.Range(0, 1_000_000).Select(i => $"{{\"a\":{i}}}"));

        Assert.True(JsonContract.Ask(Encoding.UTF8.GetBytes($"[{items}]"), JsonCheck.IsUnique));
        Assert.False(JsonContract.Ask(Encoding.UTF8.GetBytes($"[{items},{{\"a\":0}}]"), JsonCheck.IsUnique));
    }

    [Fact]
    public void A_constant_is_JSON() => Assert.Throws<JsonException>(() => new JsonConstant("[1"));

    [Fact]
    public void Listed_texts_are_found_however_many_there_are()
    {
        foreach (var count in new[] { 0, 1, 5, 900 })
        {
            var texts = Enumerable.Range(0, count).Select(i => (i % 3 == 0 ? "short" : "a text of é that is longer ") + i.ToString(CultureInfo.InvariantCulture)).ToArray();
            var list = new JsonTexts(texts);
            for (var i = 0; i < count; i++) Assert.Equal(i, Views.Of($"\"{texts[i]}\"").PlaceIn(list));
            Assert.All(["\"\"", "\"other\"", "5", "[]", "null", "\"a text of é that is longer -1\""], json => Assert.False(Views.Of(json).IsOneOf(list)));
        }

        Assert.True(Views.Of("\"\\u0061\"").IsOneOf(new JsonTexts("", "a")));
        Assert.True(Views.Of("\"\"").IsOneOf(new JsonTexts("", "a")));
    }

    private static JsonElement Element(string json) => JsonElement.Parse(json);

    private static string Value(Random random, int depth) => random.Next(depth > 2 ? 1 : 3) switch
    {
        0 => s_scalars[random.Next(s_scalars.Length)],
        1 => $"[{string.Join(',', Enumerable.Range(0, random.Next(3)).Select(_ => Value(random, depth + 1)))}]",
        _ => $"{{{string.Join(',', Names(random).Select(name => $"\"{name}\":{Value(random, depth + 1)}"))}}}",
    };

    private static IEnumerable<string> Names(Random random) => s_names.OrderBy(_ => random.Next()).Take(random.Next(3));
}
