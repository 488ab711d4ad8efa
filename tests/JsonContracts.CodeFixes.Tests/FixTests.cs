using System;
using System.Linq;

namespace JsonContracts.CodeFixes.Tests;

/// <summary>Each fix is applied: the code is as expected, it compiles, the fault is gone, and there is no other.</summary>
public class FixTests
{
    /// <summary>Each row: an expression with one fault, what is offered first, and the expression after that.</summary>
    public static TheoryData<string, string, string> Nearest => new()
    {
        { "new Parcel { Scale = 1.7 }", "Use 1, the nearest allowed value", "new Parcel { Scale = 1 }" },
        { "new Parcel { Scale = -0.5 }", "Use 0, the nearest allowed value", "new Parcel { Scale = 0 }" },
        { "new Parcel { Scale = 0.123 }", "Use 0.12, the nearest allowed value", "new Parcel { Scale = 0.12 }" },
        { "new Parcel { Scale = 0.128 }", "Use 0.13, the nearest allowed value", "new Parcel { Scale = 0.13 }" },
        { "new Parcel { Scale = (1.7) }", "Use 1, the nearest allowed value", "new Parcel { Scale = (1) }" },
        { "new Parcel { Scale = checked(1 + 1) }", "Use 1, the nearest allowed value", "new Parcel { Scale = checked(1) }" },
        { "new Parcel { Scale = (double?)2 }", "Use 1, the nearest allowed value", "new Parcel { Scale = 1 }" },
        { "new Parcel { Scale = Const }", "Use 1, the nearest allowed value", "new Parcel { Scale = 1 }" },
        { "new Parcel { Scale = ReadOnly }", "Use 1, the nearest allowed value", "new Parcel { Scale = 1 }" },
        { "new Parcel { Scale = flag ? 1.7 : 0.5 }", "Use 1, the nearest allowed value", "new Parcel { Scale = flag ? 1 : 0.5 }" },
        { "new Parcel { Scale = number switch { 1 => 3, _ => 0.5 } }", "Use 1, the nearest allowed value", "new Parcel { Scale = number switch { 1 => 1, _ => 0.5 } }" },
        { "new Parcel { Scale = /* why */ 1.7 /* not */ , Count = 2 }", "Use 1, the nearest allowed value", "new Parcel { Scale = /* why */ 1 /* not */ , Count = 2 }" },
        { "new Parcel\n{\n    // The scale.\n    Scale = 1.7, // too much\n    Count = 2,\n}", "Use 1, the nearest allowed value", "new Parcel\n{\n    // The scale.\n    Scale = 1, // too much\n    Count = 2,\n}" },
        { "other with { Scale = 1.7 }", "Use 1, the nearest allowed value", "other with { Scale = 1 }" },
        { "new Parcel { Open = 0 }", "Use 0.1, the nearest allowed value", "new Parcel { Open = 0.1 }" },
        { "new Parcel { Open = 1.75 }", "Use 0.99, the nearest allowed value", "new Parcel { Open = 0.99 }" },
        { "new Parcel { Count = 0 }", "Use 1, the nearest allowed value", "new Parcel { Count = 1 }" },
        { "new Parcel { Count = int.MaxValue }", "Use 20, the nearest allowed value", "new Parcel { Count = 20 }" },
        { "new Parcel { Even = 10 }", "Use 8, the nearest allowed value", "new Parcel { Even = 8 }" },
        { "new Parcel { Even = 3 }", "Use 4, the nearest allowed value", "new Parcel { Even = 4 }" },
        { "new Parcel { Even = -8 }", "Use -2, the nearest allowed value", "new Parcel { Even = -2 }" },
        { "new Parcel { Far = 1 }", "Use 3000000000, the nearest allowed value", "new Parcel { Far = 3000000000 }" },
        { "new Parcel { Price = 10 }", "Use 9.99m, the nearest allowed value", "new Parcel { Price = 9.99m }" },
        { "new Parcel { Price = 0.1m }", "Use 0.5m, the nearest allowed value", "new Parcel { Price = 0.5m }" },
        { "new Parcel { Duration = 6 }", "Use 5, the nearest allowed value", "new Parcel { Duration = 5 }" },
        { "new Parcel { Duration = 9 }", "Use 10, the nearest allowed value", "new Parcel { Duration = 10 }" },
        { "new Parcel { Title = \"a boat\" }", "Use \"a boa\", the nearest allowed value", "new Parcel { Title = \"a boa\" }" },
        { "new Parcel { Title = \"🐲🐲🐲🐲🐲🐲\" }", "Use \"🐲🐲🐲🐲🐲\", the nearest allowed value", "new Parcel { Title = \"🐲🐲🐲🐲🐲\" }" },
        { "new Parcel { Title = \"\\\"\\\\\" + \"\\n\\tab\" }", "Use \"\\\"\\\\\\n\\ta\", the nearest allowed value", "new Parcel { Title = \"\\\"\\\\\\n\\ta\" }" },
        { "new Parcel { Link = new Uri(\"https://example.com/long\"), Contact = \"a@b.c\" }", "Use new Uri(\"https://example.com\"), the nearest allowed value", "new Parcel { Link = new Uri(\"https://example.com\"), Contact = \"a@b.c\" }" },
        { "new Parcel { Grid = [[1, 2], [3, 10]] }", "Use 9, the nearest allowed value", "new Parcel { Grid = [[1, 2], [3, 9]] }" },
        { "new Parcel { Inner = new() { Inner = new() { Scale = 7 } } }", "Use 1, the nearest allowed value", "new Parcel { Inner = new() { Inner = new() { Scale = 1 } } }" },
        { "new Parcel { Level = Level.High, Fast = false }", "Use true, the nearest allowed value", "new Parcel { Level = Level.High, Fast = true }" },
        { "new Parcel { Level = Level.Low, Fast = true }", "Use Level.High, the nearest allowed value", "new Parcel { Level = Level.High, Fast = true }" },
    };

