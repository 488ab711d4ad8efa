using System;
using System.Buffers;
using System.Globalization;
using System.Linq;
using System.Text;
using FsCheck;
using FsCheck.Fluent;

namespace JsonContracts.Tests;

public class ReadWriteTests
{
    private delegate void Writing(ref JsonOutput output);

    private delegate bool Reading<T>(JsonView json, out T value);

    [Theory]
    [InlineData("5", 5)]
    [InlineData("5.0", 5)]
    [InlineData("1e2", 100)]
    [InlineData("1.5e1", 15)]
    [InlineData("-0", 0)]
    [InlineData("-0.0", 0)]
    [InlineData("-2147483648.0", int.MinValue)]
    [InlineData("0e999999999999999999999", 0)]
    [InlineData("2147483648", null)]
    [InlineData("2147483647.5", null)]
    [InlineData("1e400", null)]
    [InlineData("1e-1", null)]
    [InlineData("\"5\"", null)]
    [InlineData("null", null)]
    public void Int32_takes_whole_numbers_however_they_are_written(string json, int? expected) =>
        Assert.Equal(expected, Read<int>(json, JsonRead.TryReadInt32, out var value) ? value : null);

    [Theory]
    [InlineData("9223372036854775807", long.MaxValue)]
    [InlineData("-9223372036854775808.0", long.MinValue)]
    [InlineData("922337203685477580.7e1", long.MaxValue)]
    [InlineData("9223372036854775808", null)]
    [InlineData("9223372036854775807.1", null)]
    [InlineData("1e19", null)]
    [InlineData("true", null)]
    public void Int64_takes_whole_numbers_however_they_are_written(string json, long? expected) =>
        Assert.Equal(expected, Read<long>(json, JsonRead.TryReadInt64, out var value) ? value : null);

    [Theory]
    [InlineData("0.1", 0.1)]
    [InlineData("1e400", null)]
    [InlineData("-1e400", null)]
    [InlineData("1e-400", 0.0)]
    [InlineData("\"NaN\"", null)]
    public void Double_takes_what_is_finite(string json, double? expected) =>
        Assert.Equal(expected, Read<double>(json, JsonRead.TryReadDouble, out var value) ? value : null);

    [Fact]
    public void Numbers_are_read_as_the_framework_reads_them()
    {
        var random = new Random(7);
        for (var i = 0; i < 50_000; i++)
        {
            var digits = string.Concat(Enumerable.Range(0, random.Next(1, 20)).Select(_ => random.Next(10)));
            var point = random.Next(1, digits.Length + 1);
            var text = (random.Next(2) == 0 ? "-" : "") + digits[..point].TrimStart('0').PadLeft(1, '0') + (point < digits.Length ? "." + digits[point..] : "");
            Assert.True(JsonRead.TryReadDouble(Views.Of(text), out var real));
            Assert.Equal(BitConverter.DoubleToInt64Bits(double.Parse(text, CultureInfo.InvariantCulture)), BitConverter.DoubleToInt64Bits(real));
            Assert.True(JsonRead.TryReadDecimal(Views.Of(text), out var exact));
            Assert.Equal(decimal.Parse(text, CultureInfo.InvariantCulture).ToString(CultureInfo.InvariantCulture), exact.ToString(CultureInfo.InvariantCulture));
            var isWhole = exact == Math.Truncate(exact) && decimal.Abs(exact) < long.MaxValue;
            Assert.Equal(isWhole, Read<long>(text, JsonRead.TryReadInt64, out var whole));
            if (isWhole) Assert.Equal((long)exact, whole);
        }
    }

    [Fact]
    public void A_UUID_has_its_digits_and_hyphens_in_their_places()
    {
        const string Uuid = "3f2504e0-4f89-41D3-9A0C-0305e82cabcd";
        for (var place = 0; place < Uuid.Length; place++)
        {
            for (var c = ' '; c < 128; c++)
            {
                if (c is '"' or '\\') continue;
                var text = Uuid[..place] + c + Uuid[(place + 1)..];
                var isUuid = place is 8 or 13 or 18 or 23 ? c == '-' : char.IsAsciiHexDigit(c);
                Assert.Equal(isUuid, Read<Guid>($"\"{text}\"", JsonRead.TryReadGuid, out var read));
                Assert.Equal(isUuid ? Guid.Parse(text) : Guid.Empty, read);
                Assert.Equal(isUuid, JsonCheck.IsFormatUuid(Views.Of($"\"{text}\"")));
            }
        }
    }

