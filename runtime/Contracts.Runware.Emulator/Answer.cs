using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;

namespace Contracts.Runware.Emulator;

/// <summary>
/// The answer to one call while it is put together. One failing task does not fail its siblings: the status is 200 as soon as one
/// task went well, and otherwise that of the first failure. (The service does not document the status of a mixed answer.)
/// </summary>
internal sealed class Answer
{
    private readonly JsonArray data = [];
    private readonly JsonArray errors = [];
    private bool wentWell;
    private int? failure;

    public int Status => wentWell ? StatusCodes.Status200OK : failure ?? StatusCodes.Status200OK;

    /// <summary>One task went well, whatever it adds to the answer.</summary>
    public void Accept() => wentWell = true;

    public void AddData(JsonObject item) => data.Add(item);

    public void AddError(JsonObject error) => errors.Add(error);

    /// <summary>One task, or the whole call, is refused.</summary>
    public Answer Refuse(int status, JsonObject error)
    {
        failure ??= status;
        errors.Add(error);
        return this;
    }

    /// <summary>The envelope: without <c>data</c> when everything failed, without <c>errors</c> when nothing did.</summary>
    public JsonObject ToJson()
    {
        var envelope = new JsonObject();
        if (wentWell || errors.Count == 0)
        {
            envelope["data"] = data;
        }

        if (errors.Count > 0)
        {
            envelope["errors"] = errors;
        }

        return envelope;
    }
}
