using System;
using System.IO;

namespace JsonContracts.Cli;

/// <summary>A schema as the user names it: a file, and in one that holds several the place of the one that is meant.</summary>
/// <param name="Path">The file.</param>
/// <param name="Pointer">The JSON Pointer of the schema in it; null when the file is one as a whole.</param>
internal sealed record SchemaArgument(string Path, string? Pointer)
{
    /// <summary><c>openapi.json#/components/schemas/Order</c>, or a file alone.</summary>
    public static SchemaArgument Of(string text)
    {
        var fragment = text.LastIndexOf("#/", StringComparison.Ordinal);
        return fragment < 0 || File.Exists(text) ? new SchemaArgument(text, null) : new SchemaArgument(text[..fragment], text[(fragment + 1)..]);
    }
}
