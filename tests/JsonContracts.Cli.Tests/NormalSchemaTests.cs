using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.Json.Nodes;
using JsonContracts.Schema.Reading;

namespace JsonContracts.Cli.Tests;

public sealed class NormalSchemaTests
{
    /// <summary>Every contract of the project.</summary>
    public static TheoryData<string> Contracts => [.. Directory.GetFiles(Repository.At("schema", "runware")).Select(Path.GetFileName).OfType<string>()];

    [Theory]
    [MemberData(nameof(Contracts))]
    public void What_is_normal_stays_as_it_is(string file)
    {
        var schema = Read(file);

        var once = NormalSchema.Text(NormalSchema.Of(schema));

        Assert.Equal(once, NormalSchema.Text(NormalSchema.Of(JsonNode.Parse(once)!.AsObject())));
    }

    [Theory]
    [MemberData(nameof(Contracts))]
    public void The_order_means_nothing(string file)
    {
        var schema = Read(file);

        Assert.True(JsonNode.DeepEquals(Unordered(schema), Unordered(NormalSchema.Of(schema))));
        Assert.Empty(SchemaDocument.Read(file, NormalSchema.Text(NormalSchema.Of(schema))).Faults);
    }

    [Theory]
    [MemberData(nameof(Contracts))]
    public void The_order_of_a_source_does_not_matter_once_there_is_a_file(string file)
    {
        var before = NormalSchema.Of(Read(file));

        Assert.Equal(NormalSchema.Text(before), NormalSchema.Text(NormalSchema.Of(Reversed(before).AsObject(), before)));
    }

    [Fact]
    public void Values_that_look_like_schemas_are_left_alone()
    {
        var schema = JsonNode.Parse("""{"examples":[{"type":1,"$id":2}],"default":{"type":1,"$id":2},"type":"object"}""")!.AsObject();

        Assert.Equal(
            """{"type":"object","default":{"type":1,"$id":2},"examples":[{"type":1,"$id":2}]}""",
            NormalSchema.Of(schema).ToJsonString());
    }

    [Fact]
    public void New_members_follow_the_known_ones()
    {
        static JsonObject Schema(params string[] names) => new()
        {
            ["properties"] = new JsonObject(names.Select(name => KeyValuePair.Create(name, (JsonNode?)new JsonObject()))),
            ["required"] = new JsonArray([.. names.Select(name => (JsonNode)name)]),
        };

        Assert.Equal(
            """{"properties":{"a":{},"c":{},"d":{},"b":{}},"required":["a","c","d","b"]}""",
            NormalSchema.Of(Schema("d", "c", "b", "a"), Schema("a", "x", "c", "d")).ToJsonString());
    }

    private static JsonObject Read(string file) => JsonNode.Parse(File.ReadAllText(Repository.At("schema", "runware", file)))!.AsObject();

    /// <summary>Names in lists, sorted: their order is the only thing in a list that may change.</summary>
    private static JsonNode? Unordered(JsonNode? node) => node switch
    {
        JsonObject members => new JsonObject(members.Select(member => KeyValuePair.Create(member.Key, member.Key == "required" && member.Value is JsonArray names
            ? new JsonArray([.. names.Select(name => name!.ToString()).Order(StringComparer.Ordinal).Select(name => (JsonNode)name)])
            : Unordered(member.Value)))),
        JsonArray items => new JsonArray([.. items.Select(Unordered)]),
        _ => node?.DeepClone(),
    };

    private static JsonNode Reversed(JsonNode node) => node switch
    {
        JsonObject members => new JsonObject(members.Reverse().Select(member => KeyValuePair.Create(member.Key, member.Key is "examples" or "default" ? member.Value?.DeepClone() : Reversed(member.Value!)))),
        JsonArray items => new JsonArray([.. items.Select(item => Reversed(item!))]),
        _ => node.DeepClone(),
    };
}
