using System;
using System.Globalization;
using System.Linq;
using System.Numerics;
using System.Text;
using JsonContracts.Tests.Samples;

namespace JsonContracts.Tests;

/// <summary>Numbers are judged by the decimal that was sent, and held as a double only where that says the same.</summary>
public class HeldNumberTests
{
    [Theory]
    [InlineData("1", false, "1.0000000000000001", "maximum")]
    [InlineData("1", false, "1.00000000000000000000000000000001", "maximum")]
    [InlineData("1", true, "0.99999999999999999999999999999999", "representable")]
    [InlineData("1", false, "0.99999999999999999999999999999999", null)]
    [InlineData("1", false, "0.30000000000000004", null)]
    [InlineData("1", false, "0.1000000000000000055511151231257827", null)]
    [InlineData("1e30", false, "9007199254740992", null)]
    [InlineData("1e30", false, "9007199254740993", "representable")]
    [InlineData("1e30", false, "9007199254740993.0", "representable")]
    [InlineData("1e30", false, "-9007199254740993", "representable")]
    [InlineData("1e30", false, "123456789012345678901234567890", "representable")]
    [InlineData("1e30", false, "1e23", null)]
    [InlineData("1e30", false, "12e22", null)]
    [InlineData("1e30", false, "90.07199254740991", null)]
    [InlineData("0", false, "1e-400", "maximum")]
    [InlineData("0", true, "-1e-400", "representable")]
    [InlineData("0", false, "-1e-400", null)]
    [InlineData("1", false, "-1e400", "representable")]
    public void A_number_is_judged_as_it_was_sent(string limit, bool isExclusive, string json, string? keyword)
    {
        Limited.Limit(limit, isExclusive);
        var isValid = JsonContract.IsValidJson<Limited>(Encoding.UTF8.GetBytes(json), out var judged);
        Assert.Equal(keyword is null, JsonContract.TryParse<Limited>(json, out _, out var read));

        Assert.Equal(keyword is null or "representable", isValid);
        if (!isValid) Assert.Equal(judged, read);
        if (keyword is not null) Assert.Equal((keyword, json), (Assert.Single(read).Keyword, read[0].Actual));
    }

    /// <summary>The judge: fractions of whole numbers of any size.</summary>
    [Fact]
    public void Both_roads_agree_with_exact_arithmetic()
    {
        var random = new Random(1);
        var verdicts = Enumerable.Range(0, 20_000).GroupBy(_ => Agree(random)).ToDictionary(group => group.Key, group => group.Count());

        Assert.All(["", "maximum", "representable"], verdict => Assert.True(verdicts[verdict] > 500, $"{verdict} {verdicts[verdict]} times"));
    }

    [Fact]
    public void A_whole_number_that_would_change_is_named_by_its_place()
    {
        const string json = """{"label":"a","x":[9007199254740993],"weight":0.00000000000000000000000000000000001}""";

        Assert.False(JsonContract.TryParse<Parcel>(json, out _, out var violations));
        Assert.Equal(("/weight", "multipleOf"), (Assert.Single(violations).Pointer, violations[0].Keyword));
        Assert.True(JsonContract.TryParse<Parcel>("""{"label":"a","x":[9007199254740993],"weight":0}""", out _, out _));
    }

    private static string Agree(Random random)
    {
        var limit = Text(random);
        var isExclusive = random.Next(2) == 0;
        var json = random.Next(4) == 0 ? limit : random.Next(3) == 0 ? limit + (limit.Contains('.', StringComparison.Ordinal) ? "0001" : ".0001") : Text(random);
        Limited.Limit(limit, isExclusive);

        var held = double.Parse(json, CultureInfo.InvariantCulture);
        var shortest = held.ToString("R", CultureInfo.InvariantCulture);
        var isValid = IsAllowed(json);
        var changes = Compare(json, shortest) != 0 && Fraction(json).Scale.IsOne;
        var expected = !isValid ? "maximum" : changes || !IsAllowed(shortest) ? "representable" : "";

        Assert.Equal(isValid, JsonContract.IsValidJson<Limited>(Encoding.UTF8.GetBytes(json), out _));
        var isRead = JsonContract.TryParse<Limited>(json, out var value, out var violations);
        Assert.Equal(expected, isRead ? "" : Assert.Single(violations).Keyword);
        if (isRead) Assert.Equal(held, value!.Value);
        else Assert.StartsWith(violations[0].Actual.TrimEnd('…'), json, StringComparison.Ordinal);
        return expected;

        bool IsAllowed(string number) => Compare(number, limit) < (isExclusive ? 0 : 1);
    }

    /// <summary>A number of up to 25 digits, with the point anywhere, often near to a double.</summary>
    private static string Text(Random random)
    {
        var digits = random.Next(3) == 0
            ? random.NextDouble().ToString("R", CultureInfo.InvariantCulture)[2..].Replace("E-", "", StringComparison.Ordinal)
            : string.Concat(Enumerable.Range(0, random.Next(1, 25)).Select(_ => random.Next(4) == 0 ? '9' : (char)('0' + random.Next(10))));
        var whole = digits.TrimStart('0') is { Length: > 0 } rest ? rest : "0";
        var point = random.Next(whole.Length + 1);
        return (random.Next(4) == 0 ? "-" : "") + (point == 0 ? "0." + whole : point == whole.Length ? whole : $"{whole[..point]}.{whole[point..]}");
    }

    private static int Compare(string left, string right)
    {
        var (one, other) = (Fraction(left), Fraction(right));
        return (one.Digits * other.Scale).CompareTo(other.Digits * one.Scale);
    }

    /// <summary>A number as digits over the smallest power of ten that there is.</summary>
    private static (BigInteger Digits, BigInteger Scale) Fraction(string number)
    {
        var e = number.IndexOf('E', StringComparison.Ordinal);
        var exponent = e < 0 ? 0 : int.Parse(number[(e + 1)..], CultureInfo.InvariantCulture);
        var significand = e < 0 ? number : number[..e];
        var point = significand.IndexOf('.', StringComparison.Ordinal);
        if (point >= 0) exponent -= significand.Length - point - 1;
        var digits = BigInteger.Parse(significand.Replace(".", "", StringComparison.Ordinal), CultureInfo.InvariantCulture);
        for (; exponent < 0 && (digits % 10).IsZero && !digits.IsZero; exponent++) digits /= 10;
        if (digits.IsZero) return (0, 1);
        return exponent < 0 ? (digits, BigInteger.Pow(10, -exponent)) : (digits * BigInteger.Pow(10, exponent), 1);
    }
}
