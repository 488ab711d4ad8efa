using System;
using System.Globalization;
using System.Numerics;
using FsCheck;
using FsCheck.Fluent;
using JsonContracts.Schema.Text;

namespace JsonContracts.Schema.Tests;

public sealed class JsonNumberTests
{
    [Theory]
    [InlineData("0", "0")]
    [InlineData("-0", "0")]
    [InlineData("0.0e5", "0")]
    [InlineData("1.0", "1")]
    [InlineData("10e-1", "1")]
    [InlineData("1E2", "100")]
    [InlineData("1e+2", "100")]
    [InlineData("-1.50", "-1.5")]
    [InlineData("0.000001", "0.000001")]
    [InlineData("1e20", "100000000000000000000")]
    [InlineData("1e21", "1e21")]
    [InlineData("12e-22", "12e-22")]
    [InlineData("123456789012345678901234567890.5", "123456789012345678901234567890.5")]
    public void A_number_is_its_value(string text, string expected)
    {
        Assert.True(JsonNumber.TryParse(text, out var number));
        Assert.Equal(expected, number.ToString());
        Assert.True(JsonNumber.TryParse(expected, out var again));
        Assert.Equal(again, number);
        Assert.Equal(again.GetHashCode(), number.GetHashCode());
    }

    [Theory]
    [InlineData("")]
    [InlineData("-")]
    [InlineData("+1")]
    [InlineData("01")]
    [InlineData("-01")]
    [InlineData("1.")]
    [InlineData(".5")]
    [InlineData("1e")]
    [InlineData("1e+")]
    [InlineData("1.e1")]
    [InlineData("0x1")]
    [InlineData("1 ")]
    [InlineData(" 1")]
    [InlineData("NaN")]
    [InlineData("1,5")]
    [InlineData("١")]
    [InlineData("1e99999999999")]
    [InlineData("1e2147483648")]
    [InlineData("0.1e-2147483648")]
    [InlineData("10e2147483647")]
    public void What_is_no_JSON_number_or_goes_too_far_is_refused(string text) => Assert.False(JsonNumber.TryParse(text, out _));

    [Theory]
    [InlineData("1e999999999", "1e-999999999", 1)]
    [InlineData("-1e999999999", "1e-999999999", -1)]
    [InlineData("1e999999999", "10e999999998", 0)]
    [InlineData("11e999999998", "1e999999999", 1)]
    public void Enormous_numbers_are_compared_without_being_written_out(string left, string right, int order) =>
        Assert.Equal(order, Math.Sign(Parse(left).CompareTo(Parse(right))));

    [Theory]
    [InlineData("0.07", "0.01", true)]
    [InlineData("1.1", "0.1", true)]
    [InlineData("0.075", "0.01", false)]
    [InlineData("1e999999999", "7e-3", false)]
    [InlineData("1e999999999", "5", true)]
    [InlineData("1e-999999999", "1", false)]
    [InlineData("1", "1e-999999999", true)]
    [InlineData("0", "3", true)]
    [InlineData("-9", "3", true)]
    [InlineData("3", "0", false)]
    public void Multiples_are_decided_in_decimal(string value, string divisor, bool multiple) =>
        Assert.Equal(multiple, Parse(value).IsMultipleOf(Parse(divisor)));

    [Theory]
    [InlineData("9223372036854775807", true, long.MaxValue)]
    [InlineData("-9223372036854775808", true, long.MinValue)]
    [InlineData("9223372036854775808", false, 0)]
    [InlineData("1e19", false, 0)]
    [InlineData("1.5", false, 0)]
    [InlineData("5.0e1", true, 50)]
    public void A_whole_number_in_range_is_an_integer_of_64_bits(string text, bool fits, long value)
    {
        Assert.Equal(fits, Parse(text).TryGetInt64(out var found));
        Assert.Equal(value, found);
    }

    [Theory]
    [InlineData("1e309", double.PositiveInfinity)]
    [InlineData("-1e309", double.NegativeInfinity)]
    [InlineData("1e-400", 0.0)]
    [InlineData("0.1", 0.1)]
    public void The_nearest_double_is_found(string text, double value) => Assert.Equal(value, Parse(text).ToDouble());

    [Fact]
    public void Integers_compare_and_divide_as_BigInteger_does() => Check.QuickThrowOnFailure(Prop.ForAll<long, long, byte>((left, right, zeros) =>
    {
        var (a, b) = (new BigInteger(left) * BigInteger.Pow(10, zeros % 30), new BigInteger(right));
        var (x, y) = (Parse(a.ToString(CultureInfo.InvariantCulture)), JsonNumber.FromInt64(right));
        return x.CompareTo(y) == a.CompareTo(b)
            && x.Equals(y) == a.Equals(b)
            && (b.IsZero || x.IsMultipleOf(y) == (a % b).IsZero)
            && x.IsInteger;
    }));

    [Fact]
    public void Fractions_compare_and_divide_as_decimal_does() => Check.QuickThrowOnFailure(Prop.ForAll(Decimals, Decimals, (left, right) =>
    {
        var (x, y) = (Parse(left), Parse(right));
        return x.CompareTo(y) == left.CompareTo(right)
            && x.Equals(y) == left.Equals(right)
            && (!x.Equals(y) || x.GetHashCode() == y.GetHashCode())
            && (right == 0 || x.IsMultipleOf(y) == (left % right == 0))
            && x.IsInteger == (left == decimal.Truncate(left))
            && decimal.Parse(x.ToString(), NumberStyles.Float, CultureInfo.InvariantCulture) == left;
    }));

    [Fact]
    public void A_product_is_a_multiple_of_its_factors() => Check.QuickThrowOnFailure(Prop.ForAll(Decimals, ArbMap.Default.ArbFor<short>(), (factor, times) =>
        factor == 0 || Parse(factor * times).IsMultipleOf(Parse(factor))));

    [Fact]
    public void A_double_is_found_again() => Check.QuickThrowOnFailure(Prop.ForAll<NormalFloat>(value =>
        Parse(value.Get.ToString("R", CultureInfo.InvariantCulture)).ToDouble().Equals(value.Get + 0.0)));

    /// <summary>Decimals of up to eight places before and after the point, so that products of them stay exact.</summary>
    private static Arbitrary<decimal> Decimals => (from digits in Gen.Choose(-99_999_999, 99_999_999)
                                                   from scale in Gen.Choose(0, 8)
                                                   select new decimal(Math.Abs(digits), 0, 0, digits < 0, (byte)scale)).ToArbitrary();

    private static JsonNumber Parse(decimal value) => Parse(value.ToString(CultureInfo.InvariantCulture));

    private static JsonNumber Parse(string text) =>
        JsonNumber.TryParse(text, out var number) ? number : throw new ArgumentException("No number: " + text, nameof(text));
}
