using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text;
using System.Text.Json;
using JsonContracts.Tests.Samples;

namespace JsonContracts.Tests;

public class RepeatedNameTests
{
    [Theory]
    [InlineData("""{"label":"a","label":"b"}""", "/label")]
    [InlineData("""{"label":"a","x":{"y":[{"z":1,"z":2}]}}""", "/x/y/0/z")]
    [InlineData("""{"label":"a","x":1,"x":{"x":1,"x":2},"x":3}""", "/x", "/x/x")]
    [InlineData("""{"label":"a","\u006cabel":"b"}""", "/label")]
    [InlineData("""{"\u006cabel":"a","label":"b"}""", "/label")]
    [InlineData("""{"label":"a","":1,"":2}""", "/")]
    [InlineData("""{"label":"a","é":1,"\u00e9":2,"😀":1,"\ud83d\ude00":2}""", "/é", "/😀")]
    [InlineData("""{"label":"a","items":[{"name":"x","name":"y"},{"name":"x"},{"count":1,"name":"x","count":1}]}""", "/items/0/name", "/items/2/count")]
    public void A_name_given_twice_is_one_violation_on_both_roads(string json, params string[] pointers)
    {
        Assert.False(JsonContract.TryParse<Parcel>(json, out _, out var read));
        Assert.False(JsonContract.IsValidJson<Parcel>(Encoding.UTF8.GetBytes(json), out var judged));
        Assert.Equal(judged, read);
        Assert.Equal(pointers, judged.Select(violation => violation.Pointer));
        Assert.All(judged, violation => Assert.Equal("duplicate", violation.Keyword));
    }

    [Theory]
    [InlineData("""{"label":"a","x":{"label":"a"},"y":[{"z":1},{"z":1}]}""")]
    [InlineData("""{"label":"a","Label":1,"labe":1,"label ":1,"\\label":1}""")]
    public void A_name_may_be_given_by_several_objects(string json) => Assert.True(JsonContract.TryParse<Parcel>(json, out _, out _));

    /// <summary>The judge: a set of names for each object, as the reader of the framework reads them.</summary>
    [Fact]
    public void Objects_of_any_size_are_judged_as_a_set_of_names_judges_them()
    {
        var random = new Random(1);
        var (unique, repeated) = (0, 0);
        for (var round = 0; round < 3000; round++)
        {
            var json = TextOf(random, 0);
            var expected = Repeated(json);
            JsonContract.IsValidJson<Parcel>(Encoding.UTF8.GetBytes($$"""{"label":"a","x":{{json}}}"""), out var violations);
            Assert.Equal(expected, violations.Select(violation => violation.Pointer));
            if (expected.Count == 0) unique++;
            else repeated++;
        }

        Assert.True(unique > 500 && repeated > 500, $"{unique} without, {repeated} with repeated names");
    }

    [Fact]
    public void An_object_of_very_many_members_is_judged_in_passing()
    {
        var members = Enumerable.Range(0, 200_000).Select(i => $"\"{(i % 3 == 0 ? "\\u0061" : "a")}{i}\":0");

        Assert.True(JsonContract.TryParse<Parcel>("{\"label\":\"a\",\"x\":{" + string.Join(',', members) + "}}", out _, out _));
        Assert.False(JsonContract.TryParse<Parcel>("{\"label\":\"a\",\"x\":{" + string.Join(',', members) + ",\"a1\":1}}", out _, out var violations));
        Assert.Equal("/x/a1", Assert.Single(violations).Pointer);
    }

    private static string TextOf(Random random, int depth)
    {
        if (depth == 3 || random.Next(4) == 0) return "1";
        var count = random.Next(random.Next(20) == 0 ? 200 : 6);
        var names = random.Next(5) == 0 ? 5 : 2000;
        return random.Next(3) == 0
            ? $"[{string.Join(',', Enumerable.Range(0, count % 5).Select(_ => TextOf(random, depth + 1)))}]"
            : $"{{{string.Join(',', Enumerable.Range(0, count).Select(_ => $"\"{NameOf(random, names)}\":{TextOf(random, depth + 1)}"))}}}";
    }

    private static string NameOf(Random random, int names)
    {
        var name = random.Next(names).ToString(CultureInfo.InvariantCulture);
        return random.Next(8) == 0 ? $"\\u{(int)name[0]:x4}{name[1..]}" : name;
    }

    /// <summary>The pointers of what is repeated, in the order of the text, each once.</summary>
    private static List<string> Repeated(string json)
    {
        var pointers = new List<string>();
        using var document = JsonDocument.Parse(json);
        Walk(document.RootElement, "/x");
        return [.. pointers.Distinct()];

        void Walk(JsonElement value, string pointer)
        {
            if (value.ValueKind == JsonValueKind.Object)
            {
                var names = new HashSet<string>();
                foreach (var member in value.EnumerateObject())
                {
                    if (!names.Add(member.Name)) pointers.Add($"{pointer}/{member.Name}");
                    Walk(member.Value, $"{pointer}/{member.Name}");
                }
            }
            else if (value.ValueKind == JsonValueKind.Array)
            {
                var index = 0;
                foreach (var item in value.EnumerateArray()) Walk(item, $"{pointer}/{index++}");
            }
        }
    }
}
