using System;
using System.Runtime.CompilerServices;
using JsonContracts.Schema.Rules;
using JsonContracts.Schema.Text;

namespace JsonContracts.Schema.Evaluation;

/// <summary>What is asked in a judging: whether a schema accepts a value, both as the instances that they are.</summary>
/// <param name="Schema">The schema.</param>
/// <param name="Instance">The value.</param>
/// <param name="Pointer">Where the value is, when that matters.</param>
/// <param name="Reason">Why it is asked, when that matters.</param>
internal readonly record struct Question(Subschema Schema, JsonValue Instance, string? Pointer = null, string? Reason = null)
{
    public bool Equals(Question other) =>
        ReferenceEquals(Schema, other.Schema) && ReferenceEquals(Instance, other.Instance) && Pointer == other.Pointer && Reason == other.Reason;

    public override int GetHashCode() => unchecked(
        (((RuntimeHelpers.GetHashCode(Schema) * 31) + RuntimeHelpers.GetHashCode(Instance)) * 31) + (Pointer is null ? 0 : StringComparer.Ordinal.GetHashCode(Pointer)));
}
