using System;
using System.Globalization;
using System.Linq;
using System.Numerics;
using System.Text;
using FsCheck;
using FsCheck.Fluent;

namespace JsonContracts.Tests;

public class NumberTests
{
    [Theory]
    [InlineData("1.0", true)]
    [InlineData("1e2", true)]
    [InlineData("1e400", true)]
    [InlineData("-0.0", true)]
    [InlineData("120e-1", true)]
    [InlineData("1.5", false)]
    [InlineData("1e-400", false)]
    [InlineData("0.00000000000000000000000000000000000001", false)]
    [InlineData("100000000000000000000000000000000000000000000.1", false)]
    [InlineData("\"1\"", false)]
    public void An_integer_is_a_number_without_a_fraction(string json, bool expected) => Assert.Equal(expected, JsonCheck.IsInteger(Json(json)));

    [Theory]
    [InlineData("1", "1", 0)]
    [InlineData("1.0000000000000000000000000000000000000001", "1", 1)]
    [InlineData("-1.0000000000000000000000000000000000000001", "-1", -1)]
    [InlineData("0.70000000000000001", "0.7", 1)]
    [InlineData("1e400", "1e399", 1)]
    [InlineData("-1e400", "1e-400", -1)]
    [InlineData("1e-400", "0", 1)]
    [InlineData("0e9", "0", 0)]
    [InlineData("99999999999999999999", "100000000000000000000", -1)]
    [InlineData("0.099", "0.1", -1)]
    [InlineData("1e999999999999", "2", 1)]
    public void A_number_compares_exactly_with_a_limit(string json, string limit, int expected)
    {
        Assert.Equal(expected, Math.Sign(JsonCheck.Compare(Json(json), Encoding.UTF8.GetBytes(limit))));
        Assert.Equal(-expected, Math.Sign(JsonCheck.Compare(Json(limit), Encoding.UTF8.GetBytes(json))));
    }

    [Fact]
    public void A_double_limit_is_the_decimal_it_is_written_as()
    {
        Assert.Equal(0, JsonCheck.Compare(Json("0.1"), 0.1));
        Assert.Equal(0, JsonCheck.Compare(0.1, "0.1"u8));
        Assert.Equal(0, JsonCheck.Compare(1e23, "1e23"u8));
        Assert.Equal(0, JsonCheck.Compare(double.MaxValue, "1.7976931348623157e308"u8));
        Assert.Equal((1, -1, 1), (JsonCheck.Compare(double.PositiveInfinity, "1e400"u8), JsonCheck.Compare(double.NegativeInfinity, "-1e400"u8), JsonCheck.Compare(double.NaN, "1"u8)));
        Assert.True(JsonCheck.Compare(0.1m, "0.1000000000000000000000000000000001"u8) < 0);
        Assert.True(JsonCheck.Compare(long.MaxValue, "9223372036854775806.5"u8) > 0);
        Assert.True(JsonCheck.Compare(Json("9223372036854775807.1"), long.MaxValue) > 0);
    }

    [Fact]
    public void Only_numbers_compare() => Assert.Throws<ArgumentException>(() => JsonCheck.Compare(Json("\"1\""), 1));

    [Theory]
    [InlineData(0.07, true)]
    [InlineData(0.29, true)]
    [InlineData(1.1, true)]
    [InlineData(1e22, true)]
    [InlineData(1.7976931348623157e308, true)]
    [InlineData(-0.0, true)]
    [InlineData(0.30000000000000004, false)]
    [InlineData(0.075, false)]
    [InlineData(5e-324, false)]
    [InlineData(double.NaN, false)]
    [InlineData(double.NegativeInfinity, false)]
    public void A_double_is_a_multiple_by_the_decimal_it_is_written_as(double value, bool expected)
    {
        Assert.Equal(expected, JsonCheck.IsMultipleOf(value, 0.01m));
        Assert.Equal(expected, JsonCheck.IsMultipleOf(value, "1e-2"u8));
    }

    [Theory]
    [InlineData("1e400", "3", false)]
    [InlineData("3e400", "3", true)]
    [InlineData("3e400", "0.07", false)]
    [InlineData("7e400", "0.07", true)]
    [InlineData("0.07", "0.01", true)]
    [InlineData("0.070000000000000000000000000000000001", "0.01", false)]
    [InlineData("12", "20", false)]
    [InlineData("200", "20", true)]
    [InlineData("0", "20", true)]
    [InlineData("10", "2.5", true)]
    [InlineData("7.5", "2.5", true)]
    [InlineData("6", "2.5", false)]
    [InlineData("123456789012345678901234567890123456789", "123456789012345678901234567890123456789", true)]
    [InlineData("246913578024691357802469135780246913579", "123456789012345678901234567890123456789", false)]
    public void A_number_is_a_multiple_exactly(string json, string divisor, bool expected) =>
        Assert.Equal(expected, JsonCheck.IsMultipleOf(Json(json), Encoding.UTF8.GetBytes(divisor)));

