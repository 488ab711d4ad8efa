using System;
using System.Collections.Generic;
using System.Linq;
using System.Runtime.InteropServices;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace JsonContracts.Runware.Emulator;

/// <summary>Checks one task against its contract and says what is wrong in the words of the service.</summary>
internal static class RequestCheck
{
    /// <summary>The entries for <c>errors</c> about a video to make, one per violation.</summary>
    public static IReadOnlyList<JsonObject> VideoErrors(JsonElement task) => task.Text("model") switch
    {
        null when task.Member("model") is null => [ApiError.Of("missingModel", "The task names no 'model'.", "model")],
        { } model when RunwareModels.IsValidJson(model, JsonMarshal.GetRawUtf8Value(task), out var violations) is not null => Errors(violations),
        _ => [ApiError.Of("invalidModel", $"The model {task.GetProperty("model")} is not known here.", "model")],
    };

    /// <summary>The entries for <c>errors</c> about a question for an earlier task, one per violation.</summary>
    public static IReadOnlyList<JsonObject> PollErrors(JsonElement task) =>
        GetResponse.IsValidJson(JsonMarshal.GetRawUtf8Value(task), out var violations) ? [] : Errors(violations);

    private static IReadOnlyList<JsonObject> Errors(ContractViolations violations) => [.. violations.Select(ErrorOf)];

    /// <summary>A violation as an entry of <c>errors</c>. A rule about the whole task has no parameter.</summary>
    internal static JsonObject ErrorOf(ContractViolation violation)
    {
        var path = violation.Pointer.Split('/').Skip(1).Select(Unescape).ToArray();
        var code = path.Length == 0 ? "incompatibleParameters" : Code(violation.Keyword, Name(path));
        return ApiError.Of(code, violation.Message + ".", path.Length == 0 ? [] : [string.Join('.', path)]);
    }

    private static string Code(string keyword, string name) => keyword switch
    {
        "additionalProperties" => "unsupportedParameter",
        "required" or "dependentRequired" => "missing" + name,
        "duplicate" => "duplicate" + name,
        "false" or "not" => "incompatibleParameters",
        "minimum" or "exclusiveMinimum" => "valueTooSmall",
        "maximum" or "exclusiveMaximum" => "valueTooLarge",
        "minItems" => "arrayTooSmall",
        "maxItems" => "arrayTooLarge",
        _ => "invalid" + name,
    };

    /// <summary>The innermost parameter with a name, for items of a list that of the list; its first letter becomes a capital.</summary>
    private static string Name(string[] path)
    {
        var name = path.LastOrDefault(part => !part.All(char.IsAsciiDigit)) ?? path[^1];
        return string.Concat(name[..1].ToUpperInvariant(), name.AsSpan(1));
    }

    private static string Unescape(string part) =>
        part.Replace("~1", "/", StringComparison.Ordinal).Replace("~0", "~", StringComparison.Ordinal);
}
