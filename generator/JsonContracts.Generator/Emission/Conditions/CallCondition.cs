namespace JsonContracts.Generator.Emission.Conditions;

/// <summary>A call, or another expression that is true or false.</summary>
internal sealed record CallCondition(string Expression, bool IsNegated) : Condition
{
    /// <inheritdoc/>
    protected override Precedence Own => Precedence.Unary;

    /// <inheritdoc/>
    public override Condition Not() => this with { IsNegated = !IsNegated };

    /// <inheritdoc/>
    protected override string Text() => (IsNegated ? "!" : "") + Expression;
}
