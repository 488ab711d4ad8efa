using System;
using System.Globalization;
using System.Linq;
using System.Text;
using System.Text.Json;
using System.Text.Unicode;
using JsonContracts.Tests.Samples;

namespace JsonContracts.Tests;

/// <summary>The texts that readers trip over: escapes, numbers at the limits, depth, and whatever is not JSON.</summary>
public class JsonTextTests
{
    private const string Full =
        """{"label":"B\u00fccher \ud83d\ude00 & 漢字 \"x\"\\","weight":0.07,"width":10,"height":2e1,"items":["lamp",{"name":"cup","count":3}],"speed":"FAST!","note":null,"x":[1.5,-0,1e400,true,false,{"y":{}}]}""";

    [Fact]
    public void Every_character_is_written_and_read_again()
    {
        for (var c = 0; c <= char.MaxValue; c++)
        {
            if (char.IsSurrogate((char)c)) continue;
            var parcel = new Parcel { Label = $"<{(char)c}>" };
            Assert.Equal(parcel, JsonContract.Parse<Parcel>(JsonContract.ToJsonUtf8(parcel)));
            Assert.Equal(parcel, JsonContract.Parse<Parcel>($$"""{"label":"<\u{{c:x4}}>"}"""));
        }
    }

    /// <summary>Strings are looked at many bytes at a time, so what matters is where in them something stands, and how much follows.</summary>
    [Theory]
    [InlineData("a")]
    [InlineData("é")]
    [InlineData("😀")]
    [InlineData("\\n")]
    [InlineData("\\\"")]
    [InlineData("\\ud83d\\ude00")]
    [InlineData("\n")]
    [InlineData("\\")]
    [InlineData("\"")]
    public void A_string_may_have_any_length_and_anything_anywhere(string piece)
    {
        for (var length = 0; length < 100; length++)
        {
            for (var place = 0; place <= length; place++)
            {
                foreach (var start in new[] { "", "https://a/" }) Agrees($"\"{start}{new string('x', place)}{piece}{new string('y', length - place)}\"");
            }
        }

        static void Agrees(string json)
        {
            var expected = StringOf(json);
            foreach (var text in new[] { json, $"[{json}]", $"[{json},\"{new string('z', 50)}\"]" })
            {
                Assert.Equal(expected is not null, JsonContract.Ask(Encoding.UTF8.GetBytes(text), view => (view.FirstItem.Exists ? view.FirstItem : view).GetString() == expected));
            }
        }

        static string? StringOf(string json)
        {
            try
            {
                using var document = JsonDocument.Parse(json);
                return document.RootElement.GetString();
            }
            catch (JsonException)
            {
                return null;
            }
        }
    }

    /// <summary>Strings are written many characters at a time, too.</summary>
    [Theory]
    [InlineData("~")]
    [InlineData("\"")]
    [InlineData("\\")]
    [InlineData("\0")]
    [InlineData("\u001f")]
    [InlineData("\u007f")]
    [InlineData("\u0080")]
    [InlineData("é")]
    [InlineData("漢")]
    [InlineData("😀")]
    public void A_string_of_any_length_is_written_with_anything_anywhere(string piece)
    {
        foreach (var length in Enumerable.Range(0, 40).Concat(Enumerable.Range(250, 10)))
        {
            for (var place = 0; place <= length; place++)
            {
                var label = $"{new string('x', place)}{piece}{new string('y', length - place)}";
                using var document = JsonDocument.Parse(JsonContract.ToJsonUtf8(new Parcel { Label = label }));
                Assert.Equal(label, document.RootElement.GetProperty("label").GetString());
            }
        }
    }

    [Fact]
    public void Bytes_that_are_no_UTF8_are_refused_wherever_they_stand()
    {
        for (var length = 1; length < 100; length++)
        {
            for (var place = 1; place <= length; place++)
            {
                var json = Encoding.ASCII.GetBytes($"[\"{new string('x', length)}\",1]");
                json[place + 1] = 0xC3;
                Assert.False(JsonContract.Ask(json, static _ => true));
            }
        }
    }

    [Theory]
    [InlineData("""\"\\\/\b\f\n\r\t""", "\"\\/\b\f\n\r\t")]
    [InlineData("""\uD83D\uDE00\ud83d\ude00😀""", "😀😀😀")]
    [InlineData("""\u0000\u001f\u007F""", "\0\u001f\u007f")]
    public void Escapes_stand_for_their_characters(string json, string text) =>
        Assert.Equal(text, JsonContract.Parse<Parcel>($$"""{"label":"{{json}}"}""").Label);

