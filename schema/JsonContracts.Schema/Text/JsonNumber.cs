using System;
using System.Globalization;
using System.Numerics;

namespace JsonContracts.Schema.Text;

/// <summary>
/// A JSON number by its exact decimal value, <c>Digits × 10^Exponent</c>. <c>1</c>, <c>1.0</c> and <c>10e-1</c> are equal, and
/// 0.07 is a multiple of 0.01, which binary floating point cannot say.
/// </summary>
public readonly struct JsonNumber : IEquatable<JsonNumber>, IComparable<JsonNumber>
{
    internal JsonNumber(BigInteger digits, int exponent)
    {
        while (!digits.IsZero && digits % 10 == 0)
        {
            digits /= 10;
            exponent++;
        }

        Digits = digits;
        Exponent = digits.IsZero ? 0 : exponent;
    }

    /// <summary>The significant digits with the sign, without trailing zeros.</summary>
    public BigInteger Digits { get; }

    /// <summary>The power of ten that the digits are multiplied by.</summary>
    public int Exponent { get; }

    /// <summary>Whether the value has no fraction.</summary>
    public bool IsInteger => Exponent >= 0;

    /// <summary>A whole number.</summary>
    public static JsonNumber FromInt64(long value) => new(value, 0);

    /// <summary>Reads the text of a JSON number. False when it is not one, or its exponent does not fit in 32 bits.</summary>
    public static bool TryParse(string text, out JsonNumber number)
    {
        number = default;
        if (!IsJson(text)) return false;
        var e = text.IndexOfAny(['e', 'E']);
        var exponent = 0L;
        if (e >= 0 && !long.TryParse(text.Substring(e + 1), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out exponent)) return false;
        var significand = e < 0 ? text : text.Substring(0, e);
        var point = significand.IndexOf('.');
        if (point >= 0)
        {
            exponent -= significand.Length - point - 1;
            significand = significand.Remove(point, 1);
        }

        // Trailing zeros move into the exponent, so that there has to be room for them.
        if (exponent < int.MinValue || exponent + significand.Length > int.MaxValue) return false;
        number = new JsonNumber(BigInteger.Parse(significand, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture), (int)exponent);
        return true;
    }

    /// <summary>The grammar of RFC 8259: no plus sign, no leading zeros, digits on both sides of the point.</summary>
    private static bool IsJson(string text)
    {
        var at = text.Length > 0 && text[0] == '-' ? 1 : 0;
        var whole = Digits(ref at);
        if (whole == 0 || (whole > 1 && text[at - whole] == '0')) return false;
        if (at < text.Length && text[at] == '.')
        {
            at++;
            if (Digits(ref at) == 0) return false;
        }

        if (at < text.Length && text[at] is 'e' or 'E')
        {
            at++;
            if (at < text.Length && text[at] is '+' or '-') at++;
            if (Digits(ref at) == 0) return false;
        }

        return at == text.Length;

        int Digits(ref int from)
        {
            var start = from;
            while (from < text.Length && text[from] is >= '0' and <= '9') from++;
            return from - start;
        }
    }

    /// <summary>The sum with another number, exactly; the exponents must not lie far apart.</summary>
    internal JsonNumber Plus(JsonNumber other)
    {
        var exponent = Math.Min(Exponent, other.Exponent);
        return new JsonNumber(
            (Digits * BigInteger.Pow(10, Exponent - exponent)) + (other.Digits * BigInteger.Pow(10, other.Exponent - exponent)), exponent);
    }

    /// <summary>Half the number, exactly.</summary>
    internal JsonNumber Half() => new(Digits * 5, Exponent - 1);

    /// <summary>The number with the other sign.</summary>
    internal JsonNumber Negated() => new(-Digits, Exponent);

    /// <summary>Whether this is a whole multiple of <paramref name="divisor"/>.</summary>
    public bool IsMultipleOf(JsonNumber divisor)
    {
        if (Digits.IsZero) return true;
        if (divisor.Digits.IsZero) return false;
        var shift = (long)Exponent - divisor.Exponent;
        if (shift >= 0) return ((Digits % divisor.Digits) * BigInteger.ModPow(10, shift, divisor.Digits) % divisor.Digits).IsZero;

        // Digits carries no trailing zero, so dividing by a power of ten beyond its length always leaves a remainder.
        if (-shift > Digits.ToString(CultureInfo.InvariantCulture).Length + divisor.Digits.ToString(CultureInfo.InvariantCulture).Length) return false;
        return (Digits % (divisor.Digits * BigInteger.Pow(10, (int)-shift))).IsZero;
    }

    /// <summary>The value as a 64-bit integer, when it is a whole number in that range.</summary>
    public bool TryGetInt64(out long value)
    {
        value = 0;
        if (Exponent is < 0 or > 18) return false;
        var whole = Digits * BigInteger.Pow(10, Exponent);
        if (whole < long.MinValue || whole > long.MaxValue) return false;
        value = (long)whole;
        return true;
    }

    /// <summary>The largest integer that is not above the value, when it has not too many digits to write out.</summary>
    internal bool TryFloor(out BigInteger floor)
    {
        const int many = 1000;
        floor = default;
        if (Exponent is < -many or > many) return false;
        if (Exponent >= 0)
        {
            floor = Digits * BigInteger.Pow(10, Exponent);
            return true;
        }

        // Without trailing zeros in the digits the division always leaves a remainder, and it cuts off towards zero.
        floor = (Digits / BigInteger.Pow(10, -Exponent)) - (Digits.Sign < 0 ? 1 : 0);
        return true;
    }

    /// <summary>The nearest double; infinite when the value is beyond its range.</summary>
    public double ToDouble() =>
        double.TryParse(ToString(), NumberStyles.Float, CultureInfo.InvariantCulture, out var value)
            ? value
            : Digits.Sign < 0 ? double.NegativeInfinity : double.PositiveInfinity;

    /// <inheritdoc/>
    public int CompareTo(JsonNumber other)
    {
        if (Digits.Sign != other.Digits.Sign) return Digits.Sign.CompareTo(other.Digits.Sign);
        if (Digits.IsZero) return 0;

        // Comparing the places of the leading digits first keeps 1e999999999 from being written out.
        var places = Magnitude.CompareTo(other.Magnitude);
        if (places != 0) return places * Digits.Sign;
        var shift = Exponent - other.Exponent;
        return shift >= 0
            ? (Digits * BigInteger.Pow(10, shift)).CompareTo(other.Digits)
            : Digits.CompareTo(other.Digits * BigInteger.Pow(10, -shift));
    }

    private long Magnitude => BigInteger.Abs(Digits).ToString(CultureInfo.InvariantCulture).Length + (long)Exponent;

    /// <summary>The value in plain notation where that stays short, otherwise with an exponent; always the text of a JSON number.</summary>
    public override string ToString()
    {
        var digits = BigInteger.Abs(Digits).ToString(CultureInfo.InvariantCulture);
        var sign = Digits.Sign < 0 ? "-" : "";
        if (Exponent is > 20 or < -20) return sign + digits + "e" + Exponent.ToString(CultureInfo.InvariantCulture);
        if (Exponent >= 0) return sign + digits + new string('0', Exponent);
        var padded = digits.PadLeft(1 - Exponent, '0');
        return sign + padded.Insert(padded.Length + Exponent, ".");
    }

    /// <inheritdoc/>
    public bool Equals(JsonNumber other) => Digits == other.Digits && Exponent == other.Exponent;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is JsonNumber other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => unchecked((Digits.GetHashCode() * 31) + Exponent);

    /// <summary>Whether two numbers have the same value.</summary>
    public static bool operator ==(JsonNumber left, JsonNumber right) => left.Equals(right);

    /// <summary>Whether two numbers differ in value.</summary>
    public static bool operator !=(JsonNumber left, JsonNumber right) => !left.Equals(right);

    /// <summary>Whether one number is below another.</summary>
    public static bool operator <(JsonNumber left, JsonNumber right) => left.CompareTo(right) < 0;

    /// <summary>Whether one number is above another.</summary>
    public static bool operator >(JsonNumber left, JsonNumber right) => left.CompareTo(right) > 0;

    /// <summary>Whether one number is not above another.</summary>
    public static bool operator <=(JsonNumber left, JsonNumber right) => left.CompareTo(right) <= 0;

    /// <summary>Whether one number is not below another.</summary>
    public static bool operator >=(JsonNumber left, JsonNumber right) => left.CompareTo(right) >= 0;
}
