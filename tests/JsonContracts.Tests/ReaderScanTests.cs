using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text;
using System.Text.Json;
using JsonContracts.Tests.Samples;

namespace JsonContracts.Tests;

/// <summary>What the reader of the framework finds on its way fills an index, which has to be the one that a look over the text gives.</summary>
public unsafe class ReaderScanTests
{
    private static readonly string[] s_pieces =
    [
        "a", "b", "\\n", "\\u0061", "é", "\\ud83d\\ude00", "😀", "/", "https://example.org/", "data:image/png;base64,", " ", "\\\"", "0123456789012345678901234567890123456789",
    ];

    private static readonly string[] s_numbers = ["0", "-0", "1", "12345678901234567", "1234567890123456789", "1.5", "-0.000000000000000001", "1.0000000000000000000001", "1e5", "1E-400", "0.1e+1"];

    [Fact]
    public void Drawn_values_give_the_index_that_a_look_over_the_text_gives()
    {
        var seed = Environment.TickCount;
        var random = new Random(seed);
        var (taken, left, repeated) = (0, 0, 0);
        for (var round = 0; round < 5000; round++)
        {
            var value = Encoding.UTF8.GetBytes(Container(random, 0));
            var (scanned, read) = (Look(value), Read(value));
            Assert.True(scanned is not null, $"seed {seed}: {Encoding.UTF8.GetString(value)}");
            if (read is null)
            {
                left++;
                continue;
            }

            taken++;
            if (!read.RepeatedNames.IsEmpty) repeated++;
            Assert.Equal(scanned.RepeatedNames.IsEmpty, read.RepeatedNames.IsEmpty);
            Assert.Equal(Encoding.UTF8.GetString(value), Encoding.UTF8.GetString(read.RawUtf8(read.First)));
            Assert.True(AreSame(scanned.First, read.First), $"seed {seed}: {Encoding.UTF8.GetString(value)}");
        }

        Assert.True(taken > 2000 && left > 50 && repeated > 50, $"{taken} taken, {repeated} of them with repeated names; {left} left");
    }

    [Theory]
    [InlineData("""{"label":"0123456789012345678901234567890123456789","x":"\ud83d"}""")]
    [InlineData("""{"label":"0123456789012345678901234567890123456789","\udc00":1}""")]
    public void Half_of_a_surrogate_pair_is_left_to_the_look(string json)
    {
        Assert.Null(Read(Encoding.UTF8.GetBytes(json)));
        Assert.ThrowsAny<JsonException>(() => JsonSerializer.Deserialize(json, ParcelJsonContext.Default.Parcel));
    }

    [Fact]
    public void Bytes_that_are_no_text_are_left_to_the_look()
    {
        byte[] json = [.. """{"label":"0123456789012345678901234567890123456789","x":" """u8, 0xFF, .. "\"}"u8];
        Assert.Null(Read(json));
        Assert.ThrowsAny<JsonException>(() => JsonSerializer.Deserialize(json, ParcelJsonContext.Default.Parcel));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(4000)]
    [InlineData(5000)]
    [InlineData(100_000)]
    public void As_many_values_as_one_likes_are_read(int count)
    {
        var json = $$"""{"label":"a","x":[{{string.Join(',', Enumerable.Range(0, count))}}]}""";

        Assert.Equal(JsonContract.Parse<Parcel>(json), JsonSerializer.Deserialize(json, ParcelJsonContext.Default.Parcel));
        Assert.Equal(count < 4096, Read(Encoding.UTF8.GetBytes(json)) is not null);
    }

    [Theory]
    [InlineData(64, false)]
    [InlineData(65, true)]
    [InlineData(999, true)]
    public void What_is_nested_deeply_is_noted_as_such(int depth, bool isDeep)
    {
        var json = Encoding.UTF8.GetBytes(new string('[', depth) + new string(']', depth));
        using var limit = new DepthLimit(CheckContext.Current, 1000);

        Assert.Equal(isDeep, Read(json)?.IsDeep);
    }

    [Fact]
    public void What_is_nested_too_deeply_is_left_to_the_look()
    {
        Assert.Null(Read(Encoding.UTF8.GetBytes(new string('[', 65) + new string(']', 65))));
    }

