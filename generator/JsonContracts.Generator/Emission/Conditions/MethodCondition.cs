namespace JsonContracts.Generator.Emission.Conditions;

/// <summary>A private method of the type that answers. Only one that some written code calls is written itself.</summary>
internal sealed record MethodCondition(CheckMethod Method, string Argument, bool IsNegated = false) : Condition
{
    /// <inheritdoc/>
    protected override Precedence Own => Precedence.Unary;

    /// <inheritdoc/>
    public override Condition Not() => this with { IsNegated = !IsNegated };

    /// <inheritdoc/>
    protected override string Text() => $"{(IsNegated ? "!" : "")}{Method.Use()}({Argument})";
}
