using System.Linq;
using JsonContracts.Schema.Faults;
using JsonContracts.Schema.Text;

namespace JsonContracts.Schema.Rules;

/// <summary>Reads the schemas that a keyword lists.</summary>
internal static class Branches
{
    private const string Expected = "an array of at least one schema";

    /// <summary>The schemas, or null when there is a fault.</summary>
    public static EquatableArray<Subschema>? Read(SchemaObject schema, JsonNode value)
    {
        if (!Demand.Array(schema, value, Expected)) return null;
        if (value.Children.Count > 0) return value.Children.Select(schema.Read).ToEquatableArray();
        schema.Fault(FaultRules.WrongKeywordValue, value, value.Name!.Text, Expected, "an empty array");
        return null;
    }
}