    [Fact]
    public void Damaged_text_is_read_through_the_serializer_exactly_when_it_is_read_without()
    {
        const string Whole = """{"label":"a \"quoted\" word – and more than thirty-two bytes","count":5,"items":[{"name":"x","count":1},{"name":"😀"}],"x":{"y":[1.5,-2e3,null,true]}}""";
        var random = new Random(Environment.TickCount);
        var (accepted, refused) = (0, 0);
        foreach (var _ in Damage.Rounds(10_000))
        {
            var utf8 = Damage.To(Encoding.UTF8.GetBytes(Whole), random);
            var isValid = JsonContract.TryParse<Parcel>(utf8, out var parcel, out var violations);
            if (isValid) Assert.Equal(parcel, JsonSerializer.Deserialize(utf8, ParcelJsonContext.Default.Parcel));
            else Assert.True(IsRefused(utf8, violations), Convert.ToBase64String(utf8));
            if (isValid) accepted++;
            else refused++;
        }

        Assert.True(accepted > 500 && refused > 500, $"{accepted} accepted, {refused} refused");
    }

    private static bool IsRefused(byte[] utf8, ContractViolations violations)
    {
        try
        {
            JsonSerializer.Deserialize(utf8, ParcelJsonContext.Default.Parcel);
            return false;
        }
        catch (ContractException exception)
        {
            // What stands behind a value is seen after it.
            return violations[0].Keyword == "json" || exception.Violations.SequenceEqual(violations);
        }
        catch (JsonException)
        {
            return violations.Single().Keyword == "json";
        }
    }

    /// <summary>The index of a look over a text; null when it is no JSON.</summary>
    private static JsonIndex? Look(byte[] utf8) => JsonIndex.Of(Pinned(utf8));

    /// <summary>The index that a reader fills which stands on a value in the middle of others; null when its text has to be looked over.</summary>
    private static JsonIndex? Read(byte[] utf8)
    {
        byte[] whole = Pinned([.. "[ 1, "u8, .. utf8, .. ",2]"u8]);
        var reader = new Utf8JsonReader(whole, DepthLimit.Reader);
        for (var i = 0; i < 3; i++) Assert.True(reader.Read());
        var index = JsonIndex.Rent();
        fixed (byte* text = reader.ValueSpan)
        {
            if (!index.TryFill(ref reader, text)) return null;
        }

        Assert.Equal(whole.Length - 3, reader.BytesConsumed);
        Assert.True(reader.Read() && reader.GetInt32() == 2);
        return index;
    }

    private static byte[] Pinned(byte[] utf8)
    {
        var text = GC.AllocateArray<byte>(utf8.Length, pinned: true);
        utf8.CopyTo(text, 0);
        s_texts.Add(text);
        return text;
    }

    // The indexes point into them.
    private static readonly List<byte[]> s_texts = [];

    private static bool AreSame(JsonToken* one, JsonToken* other)
    {
        if (one->Start != other->Start || one->Length != other->Length || one->Step != other->Step || one->Kind != other->Kind) return false;

        // Whether a string is known to be a URI depends on what stands behind it, and says nothing of one that is not.
        if ((one->Marks & ~TokenMarks.Uri) != (other->Marks & ~TokenMarks.Uri)) return false;
        if (one->Kind is not (JsonValueKind.Object or JsonValueKind.Array) || one->Length == 0) return true;
        var nameCount = one->Kind == JsonValueKind.Object ? 1 : 0;
        for (var at = 1 + nameCount; ; at += one[at].Step)
        {
            if (nameCount == 1 && !AreSame(one + at - 1, other + at - 1)) return false;
            if (!AreSame(one + at, other + at)) return false;
            if (one[at].Step == 0) return true;
        }
    }

    private static string Container(Random random, int depth) => random.Next(2) == 0
        ? $"[{Space(random)}{Joined(random, depth, () => Value(random, depth + 1))}]"
        : $"{{{Space(random)}{Joined(random, depth, () => $"{Text(random, 4)}{Space(random)}:{Space(random)}{Value(random, depth + 1)}")}}}";

    private static string Joined(Random random, int depth, Func<string> part) =>
        string.Join($"{Space(random)},{Space(random)}", Enumerable.Range(0, random.Next(random.Next(30) == 0 ? 150 : 8 - depth)).Select(_ => part()));

    private static string Value(Random random, int depth) => random.Next(depth > 4 ? 5 : 7) switch
    {
        0 => Text(random, random.Next(40)),
        1 => s_numbers[random.Next(s_numbers.Length)],
        2 => random.Next(1000).ToString(CultureInfo.InvariantCulture),
        3 => "true",
        4 => random.Next(2) == 0 ? "false" : "null",
        _ => Container(random, depth),
    };

    private static string Text(Random random, int most) => $"\"{string.Concat(Enumerable.Range(0, random.Next(most + 1)).Select(_ => s_pieces[random.Next(random.Next(3) == 0 ? s_pieces.Length : 2)]))}\"";

    private static string Space(Random random) => random.Next(5) == 0 ? " \n" : "";
}
