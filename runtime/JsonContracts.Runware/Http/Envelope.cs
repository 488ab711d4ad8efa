using System;
using System.Collections.Generic;
using System.Net;
using System.Text.Json;

namespace JsonContracts.Runware;

/// <summary>
/// What an answer holds: items and errors, from every form of envelope that the service is known to use. An answer that is
/// not JSON, or none of these forms, is not recognized and holds nothing.
/// </summary>
internal sealed class Envelope : IDisposable
{
    private static readonly Envelope Unrecognized = new(null, default, default);

    private readonly JsonDocument? _document;
    private readonly HttpStatusCode _status;
    private readonly TaskIdentity _task;

    private List<RunwareError>? _errors;

    private Envelope(JsonDocument? document, HttpStatusCode status, TaskIdentity task) => (_document, _status, _task) = (document, status, task);

    public List<JsonElement> Data { get; } = [];

    public IReadOnlyList<RunwareError> Errors => _errors ?? [];

    public bool IsRecognized { get; private set; }

    public static Envelope Parse(byte[] utf8, HttpStatusCode status, TaskIdentity task)
    {
        JsonDocument? document = null;
        try
        {
            document = JsonDocument.Parse(utf8);
            var envelope = new Envelope(document, status, task);
            envelope.IsRecognized = envelope.Read(document.RootElement);
            return envelope;
        }
        catch (Exception broken) when (broken is JsonException or InvalidOperationException)
        {
            // The second one is for names that are JSON but no Unicode.
            document?.Dispose();
            return Unrecognized;
        }
    }

    /// <summary>Gives the items back; the errors stay.</summary>
    public void Dispose() => _document?.Dispose();

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
            var isData = member.NameEquals("data"u8);
            if (!isData && !member.NameEquals("errors"u8) && !member.NameEquals("error"u8)) continue;
            found = true;
            if (member.Value.ValueKind is JsonValueKind.Null or JsonValueKind.False) continue;
            if (member.Value.ValueKind != JsonValueKind.Array)
            {
                Add(member.Value, isData, root);
                continue;
            }

            foreach (var entry in member.Value.EnumerateArray()) Add(entry, isData, root);
        }

        return found;
    }

    private void Add(JsonElement entry, bool isData, JsonElement root)
    {
        if (isData) AddItem(entry);
        else AddError(entry, root);
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

    private void AddItem(JsonElement item)
    {
        if (item.ValueKind == JsonValueKind.Object && !item.Says("taskType", "authentication"u8)) Data.Add(item);
    }

    /// <summary>Some answers say only that there is an error, and describe it beside.</summary>
    private void AddError(JsonElement error, JsonElement around)
    {
        var told = error.ValueKind == JsonValueKind.True ? around
            : error.Member("error") is { ValueKind: JsonValueKind.Object } nested ? nested
            : error;
        _errors ??= [];
        _errors.Add(ErrorReader.Read(told, around, _status, _task));
    }
}
