using System.Linq;
using JsonContracts.Schema.Text;

namespace JsonContracts.Schema.Reading;

/// <summary>Well-known kinds of JSON documents that are no schemas, told by the members that each of them has.</summary>
internal static class KnownDocuments
{
    private const string Take = "write one of the schemas in it to a file of its own";

    private static readonly (string[] Members, string Name, string Advice)[] s_kinds =
    [
        (["openapi"], "an OpenAPI document", Take),
        (["swagger"], "an OpenAPI document", Take),
        (["asyncapi"], "an AsyncAPI document", Take),
        (["name", "version", "scripts"], "the description of an npm package", "leave it out"),
        (["name", "version", "dependencies"], "the description of an npm package", "leave it out"),
        (["compilerOptions"], "a configuration of TypeScript", "leave it out"),
    ];

    /// <summary>What a document is, the member that says so, and what to do; null when it may be a schema.</summary>
    public static (JsonNode Member, string Name, string Advice)? KindOf(JsonNode root)
    {
        if (root.Kind != JsonKinds.Object || root.Find("$schema")?.String?.Contains("json-schema.org") is true) return null;
        var kind = s_kinds.FirstOrDefault(kind => kind.Members.All(member => root.Find(member) is not null));
        return kind.Members is null ? null : (root.Find(kind.Members[0])!, kind.Name, kind.Advice);
    }
}
