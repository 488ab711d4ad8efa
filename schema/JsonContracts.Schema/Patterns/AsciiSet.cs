namespace JsonContracts.Schema.Patterns;

/// <summary>Some characters of ASCII: a bit for each.</summary>
internal readonly record struct AsciiSet(ulong Low, ulong High)
{
    /// <summary>How many characters there are.</summary>
    public const int Characters = 128;

    private const int Half = 64;

    /// <summary>The characters of a range that are ASCII.</summary>
    public static AsciiSet Of(int first, int last)
    {
        var set = default(AsciiSet);
        for (var character = first; character <= last && character < Characters; character++) set = set.With(character);
        return set;
    }

    /// <summary>The characters of both.</summary>
    public AsciiSet Or(AsciiSet other) => new(Low | other.Low, High | other.High);

    /// <summary>All other characters.</summary>
    public AsciiSet Not() => new(~Low, ~High);

    /// <summary>Whether a character is one of them; none beyond ASCII is.</summary>
    public bool Has(int character) => character < Characters && ((character < Half ? Low : High) >> (character % Half) & 1) != 0;

    private AsciiSet With(int character)
    {
        var bit = 1UL << (character % Half);
        return character < Half ? new AsciiSet(Low | bit, High) : new AsciiSet(Low, High | bit);
    }
}
