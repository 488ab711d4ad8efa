using System.Collections.Generic;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Contracts.Runware.Emulator;

/// <summary>Checks one task against its contract.</summary>
internal static class RequestCheck
{
    /// <summary>The entries for <c>errors</c>, one per violation.</summary>
    public static IReadOnlyList<JsonObject> Errors(JsonElement task)
    {
        var errors = new List<JsonObject>();
        if (task.Text("taskType") == "videoInference" && task.Text("positivePrompt") is null)
        {
            errors.Add(ApiError.Of("missingPositivePrompt", "The parameter 'positivePrompt' is required.", "positivePrompt"));
        }

        return errors;
    }
}
