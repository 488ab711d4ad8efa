using System;
using System.Collections.Generic;
using System.Linq;
using JsonContracts.Schema.Text;

namespace JsonContracts.Schema.Dialects;

/// <summary>The dialects that meta-schemas of a project define: a draft without the keywords of the vocabularies that they do not name.</summary>
internal static class Vocabularies
{
    private const string Applicator = "applicator";
    private const string Validation = "validation";
    private const string Unevaluated = "unevaluated";

    private static readonly Dictionary<string, string> s_vocabularies = Table();

    /// <summary>The dialect that a meta-schema defines; null when it names no vocabularies.</summary>
    /// <param name="metaSchema">Its root.</param>
    /// <param name="address">Its address.</param>
    public static Dialect? DialectOf(JsonNode metaSchema, string address)
    {
        if (metaSchema.Find("$vocabulary") is not { Kind: JsonKinds.Object } named) return null;
        var draft = metaSchema.Find("$schema")?.String is { } own && KnownDialects.ByAddress(own) is { Draft: Draft.V201909 or Draft.V202012 } known ? known : KnownDialects.Default;
        var vocabularies = new HashSet<string>(named.Children.Select(entry => NameOf(entry.Name!.Text)).OfType<string>(), StringComparer.Ordinal);
        if (draft.Draft == Draft.V201909 && vocabularies.Contains(Applicator)) vocabularies.Add(Unevaluated);
        return draft.Without(address, keyword => s_vocabularies.TryGetValue(keyword, out var vocabulary) && !vocabularies.Contains(vocabulary));
    }

    private static string? NameOf(string vocabulary)
    {
        var name = vocabulary.IndexOf("/vocab/", StringComparison.Ordinal) is >= 0 and var at ? vocabulary.Substring(at + "/vocab/".Length) : null;
        return name?.StartsWith("format", StringComparison.Ordinal) is true ? "format" : name;
    }

    private static Dictionary<string, string> Table()
    {
        var table = new Dictionary<string, string>(StringComparer.Ordinal) { ["format"] = "format" };
        string[] ofApplicator =
        [
            "prefixItems", "items", "additionalItems", "contains", "properties", "patternProperties", "additionalProperties", "propertyNames",
            "dependentSchemas", "if", "then", "else", "allOf", "anyOf", "oneOf", "not",
        ];
        string[] ofValidation =
        [
            "type", "const", "enum", "multipleOf", "minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum", "minLength", "maxLength", "pattern",
            "minItems", "maxItems", "uniqueItems", "minContains", "maxContains", "minProperties", "maxProperties", "required", "dependentRequired",
        ];
        foreach (var keyword in ofApplicator) table.Add(keyword, Applicator);
        foreach (var keyword in ofValidation) table.Add(keyword, Validation);
        foreach (var keyword in new[] { "unevaluatedItems", "unevaluatedProperties" }) table.Add(keyword, Unevaluated);
        return table;
    }
}
