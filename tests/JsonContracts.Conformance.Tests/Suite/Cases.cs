using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.Json.Nodes;

namespace JsonContracts.Conformance.Tests.Suite;

/// <summary>Schemas after public bug reports and of our own malice, with values and what is wrong with them.</summary>
internal static class Cases
{
    public const string Folder = "cases";

    /// <summary>The names of the schemas; none where the data is absent.</summary>
    public static IEnumerable<string> Names =>
        SharedData.Folder(Folder) is not { } folder
            ? []
            : Directory.GetFiles(folder, "*.schema.json").Select(file => Path.GetFileName(file)[..^".schema.json".Length]).Order(StringComparer.Ordinal);

    public static string SchemaOf(string name) => Read(name + ".schema.json");

    public static IEnumerable<Case> Of(string name) =>
        JsonNode.Parse(Read(name + ".cases.json"))!.AsArray().Select(one => new Case(
            (string)one!["description"]!, one["data"]?.ToJsonString() ?? "null", (bool)one["valid"]!, (string?)one["path"] ?? "", (string?)one["keyword"] ?? ""));

    private static string Read(string file) => File.ReadAllText(Path.Combine(SharedData.Folder(Folder)!, file));
}

/// <summary>A value, and for an invalid one the keyword that it breaks and the place where that was applied.</summary>
internal sealed record Case(string Description, string Json, bool Valid, string Path, string Keyword)
{
    private static readonly HashSet<string> s_ofContainer = ["required", "additionalProperties", "not", "oneOf", "anyOf"];

    /// <summary>Whether a violation is the one that the case is about. Some keywords may be told of the container or of the member.</summary>
    public bool IsToldBy(ContractViolation violation) =>
        violation.Keyword == Keyword
        && (violation.Pointer == Path || (s_ofContainer.Contains(Keyword) && (Parent(violation.Pointer) == Path || Parent(Path) == violation.Pointer)));

    private static string? Parent(string pointer) => pointer.LastIndexOf('/') is var end and >= 0 ? pointer[..end] : null;
}
