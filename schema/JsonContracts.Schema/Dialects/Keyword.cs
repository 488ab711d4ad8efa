using JsonContracts.Schema.Faults;
using JsonContracts.Schema.Rules;
using JsonContracts.Schema.Text;

namespace JsonContracts.Schema.Dialects;

/// <summary>Reads one keyword of a schema object.</summary>
internal delegate void KeywordReader(SchemaObject schema, JsonNode value);

/// <summary>One keyword of a dialect.</summary>
/// <param name="Name">The keyword.</param>
/// <param name="Read">How it is read; null when another keyword reads it, or it says nothing here.</param>
/// <param name="Asserts">Whether it can make a value invalid; otherwise it says something of the schema.</param>
/// <param name="Subschemas">Where its value holds schemas.</param>
internal sealed record Keyword(string Name, KeywordReader? Read, bool Asserts, SubschemaPlaces Subschemas)
{
    /// <summary>A keyword that can make a value invalid, and holds no schemas.</summary>
    public static Keyword Assertion(string name, KeywordReader read) => new(name, read, Asserts: true, SubschemaPlaces.None);

    /// <summary>A keyword that can make a value invalid by schemas that it holds.</summary>
    public static Keyword Applicator(string name, KeywordReader read, SubschemaPlaces subschemas) => new(name, read, Asserts: true, subschemas);

    /// <summary>A keyword that says something of the schema.</summary>
    public static Keyword Annotation(string name, KeywordReader read) => new(name, read, Asserts: false, SubschemaPlaces.None);

    /// <summary>A keyword that holds schemas for others to refer to.</summary>
    public static Keyword Definitions(string name) => new(name, IdentityKeywords.Definitions, Asserts: false, SubschemaPlaces.Map);

    /// <summary>A keyword that another one reads, or that says nothing here; what its schemas are called counts.</summary>
    public static Keyword Unread(string name, SubschemaPlaces subschemas) => new(name, null, Asserts: false, subschemas);

    /// <summary>A keyword that asserts something that is not supported.</summary>
    public static Keyword Unsupported(string name, SubschemaPlaces? subschemas = null) =>
        new(name, (schema, value) => schema.FaultAtName(FaultRules.UnsupportedKeyword, value, name, ""), Asserts: true, subschemas ?? SubschemaPlaces.None);

    /// <summary>A keyword that asserts nothing before a later draft.</summary>
    public static Keyword OfLaterDraft(string name) =>
        new(name, (schema, value) => schema.FaultAtName(FaultRules.KeywordOfLaterDraft, value, name), Asserts: true, SubschemaPlaces.None);
}
