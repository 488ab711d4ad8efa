
namespace JsonContracts.Generator.Emission.Conditions;

/// <summary>One condition or the other, as a third one decides.</summary>
internal sealed record ChosenCondition(Condition Decision, Condition Then, Condition Else) : Condition
{
    /// <inheritdoc/>
    protected override Precedence Own => Precedence.None;

    /// <inheritdoc/>
    public override Condition Not() => this with { Then = Then.Not(), Else = Else.Not() };

    /// <inheritdoc/>
    protected override string Text() => $"{Decision.Render(Precedence.Or)} ? {Then.Render(Precedence.Or)} : {Else.Render(Precedence.Or)}";
}
