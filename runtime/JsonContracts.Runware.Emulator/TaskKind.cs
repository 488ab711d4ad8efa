using System.Collections.Frozen;
using System.Collections.Generic;
using System.Text.Json;

namespace JsonContracts.Runware.Emulator;

/// <summary>How the results of a kind of task look.</summary>
internal enum ResultForm
{
    /// <summary>A file, by a UUID and in one of three ways: <c>imageUUID</c> and <c>imageURL</c>, for example.</summary>
    Media,

    /// <summary>Files in a list.</summary>
    Files,

    /// <summary>A text.</summary>
    Text,

    /// <summary>A model that was uploaded.</summary>
    Model,
}

/// <summary>What the emulator knows of a kind of task that makes something.</summary>
/// <param name="Form">How its results look.</param>
/// <param name="Prefix">What the members about a file begin with.</param>
/// <param name="Format">The format unless the task names one.</param>
internal sealed record TaskKind(ResultForm Form, string Prefix = "", string Format = "")
{
    private static readonly TaskKind s_image = new(ResultForm.Media, "image", "JPG");
    private static readonly TaskKind s_video = new(ResultForm.Media, "video", "MP4") { IsAsync = true };
    private static readonly TaskKind s_text = new(ResultForm.Text);
    private static readonly TaskKind s_model = new(ResultForm.Model) { IsAsync = true };

    private static readonly FrozenDictionary<string, TaskKind> s_kinds = new Dictionary<string, TaskKind>
    {
        ["imageInference"] = s_image with { HasSeed = true },
        ["videoInference"] = s_video with { HasSeed = true },
        ["audioInference"] = new(ResultForm.Media, "audio", "MP3") { HasSeed = true },
        ["3dInference"] = new(ResultForm.Files, Format: "GLB") { HasSeed = true },
        ["textInference"] = s_text,
        ["upscale"] = s_image,
        ["removeBackground"] = s_image,
        ["caption"] = s_text,
        ["imageMasking"] = new(ResultForm.Media, "maskImage", "PNG"),
        ["controlNetPreprocess"] = new(ResultForm.Media, "guideImage", "PNG"),
        ["vectorize"] = new(ResultForm.Media, "image", "SVG"),
        ["promptEnhance"] = s_text with { Count = "promptVersions" },
        ["training"] = new(ResultForm.Files, Format: "SAFETENSORS") { IsAsync = true },
        ["modelUpload"] = s_model,
        ["modelManagement"] = s_model,
        ["photoMaker"] = s_image with { HasSeed = true },
    }.ToFrozenDictionary();

    /// <summary>Whether results are polled for, unless the task says otherwise.</summary>
    public bool IsAsync { get; private init; }

    public bool HasSeed { get; private init; }

    /// <summary>The member that says how many results there are.</summary>
    public string Count { get; private init; } = "numberResults";

    /// <summary>Whether a kind of task makes something.</summary>
    public static bool Makes(string taskType) => s_kinds.ContainsKey(taskType);

    /// <summary>The kind of a task; null when it makes nothing.</summary>
    public static TaskKind? Of(JsonElement task) =>
        task.Text("taskType") is { } type && s_kinds.TryGetValue(type, out var kind) && !IsRemoval(task) ? kind.For(task) : null;

    private static bool IsRemoval(JsonElement task) => task.Text("taskType") is "modelManagement" && task.Text("operation") is "delete";

    /// <summary>Tools make a video of a video.</summary>
    private TaskKind For(JsonElement task) =>
        Form is ResultForm.Media && task.Member("inputs")?.Member("video") is not null && Prefix == "image" ? s_video : this;
}
