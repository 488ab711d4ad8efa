using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization.Metadata;
using System.Threading.Tasks;

namespace JsonContracts.Samples.Tests;

/// <summary>The emitted context does for the serializer what the generator of System.Text.Json cannot: it never sees our types.</summary>
public class SerializerTests
{
    private static readonly JsonSerializerOptions s_combined = new()
    {
        TypeInfoResolver = JsonTypeInfoResolver.Combine(SamplesJsonContext.Default, EnvelopeContext.Default),
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
    };

    public static TheoryData<string> Files => new(ValidTexts.Contracts.Select(contract => contract.File));

    [Fact]
    public void Reflection_is_off() => Assert.False(JsonSerializer.IsReflectionEnabledByDefault);

    [Theory]
    [MemberData(nameof(Files))]
    public void Every_root_goes_through_the_context(string file)
    {
        var contract = ValidTexts.Contracts.Single(one => one.File == file);
        Assert.All(ValidTexts.Of(contract), text =>
        {
            contract.TryParse(Encoding.UTF8.GetBytes(text), out var value);
            var json = JsonSerializer.SerializeToUtf8Bytes(value, value!.GetType(), SamplesJsonContext.Default);
            Assert.True(JsonNode.DeepEquals(JsonNode.Parse(text), JsonNode.Parse(json)), Encoding.UTF8.GetString(json));
            // The serializer itself answers `null`, whatever the type.
            if (text != "null") Assert.Equal(value, JsonSerializer.Deserialize(json, value.GetType(), SamplesJsonContext.Default));
        });
    }

    [Fact]
    public void The_context_has_a_property_for_each_type()
    {
        Assert.Equal("\"south\"", JsonSerializer.Serialize(RootEnum.South, SamplesJsonContext.Default.RootEnum));
        Assert.Equal(RootEnum.North, JsonSerializer.Deserialize("\"north\"", SamplesJsonContext.Default.RootEnum));
        Assert.Equal(new ClashingNamesOptions { Options = "o" }, JsonSerializer.Deserialize("""{"options":"o"}""", SamplesJsonContext.Default.ClashingNamesOptions));
        Assert.Null(SamplesJsonContext.Default.GetTypeInfo(typeof(Uri)));
    }

    [Fact]
    public void Arrays_and_lists_of_roots_work()
    {
        var customers = new[] { new Customer { Name = "a" }, new Customer { Name = "b" } };
        var json = JsonSerializer.Serialize(customers, typeof(Customer[]), SamplesJsonContext.Default);
        Assert.Equal("""[{"name":"a"},{"name":"b"}]""", json);
        Assert.Equal(customers, (IEnumerable<Customer>)JsonSerializer.Deserialize(json, typeof(List<Customer>), SamplesJsonContext.Default)!);
    }

    [Fact]
    public async Task A_stream_of_roots_is_read_one_by_one()
    {
        using var stream = new MemoryStream(Encoding.UTF8.GetBytes($"[{string.Join(',', Enumerable.Range(0, 1000).Select(i => $$"""{"name":"{{i}}"}"""))}]"));
        var names = new List<string>();
        await foreach (var one in JsonSerializer.DeserializeAsyncEnumerable(stream, SamplesJsonContext.Default.Customer)) names.Add(one!.Name);
        Assert.Equal(Enumerable.Range(0, 1000).Select(i => $"{i}"), names);
    }

    [Fact]
    public void A_context_of_the_framework_knows_contracts_as_members()
    {
        var envelope = new Envelope("me", new Customer { Name = "n" }, EnumsStatus.Success, ["#a", 5], RootEnum.North);
        const string json = """{"sender":"me","customer":{"name":"n"},"status":"success","unions":["#a",5],"direction":"north"}""";
        Assert.Equal(json, JsonSerializer.Serialize(envelope, s_combined.GetTypeInfo(typeof(Envelope))));
        Assert.Equal(json, JsonSerializer.Serialize(envelope, EnvelopeContext.Default.Envelope));
        var back = (Envelope)JsonSerializer.Deserialize(json, s_combined.GetTypeInfo(typeof(Envelope)))!;
        Assert.Equal(envelope.Customer, back.Customer);
        Assert.Equal(envelope.Unions, back.Unions);
        Assert.Equal(envelope.Status, back.Status);
    }

    [Fact]
    public void A_member_that_its_schema_refuses_is_told_with_every_violation()
    {
        const string json = """{"sender":"me","customer":{"name":"","home":{"zip":"x"}}}""";
        var refused = Assert.ThrowsAny<JsonException>(() => JsonSerializer.Deserialize(json, EnvelopeContext.Default.Envelope));
        var violations = Assert.IsType<ContractException>(refused is ContractException ? refused : refused.InnerException).Violations;
        Assert.Equal(["/home/street", "/home/zip", "/name"], violations.Select(one => one.Pointer).Order(StringComparer.Ordinal));
    }
}
