using JsonContracts.Schema.Logic;
using JsonContracts.Schema.Patterns;
using JsonContracts.Schema.Text;

namespace JsonContracts.Schema.Rules;

/// <summary><c>pattern</c>: the regular expression occurs in the string.</summary>
/// <param name="Source">The expression as the schema writes it (ECMA-262).</param>
/// <param name="NetPattern">The same expression in the language of <see cref="System.Text.RegularExpressions.Regex"/>.</param>
public sealed record PatternRule(string Source, string NetPattern) : KindRule("pattern")
{
    /// <inheritdoc/>
    public override JsonKinds LooksAt => JsonKinds.String;

    /// <inheritdoc/>
    public override RuleFamily Family => RuleFamily.Pattern;

    /// <inheritdoc/>
    internal override Aspect? Aspect => new(Keyword);

    internal static void Read(SchemaObject schema, JsonNode value)
    {
        if (Demand.String(schema, value) is not { } source) return;
        var translation = PatternTranslation.Of(source);
        if (translation.Fault is { } fault) schema.Fault(fault, value, source, translation.Reason);
        else schema.Add(new PatternRule(source, translation.NetPattern));
    }

    /// <inheritdoc/>
    internal override string Say(Phrasing phrasing) => "text that matches `" + Source + "`";

    /// <inheritdoc/>
    internal override bool FollowsFrom(Subschema schema, JsonKinds kinds, IProof proof) => false;

    private protected override Verdict Judge(JsonValue instance) =>
        Partial.If<StringValue>(instance, JsonKinds.String, text => PatternCache.Matches(NetPattern, text.Value) is { } matches ? Verdicts.Of(matches) : Verdict.Unknown);

    private protected override string ToJson() => StringValue.Quote(Source);
}
