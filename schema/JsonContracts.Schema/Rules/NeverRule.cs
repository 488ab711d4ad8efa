using System;
using System.Collections.Generic;
using JsonContracts.Schema.Logic;
using JsonContracts.Schema.Text;

namespace JsonContracts.Schema.Rules;

/// <summary><c>false</c> as a schema: no value is valid.</summary>
public sealed record NeverRule() : ValueRule("false")
{
    /// <summary>What is said of a value where there may be none.</summary>
    internal const string Words = "nothing here";

    /// <inheritdoc/>
    public override JsonKinds LooksAt => JsonKinds.Any;

    /// <inheritdoc/>
    public override JsonKinds Accepts(IAcceptedKinds kinds) => JsonKinds.None;

    /// <inheritdoc/>
    public override IReadOnlyList<EnumValue>? Listed => null;

    /// <inheritdoc/>
    public override IEnumerable<Rule> WithoutNull(Func<Subschema, bool> isForNull) => [this];

    /// <inheritdoc/>
    public override RuleFamily Family => RuleFamily.NotAllowed;

    /// <inheritdoc/>
    internal override Aspect? Aspect => new(Keyword);

    /// <inheritdoc/>
    internal override string Say(Phrasing phrasing) => Words;

    /// <inheritdoc/>
    internal override bool SaysKind(JsonKinds kinds, Phrasing phrasing) => false;

    /// <inheritdoc/>
    internal override bool IsUnderstoodIn(Subschema schema, Phrasing phrasing) => false;

    /// <inheritdoc/>
    internal override bool FollowsFrom(Subschema schema, JsonKinds kinds, IProof proof) => false;

    private protected override Verdict Judge(JsonValue instance) => Verdict.Fails;

    private protected override string ToJson() => "false";
}