    public static TheoryData<string, string, string> Members => new()
    {
        { "new Parcel { Weight = 3 }", "Add Unit = Unit.Kg", "new Parcel { Weight = 3, Unit = Unit.Kg }" },
        { "new Parcel { Unit = Unit.G }", "Add Weight = 2", "new Parcel { Unit = Unit.G, Weight = 2 }" },
        { "new Parcel() { Unit = Unit.G }", "Add Weight = 2", "new Parcel() { Unit = Unit.G, Weight = 2 }" },
        { "new Parcel { Unit = Unit.G, }", "Add Weight = 2", "new Parcel { Unit = Unit.G, Weight = 2, }" },
        { "new Parcel { Unit = Unit.G /* grams */ }", "Add Weight = 2", "new Parcel { Unit = Unit.G, Weight = 2 /* grams */ }" },
        { "new Parcel\n{\n    Unit = Unit.G\n}", "Add Weight = 2", "new Parcel\n{\n    Unit = Unit.G,\n    Weight = 2\n}" },
        { "new Parcel\n{\n    Unit = Unit.G,\n}", "Add Weight = 2", "new Parcel\n{\n    Unit = Unit.G,\n    Weight = 2,\n}" },
        { "new Parcel\r\n{\r\n\tUnit = Unit.G, // grams\r\n}", "Add Weight = 2", "new Parcel\r\n{\r\n\tUnit = Unit.G, // grams\r\n\tWeight = 2,\r\n}" },
        { "new Parcel\n{\n    Unit = Unit.G // grams\n}", "Add Weight = 2", "new Parcel\n{\n    Unit = Unit.G, // grams\n    Weight = 2\n}" },
        { "new Parcel\n{\n    Unit = Unit.G }", "Add Weight = 2", "new Parcel\n{\n    Unit = Unit.G,\n    Weight = 2 }" },
        { "new Parcel { Mail = \"a@b.c\" }", "Add Fast = false", "new Parcel { Mail = \"a@b.c\", Fast = false }" },
        { "new Parcel { Link = new(\"https://a.b/c\") }", "Add Contact = \"name@example.com\"", "new Parcel { Link = new(\"https://a.b/c\"), Contact = \"name@example.com\" }" },
        { "new Parcel { List = [], Pages = [] }", "Add Inner = new()", "new Parcel { List = [], Pages = [], Inner = new() }" },
        { "new Parcel { List = [], Inner = new() }", "Add Pages = []", "new Parcel { List = [], Inner = new(), Pages = [] }" },
        { "new Parcel() with { Weight = 3 }", "Add Unit = Unit.Kg", "new Parcel() with { Weight = 3, Unit = Unit.Kg }" },
        { "new Parcel { Weight = 3 } with { }", "Add Unit = Unit.Kg", "new Parcel { Weight = 3 } with { Unit = Unit.Kg }" },
        { "new Parcel { Inner = new() { Weight = 3 } }", "Add Unit = Unit.Kg", "new Parcel { Inner = new() { Weight = 3, Unit = Unit.Kg } }" },
        { "new Parcel { Width = 100 }", "Add Height = 200", "new Parcel { Width = 100, Height = 200 }" },
        { "new Parcel { Width = number }", "Add Height = 20", "new Parcel { Width = number, Height = 20 }" },
        { "new Parcel { Height = 100 }", "Add Width = 200", "new Parcel { Height = 100, Width = 200 }" },
        { "new Parcel { Width = 110, Height = 200 }", "Use Large: Width = 100, Height = 200", "new Parcel { Width = 100, Height = 200 }" },
        { "new Parcel { Width = 11, Count = 1, Height = 21 }", "Use Small: Width = 10, Height = 20", "new Parcel { Width = 10, Count = 1, Height = 20 }" },
        { "new Parcel { Width = 200, Height = 99 }", "Use Wide \"one\": Width = 200, Height = 100", "new Parcel { Width = 200, Height = 100 }" },
        { "(new Parcel { Width = 9 }) with { Height = 20 }", "Use Small: Width = 10, Height = 20", "(new Parcel { Width = 9 }) with { Height = 20, Width = 10 }" },
    };

