using System;
using System.Collections.Generic;
using System.Linq;
using JsonContracts.Schema.Text;

namespace JsonContracts.Schema.Rules;

/// <summary><c>enum</c>: the value equals one of <paramref name="Values"/>.</summary>
/// <param name="Values">The values that are allowed, each once.</param>
public sealed record EnumRule(EquatableArray<JsonValue> Values) : AssertionRule("enum")
{
    /// <inheritdoc/>
    public override JsonKinds LooksAt => JsonKinds.Any;

    /// <inheritdoc/>
    public override JsonKinds Accepts(IAcceptedKinds kinds) => Values.Aggregate(JsonKinds.None, (all, value) => all | value.Kind);

    /// <inheritdoc/>
    public override IReadOnlyList<EnumValue>? Listed => Values.Select(value => new EnumValue(value, Annotations.None)).ToList();

    /// <inheritdoc/>
    public override IEnumerable<Rule> WithoutNull(Func<Subschema, bool> isForNull) =>
        [this with { Values = Values.Where(value => value is not NullValue).ToEquatableArray() }];
}
