using System;
using System.Collections.Generic;
using System.Linq;
using System.Reflection;
using JsonContracts.Runware;

namespace JsonContracts.Analyzers.Tests;

/// <summary>Of a request made of constants alone, the analyzer says what <c>Validate()</c> says when the program runs.</summary>
public class AgreementTests
{
    private const int Count = 300;

    private static readonly (string Name, string[] Values)[] s_members =
    [
        ("CfgScale", ["0", "1", "0.07", "0.5", "1.01", "-0.01", "0.005", "null", "0.1 + 0.2", "0.5f"]),
        ("Duration", ["5", "10", "5.0", "7", "null"]),
        ("NumberResults", ["1", "20", "0", "21", "int.MaxValue"]),
        ("OutputQuality", ["20", "99", "19", "100"]),
        ("Ttl", ["60", "59", "long.MaxValue", "null"]),
        ("OutputFormat", ["OutputFormat.Mp4", "OutputFormat.Mov", "(OutputFormat)99", "(OutputFormat)2"]),
        ("NegativePrompt", ["\"no\"", "\"n\"", "\"\"", "\"🐲\"", "\"🐲🐲\"", "null", "Long"]),
        ("Width", ["1280", "960", "720", "1281"]),
        ("Height", ["1280", "960", "720", "null"]),
        ("WebhookUrl", ["new Uri(\"https://example.com/a\")", "new Uri(\"a/b\", UriKind.Relative)", "new Uri(\"/a b\", UriKind.RelativeOrAbsolute)"]),
        ("Safety", ["new() { CheckContent = true, Mode = SafetyMode.Fast }", "new()"]),
        ("ProviderSettings", [
            "new() { Klingai = new() { Sound = true } }",
            "new() { Klingai = new() { Sound = false, KeepOriginalSound = true } }",
            "new() { Klingai = new() { CharacterOrientation = CharacterOrientation.Image } }",
            "new()"]),
        ("Inputs", [
            "new()",
            "new() { FrameImages = [] }",
            "new() { FrameImages = new FrameImageInput[] { \"AAAA\", \"AAAA\", \"AAAA\" }.ToValueList() }",
            "new() { FrameImages = ValueList.Create<FrameImageInput>([\"https://a.b/c.png\"]) }",
            "new() { FrameImages = [\"https://a.b/c.png\"] }",
            "new() { FrameImages = [\"not an image!\"] }",
            "new() { FrameImages = [\"https://a.b/c.png\", new FrameImage { Image = \"https://a.b/d.png\", Frame = Frame.Last }] }",
            "new() { FrameImages = [new FrameImage { Image = \"https://a.b/c.png\", Frame = Frame.LastIndex }] }",
            "new() { FrameImages = [new FrameImage { Image = \"AAAA\", Frame = (Frame)(-1) }] }",
            "new() { FrameImages = [new FrameImage { Image = \"?\", Frame = Frame.First }, \"AAAA\", \"AAAA\"] }",
            "new() { ReferenceVideos = [\"https://a.b/c.mp4\"] }",
            "new() { ReferenceVideos = [\"https://a.b/c.mp4\", \"https://a.b/d.mp4\"] }"]),
    ];

    [Fact]
    public void What_is_reported_is_what_validation_finds()
    {
        var random = new Random(20260131);
        var requests = Enumerable.Range(0, Count).Select(_ => Request(random)).ToList();
        var code = "using JsonContracts.Runware;\npublic static class Requests { private const string Long = \"" + new string('x', 2501) + "\";\n"
            + string.Join("\n", requests.Select((request, i) => $"public static KlingVideo26Standard Make{i}() => {request};")) + "\n}";
        var project = new Project("Requests", code) { References = [Project.Runware] };
        var type = Assembly.Load(project.Emit()).GetType("Requests")!;

        var reported = project.Analyze().Select(found => found.Location.GetLineSpan().StartLinePosition.Line - 3).ToHashSet();
        var refused = Enumerable.Range(0, Count)
            .Where(i => !((KlingVideo26Standard)type.GetMethod("Make" + i)!.Invoke(null, null)!).Validate().IsEmpty)
            .ToHashSet();

        Assert.InRange(refused.Count, Count / 5, Count * 4 / 5);
        Assert.Equal(Shown(refused, requests), Shown(reported, requests));
    }