    public static TheoryData<string, string, string> Items => new()
    {
        { "new Parcel { Tags = [\"a\", \"b\", \"c\", \"d\"] }", "Remove the last item", "new Parcel { Tags = [\"a\", \"b\", \"c\"] }" },
        { "new Parcel { Tags = [\"a\", \"b\", \"c\", \"d\", \"e\",] }", "Remove the last 2 items", "new Parcel { Tags = [\"a\", \"b\", \"c\",] }" },
        { "new Parcel { Tags = [\"a\", text, \"a\"] }", "Remove what is there twice", "new Parcel { Tags = [\"a\", text] }" },
        { "new Parcel { Tags = [\"a\", \"a\", \"b\"] }", "Remove what is there twice", "new Parcel { Tags = [\"a\", \"b\"] }" },
        { "new Parcel { Tags = [\"a\", .. list, \"a\"] }", "Remove what is there twice", "new Parcel { Tags = [\"a\", .. list] }" },
        { "new Parcel { Tags = [text, .. list, text, text, text] }", "Remove the last item", "new Parcel { Tags = [text, .. list, text, text] }" },
        { "new Parcel\n{\n    Tags =\n    [\n        \"a\", // one\n        \"b\",\n        \"c\",\n        \"d\", // four\n    ],\n}", "Remove the last item", "new Parcel\n{\n    Tags =\n    [\n        \"a\", // one\n        \"b\",\n        \"c\", // four\n    ],\n}" },
        { "new Parcel { Grid = [[1, 2, 3], [4]] }", "Remove the last item", "new Parcel { Grid = [[1, 2], [4]] }" },
    };

    /// <summary>Values in JSON texts, in every kind of literal.</summary>
    public static TheoryData<string, string, string> Texts => new()
    {
        { "Parcel.Parse(\"{ \\\"level\\\": \\\"hihg\\\" }\")", "Use \"high\", the nearest allowed value", "Parcel.Parse(\"{ \\\"level\\\": \\\"high\\\" }\")" },
        { "Parcel.Parse(\"{ \\\"level\\\": \\u0022LOW\\u0022 }\"u8)", "Use \"low\", the nearest allowed value", "Parcel.Parse(\"{ \\\"level\\\": \\\"low\\\" }\"u8)" },
        { "Parcel.Parse(@\"{ \"\"unit\"\": \"\"KG\"\", \"\"weight\"\": 2 }\")", "Use \"kg\", the nearest allowed value", "Parcel.Parse(@\"{ \"\"unit\"\": \"\"kg\"\", \"\"weight\"\": 2 }\")" },
        { "Parcel.IsValidJson(\"\"\"{ \"unit\": \"grams\", \"weight\": 2 }\"\"\"u8, out _)", "Use \"g\", the nearest allowed value", "Parcel.IsValidJson(\"\"\"{ \"unit\": \"g\", \"weight\": 2 }\"\"\"u8, out _)" },
        { "Parcel.Parse(\"\"\"\n    {\n      \"level\": \"heigh\",\n      \"count\": 3\n    }\n    \"\"\")", "Use \"high\", the nearest allowed value", "Parcel.Parse(\"\"\"\n    {\n      \"level\": \"high\",\n      \"count\": 3\n    }\n    \"\"\")" },
        { "Parcel.Parse(\"\"\"{ \"scale\": 1.75e0 }\"\"\")", "Use 1, the nearest allowed value", "Parcel.Parse(\"\"\"{ \"scale\": 1 }\"\"\")" },
        { "Parcel.Parse(\"\"\"{ \"even\": 2.5 }\"\"\")", "Use 2, the nearest allowed value", "Parcel.Parse(\"\"\"{ \"even\": 2 }\"\"\")" },
        { "Parcel.Parse(\"{ \" + \"\\\"count\\\": 0\" + \" }\")", "Use 1, the nearest allowed value", "Parcel.Parse(\"{ \" + \"\\\"count\\\": 1\" + \" }\")" },
        { "Parcel.Parse(\"{ \\\"title\\\": \\\"\\\\\\\"abcde\\\" }\")", "Use \"\\\"abcd\", the nearest allowed value", "Parcel.Parse(\"{ \\\"title\\\": \\\"\\\\\\\"abcd\\\" }\")" },
    };

