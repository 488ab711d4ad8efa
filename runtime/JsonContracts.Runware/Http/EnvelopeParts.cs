using System;
using System.Collections.Generic;
using System.Text;
using System.Text.Json;

namespace JsonContracts.Runware;

/// <summary>The parts of an envelope that tells of several tasks: found, handed to their owners, and put together for each of them.</summary>
internal static class EnvelopeParts
{
    /// <summary>The entries of a list, or the one that stands without it.</summary>
    public static List<JsonElement> Of(JsonElement root, string name) => root.Member(name) switch
    {
        { ValueKind: JsonValueKind.Array } list => [.. list.EnumerateArray()],
        { ValueKind: JsonValueKind.Object } one => [one],
        _ => [],
    };

    /// <summary>All errors, under either of their names.</summary>
    public static List<JsonElement> ErrorsOf(JsonElement root) => [.. Of(root, "errors"), .. Of(root, "error")];

    /// <summary>Who a part is about: the task that it names, else the only one of its kind, or the only one at all.</summary>
    public static T? OwnerOf<T>(JsonElement part, List<T> waiting, Func<T, TaskIdentity> taskOf)
        where T : class
    {
        if (part.GuidOf("taskUUID") is { } named) return waiting.Find(one => taskOf(one).Uuid == named);
        var ofKind = part.TextOf("taskType") is { } type ? waiting.FindAll(one => taskOf(one).Type == type) : waiting;
        return ofKind.Count == 1 ? ofKind[0] : null;
    }

    /// <summary>An envelope of some parts.</summary>
    public static byte[] Join(IEnumerable<string> items, IEnumerable<string> errors) =>
        Encoding.UTF8.GetBytes($$"""{"data":[{{string.Join(',', items)}}],"errors":[{{string.Join(',', errors)}}]}""");
}
