using System.Collections.Generic;
using System.Linq;
using System.Text.Json.Nodes;

namespace JsonContracts.Cli;

/// <summary>Schemas about members deep inside a request.</summary>
internal static class Presence
{
    /// <summary>The members are there.</summary>
    public static JsonObject Of(Given given) => given.Paths.Select(path => Of(path)).Aggregate(Merge);

    /// <summary>One of these is there.</summary>
    public static JsonObject OfAny(IReadOnlyList<Given> choices) =>
        choices is [var only] ? Of(only) : new JsonObject { ["anyOf"] = new JsonArray([.. choices.Select(Of)]) };

    /// <summary>None of the members is there.</summary>
    public static JsonObject OfNone(Given given) => given.Paths.Select(path => At(path, JsonValue.Create(false))).Aggregate(Merge);

    /// <summary>The member, if it is there, is as a schema says.</summary>
    public static JsonObject At(IEnumerable<string> path, JsonNode schema) =>
        path.Reverse().Aggregate(schema, (inner, name) => new JsonObject { ["properties"] = new JsonObject { [name] = inner } }).AsObject();

    /// <summary>Both hold: one schema where they do not speak of the same, with lists of names joined.</summary>
    public static JsonObject Merge(JsonObject one, JsonObject other)
    {
        var both = one.DeepClone().AsObject();
        foreach (var (name, value) in other) both[name] = Merge(both[name], value!);
        return both;
    }

    private static JsonNode Merge(JsonNode? one, JsonNode other) => (one, other) switch
    {
        (JsonObject left, JsonObject right) => Merge(left, right),
        (JsonArray left, JsonArray right) => new JsonArray([.. left.Concat(right).DistinctBy(item => item!.ToJsonString()).Select(item => item!.DeepClone())]),
        _ => other.DeepClone(),
    };

    private static JsonObject Of(IReadOnlyList<string> path)
    {
        var schema = new JsonObject();
        if (path.Count > 1) schema["properties"] = new JsonObject { [path[0]] = Of([.. path.Skip(1)]) };
        schema["required"] = new JsonArray(path[0]);
        return schema;
    }
}
