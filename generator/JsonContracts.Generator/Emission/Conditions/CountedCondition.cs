using System.Linq;
using JsonContracts.Schema.Text;

namespace JsonContracts.Generator.Emission.Conditions;

/// <summary>Whether exactly one of several conditions holds, or none or several of them.</summary>
internal sealed record CountedCondition(EquatableArray<Condition> Parts, bool IsNegated) : Condition
{
    /// <inheritdoc/>
    protected override Precedence Own => Precedence.Unary;

    /// <inheritdoc/>
    public override Condition Not() => this with { IsNegated = !IsNegated };

    /// <inheritdoc/>
    protected override string Text() =>
        $"{(IsNegated ? "!" : "")}Contracts::JsonCheck.IsExactlyOne([{string.Join(", ", Parts.Select(part => part.Render()))}])";
}
