using System.Collections.Generic;
using System.Linq;
using System;
using JsonContracts.Schema.Faults;
using JsonContracts.Schema.Logic;
using JsonContracts.Schema.Text;

namespace JsonContracts.Schema.Rules;

/// <summary><c>enum</c>: the value equals one of <paramref name="Values"/>. Read, a single value is a <see cref="ConstRule"/>.</summary>
/// <param name="Values">The values that are allowed, each once.</param>
public sealed record EnumRule(EquatableArray<JsonValue> Values) : ValueRule(EnumRule.Name)
{
    /// <summary>The keyword.</summary>
    internal const string Name = "enum";

    /// <inheritdoc/>
    public override JsonKinds LooksAt => JsonKinds.Any;

    /// <inheritdoc/>
    public override JsonKinds Accepts(IAcceptedKinds kinds) => Values.Aggregate(JsonKinds.None, (all, value) => all | value.Kind);

    /// <inheritdoc/>
    public override IReadOnlyList<EnumValue>? Listed => Values.Select(value => new EnumValue(value, Annotations.None)).ToList();

    /// <inheritdoc/>
    public override IEnumerable<Rule> WithoutNull(Func<Subschema, bool> isForNull) =>
        [this with { Values = Values.Where(value => value is not NullValue).ToEquatableArray() }];

    /// <inheritdoc/>
    public override RuleFamily Family => RuleFamily.Value;

    /// <inheritdoc/>
    internal override Aspect? Aspect => Aspect.Values;

    internal static void Read(SchemaObject schema, JsonNode value)
    {
        if (!Demand.Array(schema, value, "an array of values")) return;
        if (value.Children.Count == 0) schema.Fault(FaultRules.EmptyEnum, value);
        var seen = new HashSet<JsonValue>();
        var values = new List<JsonValue>(value.Children.Count);
        foreach (var item in value.Children)
        {
            if (seen.Add(item.ToValue())) values.Add(item.ToValue());
            else schema.Fault(FaultRules.RepeatedEnumValue, item, item.ToValue().ToJson());
        }

        schema.AddAt(value, values.Count switch
        {
            0 => new NeverRule(),
            1 => new ConstRule(values[0]) { Keyword = Name },
            _ => new EnumRule(values.ToEquatableArray()),
        });
    }

    /// <inheritdoc/>
    internal override string Say(Phrasing phrasing) => Phrasing.Values(Values);

    /// <inheritdoc/>
    internal override bool SaysKind(JsonKinds kinds, Phrasing phrasing) => true;

    /// <inheritdoc/>
    internal override bool IsUnderstoodIn(Subschema schema, Phrasing phrasing) => false;

    /// <inheritdoc/>
    internal override bool FollowsFrom(Subschema schema, JsonKinds kinds, IProof proof) => false;

    /// <summary>Lists of values are long, and most values are found in them.</summary>
    private protected override Verdict Judge(JsonValue instance)
    {
        var any = Verdict.Fails;
        for (var i = 0; i < Values.Count && any != Verdict.Holds; i++) any = any.Or(Partial.AreEqual(Values[i], instance));
        return any;
    }

    private protected override string ToJson() => JsonList.Of(Values.Select(value => value.ToJson()));
}