    [Theory]
    [InlineData("\"a\\u00e9\"", "aé")]
    [InlineData("\"\\ud83d\\ude00\"", "😀")]
    [InlineData("1", null)]
    public void String_takes_Unicode_text(string json, string? expected) =>
        Assert.Equal(expected, Read<string?>(json, JsonRead.TryReadString, out var value) ? value : null);

    [Theory]
    [InlineData("\"3f2504e0-4f89-41d3-9a0c-0305e82c3301\"", true)]
    [InlineData("\"3F2504E0-4F89-41D3-9A0C-0305E82C3301\"", true)]
    [InlineData("\"\\u0033f2504e0-4f89-41d3-9a0c-0305e82c3301\"", true)]
    [InlineData("\"3f2504e04f8941d39a0c0305e82c3301\"", false)]
    [InlineData("\"{3f2504e0-4f89-41d3-9a0c-0305e82c3301}\"", false)]
    [InlineData("\" 3f2504e0-4f89-41d3-9a0c-0305e82c3301\"", false)]
    [InlineData("5", false)]
    public void Guid_takes_the_form_with_36_characters(string json, bool expected) => Assert.Equal(expected, Read<Guid>(json, JsonRead.TryReadGuid, out _));

    [Theory]
    [InlineData("https://Example.com:443/%7Ea?b#c", true)]
    [InlineData("urn:isbn:1", true)]
    [InlineData("data:text/plain,hi", true)]
    [InlineData("/relative", false)]
    [InlineData("https://a b/", false)]
    [InlineData("", false)]
    public void Uri_keeps_the_text_it_was_read_from(string text, bool expected)
    {
        Assert.Equal(expected, Read<Uri?>($"\"{text}\"", JsonRead.TryReadUri, out var value));
        if (expected) Assert.Equal($"\"{text}\"", Write((ref JsonOutput output) => output.WriteUri(value!)));
    }

    [Theory]
    [InlineData("2026-03-14", true)]
    [InlineData("2024-02-29", true)]
    [InlineData("2026-02-29", false)]
    [InlineData("2026-3-14", false)]
    [InlineData("26-03-14", false)]
    [InlineData("2026-03-14 ", false)]
    [InlineData("0000-01-01", false)]
    [InlineData("\\u0032026-03-14", true)]
    public void Date_is_that_of_RFC_3339(string text, bool expected) => Assert.Equal(expected, Read<DateOnly>($"\"{text}\"", JsonRead.TryReadDateOnly, out _));

    [Theory]
    [InlineData("2026-03-14T12:00:00Z", "2026-03-14T12:00:00Z")]
    [InlineData("2026-03-14t12:00:00z", "2026-03-14T12:00:00Z")]
    [InlineData("2026-03-14T12:00:00-00:00", "2026-03-14T12:00:00Z")]
    [InlineData("2026-03-14T12:00:00.25+01:30", "2026-03-14T12:00:00.25+01:30")]
    [InlineData("2026-03-14T12:00:00.123456789Z", "2026-03-14T12:00:00.1234567Z")]
    [InlineData("0001-01-01T00:00:00Z", "0001-01-01T00:00:00Z")]
    [InlineData("9999-12-31T23:59:59.9999999Z", "9999-12-31T23:59:59.9999999Z")]
    [InlineData("0001-01-01T00:00:00+01:00", null)]
    [InlineData("9999-12-31T23:59:59-01:00", null)]
    [InlineData("2026-03-14T12:00:00+15:00", null)]
    [InlineData("2026-03-14T23:59:60Z", null)]
    [InlineData("2026-03-14T24:00:00Z", null)]
    [InlineData("2026-03-14T12:00:00", null)]
    [InlineData("2026-03-14T12:00:00.Z", null)]
    [InlineData("2026-03-14T12:00Z", null)]
    [InlineData("2026-03-14 12:00:00Z", null)]
    [InlineData("2026-03-14T12:00:00+0100", null)]
    [InlineData("2026-03-14T12:00:00Z0000000000000000000000000000000000000000000000000000000000", null)]
    public void Date_time_keeps_its_offset(string text, string? expected) =>
        Assert.Equal(expected, Read<DateTimeOffset>($"\"{text}\"", JsonRead.TryReadDateTimeOffset, out var value)
            ? Write((ref JsonOutput output) => output.WriteDateTimeOffset(value)).Trim('"')
            : null);

