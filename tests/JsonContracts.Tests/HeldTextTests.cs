using System;
using System.Linq;
using System.Text;
using JsonContracts.Tests.Samples;

namespace JsonContracts.Tests;

/// <summary>Dates, times and UUIDs are judged as they were sent, even where they are written otherwise.</summary>
public class HeldTextTests
{
    /// <summary>Values that are too long only as they were sent.</summary>
    [Fact]
    public void A_text_is_judged_as_it_was_sent()
    {
        Refuses<DateTimeOffset>("2026-01-01T00:00:00.000000000000000Z", "2026-01-01T00:00:00.100000000000000000000Z");
        Refuses<DateTimeOffset>("2026-01-01T00:00:00.0000000000000000Z", "2026-01-01t00:00:00.00000000000000000000+00:00", "2026-01-01T00:00:00.12345678901234567890Z");
        Refuses<TimeOnly>("12:00:00.00000000000000000000000000z", "12:00:00.0000000000000000000000000000Z", "12:00:00.0000000000000000000000000000+00:00");
        Refuses<TimeSpan>("PT60S", "PT0000000000000000000000000000000000060S");
    }

    [Fact]
    public void A_text_that_is_written_otherwise_is_accepted_where_nothing_speaks_against_it()
    {
        Accepts<DateTimeOffset>("2026-01-01T00:00:00.000Z", "2026-01-02t00:00:00z", "2026-01-03T00:00:00+00:00", "2026-01-04T00:00:00.10+01:00");
        Accepts<TimeOnly>("12:00:00.0Z", "13:00:00z", "14:00:00-00:00");
        Accepts<TimeSpan>("P1W", "PT90M");
        Accepts<DateOnly>("2026-01-01");
        Accepts<Guid>("0A5E8A5C-0000-4000-8000-00000000000A", "0a5e8a5c-0000-4000-8000-00000000000b");
    }

    [Fact]
    public void Texts_that_differ_and_are_held_as_one_value_are_not_held()
    {
        Merges<Guid>("0A5E8A5C-0000-4000-8000-00000000000A", "0a5e8a5c-0000-4000-8000-00000000000a");
        Merges<DateTimeOffset>("2026-01-01T00:00:00Z", "2026-01-01T00:00:00.0Z");
        Merges<TimeOnly>("12:00:00Z", "12:00:00z");
        Merges<TimeSpan>("PT60S", "PT1M");
    }

    /// <summary>Whoever reads a value says whether it is written again as it was, without writing it.</summary>
    [Fact]
    public void What_is_written_otherwise_is_known_from_the_text()
    {
        string[] dates = ["2026-01-01T", "2026-01-01t"];
        string[] clocks = ["00:00:00", "23:59:59"];
        string[] fractions = ["", ".1", ".10", ".0", ".1234567", ".12345678", ".1234560", ".000", ".0000001"];
        string[] offsets = ["Z", "z", "+00:00", "-00:00", "+01:00", "-13:59"];
        var times = from clock in clocks from fraction in fractions from offset in offsets select clock + fraction + offset;
        foreach (var time in times)
        {
            Knows(time, (JsonView json, out TimeOnly value) => JsonRead.TryReadTimeOnly(json, out value), JsonWrite.Text);
            foreach (var date in dates) Knows(date + time, (JsonView json, out DateTimeOffset value) => JsonRead.TryReadDateTimeOffset(json, out value), JsonWrite.Text);
        }

        foreach (var uuid in new[] { "0a5e8a5c-0000-4000-8000-00000000000a", "0a5e8a5c-0000-4000-8000-00000000000A", "0A5e8a5c-0000-4000-8000-00000000000a" })
        {
            Knows(uuid, (JsonView json, out Guid value) => JsonRead.TryReadGuid(json, out value), value => value.ToString());
        }

        static void Knows<T>(string text, JsonValueReader<T> read, Func<T, string> write)
        {
            foreach (var escaped in new[] { text, $"\\u{(int)text[0]:x4}{text[1..]}" })
            {
                using var index = IndexOf($"\"{escaped}\"");
                if (read(index.Root, out var value)) Assert.Equal(write(value!) != text, index.Alterations == Alterations.Text);
            }
        }
    }

    private static unsafe JsonIndex IndexOf(string json)
    {
        var text = GC.AllocateArray<byte>(json.Length, pinned: true);
        Encoding.ASCII.GetBytes(json, text);
        var index = JsonIndex.Rent();
        fixed (byte* first = text) Assert.True(index.TryFill(first, text.Length));
        return index;
    }

    private static void Refuses<T>(string first, params string[] texts)
        where T : struct
    {
        Assert.False(JsonContract.TryParse<Stamped<T>>(Json([first, .. texts]), out _, out var violations));
        Assert.NotEmpty(violations);
        Assert.All(violations, violation => Assert.Equal("maxLength", violation.Keyword));
        Assert.All(violations, violation => Assert.Contains(violation.Actual, texts.Append(first).Select(text => $"\"{text}\"")));
    }

    private static void Accepts<T>(params string[] texts)
        where T : struct
    {
        Assert.True(JsonContract.TryParse<Stamped<T>>(Json(texts), out var value, out _));
        Assert.Equal(texts.Length, value.Items.Count);
    }

    private static void Merges<T>(params string[] texts)
        where T : struct
    {
        Assert.True(JsonContract.IsValidJson<Stamped<T>>(Encoding.UTF8.GetBytes(Json(texts)), out _));
        Assert.False(JsonContract.TryParse<Stamped<T>>(Json(texts), out _, out var violations));
        Assert.Equal(("", "representable"), (Assert.Single(violations).Pointer, violations[0].Keyword));
    }

    private static string Json(string[] texts) => $"[{string.Join(',', texts.Select(text => $"\"{text}\""))}]";
}
