using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using JsonContracts.Tests.Samples;

namespace JsonContracts.Tests;

/// <summary>Our types inside the types of a program, through System.Text.Json alone: by reflection and by the metadata that it generates.</summary>
public class OwnTypeTests
{
    private static readonly Parcel s_parcel = new() { Label = "a", Items = ["lamp"], Speed = Speed.Fast };

    private static readonly Value[] s_values =
    [
        new Value<ValueList<int>>([1, 2], "[1,2]"),
        new Value<ValueList<int>>([], "[]"),
        new Value<ValueList<int>?>(null, "null"),
        new Value<ValueList<Spot>>([new Spot(1, [new Spot(2)])], """[{"x":1,"near":[{"x":2,"near":null}]}]"""),
        new Value<ValueList<ValueList<string?>?>>([["a", null], null, []], """[["a",null],null,[]]"""),
        new Value<ValueMap<double>>(ValueMap.Create(("b", 0.5), ("a", 1)), """{"b":0.5,"a":1}"""),
        new Value<ValueMap<double>>([], "{}"),
        new Value<ValueMap<double>?>(null, "null"),
        new Value<ValueMap<double>>(Enumerable.Range(0, 20).ToValueMap(i => $"n{i}", i => (double)i), $$"""{{{string.Join(',', Enumerable.Range(0, 20).Select(i => $"\"n{i}\":{i}"))}}}"""),
        new Value<ValueMap<ValueMap<Parcel?>>>(ValueMap.Create(("a", ValueMap.Create<Parcel?>(("b", s_parcel), ("c", null)))), $$$"""{"a":{"b":{{{s_parcel.ToJson()}}},"c":null}}"""),
        new Value<JsonData>(JsonData.Parse("""{"a":[1.50,null]}"""), """{"a":[1.50,null]}"""),
        new Value<JsonData>(JsonData.Null, "null"),
        new Value<Parcel>(s_parcel, s_parcel.ToJson()),
        new Value<Parcel?>(null, "null"),
        new Value<ParcelItem>("lamp", "\"lamp\""),
        new Value<ParcelItem>(new NamedItem { Name = "cup" }, """{"name":"cup"}"""),
        new Value<ParcelItem?>(null, "null"),
        new Value<Speed>(Speed.Fast, "\"FAST!\""),
        new Value<Speed?>(Speed.Fast, "\"FAST!\""),
        new Value<Speed?>(null, "null"),
        new Value<Optional<bool>>(true, "true"),
        new Value<Optional<int?>>(5, "5"),
        new Value<Optional<int?>>(null, "null"),
        new Value<Optional<DateOnly?>>(new DateOnly(2026, 2, 28), "\"2026-02-28\""),
        new Value<Optional<DateOnly?>>(null, "null"),
        new Value<Optional<string?>>("a", "\"a\""),
        new Value<Optional<string?>>(null, "null"),
        new Value<Optional<Uri?>>(new Uri("../a", UriKind.Relative), "\"../a\""),
        new Value<Optional<ValueList<long>?>>(new([1, 2]), "[1,2]"),
        new Value<Optional<ValueList<long>?>>(null, "null"),
        new Value<OptionalList<long>>([1, 2], "[1,2]"),
        new Value<OptionalList<DateOnly>>([new DateOnly(2026, 2, 28)], "[\"2026-02-28\"]"),
        new Value<OptionalList<long>>(null, "null"),
        new Value<Optional<ValueMap<ValueList<Guid>>?>>(ValueMap.Create(("a", ValueList.Create([Guid.Empty]))), """{"a":["00000000-0000-0000-0000-000000000000"]}"""),
        new Value<Optional<JsonData?>>((JsonData)5, "5"),
        new Value<Optional<JsonData?>>(null, "null"),
        new Value<Optional<Parcel?>>(s_parcel, s_parcel.ToJson()),
        new Value<Optional<Parcel?>>(null, "null"),
        new Value<Optional<ParcelItem?>>((ParcelItem)"lamp", "\"lamp\""),
        new Value<Optional<ParcelItem?>>(null, "null"),
        new Value<Optional<Speed?>>(Speed.Fast, "\"FAST!\""),
        new Value<Optional<Speed?>>(null, "null"),
        new Value<Optional<Spot?>>(new Spot(1), """{"x":1,"near":null}"""),
        new Value<Optional<Spot?>>(null, "null"),
        new Value<Optional<int?>?>(new Optional<int?>(5), "5"),
        new Value<Optional<int?>?>(null, "null"),
    ];

    /// <summary>Both roads: reflection, and generated metadata.</summary>
    private static readonly JsonSerializerOptions[] s_roads = [Road(new DefaultJsonTypeInfoResolver()), Road(OwnJsonContext.Default)];

    private static readonly JsonSerializerOptions[] s_renamed = [.. s_roads.Select(road => new JsonSerializerOptions(road) { PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseUpper })];

    private static readonly JsonSerializerOptions[] s_strict = [.. s_roads.Select(road => new JsonSerializerOptions(road) { RespectNullableAnnotations = true, AllowDuplicateProperties = false })];

    public static TheoryData<int> Values => [.. Enumerable.Range(0, s_values.Length)];

    [Theory]
    [MemberData(nameof(Values))]
    public void A_value_comes_back_from_every_place(int index) => Assert.All([.. s_roads, .. s_renamed, .. s_strict], s_values[index].ComesBack);

