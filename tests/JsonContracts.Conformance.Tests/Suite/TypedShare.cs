using System;
using System.Collections;
using System.Collections.Generic;
using System.Linq;
using System.Reflection;
using System.Text.Json.Nodes;

namespace JsonContracts.Conformance.Tests.Suite;

/// <summary>How much of a document lands in members that have a type, and not in <see cref="JsonData"/>.</summary>
/// <param name="Share">From 0 to 1, of the values of the document, those inside others included.</param>
/// <param name="Untyped">Where the rest is: the members of C#, with how many values each holds.</param>
internal sealed record TypedShare(double Share, IReadOnlyDictionary<string, int> Untyped)
{
    /// <summary>The share of a document.</summary>
    /// <param name="json">The document.</param>
    /// <param name="read">What it was read into; null when no C# type holds it.</param>
    public static TypedShare Of(string json, object? read)
    {
        var all = Count(JsonNode.Parse(json));
        if (read is null) return new TypedShare(0, new Dictionary<string, int> { ["the whole"] = all });
        var untyped = In(read, read.GetType().Assembly, "").GroupBy(found => found.Place).ToDictionary(same => same.Key, same => same.Sum(found => found.Count));
        return new TypedShare(1 - ((double)untyped.Values.Sum() / all), untyped);
    }

    private static int Count(JsonNode? node) => 1 + node switch
    {
        JsonObject json => json.Sum(member => Count(member.Value)),
        JsonArray json => json.Sum(Count),
        _ => 0,
    };

    private static IEnumerable<(string Place, int Count)> In(object? value, Assembly generated, string place) => value switch
    {
        null or string => [],
        JsonData data => [(place, Count(JsonNode.Parse(data.Element.GetRawText())))],
        IEnumerable items => items.Cast<object?>().SelectMany(item => In(item, generated, place)),
        _ when IsLookedInto(value.GetType(), generated) => value.GetType().GetFields(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic)
            .SelectMany(field => In(field.GetValue(value), generated, place + Name(value.GetType(), field))),
        _ => [],
    };

    private static string Name(Type type, FieldInfo field) => type.IsGenericType ? "" : "." + field.Name.TrimStart('<', '_').Split('>')[0];

    private static bool IsLookedInto(Type type, Assembly generated) =>
        (type.Assembly == generated && !type.IsEnum) || (type.IsGenericType && (type.GetGenericTypeDefinition() == typeof(KeyValuePair<,>) || type.GetGenericTypeDefinition() == typeof(Optional<>)));
}
