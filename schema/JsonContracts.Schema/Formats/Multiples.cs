using System;
using System.Globalization;
using System.Numerics;

namespace JsonContracts.Schema.Formats;

/// <summary><c>multipleOf</c>, decided in decimal: 0.07 is a multiple of 0.01.</summary>
internal static class Multiples
{
    /// <summary>Below this, a decimal holds every whole double and all 17 digits of every other one exactly.</summary>
    private const double MaxExact = 1e15;

    private const double MinExact = 1e-10;

    /// <summary>Whether a number is a whole multiple of <paramref name="divisor"/>, which is above 0.</summary>
    public static bool IsMultipleOf(decimal value, decimal divisor) => value % divisor == 0;

    /// <inheritdoc cref="IsMultipleOf(decimal, decimal)"/>
    public static bool IsMultipleOf(long value, decimal divisor) => value % divisor == 0;

    /// <summary>
    /// Whether a double is a whole multiple of <paramref name="divisor"/>, which is above 0. The double stands for the shortest decimal
    /// that reads back as it, the one that people write. What is not finite is a multiple of nothing.
    /// </summary>
    public static bool IsMultipleOf(double value, decimal divisor)
    {
        var size = Math.Abs(value);
        if (!(size < double.PositiveInfinity)) return false;
        if (size < MaxExact && Math.Floor(size) == size) return (long)value % divisor == 0;
#if NET
        Span<char> text = stackalloc char[32];
        value.TryFormat(text, out var length, "R", CultureInfo.InvariantCulture);
        text = text.Slice(0, length);
        return size is < MaxExact and > MinExact
            ? decimal.Parse(text, NumberStyles.Float, CultureInfo.InvariantCulture) % divisor == 0
            : IsMultipleOf(text, divisor);
#else
        var text = value.ToString("R", CultureInfo.InvariantCulture);
        return size is < MaxExact and > MinExact
            ? decimal.Parse(text, NumberStyles.Float, CultureInfo.InvariantCulture) % divisor == 0
            : IsMultipleOf(text.AsSpan(), divisor);
#endif
    }

    /// <summary>Whether the text of a JSON number, of any size and precision, is a whole multiple of <paramref name="divisor"/>, which is above 0.</summary>
    public static bool IsMultipleOf(ReadOnlySpan<char> jsonNumber, decimal divisor)
    {
        var digits = Digits(jsonNumber, out var exponent);
        if (digits.IsZero) return true;
        var (divisorDigits, scale) = Digits(divisor);
        exponent += scale;
        if (exponent >= 0) return (digits % divisorDigits * BigInteger.ModPow(10, exponent, divisorDigits) % divisorDigits).IsZero;
        return -exponent <= jsonNumber.Length && (digits % (divisorDigits * BigInteger.Pow(10, (int)-exponent))).IsZero;
    }

    private static BigInteger Digits(ReadOnlySpan<char> jsonNumber, out long exponent)
    {
        exponent = 0;
        var e = jsonNumber.IndexOfAny('e', 'E');
        if (e >= 0 && !long.TryParse(jsonNumber.Slice(e + 1).ToString(), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out exponent))
        {
            exponent = jsonNumber[e + 1] == '-' ? int.MinValue : int.MaxValue;
        }

        var significand = (e < 0 ? jsonNumber : jsonNumber.Slice(0, e)).ToString();
        var point = significand.IndexOf('.');
        if (point >= 0)
        {
            exponent -= significand.Length - point - 1;
            significand = significand.Remove(point, 1);
        }

        return BigInteger.Parse(significand, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture);
    }

    private static (BigInteger Digits, int Scale) Digits(decimal value)
    {
        var parts = decimal.GetBits(value);
        var digits = ((BigInteger)(uint)parts[2] << 64) + ((BigInteger)(uint)parts[1] << 32) + (uint)parts[0];
        return (digits, (parts[3] >> 16) & 0xFF);
    }
}
