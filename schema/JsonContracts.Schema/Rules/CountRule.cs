namespace JsonContracts.Schema.Rules;

/// <summary>A keyword that counts something.</summary>
/// <param name="Keyword">The keyword.</param>
/// <param name="Limit">The bound, itself allowed.</param>
public abstract record CountRule(string Keyword, long Limit) : AssertionRule(Keyword)
{
    /// <summary>Whether the bound is a lower one.</summary>
    public abstract bool IsLower { get; }

    /// <summary>What is counted, in the singular: <c>item</c>.</summary>
    public abstract string Unit { get; }
}
