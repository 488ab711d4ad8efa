using JsonContracts.Schema.Faults;
using JsonContracts.Schema.Text;

namespace JsonContracts.Schema.Rules;

/// <summary>Two bounds of one schema object that leave nothing between them.</summary>
internal static class Contradiction
{
    /// <summary>The lower bound is where the fault is shown.</summary>
    public static void Report(SchemaObject schema, Rule lower, Rule upper, string between)
    {
        JsonNode least = schema.Find(lower.Keyword)!, most = schema.Find(upper.Keyword)!;
        schema.Fault(FaultRules.ContradictoryBounds, least, lower.Keyword, least.ToValue().ToJson(), upper.Keyword, most.ToValue().ToJson(), between);
    }
}