    [Theory]
    [InlineData("12:30:00Z", "12:30:00Z")]
    [InlineData("23:59:59.5+00:00", "23:59:59.5Z")]
    [InlineData("12:30:00+01:00", null)]
    [InlineData("12:30:00", null)]
    [InlineData("23:59:60Z", null)]
    public void Time_is_in_UTC(string text, string? expected) =>
        Assert.Equal(expected, Read<TimeOnly>($"\"{text}\"", JsonRead.TryReadTimeOnly, out var value)
            ? Write((ref JsonOutput output) => output.WriteTimeOnly(value)).Trim('"')
            : null);

    [Theory]
    [InlineData("PT5S", "PT5S")]
    [InlineData("P2W", "P14D")]
    [InlineData("P1DT2H3M4S", "P1DT2H3M4S")]
    [InlineData("PT36H", "P1DT12H")]
    [InlineData("PT1H0M5S", "PT1H0M5S")]
    [InlineData("PT1H5S", null)]
    [InlineData("PT0.5S", null)]
    [InlineData("P1DT99999999999999999999M", null)]
    [InlineData("P0Y", null)]
    [InlineData("PT90M", "PT1H30M")]
    [InlineData("P0D", "PT0S")]
    [InlineData("P1DT0S", "P1D")]
    [InlineData("P1Y", null)]
    [InlineData("P1M", null)]
    [InlineData("P1W2D", null)]
    [InlineData("PT", null)]
    [InlineData("P1DT", null)]
    [InlineData("P", null)]
    [InlineData("P1", null)]
    [InlineData("P1H", null)]
    [InlineData("PT1D", null)]
    [InlineData("PT1S1M", null)]
    [InlineData("PTT1S", null)]
    [InlineData("-PT1S", null)]
    [InlineData("P-1D", null)]
    [InlineData("PT99999999999999999999999S", null)]
    [InlineData("P10675200D", null)]
    [InlineData("pt5s", null)]
    public void Duration_has_an_exact_length(string text, string? expected) =>
        Assert.Equal(expected, Read<TimeSpan>($"\"{text}\"", JsonRead.TryReadTimeSpan, out var value)
            ? Write((ref JsonOutput output) => output.WriteTimeSpan(value)).Trim('"')
            : null);

    [Fact]
    public void Lists_maps_and_null_are_read_by_the_reader_of_their_values()
    {
        Assert.Equal(["a", "b"], List<string>("""["a","b"]""", JsonRead.TryReadString));
        Assert.Equal([1, 2, 3, 4, 5], List<int>("[1,2.0,3,4,5]", JsonRead.TryReadInt32));
        Assert.Same(ValueList<int>.Empty, List<int>("[]", JsonRead.TryReadInt32));
        Assert.Null(List<string>("""["a",1]""", JsonRead.TryReadString));
        Assert.Null(List<string>("{}", JsonRead.TryReadString));
        Assert.Equal(ValueMap.Create(("a", 1), ("b", 2)), Map("""{"b":2,"a":1}"""));
        Assert.Null(Map("""{"b":2,"\u0062":1}"""));
        Assert.Null(Map("""{"b":"2"}"""));
        Assert.Null(Map("""{"a":1,"b":1,"c":1,"d":1,"e":1,"f":1,"g":1,"h":1,"i":1,"j":1,"a":1}"""));
        Assert.Equal(10, Map("""{"a":1,"b":1,"c":1,"d":1,"e":1,"f":1,"g":1,"h":1,"i":1,"j":1}""")!.Count);
        Assert.Equal([null, 1], List("[null,1]", (JsonView json, out int? value) => JsonRead.TryReadNullableValue(json, JsonRead.TryReadInt32, out value)));
        Assert.Equal([null, "a"], List("""[null,"a"]""", (JsonView json, out string? value) => JsonRead.TryReadNullable(json, JsonRead.TryReadString, out value)));
    }

