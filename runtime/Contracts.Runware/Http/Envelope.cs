using System;
using System.Collections.Generic;
using System.Net;
using System.Text.Json;

namespace Contracts.Runware;

/// <summary>
/// What an answer holds: items and errors, from every form of envelope that the service is known to use. An answer that is
/// not JSON, or none of these forms, is not recognized and holds nothing.
/// </summary>
internal sealed class Envelope
{
    private static readonly Envelope Unrecognized = new(default, default);

    private readonly List<JsonElement> _data = [];
    private readonly List<RunwareError> _errors = [];

    private readonly HttpStatusCode _status;
    private readonly TaskIdentity _task;

    private Envelope(HttpStatusCode status, TaskIdentity task) => (_status, _task) = (status, task);

    public IReadOnlyList<JsonElement> Data => _data;

    public IReadOnlyList<RunwareError> Errors => _errors;

    public bool IsRecognized { get; private set; }

    public static Envelope Parse(ReadOnlySpan<byte> utf8, HttpStatusCode status, TaskIdentity task)
    {
        try
        {
            var reader = new Utf8JsonReader(utf8);
            var root = JsonElement.ParseValue(ref reader);
            if (reader.Read()) return Unrecognized;
            var envelope = new Envelope(status, task);
            envelope.IsRecognized = envelope.Read(root);
            return envelope;
        }
        catch (Exception broken) when (broken is JsonException or InvalidOperationException)
        {
            // The second one is for names that are JSON but no Unicode.
            return Unrecognized;
        }
    }

    private bool Read(JsonElement root)
    {
        switch (root.ValueKind)
        {
            case JsonValueKind.Array:
                foreach (var entry in root.EnumerateArray()) ReadBare(entry);
                return true;
            case JsonValueKind.Object:
                return ReadMembers(root) || ReadBare(root);
            case JsonValueKind.String:
                AddError(root, root);
                return true;
            default:
                return false;
        }
    }

    /// <summary>The usual form: lists behind the names data, errors and error. One entry may stand without its list.</summary>
    private bool ReadMembers(JsonElement root)
    {
        var found = false;
        foreach (var member in root.EnumerateObject())
        {
            if (member.Name == "data")
            {
                foreach (var item in Entries(member.Value)) AddItem(item);
            }
            else if (member.Name is "errors" or "error")
            {
                foreach (var error in Entries(member.Value)) AddError(error, root);
            }
            else
            {
                continue;
            }

            found = true;
        }

        return found;
    }

    /// <summary>An entry without any envelope: an error when it says so, else an item of a task.</summary>
    private bool ReadBare(JsonElement entry)
    {
        var isItem = entry.Member("taskUUID") ?? entry.Member("taskType");
        var isError = entry.Member("code") ?? entry.Member("error") ?? entry.Member("errorMessage");
        if (entry.ValueKind == JsonValueKind.String || isError is not null || (isItem is null && entry.Member("message") is not null))
        {
            AddError(entry, entry);
            return true;
        }

        if (isItem is not null) AddItem(entry);
        return isItem is not null;
    }

    private static IEnumerable<JsonElement> Entries(JsonElement json) => json.ValueKind switch
    {
        JsonValueKind.Array => json.EnumerateArray(),
        JsonValueKind.Null or JsonValueKind.False => [],
        _ => [json],
    };

    private void AddItem(JsonElement item)
    {
        if (item.ValueKind == JsonValueKind.Object && item.TextOf("taskType") != "authentication") _data.Add(item);
    }

    /// <summary>Some answers say only that there is an error, and describe it beside.</summary>
    private void AddError(JsonElement error, JsonElement around)
    {
        var told = error.ValueKind == JsonValueKind.True ? around
            : error.Member("error") is { ValueKind: JsonValueKind.Object } nested ? nested
            : error;
        _errors.Add(ErrorReader.Read(told, around, _status, _task));
    }
}
