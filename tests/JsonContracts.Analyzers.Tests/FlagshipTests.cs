using System;
using System.Linq;
using Microsoft.CodeAnalysis;

namespace JsonContracts.Analyzers.Tests;

/// <summary>
/// Requests for Kling VIDEO 2.6 Standard, a contract that comes compiled in a referenced assembly. In the code, <c>Request(…)</c> stands
/// for a request with a good prompt and these members.
/// </summary>
public class FlagshipTests
{
    private const string Kling = "klingai:kling-video@2.6-standard";
    private const string Sizes = "/allOf/0/then/oneOf";

    /// <summary>Each row: code, then “id | text under the squiggle | message” in lines.</summary>
    public static TheoryData<string, string> Refused => new()
    {
        { "Request(CfgScale = 1.7)", "CON1001 | 1.7 | `CfgScale` is 1.7; KLING allows at most 1 (FILE, /properties/CFGScale/maximum)" },
        { "Request(CfgScale = -0.5)", "CON1001 | -0.5 | `CfgScale` is -0.5; KLING allows at least 0 (FILE, /properties/CFGScale/minimum)" },
        { "Request(CfgScale = 0.125)", "CON1002 | 0.125 | `CfgScale` is 0.125; KLING allows multiples of 0.01 (FILE, /properties/CFGScale/multipleOf)" },
        { "Request(CfgScale = (1.7))", "CON1001 | 1.7 | `CfgScale` is 1.7; KLING allows at most 1 (FILE, /properties/CFGScale/maximum)" },
        { "Request(CfgScale = checked(1 + 1))", "CON1001 | 1 + 1 | `CfgScale` is 2; KLING allows at most 1 (FILE, /properties/CFGScale/maximum)" },
        { "Request(CfgScale = (double?)2)", "CON1001 | (double?)2 | `CfgScale` is 2; KLING allows at most 1 (FILE, /properties/CFGScale/maximum)" },
        { "Request(CfgScale = Const)", "CON1001 | Const | `CfgScale` is 1.5; KLING allows at most 1 (FILE, /properties/CFGScale/maximum)" },
        { "Request(CfgScale = ReadOnly)", "CON1001 | ReadOnly | `CfgScale` is 1.6; KLING allows at most 1 (FILE, /properties/CFGScale/maximum)" },
        { "Request(CfgScale = flag ? 1.7 : 0.5)", "CON1001 | 1.7 | `CfgScale` is 1.7; KLING allows at most 1 (FILE, /properties/CFGScale/maximum)" },
        { "Request(CfgScale = number switch { 1 => 0.5, 2 => 3, _ => 1 })", "CON1001 | 3 | `CfgScale` is 3; KLING allows at most 1 (FILE, /properties/CFGScale/maximum)" },
        { "Request(OutputQuality = 100)", "CON1001 | 100 | `OutputQuality` is 100; KLING allows at most 99 (FILE, /properties/outputQuality/maximum)" },
        { "Request(Ttl = int.MinValue)", "CON1001 | int.MinValue | `Ttl` is -2147483648; KLING allows at least 60 (FILE, /properties/ttl/minimum)" },
        { "Request(Duration = 7)", "CON1006 | 7 | `Duration` is 7; KLING allows one of 5, 10 (FILE, /properties/duration/enum)" },
        { "Request(Duration = flag ? 5 : 6)", "CON1006 | 6 | `Duration` is 6; KLING allows one of 5, 10 (FILE, /properties/duration/enum)" },
        { "new KlingVideo26Standard { PositivePrompt = \"x\" }", "CON1003 | \"x\" | `PositivePrompt` is \"x\"; KLING allows at least 2 characters (FILE, /properties/positivePrompt/minLength)" },
        { "new KlingVideo26Standard { PositivePrompt = \"🐲\" }", "CON1003 | \"🐲\" | `PositivePrompt` is \"🐲\"; KLING allows at least 2 characters (FILE, /properties/positivePrompt/minLength)" },
        { "new KlingVideo26Standard { PositivePrompt = null! }", "CON1011 | null | `PositivePrompt` is null; KLING allows a string (FILE, /properties/positivePrompt/type)" },
        { "Request(NegativePrompt = \"a\" + \"\")", "CON1003 | \"a\" + \"\" | `NegativePrompt` is \"a\"; KLING allows at least 2 characters (FILE, /properties/negativePrompt/minLength)" },
        { "Request(NegativePrompt = $\"{Letter}\")", "CON1003 | $\"{Letter}\" | `NegativePrompt` is \"a\"; KLING allows at least 2 characters (FILE, /properties/negativePrompt/minLength)" },
        { "Request(Width = 1280)", "CON1009 | new KlingVideo26Standard | `Height` is missing; KLING requires it together with `width` (FILE, /dependentRequired)" },
        { "Request(Width = number)", "CON1009 | new KlingVideo26Standard | `Height` is missing; KLING requires it together with `width` (FILE, /dependentRequired)" },
        { "Request(Inputs = new() { FrameImages = [] })", "CON1007 | [] | `FrameImages` is []; KLING allows at least 1 item (FILE, /properties/inputs/properties/frameImages/minItems)" },
        { "Request(Inputs = new() { ReferenceVideos = [\"https://a.b/c.mp4\", text] })", "CON1007 | [\"https://a.b/c.mp4\", text] | `ReferenceVideos` is [\"https://a.b/c.mp4\",…]; KLING allows at most 1 item (FILE, /properties/inputs/properties/referenceVideos/maxItems)" },
        { "Request(Inputs = new Inputs { FrameImages = [new FrameImage { Image = text, Frame = Frame.Last }] })", "CON1012 | [new FrameImage { Image = text, Frame = Frame.Last }] | `FrameImages` is [{\"image\":…,\"frame\":\"last\"}]; KLING allows anything but a list that pins nothing but the last frame (FILE, /properties/inputs/properties/frameImages/not)" },
        { "new Inputs { FrameImages = [.. new FrameImageInput[] { text }, text, text, text] }", "CON1007 | [.. new FrameImageInput[] { text }, text, text, text] | `FrameImages` is […,…,…,…]; Inputs allows at most 2 items (FILE, /properties/inputs/properties/frameImages/maxItems)" },
    };

