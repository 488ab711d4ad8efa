using System.Globalization;

namespace JsonContracts.Benchmarks.Report;

/// <summary>One line of the table for every input of a row: the generated code beside somebody else's.</summary>
/// <param name="What">What is done.</param>
/// <param name="Row">The class of the row.</param>
/// <param name="Ours">The method that runs the generated code.</param>
/// <param name="Theirs">The method that it is compared with.</param>
/// <param name="Peer">Who that is.</param>
/// <param name="Target">What is aimed at.</param>
internal sealed record Comparison(string What, string Row, string Ours, string Theirs, string Peer, Target Target);

/// <summary>What a ratio has to be.</summary>
internal abstract record Target
{
    /// <summary>So many times faster than the other, or more.</summary>
    internal sealed record Faster(double Times) : Target
    {
        public override double Ratio(Measured ours, Measured theirs) => theirs.Nanoseconds / ours.Nanoseconds;

        public override bool IsMet(Measured ours, Measured theirs) => Ratio(ours, theirs) >= Times;

        public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"≥ {Times}× faster");
    }

    /// <summary>So many times the time of the other, or less.</summary>
    internal sealed record Within(double Times) : Target
    {
        public override double Ratio(Measured ours, Measured theirs) => ours.Nanoseconds / theirs.Nanoseconds;

        public override bool IsMet(Measured ours, Measured theirs) => Ratio(ours, theirs) <= Times;

        public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"≤ {Times}× its time");
    }

    /// <summary>So many times the bytes of the other, or less.</summary>
    internal sealed record Smaller(double Times) : Target
    {
        public override double Ratio(Measured ours, Measured theirs) => (double)ours.Bytes / theirs.Bytes;

        public override bool IsMet(Measured ours, Measured theirs) => ours.Bytes <= theirs.Bytes * Times;

        public override string ToString() => Times == 0 ? "0 B" : string.Create(CultureInfo.InvariantCulture, $"≤ {Times}× its bytes");
    }

    /// <summary>So many nanoseconds, or less; the other does not matter.</summary>
    internal sealed record Below(double Nanoseconds) : Target
    {
        public override double Ratio(Measured ours, Measured theirs) => ours.Nanoseconds / Nanoseconds;

        public override bool IsMet(Measured ours, Measured theirs) => ours.Nanoseconds <= Nanoseconds;

        public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"≤ {Nanoseconds} ns");
    }

    /// <summary>What stands in the table.</summary>
    public abstract double Ratio(Measured ours, Measured theirs);

    public abstract bool IsMet(Measured ours, Measured theirs);
}

/// <summary>What one benchmark took.</summary>
internal sealed record Measured(double Nanoseconds, long Bytes);
