using System.Collections.Generic;
using System.Linq;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace JsonContracts.Runware.Emulator;

/// <summary>Makes entries of <c>errors</c> in the shape of the service.</summary>
internal static class ApiError
{
    private const string Documentation = "https://runware.ai/docs/platform/errors";

    public static JsonObject Of(string code, string message, params IReadOnlyList<string> parameters)
    {
        var error = new JsonObject { ["code"] = code, ["message"] = message };
        if (parameters.Count > 0)
        {
            error["parameter"] = parameters.Count == 1 ? parameters[0] : new JsonArray([.. parameters.Select(name => (JsonNode)name)]);
        }

        error["documentation"] = parameters.Count == 1 ? $"{Documentation}#request-{Anchor(parameters[0])}" : Documentation;
        return error;
    }

    private static string Anchor(string parameter) => parameter.Replace('.', '-').ToLowerInvariant();

    /// <summary>Says which task an error belongs to, as far as the task itself says it.</summary>
    public static JsonObject About(this JsonObject error, JsonElement task)
    {
        foreach (var name in (string[])["taskType", "taskUUID"])
        {
            if (task.Text(name) is { } text)
            {
                error[name] = text;
            }
        }

        return error;
    }
}
