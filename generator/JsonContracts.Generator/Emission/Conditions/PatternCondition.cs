namespace JsonContracts.Generator.Emission.Conditions;

/// <summary>Whether an expression matches a pattern.</summary>
internal sealed record PatternCondition(string Expression, Pattern Pattern) : Condition
{
    /// <inheritdoc/>
    protected override Precedence Own => Precedence.Relation;

    /// <inheritdoc/>
    public override Condition Not() => this with { Pattern = Pattern.Not() };

    /// <inheritdoc/>
    protected override string Text() => $"{Expression} is {Pattern.Render()}";
}
