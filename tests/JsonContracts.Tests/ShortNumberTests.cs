using System;
using System.Globalization;
using System.Linq;
using System.Numerics;
using System.Text;

namespace JsonContracts.Tests;

/// <summary>The short way of calculating is taken only where it gives what whole numbers of any length give.</summary>
public class ShortNumberTests
{
    private const int Many = 100_000;

    [Fact]
    public void A_text_of_few_digits_is_read_as_the_framework_reads_it()
    {
        var random = new Random(1);
        for (var i = 0; i < Many; i++)
        {
            var text = Text(random);
            var isShort = text.Length <= 16 && text.Length - text.IndexOf('.', StringComparison.Ordinal) - 1 is var scale && (scale <= 14 || !text.Contains('.', StringComparison.Ordinal));
            Assert.True(isShort == ShortNumber.TryRead(Encoding.ASCII.GetBytes(text), out var number), text);
            if (isShort) Assert.Equal(decimal.Parse(text, CultureInfo.InvariantCulture), DecimalOf(number));
        }
    }

    [Theory]
    [InlineData("1e2")]
    [InlineData("1E-2")]
    [InlineData("12345678901234567")]
    [InlineData("0.000000000000001")]
    public void A_text_that_is_long_or_has_an_exponent_is_not_read(string text) => Assert.False(ShortNumber.TryRead(Encoding.ASCII.GetBytes(text), out _));

    [Fact]
    public void A_double_is_read_as_the_framework_writes_it()
    {
        var random = new Random(2);
        var read = 0;
        for (var i = 0; i < Many; i++)
        {
            var value = (i % 4) switch
            {
                0 => BitConverter.Int64BitsToDouble(random.NextInt64(long.MinValue, long.MaxValue)),
                1 => random.Next() / 10_000.0,
                2 => -random.NextInt64(1_000_000_000_000_000) / 10_000.0,
                _ => Math.BitIncrement(random.NextInt64(1_000_000_000_000_000) / 10_000.0),
            };
            if (!ShortNumber.TryRead(value, out var number)) continue;
            read++;
            Assert.Equal(decimal.Parse(value.ToString("R", CultureInfo.InvariantCulture), NumberStyles.Float, CultureInfo.InvariantCulture), DecimalOf(number));
        }

        Assert.True(read > Many / 2, $"{read} were short");
    }

    [Fact]
    public void Doubles_that_are_no_short_decimals_are_not_read() => Assert.All(
        [double.NaN, double.PositiveInfinity, double.NegativeInfinity, double.MaxValue, double.Epsilon, 1e11, 0.00001, 0.1 + 0.2, Math.BitIncrement(0.1)],
        value => Assert.False(ShortNumber.TryRead(value, out _)));

    [Fact]
    public void A_decimal_keeps_its_value()
    {
        var random = new Random(3);
        for (var i = 0; i < Many; i++)
        {
            var value = new decimal(random.Next(), i % 2 == 0 ? 0 : random.Next(2), i % 3 == 0 ? 0 : random.Next(2), random.Next(2) == 0, (byte)random.Next(29));
            var bits = decimal.GetBits(value);
            var isShort = bits[1] == 0 && bits[2] == 0 && value.Scale <= 14;
            Assert.True(isShort == ShortNumber.TryRead(value, out var number), $"{value}");
            if (isShort) Assert.Equal(value, DecimalOf(number));
        }
    }

    [Fact]
    public void It_compares_and_divides_like_whole_numbers_of_any_length()
    {
        var random = new Random(4);
        var multiples = 0;
        for (var i = 0; i < Many; i++)
        {
            var (one, other) = (Number(random), Number(random));
            if (i % 2 == 0) one = other with { Digits = other.Digits / 1000 * random.Next(-1000, 1000) };
            var (left, right) = (Scaled(one), Scaled(other));
            Assert.Equal(left.CompareTo(right), Math.Sign(one.CompareTo(other)));
            var whole = random.NextInt64(-1000, 1000) * (i % 3 == 0 ? 1 : 1_000_000_000_000_000);
            Assert.Equal(left.CompareTo(whole * BigInteger.Pow(10, 14)), Math.Sign(one.CompareTo(whole)));
            if (other.Digits == 0) continue;
            var isMultiple = left % right == 0;
            Assert.True(isMultiple == one.IsMultipleOf(other), $"{one} {other}");
            if (isMultiple) multiples++;
        }

        Assert.True(multiples > 1000, $"{multiples} multiples");
    }

    private static ShortNumber Number(Random random)
    {
        var text = Text(random);
        return ShortNumber.TryRead(Encoding.ASCII.GetBytes(text), out var number) ? number : new ShortNumber(random.Next(-100, 100), random.Next(15));
    }

    private static string Text(Random random)
    {
        var whole = string.Concat(Enumerable.Range(0, random.Next(0, 9)).Select(_ => (char)('0' + random.Next(10)))).TrimStart('0');
        var fraction = string.Concat(Enumerable.Range(0, random.Next(0, 17)).Select(_ => (char)('0' + random.Next(10))));
        return $"{(random.Next(2) == 0 ? "-" : "")}{(whole.Length == 0 ? "0" : whole)}{(fraction.Length == 0 ? "" : $".{fraction}")}";
    }

    private static BigInteger Scaled(ShortNumber number) => number.Digits * BigInteger.Pow(10, 14 - number.Scale);

    private static decimal DecimalOf(ShortNumber number) => new decimal(number.Digits) / (decimal)BigInteger.Pow(10, number.Scale);
}
