namespace JsonContracts.Generator.Emission.Conditions;

/// <summary>An answer that needs no question.</summary>
internal sealed record KnownCondition(bool Answer) : Condition
{
    /// <inheritdoc/>
    protected override Precedence Own => Precedence.Unary;

    /// <inheritdoc/>
    public override Condition Not() => Known(!Answer);

    /// <inheritdoc/>
    protected override string Text() => Answer ? "true" : "false";
}
