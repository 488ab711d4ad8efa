using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json;

namespace JsonContracts.Runware.Emulator;

/// <summary>One HTTP request that reached the emulator.</summary>
/// <param name="Method">The HTTP method in capitals.</param>
/// <param name="Path">The path of the URL, without query.</param>
/// <param name="Headers">The headers; names compare without case, several values are joined with commas.</param>
/// <param name="Body">The body as text, empty when there is none.</param>
/// <param name="ReceivedAt">When the request had arrived, by the clock of the emulator.</param>
public sealed record ReceivedRequest(
    string Method,
    string Path,
    IReadOnlyDictionary<string, string> Headers,
    string Body,
    DateTimeOffset ReceivedAt)
{
    /// <summary>The <c>taskType</c> of every task in the body, in order; empty when the body is no array of tasks.</summary>
    public IReadOnlyList<string> TaskTypes { get; } = ReadTaskTypes(Body);

    /// <summary>Whether the request went to the API, and not to a file.</summary>
    public bool IsApiCall => Path == RunwareEmulator.ApiPath;

    private static string[] ReadTaskTypes(string body)
    {
        if (!body.StartsWith('['))
        {
            return [];
        }

        try
        {
            using var document = JsonDocument.Parse(body);
            return [.. document.RootElement.EnumerateArray().Select(task => task.Text("taskType")).OfType<string>()];
        }
        catch (Exception broken) when (broken is JsonException or InvalidOperationException)
        {
            return [];
        }
    }
}