    /// <summary>Each row: code, and the message, which tells why the condition is there.</summary>
    public static TheoryData<string, string> Conditions => new()
    {
        { "Request(Inputs = new() { FrameImages = [text] }, Width = 1280, Height = 720)", "`Width` is 1280; KLING allows nothing here (Frames or a reference video decide the size, so it is not given beside them) (FILE, /allOf/1/then/properties/width)" },
        { "Request(Inputs = new() { ReferenceVideos = [text] }, Duration = 5)", "`Duration` is 5; KLING allows nothing here (A reference video decides the length, and no sound is made for it) (FILE, /allOf/2/then/properties/duration)" },
        { "Request(Inputs = new() { FrameImages = [text, text] }, ProviderSettings = new() { Klingai = new() { Sound = true } })", "`Sound` is true; KLING allows only false (No sound is made between a first and a last frame) (FILE, /allOf/3/then/properties/providerSettings/properties/klingai/properties/sound/const)" },
    };

    [Theory]
    [MemberData(nameof(Conditions))]
    public void A_broken_condition_tells_its_reason(string code, string expected) =>
        Assert.Equal(expected.Replace("FILE", "kling-video-2.6-standard.schema.json").Replace("KLING", Kling), Analyze(code)[0].Split(" | ")[2]);

    /// <summary>Code in which nothing is certainly wrong.</summary>
    public static TheoryData<string> Accepted => new()
    {
        "Request()",
        "Request(CfgScale = 1)",
        "Request(CfgScale = 0.07)",
        "Request(CfgScale = number)",
        "Request(CfgScale = number / 10.0)",
        "Request(CfgScale = null)",
        "Request(CfgScale = default)",
        "Request(CfgScale = NotSetOnce)",
        "Request(CfgScale = SetLater)",
        "Request(CfgScale = flag ? number : 0.5)",
        "Request(Duration = flag ? 5 : 10)",
        "Request(Width = 1280, Height = 720)",
        "Request(Width = 1280, Height = number)",
        "Request(Width = maybe)",
        "Request(Width = maybe, Height = maybe)",
        "Request(Width = flag ? 1280 : null, Height = flag ? 720 : null)",
        "Request().With720p16x9()",
        "Request(Width = 5).With720p16x9()",
        "Request(Width = 1280) with { Height = 720 }",
        "Request(CfgScale = 1.7) with { CfgScale = 0.5 }",
        "other with { Width = 1280 }",
        "other with { Width = null }",
        "Request(Inputs = new() { FrameImages = [\"https://a.b/c.png\", new FrameImage { Image = text, Frame = Frame.Last }] })",
        "Request(Inputs = new() { FrameImages = list })",
        "Request(Inputs = new() { FrameImages = [.. list] })",
        "Request(Inputs = new() { FrameImages = [new FrameImage { Image = text, Frame = flag ? Frame.First : null }] })",
        "Request(OutputFormat = (OutputFormat)number)",
        "Request(TaskUuid = Guid.Empty)",
        "Request(WebhookUrl = new Uri(\"https://example.com/hook\"))",
        "Request(WebhookUrl = new Uri(text))",
        "Request(NegativePrompt = text)",
        "Request(NegativePrompt = $\"{text}\")",
        "Request(NegativePrompt = nameof(text))",
        "VideoInferenceResult.Parse(\"{ \\\"taskType\\\": \\\"unheard of\\\", \\\"taskUUID\\\": \\\"39d7207a-87ef-4c93-8082-1431f9c1dc97\\\", \\\"videoUUID\\\": \\\"39d7207a-87ef-4c93-8082-1431f9c1dc97\\\", \\\"status\\\": \\\"unheard of\\\", \\\"new\\\": 1 }\")",
        "new VideoInferenceResult { TaskType = new(\"whatever\"), TaskUuid = default, VideoUuid = default, Status = new ResultStatus(\"unheard of\") }",
    };

