using System;
using System.Collections.Frozen;
using System.Collections.Generic;
using System.Linq;
using System.Runtime.InteropServices;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace JsonContracts.Runware.Emulator;

/// <summary>Checks one task against its contract and says what is wrong in the words of the service.</summary>
internal sealed class RequestCheck(Lazy<SchemaCatalogue> catalogue)
{
    private delegate bool Check(ReadOnlySpan<byte> utf8Json, out ContractViolations violations);

    /// <summary>The contracts that are for any model, or for none.</summary>
    private static readonly FrozenDictionary<string, Check> s_tasks = new Dictionary<string, Check>
    {
        [AccountManagement.TaskType] = JsonContract.IsValidJson<AccountManagement>,
        [AudioInference.TaskType] = JsonContract.IsValidJson<AudioInference>,
        [Caption.TaskType] = JsonContract.IsValidJson<Caption>,
        [ControlNetPreprocess.TaskType] = JsonContract.IsValidJson<ControlNetPreprocess>,
        [GetResponse.TaskType] = JsonContract.IsValidJson<GetResponse>,
        [GetTaskDetails.TaskType] = JsonContract.IsValidJson<GetTaskDetails>,
        [ImageInference.TaskType] = JsonContract.IsValidJson<ImageInference>,
        [ImageMasking.TaskType] = JsonContract.IsValidJson<ImageMasking>,
        [ImageUpload.TaskType] = JsonContract.IsValidJson<ImageUpload>,
        [MediaStorage.TaskType] = JsonContract.IsValidJson<MediaStorage>,
        [ModelManagement.TaskType] = JsonContract.IsValidJson<ModelManagement>,
        [ModelSearch.TaskType] = JsonContract.IsValidJson<ModelSearch>,
        [ModelUpload.TaskType] = JsonContract.IsValidJson<ModelUpload>,
        [PhotoMaker.TaskType] = JsonContract.IsValidJson<PhotoMaker>,
        [PromptEnhance.TaskType] = JsonContract.IsValidJson<PromptEnhance>,
        [RemoveBackground.TaskType] = JsonContract.IsValidJson<RemoveBackground>,
        [TextInference.TaskType] = JsonContract.IsValidJson<TextInference>,
        [ThreeDInference.TaskType] = JsonContract.IsValidJson<ThreeDInference>,
        [Training.TaskType] = JsonContract.IsValidJson<Training>,
        [Upscale.TaskType] = JsonContract.IsValidJson<Upscale>,
        [Vectorize.TaskType] = JsonContract.IsValidJson<Vectorize>,
        [VideoInference.TaskType] = JsonContract.IsValidJson<VideoInference>,
    }.ToFrozenDictionary();

    /// <summary>Whether a kind of task has a contract.</summary>
    public static bool Knows(string taskType) => s_tasks.ContainsKey(taskType);

    /// <summary>The entries for <c>errors</c>, one per violation. A model without a contract of its own is judged by that of its task.</summary>
    public IReadOnlyList<JsonObject> Errors(JsonElement task)
    {
        var json = JsonMarshal.GetRawUtf8Value(task);
        if (task.Text("model") is not { } model)
        {
            if (NeedsModel(task.Text("taskType")!) && task.Member("model") is null) return [ApiError.Of("missingModel", "The task names no 'model'.", "model")];
        }
        else if (RunwareModels.IsValidJson(model, json, out var violations) is not null)
        {
            return Told(task, violations);
        }
        else if (!IsIdentifier(model))
        {
            return [ApiError.Of("invalidModel", $"The model '{model}' is not known here.", "model")];
        }

        s_tasks[task.Text("taskType")!](json, out var found);
        return Told(task, found);
    }

    private IReadOnlyList<JsonObject> Told(JsonElement task, ContractViolations violations) => [.. violations.Select(violation => ErrorOf(violation, task))];

    private JsonObject ErrorOf(ContractViolation violation, JsonElement task)
    {
        var error = ErrorOf(violation);
        var parameter = catalogue.Value.Parameter(task.Text("taskType")!, task.Text("model"), PathOf(violation).Where(part => !part.All(char.IsAsciiDigit)));
        if (error.ContainsKey("parameter") && parameter is not null) ParameterFacts.Add(error, parameter);
        return error;
    }

    /// <summary>A violation as an entry of <c>errors</c>. A rule about the whole task has no parameter.</summary>
    internal static JsonObject ErrorOf(ContractViolation violation)
    {
        var path = PathOf(violation);
        var code = path.Length == 0 ? "incompatibleParameters" : Code(violation.Keyword, Name(path));
        return ApiError.Of(code, violation.Message + ".", path.Length == 0 ? [] : [string.Join('.', path)]);
    }

    private static bool NeedsModel(string taskType) => TaskKind.Makes(taskType) && taskType is not ("promptEnhance" or "modelUpload" or "modelManagement");

    /// <summary>Whether a text has the form of an AIR: a creator, a family and a version.</summary>
    private static bool IsIdentifier(string model) =>
        model.IndexOf(':', StringComparison.Ordinal) is > 0 and var colon && model.IndexOf('@', colon) is var at && at > colon + 1 && at < model.Length - 1;

    private static string[] PathOf(ContractViolation violation) => [.. violation.Pointer.Split('/').Skip(1).Select(Unescape)];

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
