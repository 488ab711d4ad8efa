using System;
using System.Collections.Generic;
using System.Linq;
using JsonContracts.Schema.Faults;
using JsonContracts.Schema.Logic;
using JsonContracts.Schema.Text;

namespace JsonContracts.Schema.Rules;

/// <summary><c>type</c>: the kind of the value is one of <paramref name="Kinds"/>.</summary>
/// <param name="Kinds">The kinds that are allowed.</param>
public sealed record TypeRule(JsonKinds Kinds) : ValueRule("type")
{
    private const string Expected = "one of \"null\", \"boolean\", \"integer\", \"number\", \"string\", \"array\" and \"object\", or an array of them";

    /// <inheritdoc/>
    public override JsonKinds LooksAt => JsonKinds.Any;

    /// <inheritdoc/>
    public override JsonKinds Accepts(IAcceptedKinds kinds) => Kinds;

    /// <inheritdoc/>
    public override IReadOnlyList<EnumValue>? Listed => null;

    /// <inheritdoc/>
    public override IEnumerable<Rule> WithoutNull(Func<Subschema, bool> isForNull) => [this with { Kinds = Kinds & ~JsonKinds.Null }];

    /// <inheritdoc/>
    public override RuleFamily Family => RuleFamily.Kind;

    /// <inheritdoc/>
    internal override Aspect? Aspect => new(Keyword);

    /// <summary>In OpenAPI 3.0, <c>nullable</c> widens the <c>type</c> beside it.</summary>
    internal static void Read(SchemaObject schema, JsonNode value)
    {
        var kinds = ReadKinds(schema, value);
        if (kinds == JsonKinds.None) return;
        schema.Add(new TypeRule(schema.Find("nullable")?.ToValue() is BooleanValue { Value: true } ? kinds | JsonKinds.Null : kinds));
    }

    /// <summary>Alone, <c>nullable</c> says nothing.</summary>
    internal static void ReadNullable(SchemaObject schema, JsonNode value) => Demand.Boolean(schema, value);

    /// <inheritdoc/>
    internal override string Say(Phrasing phrasing) => Phrasing.Kinds(Kinds);

    /// <inheritdoc/>
    internal override bool SaysKind(JsonKinds kinds, Phrasing phrasing) => false;

    /// <inheritdoc/>
    internal override bool IsUnderstoodIn(Subschema schema, Phrasing phrasing) =>
        schema.Rules.Any(other => other.SaysKind(Kinds, phrasing) && !other.IsUnderstoodIn(schema, phrasing));

    /// <inheritdoc/>
    internal override bool FollowsFrom(Subschema schema, JsonKinds kinds, IProof proof) => (kinds & ~Kinds) == 0;

    private protected override Verdict Judge(JsonValue instance) => Partial.IsOneOf(instance, Kinds);

    private protected override string ToJson() => TypeNames.Of(Kinds);

    private static JsonKinds ReadKinds(SchemaObject schema, JsonNode value)
    {
        if (value.Kind != JsonKinds.Array) return ReadKind(schema, value);
        if (value.Children.Count == 0) schema.Fault(FaultRules.WrongKeywordValue, value, "type", Expected, "an empty array");
        return value.Children.Aggregate(JsonKinds.None, (kinds, name) => kinds | ReadKind(schema, name));
    }

    private static JsonKinds ReadKind(SchemaObject schema, JsonNode name)
    {
        if (TypeNames.KindOf(name.String) is { } kind) return kind;
        schema.Fault(FaultRules.WrongKeywordValue, name, "type", Expected, Demand.Shown(name));
        return JsonKinds.None;
    }
}
