using System;
using System.Diagnostics.CodeAnalysis;
using System.Text.Json;

namespace JsonContracts.Runware.Tests;

/// <summary>A request as small as one can be, with one rule: what the transport does must not depend on a model.</summary>
internal sealed record SampleRequest : IJsonContract<SampleRequest>, IRunwareRequest<SampleResult>
{
    public Guid TaskUuid { get; init; } = Guid.NewGuid();

    public string Prompt { get; init; } = "A paper boat";

    public int? NumberResults { get; init; }

    public string TaskType => "videoInference";

    public static bool TryRead(JsonView json, [NotNullWhen(true)] out SampleRequest? value) => throw new NotSupportedException();

    public static bool CheckJson(JsonView json, ViolationSink? sink) => throw new NotSupportedException();

    public bool Check(ViolationSink? sink) => Prompt.Length >= 2 || sink.Report("positivePrompt", "minLength", "at least 2 characters", Prompt);

    public ContractViolations Validate() => JsonContract.Validate(this);

    public byte[] ToJsonUtf8() => JsonContract.ToJsonUtf8(this);

    public void WriteTo(ref JsonOutput output)
    {
        output.Write("""{"taskType":"videoInference","taskUUID":"""u8);
        output.WriteGuid(TaskUuid);
        output.Write(""","model":"klingai:kling-video@2.6-standard","positivePrompt":"""u8);
        output.WriteString(Prompt);
        if (NumberResults is { } number)
        {
            output.Write(""","numberResults":"""u8);
            output.WriteNumber(number);
        }

        output.Write("}"u8);
    }
}

/// <summary>A result that keeps all it reads, and must name its video.</summary>
internal sealed record SampleResult(JsonElement Json) : IJsonContract<SampleResult>
{
    public string VideoUuid => Json.GetProperty("videoUUID").GetString()!;

    public static bool TryRead(JsonView json, [NotNullWhen(true)] out SampleResult? value)
    {
        value = CheckJson(json, null) ? new SampleResult(json.ToElement()) : null;
        return value is not null;
    }

    public static bool CheckJson(JsonView json, ViolationSink? sink) =>
        json.Has("videoUUID"u8) || sink.Report("videoUUID", "required", "always", "missing");

    public bool Check(ViolationSink? sink) => true;

    public void WriteTo(ref JsonOutput output) => output.WriteData(Json);
}
