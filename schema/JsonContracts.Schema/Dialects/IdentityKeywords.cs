using JsonContracts.Schema.Faults;
using JsonContracts.Schema.Rules;
using JsonContracts.Schema.Text;

namespace JsonContracts.Schema.Dialects;

/// <summary>The keywords that say what a schema is and is called. Their meaning is in <see cref="Dialect"/>; here is their form.</summary>
internal static class IdentityKeywords
{
    public static void Schema(SchemaObject schema, JsonNode value)
    {
        if (Demand.String(schema, value) is { } address && !schema.Knows(address)) schema.Fault(FaultRules.UnknownDraft, value, address);
    }

    /// <summary><c>$id</c> where it is an address and nothing else.</summary>
    public static void Id(SchemaObject schema, JsonNode value)
    {
        if (Demand.String(schema, value) is not { } id) return;
        var hash = id.IndexOf('#');
        if (hash < 0 || hash == id.Length - 1) return;
        schema.Fault(FaultRules.WrongKeywordValue, value, "$id", "an address without a fragment (`$anchor` names places)", Demand.Shown(value));
    }

    /// <summary><c>$id</c> where its fragment may name a place.</summary>
    public static void IdOrPlace(SchemaObject schema, JsonNode value) => Demand.String(schema, value);

    public static void Anchor(SchemaObject schema, JsonNode value) => Demand.String(schema, value);

    /// <summary><c>$defs</c> and <c>definitions</c> assert nothing, but what they hold has to be schemas.</summary>
    public static void Definitions(SchemaObject schema, JsonNode value)
    {
        if (!Demand.Object(schema, value, "an object of schemas")) return;
        foreach (var definition in value.Children) schema.Read(definition);
    }
}
