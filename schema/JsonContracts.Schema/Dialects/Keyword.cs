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

    /// <summary>A word that asserts nothing in its draft, and something in another one.</summary>
    /// <param name="name">The word.</param>
    /// <param name="own">What its draft calls it; null when it has nothing like it.</param>
    public static Keyword Foreign(string name, string? own = null) => new(
        name,
        (schema, value) => schema.FaultAtName(FaultRules.KeywordOfOtherDraft, value, name, own is null ? "" : $", which has `{own}` for it"),
        Asserts: false,
        SubschemaPlaces.None);
}