    [Theory]
    [InlineData("""\ud83d""")]
    [InlineData("""\ude00""")]
    [InlineData("""\ud83d\ud83d\ude00""")]
    [InlineData("""\ud83dx""")]
    [InlineData("""\ud83d\n""")]
    [InlineData("""\ud83d\u0041""")]
    [InlineData("""\u12""")]
    [InlineData("""\u12g4""")]
    [InlineData("""\U0041""")]
    [InlineData("""\a""")]
    public void Other_escapes_are_no_JSON(string escape)
    {
        foreach (var json in new[] { $$"""{"label":"a{{escape}}"}""", $$"""{"label":"a","{{escape}}":1}""" })
        {
            Assert.False(JsonContract.TryParse<Parcel>(json, out _, out var violations));
            Assert.Equal("json", Assert.Single(violations).Keyword);
        }
    }

    [Fact]
    public void Half_of_a_surrogate_pair_is_written_as_the_replacement_character() =>
        Assert.Equal("""{"label":"a�b�"}""", JsonContract.ToJson(new Parcel { Label = "a\ud83db\ude00" }));

    [Theory]
    [InlineData("9007199254740991")]
    [InlineData("9007199254740992")]
    [InlineData("-9007199254740993")]
    [InlineData("9007199254740993")]
    [InlineData("-0")]
    [InlineData("-0.0")]
    [InlineData("1e400")]
    [InlineData("1E-400")]
    [InlineData("0.1000000000000000055511151231257827")]
    public void A_number_that_is_only_kept_is_written_back_as_it_was(string number)
    {
        var parcel = JsonContract.Parse<Parcel>($$"""{"label":"a","x":{{number}}}""");

        Assert.Equal($$"""{"label":"a","x":{{number}}}""", JsonContract.ToJson(parcel));
    }

    [Fact]
    public void Doubles_are_written_as_the_framework_writes_them()
    {
        var random = new Random(1);
        var numbers = Enumerable.Range(0, 20_000).Select(i => (i % 4) switch
        {
            0 => BitConverter.Int64BitsToDouble(random.NextInt64()),
            1 => random.Next(-100_000, 100_000) / 10_000.0,
            2 => random.NextDouble() * Math.Pow(10, random.Next(-8, 18)),
            _ => random.Next(),
        }).Where(double.IsFinite).Concat([0.0, -0.0, 1e-4, 1e-5, 0.00005, 123456.7891, 99_999_999_999.9999, 1e11, 1e15, 1e16, double.MaxValue, double.Epsilon]);
        Assert.All(numbers, number => Assert.Equal(
            number.ToString("R", CultureInfo.InvariantCulture),
            JsonContract.ToElement(number, static (ref JsonOutput output, double value) => output.WriteNumber(value)).GetRawText()));
    }

    [Fact]
    public void Decimals_keep_all_of_their_digits() => Assert.All(
        [0m, 0.00m, 1m, -1.50m, 0.21m, -0.000001m, 1.0000000000000000000m, decimal.MaxValue, decimal.MinValue, 0.0000000000000000000000000001m, 12345678901234567.89m],
        number => Assert.Equal(
            number.ToString(CultureInfo.InvariantCulture),
            JsonContract.ToElement(number, static (ref JsonOutput output, decimal value) => output.WriteNumber(value)).GetRawText()));

    [Fact]
    public void Large_strings_are_written_whole()
    {
        foreach (var length in new[] { 4095, 4096, 4097, 8193, 100_000 })
        {
            var parcel = new Parcel { Label = string.Concat(Enumerable.Repeat("a😀\"é", length / 5)) + new string('x', length % 5) };
            Assert.Equal(parcel, JsonContract.Parse<Parcel>(JsonContract.ToJsonUtf8(parcel)));
        }
    }

    [Fact]
    public void Text_cut_off_at_any_byte_is_one_violation()
    {
        var utf8 = Encoding.UTF8.GetBytes(Full);
        Assert.True(JsonContract.IsValidJson<Parcel>(utf8, out _));
        for (var length = 0; length < utf8.Length; length++)
        {
            Assert.False(JsonContract.TryParse<Parcel>(utf8.AsSpan(0, length), out _, out var violations));
            Assert.Equal("json", Assert.Single(violations).Keyword);
        }
    }

