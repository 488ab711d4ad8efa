using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace JsonContracts.Conformance.Tests.Generation;

/// <summary>Changes one place of a value: a member dropped, added or renamed, another type, a number beside it, an item more or twice.</summary>
internal sealed class Mutation(Random random, Func<JsonNode?> wild)
{
    public JsonNode? Of(JsonNode? value)
    {
        var copy = value?.DeepClone();
        var places = Places(copy).ToList();
        if (places.Count == 0 || random.Next(12) == 0) return Changed(copy);
        var (parent, key) = places[random.Next(places.Count)];
        if (parent is JsonObject members) Change(members, (string)key);
        else Change((JsonArray)parent, (int)key);
        return copy;
    }

    private static IEnumerable<(JsonNode Parent, object Key)> Places(JsonNode? value) => value switch
    {
        JsonObject members => members.SelectMany(member => Places(member.Value).Prepend((members, member.Key))),
        JsonArray items => items.SelectMany((item, i) => Places(item).Prepend((items, i))),
        _ => [],
    };

    private void Change(JsonObject members, string name)
    {
        var value = members[name];
        switch (random.Next(6))
        {
            case 0:
                members.Remove(name);
                break;
            case 1:
                members[name + "x"] = wild();
                break;
            case 2:
                members.Remove(name);
                members[random.Next(2) == 0 ? name.ToUpperInvariant() : name + "2"] = value?.DeepClone();
                break;
            default:
                members[name] = Changed(value);
                break;
        }
    }

    private void Change(JsonArray items, int index)
    {
        switch (random.Next(5))
        {
            case 0: items.RemoveAt(index); break;
            case 1: items.Add(items[index]?.DeepClone()); break;
            case 2: items.Insert(index, wild()); break;
            default: items[index] = Changed(items[index]); break;
        }
    }

    private JsonNode? Changed(JsonNode? value) => random.Next(3) == 0 ? wild() : value?.GetValueKind() switch
    {
        JsonValueKind.Number when decimal.TryParse(value.ToJsonString(), NumberStyles.Float, CultureInfo.InvariantCulture, out var number) => number + new[] { 1m, -1m, 0.01m, -0.5m, 0.005m }[random.Next(5)],
        JsonValueKind.String when (string)value! is { Length: > 0 } text => random.Next(3) switch { 0 => text + text[0], 1 => text[..^1] + "Z", _ => text.ToUpperInvariant() },
        JsonValueKind.True or JsonValueKind.False => !(bool)value!,
        _ => wild(),
    };
}
