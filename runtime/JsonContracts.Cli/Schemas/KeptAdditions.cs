using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text.Json.Nodes;
using JsonContracts.Schema.Text;

namespace JsonContracts.Cli;

/// <summary>
/// What people added to a contract and no source of it knows: <c>x-contract</c>, <c>x-catalog</c>, and remarks in <c>$comment</c> as long as
/// the part that they are about stays what it was. It is carried over to the next revision, pointer by pointer.
/// </summary>
internal static class KeptAdditions
{
    private const string Additions = "x-contract";
    private const string Catalog = "x-catalog";
    private const string Remark = "$comment";

    private static readonly string[] s_words = [Additions, Catalog, Remark, "title", "description", "examples"];

    /// <summary>Adds to a revision what was added to the one before.</summary>
    public static void Carry(JsonObject before, JsonObject now)
    {
        if (before[Additions] is JsonObject additions) now[Additions] = Merged(additions, now[Additions] as JsonObject);
        if (before[Catalog] is JsonObject words) now[Catalog] = Merged(words, now[Catalog] as JsonObject);
        if (IsKept(before, now)) now[Remark] = before[Remark]!.DeepClone();
        foreach (var (way, part) in SchemaParts.Of(now).ToList())
        {
            if (At(before, way) is JsonObject old) Carry(old, part);
        }
    }

    /// <summary>What was added to parts for which a revision has no place. Remarks go with what they are about.</summary>
    public static IEnumerable<LostAddition> LostIn(JsonObject before, JsonObject? now, string pointer = "")
    {
        var own = now is null ? new[] { Additions, Catalog }.Where(before.ContainsKey).Select(word => new LostAddition(pointer, word, before[word])) : [];
        var parts = SchemaParts.Of(before).SelectMany(part => LostIn(part.Schema, now is null ? null : At(now, part.Way) as JsonObject, pointer + JsonPointer.Of(part.Way)));
        return own.Concat(parts);
    }

    private static JsonObject Merged(JsonObject additions, JsonObject? others)
    {
        var merged = additions.DeepClone().AsObject();
        foreach (var (name, value) in others ?? [])
        {
            if (!merged.ContainsKey(name)) merged[name] = value?.DeepClone();
        }

        return merged;
    }

    /// <summary>A question that was open is asked again by whoever still has it.</summary>
    private static bool IsKept(JsonObject before, JsonObject now) =>
        before[Remark]?.ToString() is { } remark
        && now[Remark] is null
        && !remark.StartsWith(Question.Mark, StringComparison.Ordinal)
        && JsonNode.DeepEquals(Meaning(before), Meaning(now));

    private static JsonObject Meaning(JsonObject schema)
    {
        var meaning = schema.DeepClone().AsObject();
        foreach (var word in s_words) meaning.Remove(word);
        foreach (var (way, part) in SchemaParts.Of(meaning).ToList()) Replace(meaning, way, Meaning(part));
        return meaning;
    }

    private static void Replace(JsonObject schema, IReadOnlyList<string> way, JsonObject part)
    {
        if (way.Count == 1) schema[way[0]] = part;
        else if (schema[way[0]] is JsonArray list) list[Index(way[1])] = part;
        else schema[way[0]]![way[1]] = part;
    }

    private static JsonNode? At(JsonObject schema, IReadOnlyList<string> way) => (schema[way[0]], way) switch
    {
        ({ } value, [_]) => value,
        (JsonObject named, [_, var name]) => named[name],
        (JsonArray list, [_, var token]) when int.TryParse(token, NumberStyles.None, CultureInfo.InvariantCulture, out var index) && index < list.Count => list[index],
        _ => null,
    };

    private static int Index(string token) => int.Parse(token, CultureInfo.InvariantCulture);
}
