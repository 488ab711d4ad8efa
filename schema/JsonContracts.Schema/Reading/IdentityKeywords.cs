using JsonContracts.Schema.Dialects;
using JsonContracts.Schema.Faults;
using JsonContracts.Schema.Text;

namespace JsonContracts.Schema.Reading;

/// <summary>The keywords that say what a schema is and is called. Their meaning is in <see cref="ResourceIndex"/>; here is their form.</summary>
internal static class IdentityKeywords
{
    public static void Schema(SchemaObject schema, JsonNode value)
    {
        if (Demand.String(schema, value) is { } address && Drafts.ByAddress(address) is null)
        {
            schema.Fault(FaultRules.UnknownDraft, value, address);
        }
    }

    public static void Id(SchemaObject schema, JsonNode value)
    {
        if (Demand.String(schema, value) is not { } id || schema.Resource.Draft == Draft.V7) return;
        var hash = id.IndexOf('#');
        if (hash < 0 || hash == id.Length - 1) return;
        schema.Fault(FaultRules.WrongKeywordValue, value, "$id", "an address without a fragment (`$anchor` names places)", Demand.Shown(value));
    }

    public static void Anchor(SchemaObject schema, JsonNode value) => Demand.String(schema, value);
}
