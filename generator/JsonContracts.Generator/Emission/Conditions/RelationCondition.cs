namespace JsonContracts.Generator.Emission.Conditions;

/// <summary>A comparison, and the one that holds when it does not.</summary>
internal sealed record RelationCondition(string Comparison, string Opposite) : Condition
{
    /// <inheritdoc/>
    protected override Precedence Own => Precedence.Relation;

    /// <inheritdoc/>
    public override Condition Not() => new RelationCondition(Opposite, Comparison);

    /// <inheritdoc/>
    protected override string Text() => Comparison;
}
