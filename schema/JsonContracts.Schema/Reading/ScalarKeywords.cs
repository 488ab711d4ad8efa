using JsonContracts.Schema.Patterns;
using JsonContracts.Schema.Rules;
using JsonContracts.Schema.Text;

namespace JsonContracts.Schema.Reading;

/// <summary>The keywords that look at numbers and at the text of strings.</summary>
internal static class ScalarKeywords
{
    public static void Bound(SchemaObject schema, JsonNode value)
    {
        if (Demand.Number(schema, value) is { } limit) schema.Add(new BoundRule(value.Name!.Text, limit));
    }

    public static void MultipleOf(SchemaObject schema, JsonNode value)
    {
        if (Demand.PositiveNumber(schema, value) is { } divisor) schema.Add(new MultipleOfRule(divisor));
    }

    /// <summary><c>minLength</c> and the other keywords that count.</summary>
    public static void Count(SchemaObject schema, JsonNode value)
    {
        if (Demand.Count(schema, value) is { } limit) schema.Add(value.Name!.Text.EndsWith("Length", System.StringComparison.Ordinal) ? new LengthRule(value.Name!.Text, limit) : value.Name!.Text.EndsWith("Items", System.StringComparison.Ordinal) ? new ItemCountRule(value.Name!.Text, limit) : (Rule)new MemberCountRule(value.Name!.Text, limit));
    }

    public static void Pattern(SchemaObject schema, JsonNode value)
    {
        if (Demand.String(schema, value) is not { } source) return;
        var translation = PatternTranslation.Of(source);
        if (translation.Fault is { } fault) schema.Fault(fault, value, source, translation.Reason);
        else schema.Add(new PatternRule(source, translation.NetPattern));
    }

    public static void Format(SchemaObject schema, JsonNode value)
    {
        if (Demand.String(schema, value) is { } format && JsonContracts.Formats.Formats.IsAsserted(format)) schema.Add(new FormatRule(format));
    }
}
