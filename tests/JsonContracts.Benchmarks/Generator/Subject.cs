using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.IO;
using System.Linq;
using System.Text;
using JsonContracts.Generator.Tests;

namespace JsonContracts.Benchmarks.Generator;

/// <summary>What a generator works on: contracts, or C# with records.</summary>
internal sealed record Subject(IReadOnlyList<ContractFile> Contracts, IReadOnlyList<string> Code);

/// <summary>Makes as many of them as one wants, each in a namespace of its own.</summary>
internal static class Subjects
{
    private static readonly string[] s_catalogue = [.. typeof(Subjects).Assembly.GetManifestResourceNames().Where(name => name.EndsWith(".schema.json", StringComparison.Ordinal))];

    /// <summary>Copies of the contract of Kling VIDEO 2.6 Standard.</summary>
    public static Subject Klings(int count)
    {
        var text = Resource("kling-video-2.6-standard.schema.json");
        return new Subject([.. Enumerable.Range(0, count).Select(i => Contract($"kling-{i}.schema.json", text.Replace("urn:runware:request", "urn:runware:" + i), "N" + i))], []);
    }

    /// <summary>The same as records for System.Text.Json.</summary>
    public static Subject Records(int count)
    {
        string[] files = [Resource("KlingVideo26Standard.cs"), Resource("FrameImageConverter.cs")];
        return new Subject([], [.. Enumerable.Range(0, count).SelectMany(i => files.Select(file => file.Replace("namespace Compared;", $"namespace N{i};").Replace("RequestContext", "RequestContext" + i)))]);
    }

    /// <summary>All contracts of the catalogue, as often as that makes some namespaces.</summary>
    public static Subject Catalogue(int namespaces) => new(
        [.. Enumerable.Range(0, namespaces).SelectMany(i => s_catalogue.Select(name => Contract($"{i}/{name}", Resource(name).Replace("urn:runware:", $"urn:runware:{i}:"), "N" + i)))],
        []);

    /// <summary>Schemas of one namespace that share one part and differ otherwise.</summary>
    public static Subject Synthetic(int count, int properties) =>
        new([.. Enumerable.Range(0, count).Select(i => Contract($"synthetic-{i}.schema.json", SyntheticText(i, properties), "Synthetic"))], []);

    private static string SyntheticText(int number, int properties)
    {
        var text = new StringBuilder("""{ "type": "object", "properties": { "shared": { "type": "object", "properties": { "mode": { "enum": ["fast", "full"] } } }""");
        for (var i = 1; i < properties; i++)
        {
            var schema = (i % 5) switch
            {
                0 => """{ "type": "string", "minLength": 2, "maxLength": 300 }""",
                1 => $$"""{ "type": "integer", "minimum": {{i}}, "maximum": {{number + 100}} }""",
                2 => """{ "type": "number", "minimum": 0, "maximum": 1, "multipleOf": 0.01, "default": 0.5 }""",
                3 => """{ "type": "array", "items": { "type": "string", "format": "uri" }, "maxItems": 4 }""",
                _ => """{ "type": "boolean", "default": false }""",
            };
            text.Append($", \"property{i}\": {schema}");
        }

        return text.Append($"}}, \"required\": [\"property1\"], \"title\": \"Schema {number}\" }}").ToString();
    }

    private static ContractFile Contract(string path, string text, string @namespace) =>
        new(path, text) { Metadata = ImmutableDictionary<string, string>.Empty.Add("Namespace", @namespace) };

    private static string Resource(string name)
    {
        using var reader = new StreamReader(typeof(Subjects).Assembly.GetManifestResourceStream(name)!);
        return reader.ReadToEnd();
    }
}
