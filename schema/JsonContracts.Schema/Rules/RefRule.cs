using System;
using System.Collections.Generic;
using JsonContracts.Schema.Logic;
using JsonContracts.Schema.Text;

namespace JsonContracts.Schema.Rules;

/// <summary><c>$ref</c>: valid against the schema that <paramref name="Target"/> names.</summary>
/// <param name="Target">
/// The absolute address of the target: the base URI of its document, then <c>#</c> and a JSON Pointer.
/// <see cref="Linking.SchemaSet"/> finds the schema by it.
/// </param>
public sealed record RefRule(string Target) : AssertionRule("$ref")
{
    /// <summary>
    /// Where the same rules were written a second time, which the reference now stands for; unknown when it is a reference of the author.
    /// It makes no difference to equality.
    /// </summary>
    public Origin Copy { get; init; }

    /// <summary>
    /// The anchor by which the target is looked up anew in whatever leads here, as <c>$dynamicRef</c> asks; the empty one of
    /// <c>$recursiveRef</c>; null when the target is what it is.
    /// </summary>
    public string? Anchor { get; init; }

    /// <inheritdoc/>
    public override JsonKinds LooksAt => JsonKinds.Any;

    /// <inheritdoc/>
    public override JsonKinds Accepts(IAcceptedKinds kinds) => kinds.OfTarget(this);

    /// <inheritdoc/>
    public override IReadOnlyList<EnumValue>? Listed => null;

    /// <inheritdoc/>
    public override IEnumerable<Rule> WithoutNull(Func<Subschema, bool> isForNull) => [this];

    /// <inheritdoc/>
    public override RuleFamily Family => RuleFamily.Combination;

    /// <inheritdoc/>
    internal override IEnumerable<string> NamedMembers => [];

    /// <inheritdoc/>
    internal override Aspect? Aspect => null;

    /// <inheritdoc/>
    internal override IEnumerable<Mark> Marks => [new Mark(new MarkedByTarget(Subschema.Of(this)))];

    /// <inheritdoc/>
    internal override string? WantedMembers => null;

    /// <summary>Whether both lead to the same schema.</summary>
    public bool Equals(RefRule? other) => base.Equals(other) && Target == other!.Target && Anchor == other.Anchor;

    /// <inheritdoc/>
    public override int GetHashCode() => StringComparer.Ordinal.GetHashCode(Target);

    internal static void Read(SchemaObject schema, JsonNode value)
    {
        if (Demand.String(schema, value) is { } text) schema.Refer(value, text, anchor: null);
    }

    /// <summary>Reads <c>$dynamicRef</c>, which is a plain reference unless it names an anchor.</summary>
    internal static void ReadDynamic(SchemaObject schema, JsonNode value)
    {
        if (Demand.String(schema, value) is not { } text) return;
        var anchor = text.Substring(text.IndexOf('#') + 1);
        schema.Refer(value, text, text.IndexOf('#') < 0 || anchor.Length == 0 || anchor[0] == '/' ? null : anchor);
    }

    /// <summary>Reads <c>$recursiveRef</c>.</summary>
    internal static void ReadRecursive(SchemaObject schema, JsonNode value)
    {
        if (Demand.String(schema, value) is { } text) schema.Refer(value, text, anchor: "");
    }

    /// <inheritdoc/>
    internal override Verdict Judge(IJudgement judgement, JsonValue instance, InstancePath? path) => judgement.OfTarget(this, instance, path);

    /// <inheritdoc/>
    internal override string Say(Phrasing phrasing)
    {
        var end = Target.TrimEnd('#', '/');
        return "what `" + end.Substring(end.LastIndexOfAny(['/', '#']) + 1) + "` allows";
    }

    /// <inheritdoc/>
    internal override bool SaysKind(JsonKinds kinds, Phrasing phrasing) => false;

    /// <inheritdoc/>
    internal override bool IsUnderstoodIn(Subschema schema, Phrasing phrasing) => false;

    /// <inheritdoc/>
    internal override bool FollowsFrom(Subschema schema, JsonKinds kinds, IProof proof) => proof.Follow(this) is { } target && proof.Includes(target, schema);

    /// <inheritdoc/>
    internal override void Write(IRuleWriter writer) => writer.Value(Keyword, StringValue.Quote(writer.AddressOf(this)));
}