    /// <summary>What the text of a member may be; the names are those on the wire, and one that no contract has.</summary>
    private static readonly (string Name, string[] Values)[] s_texts =
    [
        ("CFGScale", ["0", "1", "0.07", "1.01", "-0.01", "0.005", "1e0", "7E-2", "null", "\"1\"", "01", "1."]),
        ("duration", ["5", "10.0", "7", "true"]),
        ("numberResults", ["1", "1.0", "1.5", "21", "2e1"]),
        ("ttl", ["60", "59"]),
        ("outputFormat", ["\"MP4\"", "\"mp4\"", "\"M\\u00504\"", "MP4"]),
        ("negativePrompt", ["\"no\"", "\"\"", "\"🐲\"", "\"🐲🐲\"", "\"\\ud83d\\udc32\"", "\"\\ud83d\"", "\"a\tb\"", "\"a\\tb\""]),
        ("width", ["1280", "960", "1281"]),
        ("height", ["720", "960"]),
        ("webhookURL", ["\"https://example.com/a\"", "\"a/b\""]),
        ("safety", ["{\"checkContent\":true,\"mode\":\"fast\"}", "{\"mode\":\"quick\"}", "{\"mode\":\"fast\",\"mode\":\"fast\"}", "{}", "[]", "{"]),
        ("inputs", ["{}", "{\"frameImages\":[]}", "{\"frameImages\":[\"https://a.b/c.png\"]}", "{\"frameImages\":[\"not an image!\"]}", "{\"frameImages\":[{\"image\":\"AAAA\",\"frame\":-1}]}", "{\"referenceVideos\":[\"https://a.b/c.mp4\"]}"]),
        ("cfgscale", ["1"]),
        ("duration", ["5"]),
    ];

    [Fact]
    public void What_is_reported_of_a_text_is_what_parsing_refuses()
    {
        var random = new Random(20260301);
        var texts = Enumerable.Range(0, Count).Select(_ => Text(random)).ToList();
        var code = "using JsonContracts.Runware;\npublic static class Texts {\n"
            + string.Join("\n", texts.Select((text, i) => $"public static void Parse{i}() => KlingVideo26Standard.Parse({Microsoft.CodeAnalysis.CSharp.SymbolDisplay.FormatLiteral(text, true)}{(i % 2 == 0 ? "" : "u8")});")) + "\n}";
        var reported = new Project("Texts", code) { References = [Project.Runware] }.Analyze()
            .Select(found => found.Location.GetLineSpan().StartLinePosition.Line - 3)
            .ToHashSet();
        var refused = Enumerable.Range(0, Count).Where(i => Record.Exception(() => KlingVideo26Standard.Parse(texts[i])) is not null).ToHashSet();

        Assert.InRange(refused.Count, Count / 5, Count * 4 / 5);
        Assert.Equal(Shown(refused, texts), Shown(reported, texts));
    }

    private static string Text(Random random)
    {
        var members = s_texts.Where(_ => random.Next(9) == 0).Select(member => $"\"{member.Name}\":{member.Values[random.Next(member.Values.Length)]}").ToList();
        string[] always = ["\"taskType\":\"videoInference\"", "\"taskUUID\":\"39d7207a-87ef-4c93-8082-1431f9c1dc97\"", "\"model\":\"klingai:kling-video@2.6-standard\"", "\"positivePrompt\":\"A boat\""];
        members.AddRange(always.Where(_ => random.Next(30) != 0));
        return "{" + string.Join(random.Next(40) == 0 ? " " : ",", members) + (random.Next(40) == 0 ? ",}" : "}") + (random.Next(40) == 0 ? "x" : " ");
    }

    private static string Request(Random random)
    {
        var members = s_members.Where(_ => random.Next(6) == 0).Select(member => $"{member.Name} = {member.Values[random.Next(member.Values.Length)]}");
        var prompt = random.Next(12) == 0 ? "\"x\"" : "\"A boat\"";
        var request = $"new KlingVideo26Standard {{ {string.Join(", ", members.Prepend("PositivePrompt = " + prompt))} }}";
        return random.Next(4) switch
        {
            0 => request + ".With720p16x9()",
            1 => request + " with { " + Member(random) + " }",
            _ => request,
        };
    }

    private static string Member(Random random)
    {
        var (name, values) = s_members[random.Next(s_members.Length)];
        return $"{name} = {values[random.Next(values.Length)]}";
    }

    private static string Shown(IEnumerable<int> lines, List<string> requests) => string.Join("\n", lines.Order().Select(i => i < 0 ? "?" : requests[i]));
}