    [Fact]
    public void What_is_absent_is_left_out_where_the_member_says_so()
    {
        (Sparse, string)[] rows =
        [
            (new Sparse(), "{}"),
            (new Sparse { Number = null, Text = null, List = null }, """{"Number":null,"Text":null,"List":null}"""),
            (new Sparse { Number = 0, Text = "", List = new([]) }, """{"Number":0,"Text":"","List":[]}"""),
        ];
        foreach (var road in s_roads)
        {
            Assert.All(rows, row =>
            {
                Assert.Equal(row.Item2, JsonSerializer.Serialize(row.Item1, road));
                Assert.Equal(row.Item1, JsonSerializer.Deserialize<Sparse>(row.Item2, road));
            });
        }
    }

    [Fact]
    public void What_is_absent_is_never_written_as_something_else()
    {
        foreach (var road in s_roads)
        {
            var exception = Assert.Throws<JsonException>(() => JsonSerializer.Serialize(new Careless(default), road));
            Assert.Contains("[JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]", exception.Message, StringComparison.Ordinal);
            Assert.Equal("$.Number", exception.Path);
            Assert.Equal(new Careless(default), JsonSerializer.Deserialize<Careless>("{}", road));
        }
    }

    [Fact]
    public void A_context_that_lacks_what_an_optional_holds_says_what_to_write()
    {
        var exception = Assert.Throws<NotSupportedException>(() => JsonSerializer.Deserialize("""{"Guests":{}}""", OwnJsonContext.Default.Unlisted));
        Assert.Contains("add [JsonSerializable(typeof(Dictionary<String, Guest>))] to the serializer context", exception.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""{"Number":"five"}""")]
    [InlineData("""{"Number":[]}""")]
    public void What_an_optional_does_not_hold_is_refused(string json) =>
        Assert.All(s_roads, road => Assert.Throws<JsonException>(() => JsonSerializer.Deserialize<Careless>(json, road)));

    /// <summary>Whether a member may be null is the word of its own type, and the serializer can be told to keep it. Alone, null is no contract.</summary>
    [Fact]
    public void Null_is_no_contract_where_none_may_be()
    {
        foreach (var strict in s_strict)
        {
            Assert.Throws<JsonException>(() => JsonSerializer.Deserialize<Kept>("""{"Parcel":null}""", strict));
            Assert.Null(JsonSerializer.Deserialize<Kept>("""{"Parcel":{"label":"a"},"Spare":null}""", strict)!.Spare);
            Assert.Throws<ContractException>(() => JsonSerializer.Deserialize<Parcel>("null", strict));
            Assert.Throws<ContractException>(() => JsonSerializer.Deserialize<Kept>("""{"Parcel":{"label":"a","items":[null]}}""", strict));
        }
    }

    [Fact]
    public void A_name_given_twice_is_refused() => Assert.All([.. s_roads, .. s_strict], options =>
    {
        var exception = Assert.Throws<JsonException>(() => JsonSerializer.Deserialize<Own<ValueMap<double>>>("""{"Required":{"a":1,"a":2}}""", options));
        Assert.Equal("$.Required.a", exception.Path);
    });

    /// <summary>What a serializer fills is as immutable as everything else from the moment that it is looked at.</summary>
    [Fact]
    public void What_was_looked_at_never_changes()
    {
        ICollection<int> list = new ValueList<int>();
        list.Add(1);
        Assert.False(list.IsReadOnly);
        Assert.Equal([1], (ValueList<int>)list);
        Assert.True(list.IsReadOnly);
        Assert.Throws<NotSupportedException>(() => list.Add(2));
        Assert.Throws<NotSupportedException>(() => ((ICollection<int>)ValueList<int>.Empty).Add(2));

        IDictionary<string, int> map = new ValueMap<int>();
        map.Add("a", 1);
        map["b"] = 2;
        Assert.True(map.ContainsKey("a"));
        Assert.False(map.IsReadOnly);
        Assert.True(ValueMap.Create(("b", 2), ("a", 1)) == (ValueMap<int>)map);
        Assert.True(map.IsReadOnly);
        Assert.Equal(["a", "b"], map.Keys);
        Assert.Equal([1, 2], map.Values);
        Assert.Throws<NotSupportedException>(() => map["c"] = 3);
        Assert.Throws<NotSupportedException>(() => ((IDictionary<string, int>)ValueMap<int>.Empty).Add("c", 3));
    }

    private static JsonSerializerOptions Road(IJsonTypeInfoResolver resolver) => new() { TypeInfoResolver = resolver, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>A value, its text, and what a round trip through every place asks of them.</summary>
    internal abstract class Value
    {
        public abstract void ComesBack(JsonSerializerOptions options);
    }

    private sealed class Value<T>(T value, string json) : Value
    {
        public override void ComesBack(JsonSerializerOptions options)
        {
            var own = ComesBack(
                new Own<T> { Set = value, Required = value, Array = [value, value], List = [value], ByName = new() { ["a"] = value } },
                options,
                ("Set", json),
                ("Required", json),
                ("Array", $"[{json},{json}]"),
                ("List", $"[{json}]"),
                ("ByName", $$"""{"a":{{json}}}"""));
            Assert.Equal([value, value, value, value, value, value], [own.Set, own.Required, .. own.Array, .. own.List, own.ByName["a"]]);

            var made = ComesBack(new Made<T>(value, [value], value), options, ("First", json), ("Others", $"[{json}]"), ("Last", json));
            Assert.Equal([value, value, value], [made.First, .. made.Others, made.Last!]);
        }

        private static TOwn ComesBack<TOwn>(TOwn own, JsonSerializerOptions options, params (string Name, string Json)[] members)
        {
            var text = $$"""{{{string.Join(',', members.Select(member => $"\"{options.PropertyNamingPolicy?.ConvertName(member.Name) ?? member.Name}\":{member.Json}"))}}}""";
            Assert.Equal(text, JsonSerializer.Serialize(own, options));
            return JsonSerializer.Deserialize<TOwn>(text, options)!;
        }
    }
}
