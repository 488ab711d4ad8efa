using System.Text.Json.Nodes;

namespace JsonContracts.Cli.Tests;

/// <summary>Request files.</summary>
internal static class Requests
{
    public const string TaskUuid = "3f6c2a54-8d0e-4b7a-9c55-0f3f1f1f7a10";

    public static string Valid => Object().ToJsonString();

    /// <summary>A value out of range, an unknown name, a wrong type, a value that is not listed, and one that is missing.</summary>
    public static string FiveFaults
    {
        get
        {
            var request = Object();
            request["CFGScale"] = 1.7;
            request["seed"] = 7;
            request["outputQuality"] = "best";
            request["safety"] = new JsonObject { ["mode"] = "strict" };
            request.Remove("positivePrompt");
            return request.ToJsonString();
        }
    }

    /// <summary>The places of <see cref="FiveFaults"/>.</summary>
    public static string[] FivePlaces { get; } = ["/CFGScale", "/seed", "/outputQuality", "/safety/mode", "/positivePrompt"];

    public static JsonObject Object() => new()
    {
        ["taskType"] = "videoInference",
        ["taskUUID"] = TaskUuid,
        ["model"] = "klingai:kling-video@2.6-standard",
        ["positivePrompt"] = "A paper boat drifts down a rain-filled gutter at dusk",
    };
}
