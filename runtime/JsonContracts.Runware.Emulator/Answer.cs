using System.Globalization;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;

namespace JsonContracts.Runware.Emulator;

/// <summary>
/// The answer to one call while it is put together. One failing task does not fail its siblings: the status is 200 as soon as one
/// task went well, and otherwise that of the first failure. (The service does not document the status of a mixed answer.)
/// </summary>
internal sealed class Answer
{
    /// <summary>An answer lists no more; the last entry says how many there are.</summary>
    private const int MostErrors = 1000;

    private readonly JsonArray _data = [];
    private readonly JsonArray _errors = [];
    private int _unlisted;
    private bool _wentWell;
    private int? _failure;

    /// <summary>The text to tell piece by piece in place of an envelope.</summary>
    public AcceptedTask? Stream { get; set; }

    public int Status => _wentWell ? StatusCodes.Status200OK : _failure ?? StatusCodes.Status200OK;

    /// <summary>One task went well, whatever it adds to the answer.</summary>
    public void Accept() => _wentWell = true;

    public void AddData(JsonNode item) => _data.Add(item);

    public void AddError(JsonNode error)
    {
        if (_errors.Count < MostErrors) _errors.Add(error);
        else _unlisted++;
    }

    /// <summary>One task, or the whole call, is refused.</summary>
    public Answer Refuse(int status, JsonNode error)
    {
        _failure ??= status;
        AddError(error);
        return this;
    }

    /// <summary>The envelope: with an empty <c>data</c> when everything failed, without <c>errors</c> when nothing did.</summary>
    public JsonObject ToJson()
    {
        var envelope = new JsonObject { ["data"] = _data };
        if (_errors.Count > 0)
        {
            if (_unlisted > 0) _errors.Add((JsonNode)ApiError.Of("tooManyErrors", string.Create(CultureInfo.InvariantCulture, $"There are {_unlisted} more errors.")));
            envelope["errors"] = _errors;
        }

        return envelope;
    }
}
