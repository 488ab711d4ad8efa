using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json;
using JsonContracts.Schema.Linking;
using JsonContracts.Schema.Reading;

namespace JsonContracts.Cli;

/// <summary>One contract, of those that the program carries or of the user: its rules, and what its file says beside them.</summary>
internal sealed class CatalogueContract
{
    public const string Ending = ".schema.json";

    private const string Request = " request";

    private readonly JsonElement _words;

    /// <summary>Looks at a contract.</summary>
    /// <param name="document">The schema, which has no errors.</param>
    /// <param name="words">What the catalogue of Runware says of it: <c>x-catalog</c>.</param>
    public CatalogueContract(SchemaDocument document, JsonElement words = default)
    {
        _words = words;
        Document = document;
        Set = new SchemaSet([Document]);
        var fileName = System.IO.Path.GetFileName(document.Path);
        File = fileName.EndsWith(Ending, StringComparison.OrdinalIgnoreCase) ? fileName[..^Ending.Length] : fileName;
        var title = Document.Root!.Annotations.Title ?? File;
        Title = title.EndsWith(Request, StringComparison.Ordinal) ? title[..^Request.Length] : title;
    }

    public SchemaDocument Document { get; }

    /// <summary>Follows the references of the schema.</summary>
    public SchemaSet Set { get; }

    /// <summary>The name of the file, without its ending.</summary>
    public string File { get; }

    /// <summary>What the API calls it: the AIR identifier of a model, the task of a utility. Answers have none.</summary>
    public string? Id => Document.Root!.Annotations.Id;

    public string Title { get; }

    public string Description => Document.Root!.Annotations.Description ?? "";

    /// <summary>Whether it is something to ask for, and so is listed in the catalogue.</summary>
    public bool IsListed => _words.ValueKind == JsonValueKind.Object;

    public string Creator => Word("creator");

    public IReadOnlyList<string> Capabilities => IsListed ? [.. _words.GetProperty("capabilities").EnumerateArray().Select(one => one.GetString()!)] : [];

    /// <summary>When the model came out, where that is known.</summary>
    public string Released => Word("released");

    /// <summary>The date of the source that the contract follows.</summary>
    public string Revision => Word("revision");

    /// <summary>Whatever it can be asked for by.</summary>
    public IEnumerable<string> Names => Id is { } id ? [id, File, Title] : [File, Title];

    private string Word(string name) => IsListed && _words.TryGetProperty(name, out var word) ? word.GetString()! : "";
}
