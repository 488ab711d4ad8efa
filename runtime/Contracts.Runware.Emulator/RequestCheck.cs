using System;
using System.Collections.Frozen;
using System.Collections.Generic;
using System.Linq;
using System.Runtime.InteropServices;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Contracts.Runware.Emulator;

/// <summary>Checks one task against its contract and says what is wrong in the words of the service.</summary>
internal static class RequestCheck
{
    private delegate bool Contract(ReadOnlySpan<byte> utf8Json, out ContractViolations violations);

    private static readonly FrozenDictionary<string, Contract> Models = new Dictionary<string, Contract>
    {
        [Kling16Pro.Model] = Kling16Pro.IsValidJson,
        [Kling16Standard.Model] = Kling16Standard.IsValidJson,
        [Kling21Master.Model] = Kling21Master.IsValidJson,
        [Kling21Pro.Model] = Kling21Pro.IsValidJson,
        [Kling21Standard.Model] = Kling21Standard.IsValidJson,
        [Kling25TurboPro.Model] = Kling25TurboPro.IsValidJson,
        [KlingVideo26Pro.Model] = KlingVideo26Pro.IsValidJson,
        [KlingVideo26Standard.Model] = KlingVideo26Standard.IsValidJson,
        [Ltx2Pro.Model] = Ltx2Pro.IsValidJson,
        [MinimaxHailuo23.Model] = MinimaxHailuo23.IsValidJson,
        [PixverseV55.Model] = PixverseV55.IsValidJson,
        [Seedance10Pro.Model] = Seedance10Pro.IsValidJson,
        [Sora2Pro.Model] = Sora2Pro.IsValidJson,
        [Veo3.Model] = Veo3.IsValidJson,
        [Wan26.Model] = Wan26.IsValidJson,
    }.ToFrozenDictionary();

    /// <summary>The entries for <c>errors</c> about a video to make, one per violation.</summary>
    public static IReadOnlyList<JsonObject> VideoErrors(JsonElement task) => task.Text("model") switch
    {
        null when task.Member("model") is null => [ApiError.Of("missingModel", "The task names no 'model'.", "model")],
        { } model when Models.TryGetValue(model, out var contract) => Errors(task, contract),
        _ => [ApiError.Of("invalidModel", $"The model {task.GetProperty("model")} is not known here.", "model")],
    };

    /// <summary>The entries for <c>errors</c> about a question for an earlier task, one per violation.</summary>
    public static IReadOnlyList<JsonObject> PollErrors(JsonElement task) => Errors(task, GetResponse.IsValidJson);

    private static IReadOnlyList<JsonObject> Errors(JsonElement task, Contract contract) =>
        contract(JsonMarshal.GetRawUtf8Value(task), out var violations) ? [] : [.. violations.Select(ErrorOf)];

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
