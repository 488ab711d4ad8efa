using JsonContracts.Schema.Faults;
using JsonContracts.Schema.Rules;
using JsonContracts.Schema.Text;

namespace JsonContracts.Schema.Reading;

/// <summary>Bounds of one schema object that leave nothing between them.</summary>
internal static class Consistency
{
    private static readonly string[] Lower = ["minimum", "exclusiveMinimum"];
    private static readonly string[] Upper = ["maximum", "exclusiveMaximum"];

    public static void Check(SchemaObject schema)
    {
        CheckCounts(schema, "minLength", "maxLength");
        CheckCounts(schema, "minItems", "maxItems");
        CheckCounts(schema, "minProperties", "maxProperties");
        foreach (var lower in Lower)
        {
            foreach (var upper in Upper) CheckBounds(schema, lower, upper);
        }
    }

    private static void CheckCounts(SchemaObject schema, string lower, string upper)
    {
        if (Find<CountRule>(schema, lower) is { } least && Find<CountRule>(schema, upper) is { } most && least.Limit > most.Limit)
        {
            Report(schema, lower, upper, "");
        }
    }

    private static void CheckBounds(SchemaObject schema, string lower, string upper)
    {
        if (Find<BoundRule>(schema, lower) is not { } least || Find<BoundRule>(schema, upper) is not { } most) return;
        var order = least.Limit.CompareTo(most.Limit);
        if (order > 0 || (order == 0 && (least.IsExclusive || most.IsExclusive)))
        {
            Report(schema, lower, upper, " between them");
        }
        else if (Find<TypeRule>(schema, "type") is { Kinds: var kinds } && (kinds & JsonKinds.Number) == JsonKinds.Integer && HasNoInteger(least, most))
        {
            Report(schema, lower, upper, " between them, since there is no integer");
        }
    }

    private static bool HasNoInteger(BoundRule least, BoundRule most)
    {
        if (!least.Limit.TryFloor(out var below) || !most.Limit.TryFloor(out var last)) return false;
        var first = least.Limit.IsInteger && !least.IsExclusive ? below : below + 1;
        return first > (most.Limit.IsInteger && most.IsExclusive ? last - 1 : last);
    }

    private static T? Find<T>(SchemaObject schema, string keyword)
        where T : Rule
    {
        foreach (var rule in schema.Rules)
        {
            if (rule is T found && found.Keyword == keyword) return found;
        }

        return null;
    }

    /// <summary>The lower bound is where the fault is shown.</summary>
    private static void Report(SchemaObject schema, string lower, string upper, string between)
    {
        JsonNode least = schema.Find(lower)!, most = schema.Find(upper)!;
        schema.Fault(FaultRules.ContradictoryBounds, least, lower, least.ToValue().ToJson(), upper, most.ToValue().ToJson(), between);
    }
}
