using System;
using System.Collections.Generic;
using JsonContracts.Schema.Logic;
using JsonContracts.Schema.Text;

namespace JsonContracts.Schema.Rules;

/// <summary><c>const</c>, or <c>enum</c> of one value: the value equals <paramref name="Value"/>.</summary>
/// <param name="Value">The only value that is allowed.</param>
public sealed record ConstRule(JsonValue Value) : ValueRule("const")
{
    /// <summary>Whether it is written as a list, which another revision may lengthen.</summary>
    public bool IsOnlyOfList => Keyword == EnumRule.Name;

    /// <inheritdoc/>
    public override JsonKinds LooksAt => JsonKinds.Any;

    /// <inheritdoc/>
    public override JsonKinds Accepts(IAcceptedKinds kinds) => Value.Kind;

    /// <inheritdoc/>
    public override IReadOnlyList<EnumValue>? Listed => [new EnumValue(Value, Annotations.None)];

    /// <inheritdoc/>
    public override IEnumerable<Rule> WithoutNull(Func<Subschema, bool> isForNull) => [this];

    /// <inheritdoc/>
    public override RuleFamily Family => RuleFamily.Value;

    /// <inheritdoc/>
    internal override Aspect? Aspect => Aspect.Values;

    internal static void Read(SchemaObject schema, JsonNode value) => schema.Add(new ConstRule(value.ToValue()));

    /// <inheritdoc/>
    internal override string Say(Phrasing phrasing) => Phrasing.Values([Value]);

    /// <inheritdoc/>
    internal override bool SaysKind(JsonKinds kinds, Phrasing phrasing) => true;

    /// <inheritdoc/>
    internal override bool IsUnderstoodIn(Subschema schema, Phrasing phrasing) => false;

    /// <inheritdoc/>
    internal override bool FollowsFrom(Subschema schema, JsonKinds kinds, IProof proof) => false;

    private protected override Verdict Judge(JsonValue instance) => Partial.AreEqual(Value, instance);

    private protected override string ToJson() => IsOnlyOfList ? JsonList.Of([Value.ToJson()]) : Value.ToJson();
}