    [Fact]
    public void Input_in_pieces_is_read_like_input_in_one()
    {
        var utf8 = Encoding.UTF8.GetBytes(Full);
        for (var size = 1; size <= 40; size++)
        {
            var reader = new Utf8JsonReader(Segments.Of(utf8, size));
            Assert.Equal(JsonContract.Parse<Parcel>(utf8), JsonSerializer.Deserialize(ref reader, ParcelJsonContext.Default.Parcel));
        }
    }

    /// <summary>Texts with random damage are JSON exactly when the reader of the framework says so, and no exception comes out.</summary>
    [Fact]
    public void Damaged_text_is_judged_as_the_framework_judges_it()
    {
        var random = new Random(20_260_314);
        var (accepted, refused) = (0, 0);
        foreach (var _ in Damage.Rounds(20_000))
        {
            var utf8 = Damage.To(Encoding.UTF8.GetBytes(Full), random);
            var isJson = JsonContract.Ask(utf8, _ => true);
            Assert.True(isJson == IsJson(utf8), Convert.ToBase64String(utf8));
            if (isJson) accepted++;
            else refused++;
            if (!JsonContract.TryParse<Parcel>(utf8, out var parcel, out var violations)) Assert.NotEmpty(violations);
            else Assert.Equal(parcel, JsonContract.Parse<Parcel>(JsonContract.ToJsonUtf8(parcel)));
        }

        Assert.True(accepted > 1000 && refused > 1000, $"{accepted} accepted, {refused} refused");
    }

    /// <summary>The scan looks at many bytes at a time, and must not take any for its own that stand behind the text.</summary>
    [Theory]
    [InlineData("\"")]
    [InlineData("}]}]")]
    [InlineData(":1}")]
    [InlineData("0123e+1}")]
    [InlineData("rue,alse,ull]")]
    [InlineData(" \n\t")]
    [InlineData("\\\"n")]
    public void What_stands_behind_a_text_is_no_part_of_it(string behind)
    {
        var whole = Encoding.UTF8.GetBytes(Full);
        string[] shorts = ["", " ", "\"", "\"a", "\"a\"", "\"\\", "-", "0", "12", "1.", "1e", "t", "tru", "true", "nul", "null", "[", "[]", "[1", "[1,", "{", "{}", "{\"", "{\"a\"", "{\"a\":", "{\"a\":1", "{\"a\":1,", "{\"a\":[]", "[{}", "]", "}", "[}", "{]"];
        var texts = Enumerable.Range(0, whole.Length + 1).Select(length => whole[..length]).Concat(shorts.Select(Encoding.UTF8.GetBytes));
        foreach (var text in texts)
        {
            byte[] buffer = [.. text, .. Encoding.UTF8.GetBytes(behind), .. new byte[64]];
            Assert.True(JsonContract.Ask(buffer.AsSpan(0, text.Length), _ => true) == IsJson(text), Encoding.UTF8.GetString(text));
        }
    }

    /// <summary>A string is looked at in one of several ways, which depends on its length, on what is in it, and on how much stands behind it.</summary>
    [Theory]
    [InlineData("")]
    [InlineData("\\n")]
    [InlineData("\\")]
    [InlineData("ä")]
    [InlineData("\u0001")]
    [InlineData("\\ud83d\\ude00")]
    [InlineData("\\ud83d")]
    public void A_string_of_any_length_ends_where_the_framework_says(string special)
    {
        string[] ends = ["\"]", "\"  ]", "\",\"" + new string('b', 70) + "\"]", "]", "\""];
        for (var length = 0; length <= 140; length++)
        {
            foreach (var before in new[] { 0, 1, 15, 16, 31, 32, 33, 63, 64, 65, length }.Where(before => before <= length))
            {
                foreach (var end in ends)
                {
                    var text = Encoding.UTF8.GetBytes($"[\"{new string('a', before)}{special}{new string('a', length - before)}{end}");
                    Assert.True(JsonContract.Ask(text, _ => true) == IsJson(text), Encoding.UTF8.GetString(text));
                }
            }
        }
    }

    /// <summary>The judge: the framework's reader, which leaves strings alone until somebody asks for them.</summary>
    private static bool IsJson(byte[] utf8)
    {
        if (!Utf8.IsValid(utf8)) return false;
        var reader = new Utf8JsonReader(utf8);
        try
        {
            while (reader.Read())
            {
                if (reader.TokenType is JsonTokenType.String or JsonTokenType.PropertyName) reader.GetString();
            }

            return true;
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException)
        {
            return false;
        }
    }
}
