using JsonContracts.Schema.Logic;
using JsonContracts.Schema.Text;

namespace JsonContracts.Schema.Rules;

/// <summary><c>uniqueItems</c>: no two items of an array are equal.</summary>
public sealed record UniqueItemsRule() : KindRule("uniqueItems")
{
    /// <inheritdoc/>
    public override JsonKinds LooksAt => JsonKinds.Array;

    /// <inheritdoc/>
    public override RuleFamily Family => RuleFamily.Unique;

    /// <inheritdoc/>
    internal override Aspect? Aspect => new(Keyword);

    internal static void Read(SchemaObject schema, JsonNode value)
    {
        if (Demand.Boolean(schema, value) is true) schema.Add(new UniqueItemsRule());
    }

    /// <inheritdoc/>
    internal override string Say(Phrasing phrasing) => "no item twice";

    /// <inheritdoc/>
    internal override bool FollowsFrom(Subschema schema, JsonKinds kinds, IProof proof) => new ItemCountRule("maxItems", 1).IsKeptBy(schema);

    private protected override Verdict Judge(JsonValue instance) => Partial.IsUnique(instance);

    private protected override string ToJson() => "true";
}