    [Fact]
    public void Decimals_agree_with_their_text() => Check.QuickThrowOnFailure(Prop.ForAll<decimal, decimal>((value, divisor) =>
    {
        var json = Json(value.ToString(CultureInfo.InvariantCulture));
        return JsonCheck.Compare(json, divisor) == value.CompareTo(divisor)
            && (divisor == 0 || JsonCheck.IsMultipleOf(json, divisor) == JsonCheck.IsMultipleOf(value, divisor))
            && (value == 0 || JsonCheck.IsMultipleOf(Json(value.ToString(CultureInfo.InvariantCulture) + "e3"), value))
            && JsonCheck.Equals(json, new JsonConstant(value.ToString("E28", CultureInfo.InvariantCulture)));
    }));

    [Fact]
    public void Whole_numbers_agree_with_arithmetic() => Check.QuickThrowOnFailure(Prop.ForAll<long, int, int>((value, divisor, scale) =>
    {
        var text = value.ToString(CultureInfo.InvariantCulture) + "e" + (Math.Abs(scale) % 12);
        var whole = (Int128)value * (Int128)Math.Pow(10, Math.Abs(scale) % 12);
        return JsonCheck.Compare(Json(text), divisor) == whole.CompareTo(divisor)
            && (divisor == 0 || JsonCheck.IsMultipleOf(Json(text), (decimal)divisor) == (whole % divisor == 0))
            && (divisor == 0 || JsonCheck.IsMultipleOf(value, divisor) == (value % divisor == 0));
    }));

    [Fact]
    public void A_double_is_judged_like_the_number_it_is_written_as() => Check.QuickThrowOnFailure(Prop.ForAll<NormalFloat, int>((number, cents) =>
    {
        var value = cents % 2 == 0 ? number.Get : cents / 100.0;
        var json = Json(value.ToString("R", CultureInfo.InvariantCulture));
        return JsonCheck.IsMultipleOf(value, 0.01m) == JsonCheck.IsMultipleOf(json, 0.01m)
            && JsonCheck.IsMultipleOf(value, "0.03"u8) == JsonCheck.IsMultipleOf(json, "0.03"u8)
            && (value <= 0.7) == (JsonCheck.Compare(json, 0.7m) <= 0)
            && JsonCheck.Compare(value, "0.29"u8) == JsonCheck.Compare(json, 0.29)
            && (cents % 2 == 0 || JsonCheck.IsMultipleOf(value, 0.01m));
    }));

    private static JsonView Json(string text) => Views.Of(text);

    /// <summary>The judge knows numbers of any size, and multiplies the zeros out.</summary>
    [Fact]
    public void A_multiple_of_whatever_is_one_by_whole_numbers()
    {
        var seed = Environment.TickCount;
        var random = new Random(seed);
        var multiples = 0;
        for (var i = 0; i < 20_000; i++)
        {
            var (step, stepExponent) = (Drawn(random, random.Next(1, 36)) + 1, random.Next(-40, 40));
            var (digits, exponent) = (Drawn(random, random.Next(1, 60)), random.Next(-40, 40));
            if (random.Next(3) > 0) (digits, exponent) = (digits * step, Math.Max(exponent, stepExponent - random.Next(3)));
            var expected = exponent >= stepExponent
                ? digits * BigInteger.Pow(10, exponent - stepExponent) % step == 0
                : digits % (step * BigInteger.Pow(10, stepExponent - exponent)) == 0;
            multiples += expected ? 1 : 0;
            var (text, divisor) = (FormattableString.Invariant($"{digits}e{exponent}"), FormattableString.Invariant($"{step}e{stepExponent}"));
            Assert.True(expected == JsonCheck.IsMultipleOf(Json(text), Encoding.UTF8.GetBytes(divisor)), $"seed {seed}: {text} by {divisor}");
        }

        Assert.True(multiples is > 1000 and < 19_000, $"seed {seed}: {multiples} multiples");
    }

    private static BigInteger Drawn(Random random, int digits) => BigInteger.Parse(string.Concat(Enumerable.Range(0, digits).Select(_ => (char)('0' + random.Next(10)))), CultureInfo.InvariantCulture);
}