    [Theory]
    [InlineData("-1", true)]
    [InlineData("-1.0", true)]
    [InlineData("-10e-1", true)]
    [InlineData("1", false)]
    [InlineData("\"-1\"", false)]
    public void A_number_is_itself_however_it_is_written(string json, bool expected)
    {
        Assert.Equal(expected, JsonRead.IsNumber(Views.Of(json), "-1"u8));
    }

    [Fact]
    public void What_is_written_is_read_again()
    {
        Check.QuickThrowOnFailure(Prop.ForAll<long>(value => Reads(value.ToString(CultureInfo.InvariantCulture), JsonRead.TryReadInt64, value)));
        Check.QuickThrowOnFailure(Prop.ForAll<NormalFloat>(value => RoundTrips(value.Get, (ref JsonOutput output, double v) => output.WriteNumber(v), JsonRead.TryReadDouble)));
        Check.QuickThrowOnFailure(Prop.ForAll<decimal>(value => RoundTrips(value, (ref JsonOutput output, decimal v) => output.WriteNumber(v), JsonRead.TryReadDecimal)));
        Check.QuickThrowOnFailure(Prop.ForAll<Guid>(value => RoundTrips(value, (ref JsonOutput output, Guid v) => output.WriteGuid(v), JsonRead.TryReadGuid)));
        Check.QuickThrowOnFailure(Prop.ForAll<uint>(value => RoundTrips(DateOnly.FromDayNumber((int)(value % 3_652_059)), (ref JsonOutput output, DateOnly v) => output.WriteDateOnly(v), JsonRead.TryReadDateOnly)));
        Check.QuickThrowOnFailure(Prop.ForAll(Ticks, ticks => RoundTrips(new TimeOnly(ticks % TimeSpan.TicksPerDay), (ref JsonOutput output, TimeOnly v) => output.WriteTimeOnly(v), JsonRead.TryReadTimeOnly)));
        Check.QuickThrowOnFailure(Prop.ForAll(Ticks, ticks => RoundTrips(TimeSpan.FromSeconds(ticks / TimeSpan.TicksPerSecond), (ref JsonOutput output, TimeSpan v) => output.WriteTimeSpan(v), JsonRead.TryReadTimeSpan)));
        Check.QuickThrowOnFailure(Prop.ForAll(Times, time => RoundTrips(time, (ref JsonOutput output, DateTimeOffset v) => output.WriteDateTimeOffset(v), JsonRead.TryReadDateTimeOffset)
            && Read<DateTimeOffset>(Write((ref JsonOutput output) => output.WriteDateTimeOffset(time)), JsonRead.TryReadDateTimeOffset, out var again)
            && again.EqualsExact(time)));
    }

    private static ValueList<T>? List<T>(string json, JsonValueReader<T> readItem) =>
        JsonRead.TryReadList(Views.Of(json), readItem, out var list) ? list : null;

    private static ValueMap<int>? Map(string json) => JsonRead.TryReadMap<int>(Views.Of(json), JsonRead.TryReadInt32, out var map) ? map : null;

    private static Arbitrary<long> Ticks => ArbMap.Default.ArbFor<long>().Generator.Two()
        .Select(pair => Math.Abs((pair.Item1 * 1_234_567_891) ^ pair.Item2) % TimeSpan.MaxValue.Ticks).ToArbitrary();

    private static Arbitrary<DateTimeOffset> Times =>
        (from ticks in Ticks.Generator
         from offset in Gen.Choose(-14 * 60, 14 * 60)
         select new DateTimeOffset(TimeSpan.TicksPerDay + (ticks % (DateTime.MaxValue.Ticks - (2 * TimeSpan.TicksPerDay))), TimeSpan.FromMinutes(offset)))
        .ToArbitrary();

    private static bool RoundTrips<T>(T value, JsonValueWriter<T> write, Reading<T> read) => Reads(Write((ref JsonOutput output) => write(ref output, value)), read, value);

    private static bool Reads<T>(string json, Reading<T> read, T expected) => Read(json, read, out var value) && Equals(value, expected);

    private static bool Read<T>(string json, Reading<T> read, out T value) => read(Views.Of(json), out value);

    private static string Write(Writing write)
    {
        var buffer = new ArrayBufferWriter<byte>();
        var output = new JsonOutput(buffer);
        write(ref output);
        output.Flush();
        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }
}
