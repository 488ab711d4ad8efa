using System;
using System.Globalization;
using System.Text;
using FsCheck;
using FsCheck.Fluent;
using JsonContracts.Schema.Formats;
using JsonContracts.Schema.Formats.Asserted;
using JsonContracts.Schema.Text;

namespace JsonContracts.Schema.Tests;

public sealed class KeywordPrimitiveTests
{
    [Theory]
    [InlineData("", 0)]
    [InlineData("abc", 3)]
    [InlineData("é", 1)]
    [InlineData("e\u0301", 2)]
    [InlineData("🐲🐲", 2)]
    [InlineData("👨‍👩‍👧", 5)]
    public void Code_points_are_counted(string text, int count)
    {
        Assert.Equal(count, CodePoints.Count(text.AsSpan()));
        Assert.Equal(count, CodePoints.Count(Encoding.UTF8.GetBytes(text)));
    }

    [Fact]
    public void Half_a_pair_counts_as_one() => Assert.Equal(4, CodePoints.Count(string.Concat("\uDC32", "\uD83D", "\uD83D\uDC32", "\uD83D").AsSpan()));

    [Theory]
    [InlineData(0.07, "0.01", true)]
    [InlineData(0.29, "0.01", true)]
    [InlineData(0.295, "0.01", false)]
    [InlineData(1e300, "3", false)]
    [InlineData(1e300, "7.5", false)]
    [InlineData(1e300, "2.5", true)]
    [InlineData(1e-300, "0.1", false)]
    [InlineData(5e-324, "0.0000000000000000000000000001", false)]
    [InlineData(1e-20, "0.0000000000000000000000000001", true)]
    [InlineData(123456789012345.67, "0.01", true)]
    [InlineData(0.0, "7", true)]
    [InlineData(-9.0, "3", true)]
    [InlineData(1e22, "1000", true)]
    [InlineData(double.NaN, "1", false)]
    [InlineData(double.PositiveInfinity, "1", false)]
    public void A_double_is_a_multiple_as_it_is_written(double value, string divisor, bool multiple) =>
        Assert.Equal(multiple, Multiples.IsMultipleOf(value, decimal.Parse(divisor, CultureInfo.InvariantCulture)));

    [Theory]
    [InlineData("0.07", "0.01", true)]
    [InlineData("1e400", "3", false)]
    [InlineData("3e400", "3", true)]
    [InlineData("1e99999999999", "5", true)]
    [InlineData("1e-99999999999", "5", false)]
    [InlineData("-0.0", "5", true)]
    [InlineData("100000000000000000000000000000000000000.5", "0.5", true)]
    public void A_number_of_any_size_is_a_multiple_as_it_is_written(string json, string divisor, bool multiple) =>
        Assert.Equal(multiple, Multiples.IsMultipleOf(json.AsSpan(), decimal.Parse(divisor, CultureInfo.InvariantCulture)));

    [Fact]
    public void All_ways_to_decide_a_multiple_agree() => Check.QuickThrowOnFailure(Prop.ForAll(
        Gen.Choose(-1_000_000, 1_000_000).ToArbitrary(),
        Gen.Choose(0, 12).ToArbitrary(),
        Gen.Choose(1, 2_000).ToArbitrary(),
        (digits, scale, divisor) =>
        {
            var value = new decimal(Math.Abs(digits), 0, 0, digits < 0, (byte)scale);
            var text = value.ToString(CultureInfo.InvariantCulture);
            var step = divisor / 1000m;
            var exact = Multiples.IsMultipleOf(value, step);
            return JsonNumber.TryParse(text, out var number)
                && JsonNumber.TryParse(step.ToString(CultureInfo.InvariantCulture), out var stepNumber)
                && Multiples.IsMultipleOf((double)value, step) == exact
                && Multiples.IsMultipleOf(text.AsSpan(), step) == exact
                && number.IsMultipleOf(stepNumber) == exact;
        }));

