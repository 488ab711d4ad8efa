using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.IO;
using System.Reflection;
using JsonContracts.Schema.Reading;

namespace JsonContracts.Schema.MetaSchemas;

/// <summary>The meta-schemas of the drafts, which a schema may refer to without having them in its project. They are read when they are needed.</summary>
internal static class KnownMetaSchemas
{
    private const string Site = "json-schema.org/";

    private static readonly Dictionary<string, string> s_files = Files();
    private static readonly ConcurrentDictionary<string, SchemaDocument> s_documents = new(StringComparer.Ordinal);

    /// <summary>Whether an address is that of a meta-schema, by either protocol.</summary>
    public static bool Contains(string uri) => FileOf(uri) is not null;

    /// <summary>The meta-schema at an address; null when there is none.</summary>
    public static SchemaDocument? Find(string uri) => FileOf(uri) is { } file ? s_documents.GetOrAdd(file, Read) : null;

    /// <summary>The path is the address that the meta-schema gives itself.</summary>
    private static SchemaDocument Read(string file)
    {
        var address = SchemaDocument.Read(file, Text(file)).BaseUri;
        return SchemaDocument.Read(address, Text(file));
    }

    private static string? FileOf(string uri)
    {
        var site = uri.IndexOf("://" + Site, StringComparison.Ordinal);
        if (site < 0 || uri.Substring(0, site) is not ("http" or "https")) return null;
        return s_files.TryGetValue(uri.Substring(site + "://".Length + Site.Length), out var file) ? file : null;
    }

    private static Dictionary<string, string> Files()
    {
        var files = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var draft in new[] { "draft-04", "draft-06", "draft-07" }) files.Add(draft + "/schema", draft);
        string[] shared = ["applicator", "content", "core", "meta-data", "validation"];
        foreach (var (draft, own) in new[] { ("2019-09", new[] { "format" }), ("2020-12", ["format-annotation", "format-assertion", "unevaluated"]) })
        {
            files.Add($"draft/{draft}/schema", draft + ".schema");
            foreach (var part in (string[])[.. shared, .. own]) files.Add($"draft/{draft}/meta/{part}", $"{draft}.{part}");
        }

        return files;
    }

    private static string Text(string file)
    {
        using var stream = typeof(KnownMetaSchemas).GetTypeInfo().Assembly.GetManifestResourceStream($"MetaSchemas/{file}.json")!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
