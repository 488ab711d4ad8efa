using System;
using System.IO;
using System.Linq;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace JsonContracts.Samples.Tests;

/// <summary>How the generated types feel: unions, open enums, optional members, members that nobody described, constants.</summary>
public class ConstructTests
{
    [Fact]
    public void A_union_takes_each_of_its_cases_and_gives_it_back()
    {
        UnionsImage text = "abc";
        UnionsImage picture = new UnionsImagePicture { Url = new Uri("https://example.org/") };
        Assert.Equal("text", text.Match(one => "text", one => "picture"));
        Assert.Equal("picture", picture.Match(one => "text", one => "picture"));
        Assert.True(text.TryGetText(out var value));
        Assert.Equal("abc", value);
        Assert.False(text.TryGetPicture(out _));
        Assert.True(picture.TryGetPicture(out var found));
        Assert.Equal("https://example.org/", found.Url.OriginalString);
        Assert.Equal("\"abc\"", text.ToString());
    }

    [Fact]
    public void A_union_is_read_by_the_kind_of_its_value_or_by_what_fits()
    {
        var one = Unions.Parse("""{"image":{"url":"ab:c"},"figure":{"kind":"box","width":1,"height":2},"contact":{"number":"+49"},"enumOrNumber":"none","flagOrCount":false}""");
        Assert.True(one.Figure!.TryGetBox(out var box));
        Assert.Equal(2, box.Height);
        Assert.True(one.Contact!.TryGetPhone(out _));
        Assert.True(one.EnumOrNumber!.TryGetMode(out var mode));
        Assert.Equal(UnionsEnumOrNumberMode.None, mode);
        Assert.True(one.FlagOrCount!.TryGetBoolean(out var flag));
        Assert.False(flag);
    }

    [Fact]
    public void A_union_can_be_switched_over()
    {
        var said = "";
        foreach (UnionsAmount amount in new UnionsAmount[] { "much", 1.5 })
        {
            amount.Switch(number => said += number == 1.5 ? " number" : "", text => said += " text " + text);
            said += amount.Value switch
            {
                string text => $" {text.Length} characters",
                1.5 => " one and a half",
                _ => " neither",
            };
        }

        Assert.Equal(" text much 4 characters number one and a half", said);
        Assert.Throws<ArgumentNullException>(() => ((UnionsAmount)1.5).Switch(null!, _ => { }));
    }

    [Fact]
    public void An_optional_list_that_may_be_null_takes_a_collection_expression()
    {
        var lists = Lists.Parse("""{"names":["a"]}""") with { Maybe = ["a", .. new[] { "b" }] };
        Assert.Equal(["a", "b"], lists.Maybe.Value);
        Assert.Contains("\"maybe\":[\"a\",\"b\"]", lists.ToJson(), StringComparison.Ordinal);
        Assert.Contains("\"maybe\":null", (lists with { Maybe = null }).ToJson(), StringComparison.Ordinal);
        Assert.DoesNotContain("maybe", (lists with { Maybe = default }).ToJson(), StringComparison.Ordinal);
        Assert.Equal(lists, Lists.Parse(lists.ToJson()));
    }

    [Fact]
    public void Unions_are_equal_by_case_and_value()
    {
        Assert.Equal((UnionsAmount)"1", "1");
        Assert.NotEqual((UnionsAmount)"1", 1);
        Assert.True((UnionsIdentity)5 == 5);
        Assert.True((UnionsIdentity?)null == null);
        Assert.Equal(((UnionsAmount)1.5).GetHashCode(), ((UnionsAmount)1.5).GetHashCode());
    }

