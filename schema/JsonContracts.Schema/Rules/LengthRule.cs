using JsonContracts.Schema.Text;

namespace JsonContracts.Schema.Rules;

/// <summary><c>minLength</c> and <c>maxLength</c>: how many there may be of the code points of a string.</summary>
/// <param name="Keyword"><c>minLength</c> or <c>maxLength</c>.</param>
/// <param name="Limit">The bound, itself allowed.</param>
public sealed record LengthRule(string Keyword, long Limit) : CountRule(Keyword, Limit)
{
    /// <inheritdoc/>
    public override JsonKinds LooksAt => JsonKinds.String;

    /// <inheritdoc/>
    public override RuleFamily Family => RuleFamily.Length;

    /// <inheritdoc/>
    public override bool IsLower => Keyword == "minLength";

    /// <inheritdoc/>
    public override string Unit => "character";

    internal static void Read(SchemaObject schema, JsonNode value)
    {
        if (Demand.Count(schema, value) is { } limit) Add(schema, new LengthRule(value.Name!.Text, limit));
    }

    private protected override long LeastIn(Subschema schema) => LeastBounded(schema);
}
