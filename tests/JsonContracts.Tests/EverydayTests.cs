using System;
using System.Collections.Generic;
using System.ComponentModel;
using System.Linq;
using System.Reflection;
using System.Text.Json;
using JsonContracts.Tests.Samples;

namespace JsonContracts.Tests;

/// <summary>What a program does with contracts every day.</summary>
public class EverydayTests
{
    /// <summary>The types that a person writes in code; all others are there for generated code, and stay out of the way.</summary>
    private static readonly string[] s_forPeople =
    [
        "ContractException", "ContractFormatAttribute", "ContractJsonConverter`1", "ContractViolation", "ContractViolations", "IJsonContract`1", "JsonContract", "JsonContract`1", "JsonData",
        "OptionalList`1", "Optional`1", "TextFormat", "ValueList", "ValueList`1", "ValueMap", "ValueMap`1",
    ];

    [Fact]
    public void What_only_generated_code_calls_is_hidden() => Assert.Equal(
        s_forPeople,
        typeof(JsonContract).Assembly.GetExportedTypes()
            .Where(type => !type.IsNested && type.GetCustomAttribute<EditorBrowsableAttribute>()?.State != EditorBrowsableState.Never)
            .Select(type => type.Name).Order(StringComparer.Ordinal));

    [Fact]
    public void Arrays_and_lists_become_value_lists()
    {
        string[] array = ["a", "b"];
        ValueList<string> fromArray = array;
        ValueList<string> fromList = new List<string>(array);
        array[0] = "c";
        Assert.Equal(["a", "b"], fromArray);
        Assert.Equal(fromArray, fromList);
        Assert.Null((ValueList<string>?)(string[]?)null);
        Assert.Null((ValueList<string>?)(List<string>?)null);
    }

    [Fact]
    public void Queries_and_dictionaries_become_ours()
    {
        var query = Enumerable.Range(1, 2).Select(i => $"n{i}");
        ValueList<string> spread = [.. query];
        ValueList<string> made = query.ToList();
        Assert.Equal(spread, made);
        Assert.Equal(spread, query.ToValueList());

        ValueMap<int> map = query.ToDictionary(name => name, name => name.Length);
        Assert.Equal(map, query.ToValueMap(name => name, name => name.Length));
        ValueMap<int> mapped = [.. query.Select(name => KeyValuePair.Create(name, name.Length))];
        Assert.Equal(map, mapped);
        Assert.Null((ValueMap<int>?)(Dictionary<string, int>?)null);
        Assert.Throws<ArgumentException>(() => query.ToValueMap(_ => "a", name => name));
    }

    /// <summary>C# converts a collection expression to no type that is not a collection itself; new says which one is meant.</summary>
    [Fact]
    public void An_optional_list_takes_a_collection_expression()
    {
        var query = Enumerable.Range(1, 2);
        (Optional<ValueList<int>?> List, Optional<ValueList<int>> Bare) optional = (new([1, 2]), new([.. query]));
        Assert.Equal([1, 2], optional.List.Value!);
        Assert.Equal([1, 2], optional.Bare.Value);
        optional.List = query.ToValueList();
        Assert.Equal([1, 2], optional.List.Value!);
        optional.List = new([]);
        Assert.Equal([], optional.List.Value!);
    }

    [Theory]
    [InlineData("/inputs/frameImages/0", "$.inputs.frameImages[0]")]
    [InlineData("", "$")]
    [InlineData("/a~1b/c.d", "$['a/b']['c.d']")]
    [InlineData("/a b/10/x", "$['a b'][10].x")]
    public void An_exception_says_the_place_as_the_serializer_does(string pointer, string path)
    {
        var exception = new ContractException(new ContractViolations([new ContractViolation(pointer, "type", "text", "1")], false));
        Assert.Equal(path, exception.Path);
        Assert.IsType<JsonException>(exception, exactMatch: false);
    }

    [Fact]
    public void A_value_is_written_as_text_and_asked_as_text()
    {
        var parcel = new Parcel { Label = "a", Weight = 2 };
        Assert.Equal(System.Text.Encoding.UTF8.GetString(JsonContract.ToJsonUtf8(parcel)), parcel.ToJson());
        Assert.True(JsonContract.IsValidJson<Parcel>(parcel.ToJson(), out _));
        Assert.False(JsonContract.IsValidJson<Parcel>("[]", out var violations));
        Assert.Equal("type", Assert.Single(violations).Keyword);

        var part = ("[" + parcel.ToJson() + "]").AsSpan()[1..^1];
        Assert.Equal(parcel, JsonContract.Parse<Parcel>(part));
        Assert.True(JsonContract.TryParse<Parcel>(part, out _, out _));
        Assert.True(JsonContract.IsValidJson<Parcel>(part, out _));
    }

    /// <summary>The checks agree about text that UTF-8 cannot hold.</summary>
    [Fact]
    public void Half_a_surrogate_pair_is_refused_by_every_method()
    {
        const string json = "{\"label\":\"\ud83d\"}";
        Assert.False(JsonContract.TryParse<Parcel>(json, out _, out var parsed));
        Assert.False(JsonContract.IsValidJson<Parcel>(json, out var asked));
        Assert.Equal(parsed, asked);
        Assert.Throws<ContractException>(() => JsonContract.Parse<Parcel>(json));
    }
}
