using JsonContracts.Schema.Logic;
using JsonContracts.Schema.Text;

namespace JsonContracts.Schema.Rules;

/// <summary><c>format</c>, of one that the application decides itself: which strings have it is not known before the program runs.</summary>
/// <param name="Format">The name of the format.</param>
/// <param name="Check">What the application calls the method that decides.</param>
public sealed record OwnFormatRule(string Format, string Check) : KindRule("format")
{
    /// <inheritdoc/>
    public override JsonKinds LooksAt => JsonKinds.String;

    /// <inheritdoc/>
    public override RuleFamily Family => RuleFamily.Format;

    /// <inheritdoc/>
    internal override Aspect? Aspect => new(Keyword);

    /// <inheritdoc/>
    internal override string Say(Phrasing phrasing) => "text of the format `" + Format + "`";

    /// <inheritdoc/>
    internal override bool FollowsFrom(Subschema schema, JsonKinds kinds, IProof proof) => false;

    private protected override Verdict Judge(JsonValue instance) => Partial.If<StringValue>(instance, JsonKinds.String, _ => Verdict.Unknown);

    private protected override string ToJson() => StringValue.Quote(Format);
}
