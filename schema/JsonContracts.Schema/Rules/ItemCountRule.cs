using JsonContracts.Schema.Text;

namespace JsonContracts.Schema.Rules;

/// <summary><c>minItems</c> and <c>maxItems</c>: how many there may be of the items of an array.</summary>
/// <param name="Keyword"><c>minItems</c> or <c>maxItems</c>.</param>
/// <param name="Limit">The bound, itself allowed.</param>
public sealed record ItemCountRule(string Keyword, long Limit) : CountRule(Keyword, Limit)
{
    /// <inheritdoc/>
    public override JsonKinds LooksAt => JsonKinds.Array;

    /// <inheritdoc/>
    public override RuleFamily Family => RuleFamily.Count;

    /// <inheritdoc/>
    public override bool IsLower => Keyword == "minItems";

    /// <inheritdoc/>
    public override string Unit => "item";

    internal static void Read(SchemaObject schema, JsonNode value)
    {
        if (Demand.Count(schema, value) is { } limit) Add(schema, new ItemCountRule(value.Name!.Text, limit));
    }

    private protected override long LeastIn(Subschema schema) => LeastBounded(schema);
}
