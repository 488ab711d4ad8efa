using System.Linq;
using JsonContracts.Schema.Text;

namespace JsonContracts.Schema.Reading;

/// <summary>Well-known kinds of JSON documents that are no schemas, told by the members that each of them has.</summary>
internal static class KnownDocuments
{
    private const string Take = "write one of the schemas in it to a file of its own";

    private static readonly (string[] Members, string Name, string Advice)[] s_kinds =
    [
        (["swagger"], "an OpenAPI document of version 2", "OpenAPI 3.0 and 3.1 can be read"),
        (["asyncapi"], "an AsyncAPI document", Take),
        (["name", "version", "scripts"], "the description of an npm package", "leave it out"),
        (["name", "version", "dependencies"], "the description of an npm package", "leave it out"),
        (["compilerOptions"], "a configuration of TypeScript", "leave it out"),
    ];

    /// <summary>What a document is, the member that says so, and what to do; null when it may be a schema.</summary>
    /// <param name="root">The document.</param>
    /// <param name="options">What is said of it from outside.</param>
    public static (JsonNode Member, string Name, string Advice)? KindOf(JsonNode root, DocumentOptions options)
    {
        if (root.Kind != JsonKinds.Object || root.Find("$schema")?.String?.Contains("json-schema.org") is true) return null;
        if (OpenApiDocument.VersionOf(root) is { } version) return WrongWithOpenApi(root, version, options) is { } advice ? (root.Find("openapi")!, "an OpenAPI document", advice) : null;
        var kind = s_kinds.FirstOrDefault(kind => kind.Members.All(member => root.Find(member) is not null));
        return kind.Members is null ? null : (root.Find(kind.Members[0])!, kind.Name, kind.Advice);
    }

    /// <summary>What to do about an OpenAPI document; null when it is said which of its schemas are meant.</summary>
    private static string? WrongWithOpenApi(JsonNode root, string version, DocumentOptions options)
    {
        if (!OpenApiDocument.IsKnown(version)) return $"OpenAPI 3.0 and 3.1 can be read, and its version is `{version}`";
        if (!options.Schemas.IsEmpty) return null;
        var example = OpenApiDocument.SchemasOf(root) is { Count: > 0 } schemas ? schemas[0].Name!.Text : "…";
        return $"`Schema=\"#{OpenApiDocument.Components}/{example}\"` on its item takes one of the schemas in it, and `Schema=\"#{OpenApiDocument.Components}/*\"` all of them";
    }
}