    [Theory]
    [InlineData("uuid", "3F6c2a54-8d0e-0b7a-0c55-0f3f1f1f7a10", true)]
    [InlineData("uuid", "{3f6c2a54-8d0e-4b7a-9c55-0f3f1f1f7a10}", false)]
    [InlineData("date", "0000-02-29", true)]
    [InlineData("date", "1900-02-29", false)]
    [InlineData("date", "٢٠٢٦-01-01", false)]
    [InlineData("time", "23:59:60Z", true)]
    [InlineData("time", "00:59:60+01:00", true)]
    [InlineData("time", "15:59:60-08:00", true)]
    [InlineData("time", "22:59:60Z", false)]
    [InlineData("time", "12:00:00.Z", false)]
    [InlineData("time", "12:00:00", false)]
    [InlineData("time", "12:00:00+0100", false)]
    [InlineData("date-time", "2026-01-31t23:59:59.123456789z", true)]
    [InlineData("date-time", "2026-01-31 23:59:59Z", false)]
    [InlineData("duration", "P1Y2M3DT4H5M6S", true)]
    [InlineData("duration", "P1Y2D", false)]
    [InlineData("duration", "PT", false)]
    [InlineData("duration", "P1W2D", false)]
    [InlineData("duration", "PT0.5S", false)]
    [InlineData("duration", "P2D1Y", false)]
    [InlineData("email", "a.b+c@example.com", true)]
    [InlineData("email", "\"a b\"@[127.0.0.1]", true)]
    [InlineData("email", "a@[IPv6:::1]", true)]
    [InlineData("email", "a..b@example.com", false)]
    [InlineData("email", ".a@example.com", false)]
    [InlineData("email", "a@-example.com", false)]
    [InlineData("email", "@example.com", false)]
    [InlineData("email", "\"a\"b\"@example.com", false)]
    [InlineData("email", "\"a\\\"@example.com", false)]
    [InlineData("hostname", "a-1.example", true)]
    [InlineData("hostname", "a_b.example", false)]
    [InlineData("hostname", "a..b", false)]
    [InlineData("ipv4", "255.255.255.255", true)]
    [InlineData("ipv4", "256.0.0.1", false)]
    [InlineData("ipv4", "1.2.3", false)]
    [InlineData("ipv4", "1.2.3.4.5", false)]
    [InlineData("ipv4", "01.2.3.4", false)]
    [InlineData("ipv6", "::", true)]
    [InlineData("ipv6", "1::", true)]
    [InlineData("ipv6", "::ffff:1.2.3.4", true)]
    [InlineData("ipv6", "1:2:3:4:5:6:7::", true)]
    [InlineData("ipv6", "1:2:3:4:5:6:7:8::", false)]
    [InlineData("ipv6", "1::2::3", false)]
    [InlineData("ipv6", ":1", false)]
    [InlineData("ipv6", "1.2.3.4::", false)]
    [InlineData("ipv6", "fe80::1%eth0", false)]
    [InlineData("uri", "https://user:pw@example.com:8080/a/b?c=d#e", true)]
    [InlineData("uri", "urn:example:a", true)]
    [InlineData("uri", "data:image/png;base64,AAAA", true)]
    [InlineData("uri", "http://[::1]:80/", true)]
    [InlineData("uri", "http://[v1.a:b]/", true)]
    [InlineData("uri", "file:///a", true)]
    [InlineData("uri", "/relative", false)]
    [InlineData("uri", "http://exa mple.com", false)]
    [InlineData("uri", "http://example.com/ä", false)]
    [InlineData("uri", "http://example.com/%4", false)]
    [InlineData("uri", "http://example.com:port/", false)]
    [InlineData("uri", "http://[::1", false)]
    [InlineData("uri", "1http://example.com", false)]
    [InlineData("uri", ":a", false)]
    [InlineData("uri-reference", "", true)]
    [InlineData("uri-reference", "a/b:c", true)]
    [InlineData("uri-reference", "#a", true)]
    [InlineData("uri-reference", "1:a", false)]
    [InlineData("uri-reference", "a#b#c", false)]
    public void A_format_is_taken_strictly(string format, string text, bool valid) => Assert.Equal(valid, AssertedFormats.Get(format).Has(text.AsSpan()));

    [Fact]
    public void Any_text_can_be_asked_for_any_format() => Check.QuickThrowOnFailure(Prop.ForAll<NonNull<string>>(text =>
    {
        foreach (var format in FormatTests.Names) AssertedFormats.Get(format).Has(text.Get.AsSpan());
        return true;
    }));
}