    [Theory]
    [MemberData(nameof(Refused))]
    public void A_constant_that_the_schema_refuses_is_an_error_with_its_reason(string code, string expected)
    {
        var found = Analyze(code);
        Assert.Equal(expected.Replace("FILE", "kling-video-2.6-standard.schema.json").Replace("KLING", Kling), string.Join("\n", found));
    }

    [Theory]
    [MemberData(nameof(Accepted))]
    public void What_may_be_right_is_left_alone(string code) => Assert.Empty(Analyze(code));

    [Fact]
    public void Every_member_that_is_wrong_is_reported_once()
    {
        var found = Analyze("Request(CfgScale = 2, Duration = 1, Inputs = new() { FrameImages = flag ? [] : [text, text, text] })");
        Assert.Equal(["CON1001 2", "CON1006 1", "CON1007 []", "CON1007 [text, text, text]"], found.Select(IdAndText));
    }

    [Fact]
    public void Rules_about_several_members_show_at_the_first_of_them()
    {
        Assert.StartsWith("CON1012 | 1280 | `KlingVideo26Standard` is {\"width\":1280,\"height\":800}; klingai:kling-video@2.6-standard allows exactly one of:", Assert.Single(Analyze("Request(Width = 1280, Height = 800)")), StringComparison.Ordinal);
        Assert.Contains(Sizes, Analyze("Request(Width = 1280, Height = 800)")[0], StringComparison.Ordinal);
    }

    [Fact]
    public void What_another_member_rules_out_shows_where_it_is_set()
    {
        const string frames = "Inputs = new() { FrameImages = [text] }";
        Assert.Equal(["CON1010 1280", "CON1010 720"], Analyze($"Request({frames}, Width = 1280, Height = 720)").Select(IdAndText));
        Assert.Equal(["CON1010 With720p1x1()", "CON1010 With720p1x1()"], Analyze($"Request({frames}).With720p1x1()").Select(IdAndText));
        Assert.Equal(["CON1010 5"], Analyze("Request(Duration = 5, Inputs = new() { ReferenceVideos = [\"https://a.b/c.mp4\"] })").Select(IdAndText));
        Assert.Equal(
            ["CON1006 true"],
            Analyze("Request(Inputs = new() { FrameImages = [text, text] }, ProviderSettings = new() { Klingai = new() { Sound = true } })").Select(IdAndText));
        Assert.Equal(["CON1009 new KlingVideo26Standard"], Analyze("Request(ProviderSettings = new() { Klingai = new() { KeepOriginalSound = true } })").Select(IdAndText));
    }

    [Fact]
    public void With_is_judged_together_with_what_it_changes()
    {
        Assert.Equal(["CON1001 3"], Analyze("other with { CfgScale = 3 }").Select(IdAndText));
        Assert.Equal(["CON1001 3"], Analyze("Request(CfgScale = 0.5) with { CfgScale = 3 }").Select(IdAndText));
        Assert.Equal(["CON1001 3"], Analyze("Request(CfgScale = 3) with { NumberResults = 2 }").Select(IdAndText));
        Assert.Equal(["CON1009 with { NumberResults = 2 }"], Analyze("Request(Width = 1280) with { NumberResults = 2 }").Select(IdAndText));
    }

    [Fact]
    public void A_text_where_an_image_is_expected_is_judged_as_one()
    {
        Assert.Equal(["CON1012 \"not an image!\""], Analyze("Request(Inputs = new() { FrameImages = [\"not an image!\"] })").Select(IdAndText));
        Assert.Equal(["CON1012 (FrameImageInput)\"not an image!\""], Analyze("(FrameImageInput)\"not an image!\"").Select(IdAndText));
        Assert.Equal(["CON1012 \"not an image!\""], Analyze("new FrameImage { Image = \"not an image!\" }").Select(IdAndText));
        Assert.Equal(["CON1012 \"not an image!\""], Analyze("new FrameImageInput(\"not an image!\")").Select(IdAndText));
    }

    [Fact]
    public void An_address_is_judged_by_its_text() =>
        Assert.Equal(["CON1005 new Uri"], Analyze("Request(WebhookUrl = new Uri(\"a/b\", UriKind.Relative))").Select(IdAndText));

    [Fact]
    public void Creations_inside_code_that_means_nothing_here_are_found() =>
        Assert.Equal(["CON1001 7"], Analyze("Request(NegativePrompt = new Func<KlingVideo26Standard>(() => Request(CfgScale = 7))().NegativePrompt)").Select(IdAndText));

    private static string IdAndText(string found) => string.Join(' ', found.Split(" | ")[..2]);

    private static string[] Analyze(string code) =>
        [.. new Project("App", Sample.Around(code)) { References = [Project.Runware] }.Analyze().Select(Sample.Shown)];
}
