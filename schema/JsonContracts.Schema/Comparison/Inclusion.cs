using JsonContracts.Schema.Evaluation;
using JsonContracts.Schema.Text;

namespace JsonContracts.Schema.Comparison;

/// <summary>Whether everything that one revision accepts is accepted by the other.</summary>
public enum InclusionVerdict
{
    /// <summary>It is; there is a proof.</summary>
    Holds,

    /// <summary>It is not; there is a witness.</summary>
    Fails,

    /// <summary>There is neither a proof nor a witness.</summary>
    Undecided,
}

/// <summary>An answer with what shows it.</summary>
/// <param name="Verdict">The answer.</param>
/// <param name="Witness">A value that one revision accepts and the other refuses; only when the answer is <see cref="InclusionVerdict.Fails"/>.</param>
/// <param name="Refusal">What the other revision finds wrong with the witness.</param>
public sealed record Inclusion(InclusionVerdict Verdict, JsonValue? Witness = null, Finding? Refusal = null)
{
    /// <summary>It holds.</summary>
    public static Inclusion Proven { get; } = new(InclusionVerdict.Holds);

    /// <summary>There is neither a proof nor a witness.</summary>
    public static Inclusion Unknown { get; } = new(InclusionVerdict.Undecided);

    /// <summary>Whether it certainly holds.</summary>
    public bool Holds => Verdict == InclusionVerdict.Holds;
}