    [Theory]
    [MemberData(nameof(Nearest))]
    [MemberData(nameof(Members))]
    [MemberData(nameof(Items))]
    [MemberData(nameof(Texts))]
    public void The_first_fix_mends_the_fault(string before, string title, string after)
    {
        var bench = Parcel.Of(Parcel.Around(before));
        Assert.Empty(bench.Errors);
        var offers = bench.Diagnostics.SelectMany(bench.Offers).ToList();
        Assert.Equal(title, offers[0].Action.Title);

        var mended = bench.Apply(offers[0]);
        Assert.Equal(bench.Text.Replace(before, after, StringComparison.Ordinal), mended.Text);
        Assert.Empty(mended.Errors);
        Assert.Empty(mended.Diagnostics);
    }

    /// <summary>Every fix that is offered for a fault mends it, not the first one alone.</summary>
    [Theory]
    [MemberData(nameof(Nearest))]
    [MemberData(nameof(Members))]
    [MemberData(nameof(Items))]
    public void Every_other_fix_mends_it_too(string before, string title, string after)
    {
        var bench = Parcel.Of(Parcel.Around(before));
        Assert.All(bench.Diagnostics.SelectMany(bench.Offers).Skip(1), offer =>
        {
            Assert.NotEqual((title, ""), (offer.Action.Title, after));
            var mended = bench.Apply(offer);
            Assert.Empty(mended.Errors);
            Assert.Empty(mended.Diagnostics);
        });
    }

    [Theory]
    [InlineData("new Parcel { Width = 110, Height = 200 }", "Large: Width = 100, Height = 200; Wide \"one\": Width = 200, Height = 100; Small: Width = 10, Height = 20")]
    [InlineData("new Parcel { Width = 190, Height = 80 }", "Wide \"one\": Width = 200, Height = 100; Large: Width = 100, Height = 200; Small: Width = 10, Height = 20")]
    [InlineData("new Parcel { Width = 10 }", "Add Height = 20; Large: Width = 100, Height = 200; Wide \"one\": Width = 200, Height = 100")]
    public void Named_sizes_are_offered_nearest_first(string code, string expected)
    {
        var bench = Parcel.Of(Parcel.Around(code));
        var titles = bench.Offers(Assert.Single(bench.Diagnostics)).Select(offer => offer.Action.Title.Replace("Use ", "", StringComparison.Ordinal));
        Assert.Equal(expected, string.Join("; ", titles));
    }

    [Fact]
    public void Every_size_of_the_flagship_is_a_choice()
    {
        var bench = Parcel.Of("using JsonContracts.Runware; class Sample { object Make() => new KlingVideo26Standard { PositivePrompt = \"A boat\", Width = 1280, Height = 800 }; }");
        var offers = bench.Offers(Assert.Single(bench.Diagnostics));
        Assert.Equal(
            ["Use 720p (16:9): Width = 1280, Height = 720", "Use 720p (1:1): Width = 960, Height = 960", "Use 720p (9:16): Width = 720, Height = 1280"],
            offers.Select(offer => offer.Action.Title));
        Assert.All(offers, offer => Assert.Empty(bench.Apply(offer).Diagnostics));
    }

    /// <summary>Where no change of this kind would be for the better, none is offered.</summary>
    [Theory]
    [InlineData("new Parcel { Mail = \"nobody\", Fast = false }")]
    [InlineData("Parcel.Parse(\"{ \\\"count\\\": \" + Zero + \" }\")")]
    [InlineData("Parcel.Parse(\"{ \\\"count\\\": -\" + \"1 }\")")]
    [InlineData("Parcel.Parse(Json)")]
    [InlineData("new Parcel { Grid = [[1, 2], [3, 4]], Title = null, Inner = new() { Mail = \"nobody\", Fast = false } }")]
    public void Nothing_is_offered_where_nothing_is_known_to_be_right(string code)
    {
        var bench = Parcel.Of(Parcel.Around(code));
        Assert.Empty(bench.Diagnostics.SelectMany(bench.Offers));
        Assert.NotEmpty(bench.Diagnostics);
    }
}
