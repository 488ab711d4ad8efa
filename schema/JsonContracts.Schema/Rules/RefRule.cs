using System;
using JsonContracts.Schema.Text;

namespace JsonContracts.Schema.Rules;

/// <summary><c>$ref</c>: valid against the schema that <paramref name="Target"/> names.</summary>
/// <param name="Target">
/// The absolute address of the target: the base URI of its document, then <c>#</c> and a JSON Pointer.
/// <see cref="Linking.SchemaSet"/> finds the schema by it.
/// </param>
public sealed record RefRule(string Target) : AssertionRule("$ref")
{
    /// <summary>
    /// Where the same rules were written a second time, which the reference now stands for; unknown when it is a reference of the author.
    /// It makes no difference to equality.
    /// </summary>
    public Origin Copy { get; init; }

    /// <inheritdoc/>
    public override JsonKinds LooksAt => JsonKinds.Any;

    /// <inheritdoc/>
    public override JsonKinds Accepts(IAcceptedKinds kinds) => kinds.OfTarget(this);

    /// <summary>Whether both lead to the same schema.</summary>
    public bool Equals(RefRule? other) => base.Equals(other) && Target == other!.Target;

    /// <inheritdoc/>
    public override int GetHashCode() => StringComparer.Ordinal.GetHashCode(Target);
}
