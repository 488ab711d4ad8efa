namespace JsonContracts.Schema.Logic;

/// <summary>What can be said of a value that may be known only in part. The order makes “and” the lesser and “or” the greater of two.</summary>
internal enum Verdict
{
    /// <summary>The rule is broken, whatever is not known.</summary>
    Fails,

    /// <summary>It depends on what is not known.</summary>
    Unknown,

    /// <summary>The rule holds, whatever is not known.</summary>
    Holds,
}

/// <summary>The logic of three values.</summary>
internal static class Verdicts
{
    public static Verdict Of(bool holds) => holds ? Verdict.Holds : Verdict.Fails;

    /// <summary>The verdict as an answer; null when it is not known.</summary>
    public static bool? Known(Verdict verdict) => verdict == Verdict.Unknown ? null : verdict == Verdict.Holds;

    public static Verdict And(this Verdict left, Verdict right) => left < right ? left : right;

    public static Verdict Or(this Verdict left, Verdict right) => left > right ? left : right;

    public static Verdict Not(this Verdict verdict) => Verdict.Holds - (int)verdict;
}
