using System;

namespace JsonContracts;

/// <summary>
/// A decimal of few digits, as most numbers are: its digits and how many of them stand behind the point. What it cannot hold,
/// <see cref="ExactNumber"/> can.
/// </summary>
/// <param name="Digits">The digits, with the sign.</param>
/// <param name="Scale">How many of them stand behind the point.</param>
internal readonly record struct ShortNumber(long Digits, int Scale)
{
    /// <summary>No text of that length has more digits than a <see cref="double"/> tells apart.</summary>
    private const int MostCharacters = 16;

    /// <summary>So many digits may stand behind the point.</summary>
    public const int MostScale = 14;

    /// <summary>Doubles are taken that have no more digits than this behind the point.</summary>
    private const int DoubleScale = 4;

    private const double MaxDouble = 1e11;

    private const long LargestInDouble = 1L << 53;

    /// <summary>No two decimals of fewer digits share a double, wherever their point stands.</summary>
    private const long SmallestShared = 1_000_000_000_000_000;

    private static readonly long[] s_powers =
    [
        1, 10, 100, 1_000, 10_000, 100_000, 1_000_000, 10_000_000, 100_000_000, 1_000_000_000, 10_000_000_000, 100_000_000_000,
        1_000_000_000_000, 10_000_000_000_000, 100_000_000_000_000,
    ];

    /// <summary>Reads the text of a JSON number that is known to have few digits and no exponent.</summary>
    /// <returns>False for minus zero, whose sign its digits do not show.</returns>
    public static bool TryReadShort(ReadOnlySpan<byte> text, out ShortNumber number)
    {
        var isNegative = text[0] == '-';
        var (digits, scale) = (0L, 0);
        var at = isNegative ? 1 : 0;
        for (; at < text.Length && text[at] != '.'; at++) digits = (digits * 10) + (text[at] - '0');
        for (at++; at < text.Length; at++, scale++) digits = (digits * 10) + (text[at] - '0');
        number = new ShortNumber(isNegative ? -digits : digits, scale);
        return digits != 0 || !isNegative;
    }

    /// <summary>Reads the text of a JSON number.</summary>
    /// <returns>False when it is long or has an exponent.</returns>
    public static bool TryRead(ReadOnlySpan<byte> text, out ShortNumber number)
    {
        number = default;
        if (text.Length > MostCharacters) return false;
        var (digits, point) = (0L, -1);
        for (var i = text[0] == '-' ? 1 : 0; i < text.Length; i++)
        {
            if (text[i] == '.') point = i;
            else if ((uint)(text[i] - '0') > 9) return false;
            else digits = (digits * 10) + (text[i] - '0');
        }

        var scale = point < 0 ? 0 : text.Length - point - 1;
        number = new ShortNumber(text[0] == '-' ? -digits : digits, scale);
        return scale <= MostScale;
    }

    /// <summary>
    /// Reads the shortest decimal that stands for a double. When scaling up and down again gives the same double, that is the one: no two
    /// decimals of up to 15 digits share a double.
    /// </summary>
    /// <returns>False when the decimal is longer.</returns>
    public static bool TryRead(double value, out ShortNumber number)
    {
        var scaled = Math.Round(value * s_powers[DoubleScale]);
        var isShort = Math.Abs(value) < MaxDouble && scaled / s_powers[DoubleScale] == value;
        number = isShort ? new ShortNumber((long)scaled, DoubleScale) : default;
        return isShort;
    }

    /// <summary>Reads a decimal.</summary>
    /// <returns>False when it has many digits.</returns>
    public static bool TryRead(decimal value, out ShortNumber number)
    {
        Span<int> parts = stackalloc int[4];
        decimal.GetBits(value, parts);
        var isShort = parts[1] == 0 && parts[2] == 0 && value.Scale <= MostScale;
        number = isShort ? new ShortNumber(value < 0 ? -(long)(uint)parts[0] : (uint)parts[0], value.Scale) : default;
        return isShort;
    }

    /// <summary>
    /// The nearest double, if it is written as the same number again. Both numbers are held without rounding, so their quotient is
    /// rounded only once.
    /// </summary>
    /// <returns>False when there are more digits than a double tells apart.</returns>
    public bool TryGetDouble(out double value)
    {
        value = (double)Digits / s_powers[Scale];
        return Math.Abs(Digits) < (Scale == 0 ? LargestInDouble : SmallestShared);
    }

    /// <summary>The decimal with exactly these digits.</summary>
    public decimal ToDecimal()
    {
        var size = Math.Abs(Digits);
        return new decimal((int)size, (int)(size >> 32), 0, Digits < 0, (byte)Scale);
    }

    public int CompareTo(long other) => Scale == 0 ? Digits.CompareTo(other) : ((Int128)Digits).CompareTo((Int128)other * s_powers[Scale]);

    public int CompareTo(ShortNumber other) => ((Int128)Digits * s_powers[other.Scale]).CompareTo((Int128)other.Digits * s_powers[Scale]);

    /// <summary>Whether this is a whole multiple of <paramref name="divisor"/>, which is not zero.</summary>
    public bool IsMultipleOf(ShortNumber divisor)
    {
        var scale = Math.Max(Scale, divisor.Scale);
        var (one, other) = (Math.BigMul(Digits, s_powers[scale - Scale], out var low), Math.BigMul(divisor.Digits, s_powers[scale - divisor.Scale], out var otherLow));
        var isSmall = one == low >> 63 && other == otherLow >> 63;
        return isSmall ? low % otherLow == 0 : ((Int128)Digits * s_powers[scale - Scale]) % ((Int128)divisor.Digits * s_powers[scale - divisor.Scale]) == 0;
    }
}