    [Fact]
    public void An_open_enum_keeps_what_it_does_not_know()
    {
        var one = Enums.Parse("""{"quality":"low","seconds":5,"status":"of tomorrow"}""");
        Assert.Equal("of tomorrow", one.Status!.Value.Value);
        Assert.False(one.Status.Value.IsKnown);
        Assert.True(EnumsStatus.Success.IsKnown);
        Assert.Equal(new EnumsStatus("success"), EnumsStatus.Success);
        Assert.Contains("of tomorrow", Encoding.UTF8.GetString(one.ToJsonUtf8()), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("processing")]
    [InlineData("success")]
    [InlineData("it's late")]
    [InlineData("of \"tomorrow\"")]
    public void A_value_of_an_open_enum_is_written_as_any_other_string(string text)
    {
        var one = new Enums { Quality = EnumsQuality.Low, Seconds = 5, Status = new EnumsStatus(text) };
        Assert.Equal(text, Enums.Parse(one.ToJson()).Status!.Value.Value);

        using var stream = new MemoryStream();
        using (var writer = new Utf8JsonWriter(stream)) new EnumsStatusConverter().Write(writer, one.Status.Value, JsonSerializerOptions.Default);
        Assert.Equal($"\"{JavaScriptEncoder.Default.Encode(text)}\"", Encoding.UTF8.GetString(stream.ToArray()));
    }

    [Fact]
    public void A_closed_enum_refuses_what_it_does_not_know()
    {
        Assert.False(Enums.TryParseJson("""{"quality":"of tomorrow","seconds":5}"""u8, out _, out var violations));
        Assert.Equal("/quality", Assert.Single(violations).Pointer);
    }

    [Theory]
    [InlineData("""{"quality":"low","seconds":5,"frame":"first"}""", EnumsFrame.First)]
    [InlineData("""{"quality":"low","seconds":5,"frame":0}""", EnumsFrame.Value0)]
    [InlineData("""{"quality":"low","seconds":5,"frame":-1.0}""", EnumsFrame.Minus1)]
    [InlineData("""{"quality":"low","seconds":5,"frame":25e-1}""", EnumsFrame.Value25)]
    public void A_mixed_enum_has_a_value_for_each_kind(string json, EnumsFrame frame) => Assert.Equal(frame, Enums.Parse(json).Frame);

    [Fact]
    public void Absent_null_and_a_value_are_three_things()
    {
        var absent = Uuids.Parse("""{"id":"6f1f2a2c-4b0e-4d4a-9c3d-0f8f6a1b2c3d","taskUUID":"6f1f2a2c-4b0e-4d4a-9c3d-0f8f6a1b2c3d","fixed":"6f1f2a2c-4b0e-4d4a-9c3d-0f8f6a1b2c3d"}""");
        var empty = absent with { Previous = null };
        var given = absent with { Previous = Guid.Empty };
        Assert.False(absent.Previous.IsSet);
        Assert.True(empty.Previous is { IsSet: true, HasValue: false });
        Assert.Equal(Guid.Empty, given.Previous.Value);
        Assert.Equal(3, new[] { absent, empty, given }.Distinct().Count());
        Assert.DoesNotContain("previous", Text(absent), StringComparison.Ordinal);
        Assert.Contains("\"previous\":null", Text(empty), StringComparison.Ordinal);
        Assert.All(new[] { absent, empty, given }, one => Assert.Equal(one, Uuids.Parse(one.ToJsonUtf8())));
    }

    [Fact]
    public void Members_that_nobody_described_are_kept_and_written_back()
    {
        const string json = """{"name":"n","inner":{"depth":1,"deep":{"x":[null,1.50]}},"undescribed":1,"later":"z"}""";
        var one = OpenObject.Parse(json);
        Assert.Equal("z", one.AdditionalProperties["later"].Element.GetString());
        Assert.Equal(json, Text(one));
        Assert.Equal("""{"name":"m","inner":{"depth":1,"deep":{"x":[null,1.50]}},"undescribed":1,"later":"z"}""", Text(one with { Name = "m" }));
    }

    [Fact]
    public void Members_that_nobody_described_may_have_a_type()
    {
        var one = TypedAdditions.Parse("""{"name":"n","more":7}""");
        Assert.Equal(7, one.AdditionalProperties["more"]);
        Assert.False(TypedAdditions.TryParseJson("""{"name":"n","more":"7"}"""u8, out _, out var violations));
        Assert.Equal(("/more", "type"), (Assert.Single(violations).Pointer, violations[0].Keyword));
    }

    [Fact]
    public void A_fresh_uuid_is_made_up_each_time()
    {
        var (one, two) = (new Uuids { Id = Guid.Empty }, new Uuids { Id = Guid.Empty });
        Assert.NotEqual(one.TaskUuid, two.TaskUuid);
        Assert.Equal(4, one.TaskUuid.Version);
        Assert.Equal(one.TaskUuid, Uuids.Parse(one.ToJsonUtf8()).TaskUuid);
    }

    [Fact]
    public void Named_combinations_set_all_members_at_once()
    {
        Assert.Equal(new Combinations { Width = 1280, Height = 720 }, new Combinations().With720p16x9());
        Assert.Equal(new Combinations { Width = 960, Height = 960, Label = "l" }, new Combinations { Label = "l" }.WithSquare());
        Assert.Empty(new Combinations().With720p9x16().Validate());
    }

    [Fact]
    public void Defaults_are_stated_and_not_sent()
    {
        Assert.Equal("{}", Text(new Defaults()));
        Assert.Equal("a \"quoted\"\n\\line", Defaults.TextDefault);
        Assert.Equal((false, int.MinValue, long.MinValue, 1e-7, 5d, 0.10m), (Defaults.FlagDefault, Defaults.Int32Default, Defaults.Int64Default, Defaults.NumberDefault, Defaults.WholeNumberDefault, Defaults.MoneyDefault));
        Assert.Equal((DefaultsChoice.Two, 7L), (Defaults.ChoiceDefault, Defaults.NullableDefault));
    }

    [Fact]
    public void Constants_are_written_by_themselves() => Assert.Equal(
        """{"small":1,"unit":0.5,"version":3,"ratio":1.5}""", Text(new Numbers { Small = 1, Unit = 0.5 }));

    [Fact]
    public void Whole_numbers_may_be_written_in_any_form() => Assert.Equal(
        new Numbers { Small = 1, Unit = 1, Large = 100 }, Numbers.Parse("""{"small":1.0,"unit":1,"version":3.0,"ratio":15e-1,"large":1e2}"""));

    [Fact]
    public void A_uri_keeps_its_text_and_a_time_its_zone()
    {
        var one = Formats.Parse("""{"uri":"HTTP://Example.org:80/a b","date":"2026-02-28","dateTime":"2026-02-28T12:30:00-08:00"}""".Replace("a b", "a%20b", StringComparison.Ordinal));
        Assert.Equal("HTTP://Example.org:80/a%20b", one.Uri.OriginalString);
        Assert.Equal(TimeSpan.FromHours(-8), one.DateTime.Offset);
        Assert.Contains("-08:00", Text(one), StringComparison.Ordinal);
        Assert.NotEqual(one, one with { DateTime = one.DateTime.ToUniversalTime() });
    }

    [Fact]
    public void A_root_that_is_no_object_wraps_its_value()
    {
        RootText text = "abc";
        RootList list = new() { Value = ["a"] };
        Assert.Equal("\"abc\"", Text(text));
        Assert.Equal("[\"a\"]", Text(list));
        Assert.Equal(["a"], RootList.Parse("[\"a\"]").Value);
        Assert.Equal("maxLength", Assert.Single(((RootText)"abcdef").Validate()).Keyword);
        Assert.True(((RootUnion)5).Match(_ => false, number => number == 5));
    }

    [Fact]
    public void An_internal_contract_of_another_namespace_refers_to_a_public_one()
    {
        var one = new Hidden.HiddenThing { Colour = Hidden.HiddenThingColour.Black, Customer = new Customer { Name = "n" }, Key = 5 };
        Assert.Equal("""{"customer":{"name":"n"},"colour":"black","key":5}""", Text(one));
        Assert.Equal(one, JsonContract.Parse<Hidden.HiddenThing>(one.ToJsonUtf8()));
        Assert.False(typeof(Hidden.HiddenThing).IsPublic);
    }

    [Fact]
    public void What_a_schema_deprecates_is_obsolete()
    {
        Assert.NotEmpty(typeof(Outdated).GetCustomAttributes(typeof(ObsoleteAttribute), false));
        Assert.NotEmpty(typeof(Outdated).GetProperty(nameof(Outdated.Old))!.GetCustomAttributes(typeof(ObsoleteAttribute), false));
        Assert.NotEmpty(typeof(OutdatedNew).GetField(nameof(OutdatedNew.Stale))!.GetCustomAttributes(typeof(ObsoleteAttribute), false));
        Assert.Empty(typeof(OutdatedNew).GetField(nameof(OutdatedNew.Fresh))!.GetCustomAttributes(typeof(ObsoleteAttribute), false));
    }

    private static string Text<T>(T value)
        where T : class, IJsonContract<T> => JsonContract.ToJson(value);
}
