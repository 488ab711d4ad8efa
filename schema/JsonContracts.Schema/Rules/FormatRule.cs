using System;
using JsonContracts.Schema.Formats.Asserted;
using JsonContracts.Schema.Logic;
using JsonContracts.Schema.Text;

namespace JsonContracts.Schema.Rules;

/// <summary><c>format</c>, of one of the formats that the dialect asserts. Others are those of an application, or annotations and make no rule.</summary>
/// <param name="Format">The name of the format.</param>
public sealed record FormatRule(string Format) : KindRule("format")
{
    /// <inheritdoc/>
    public override JsonKinds LooksAt => JsonKinds.String;

    /// <inheritdoc/>
    public override RuleFamily Family => RuleFamily.Format;

    /// <inheritdoc/>
    internal override Aspect? Aspect => new(Keyword);

    internal static void Read(SchemaObject schema, JsonNode value)
    {
        if (Demand.String(schema, value) is not { } format) return;
        if (AssertedFormats.Contains(format)) schema.Add(new FormatRule(format));
        else if (schema.OwnFormatOf(format) is { } own) schema.Add(new OwnFormatRule(format, own.Check));
    }

    /// <inheritdoc/>
    internal override string Say(Phrasing phrasing) => AssertedFormats.Get(Format).Phrase;

    /// <inheritdoc/>
    internal override bool FollowsFrom(Subschema schema, JsonKinds kinds, IProof proof) => false;

    private protected override Verdict Judge(JsonValue instance) =>
        Partial.If<StringValue>(instance, JsonKinds.String, text => Verdicts.Of(AssertedFormats.Get(Format).Has(text.Value.AsSpan())));

    private protected override string ToJson() => StringValue.Quote(Format);
}
