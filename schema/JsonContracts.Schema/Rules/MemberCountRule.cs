using System;
using JsonContracts.Schema.Text;

namespace JsonContracts.Schema.Rules;

/// <summary><c>minProperties</c> and <c>maxProperties</c>: how many there may be of the members of an object.</summary>
/// <param name="Keyword"><c>minProperties</c> or <c>maxProperties</c>.</param>
/// <param name="Limit">The bound, itself allowed.</param>
public sealed record MemberCountRule(string Keyword, long Limit) : CountRule(Keyword, Limit)
{
    /// <inheritdoc/>
    public override JsonKinds LooksAt => JsonKinds.Object;

    /// <inheritdoc/>
    public override RuleFamily Family => RuleFamily.Count;

    /// <inheritdoc/>
    public override bool IsLower => Keyword == "minProperties";

    /// <inheritdoc/>
    public override string Unit => "member";

    internal static void Read(SchemaObject schema, JsonNode value)
    {
        if (Demand.Count(schema, value) is { } limit) Add(schema, new MemberCountRule(value.Name!.Text, limit));
    }

    private protected override long LeastIn(Subschema schema) => Math.Max(LeastBounded(schema), schema.Find<RequiredRule>()?.Names.Count ?? 0);
}
