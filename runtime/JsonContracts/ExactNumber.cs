using System;
using System.Globalization;
using System.Numerics;

namespace JsonContracts;

/// <summary>
/// A JSON number by its exact decimal value, laid over the text it was written in: nothing is allocated and nothing is rounded, so
/// <c>1e400</c>, <c>1.0</c> and <c>0.07</c> mean what they say. An exponent beyond ±10^17 counts as that.
/// </summary>
internal readonly ref struct ExactNumber
{
    /// <summary>Enough for the text of any <see cref="double"/>, <see cref="decimal"/> or <see cref="long"/>.</summary>
    public const int BufferSize = 40;

    private const long LargestExponent = 100_000_000_000_000_000;
    private const int DigitsInDecimal = 29;

    /// <summary>No two decimals of so many digits share a <see cref="double"/>.</summary>
    private const int DigitsInDouble = 15;

    private readonly ReadOnlySpan<byte> _whole;
    private readonly ReadOnlySpan<byte> _fraction;
    private readonly int _first;
    private readonly bool _isNegative;

    /// <summary>Reads the text of a JSON number, or of a .NET number in the invariant culture.</summary>
    public ExactNumber(ReadOnlySpan<byte> text)
    {
        _isNegative = text[0] == '-';
        if (_isNegative) text = text[1..];
        var e = text.IndexOfAny((byte)'e', (byte)'E');
        var significand = e < 0 ? text : text[..e];
        var point = significand.IndexOf((byte)'.');
        _whole = point < 0 ? significand : significand[..point];
        _fraction = point < 0 ? default : significand[(point + 1)..];

        var end = _whole.Length + _fraction.Length;
        while (_first < end && DigitAt(_first) == 0) _first++;
        Exponent = (e < 0 ? 0 : ReadExponent(text[(e + 1)..])) - _fraction.Length;
        while (end > _first && DigitAt(end - 1) == 0)
        {
            end--;
            Exponent++;
        }

        Count = end - _first;
        if (Count == 0) (Exponent, _isNegative) = (0, false);
    }

    /// <summary>How many significant digits there are; none for zero. The first and the last one are not 0.</summary>
    public int Count { get; }

    /// <summary>The power of ten that the last significant digit counts.</summary>
    public long Exponent { get; }

    public bool IsInteger => Exponent >= 0;

    private int Sign => Count == 0 ? 0 : _isNegative ? -1 : 1;

    public static ExactNumber Of(double value, Span<byte> buffer)
    {
        value.TryFormat(buffer, out var length, "R", CultureInfo.InvariantCulture);
        return new ExactNumber(buffer[..length]);
    }

    public static ExactNumber Of(decimal value, Span<byte> buffer)
    {
        value.TryFormat(buffer, out var length, default, CultureInfo.InvariantCulture);
        return new ExactNumber(buffer[..length]);
    }

    public static ExactNumber Of(long value, Span<byte> buffer)
    {
        value.TryFormat(buffer, out var length, default, CultureInfo.InvariantCulture);
        return new ExactNumber(buffer[..length]);
    }

    /// <summary>Whether this is what a double read from it is written as: the shortest decimal that stands for it.</summary>
    public bool IsHeldBy(double value) =>
        (Count <= DigitsInDouble && double.IsNormal(value)) || CompareTo(Of(value, stackalloc byte[BufferSize])) == 0;

    /// <summary>Whether this is exactly what a decimal read from it is.</summary>
    public bool IsHeldBy(decimal value) => CompareTo(Of(value, stackalloc byte[BufferSize])) == 0;

    public int CompareTo(ExactNumber other)
    {
        if (Sign != other.Sign) return Sign.CompareTo(other.Sign);
        var places = (Count + Exponent).CompareTo(other.Count + other.Exponent);
        for (var i = 0; places == 0 && i < Math.Max(Count, other.Count); i++) places = Digit(i).CompareTo(other.Digit(i));
        return places * Sign;
    }

    /// <summary>Whether this is a whole multiple of <paramref name="divisor"/>, which is not zero.</summary>
    public bool IsMultipleOf(ExactNumber divisor) =>
        divisor.Count <= DigitsInDecimal ? IsMultipleOfDecimal(divisor) : Count == 0 || (Exponent >= divisor.Exponent && IsMultipleOfLong(divisor));

    /// <summary>The same for a divisor of no more digits than a decimal has. It needs no numbers of any size, which are half a hundred kilobytes of a native program.</summary>
    public bool IsMultipleOfDecimal(ExactNumber divisor)
    {
        // The last digit is not 0, so a divisor whose last digit counts more cannot divide it.
        if (Count == 0 || Exponent < divisor.Exponent) return Count == 0;
        UInt128 modulus = 0;
        for (var i = 0; i < divisor.Count; i++) modulus = (modulus * 10) + (UInt128)divisor.Digit(i);

        // The zeros behind the digits are so many twos and fives.
        var zeros = Exponent - divisor.Exponent;
        for (var twos = zeros; twos > 0 && modulus % 2 == 0; twos--) modulus /= 2;
        for (var fives = zeros; fives > 0 && modulus % 5 == 0; fives--) modulus /= 5;
        return Remainder(modulus) == 0;
    }

    public bool TryGetInt64(out long value)
    {
        value = 0;
        if (Count == 0) return true;
        if (!IsInteger || Count + Exponent > 19) return false;
        Int128 whole = 0;
        for (var i = 0; i < Count + Exponent; i++) whole = (whole * 10) + Digit(i);
        if (_isNegative) whole = -whole;
        if (whole < long.MinValue || whole > long.MaxValue) return false;
        value = (long)whole;
        return true;
    }

    /// <summary>A hash that is the same for all texts of one value.</summary>
    public int Hash()
    {
        var hash = default(HashCode);
        hash.Add(Sign);
        hash.Add(Exponent);
        for (var i = 0; i < Count; i++) hash.Add(Digit(i));
        return hash.ToHashCode();
    }

    /// <summary>The digits modulo a number below 10^29, digit by digit, so that a long number takes time but no memory.</summary>
    private UInt128 Remainder(UInt128 modulus)
    {
        UInt128 remainder = 0;
        for (var i = 0; i < Count; i++) remainder = ((remainder * 10) + (UInt128)Digit(i)) % modulus;
        return remainder;
    }

    private bool IsMultipleOfLong(ExactNumber divisor)
    {
        var modulus = divisor.ToBigInteger();
        var remainder = BigInteger.Zero;
        for (var i = 0; i < Count; i++) remainder = ((remainder * 10) + Digit(i)) % modulus;
        return (remainder * BigInteger.ModPow(10, Exponent - divisor.Exponent, modulus) % modulus).IsZero;
    }

    private BigInteger ToBigInteger()
    {
        var value = BigInteger.Zero;
        for (var i = 0; i < Count; i++) value = (value * 10) + Digit(i);
        return value;
    }

    /// <summary>A significant digit from the left; 0 beyond the last one.</summary>
    private int Digit(int index) => index < Count ? DigitAt(_first + index) : 0;

    private int DigitAt(int index) => (index < _whole.Length ? _whole[index] : _fraction[index - _whole.Length]) - '0';

    private static long ReadExponent(ReadOnlySpan<byte> text)
    {
        var isNegative = text[0] == '-';
        if (text[0] is (byte)'-' or (byte)'+') text = text[1..];
        long exponent = 0;
        foreach (var digit in text) exponent = Math.Min((exponent * 10) + (digit - '0'), LargestExponent);
        return isNegative ? -exponent : exponent;
    }
}
