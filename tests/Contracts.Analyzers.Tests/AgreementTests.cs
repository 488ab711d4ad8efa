using System;
using System.Collections.Generic;
using System.Linq;
using System.Reflection;
using Contracts.Runware;

namespace Contracts.Analyzers.Tests;

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
        ("OutputFormat", ["OutputFormat.Mp4", "OutputFormat.Mov"]),
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
            "new() { FrameImages = [\"https://a.b/c.png\"] }",
            "new() { FrameImages = [\"not an image!\"] }",
            "new() { FrameImages = [\"https://a.b/c.png\", new FrameImage { Image = \"https://a.b/d.png\", Frame = Frame.Last }] }",
            "new() { FrameImages = [new FrameImage { Image = \"https://a.b/c.png\", Frame = Frame.LastIndex }] }",
            "new() { FrameImages = [new FrameImage { Image = \"?\", Frame = Frame.First }, \"AAAA\", \"AAAA\"] }",
            "new() { ReferenceVideos = [\"https://a.b/c.mp4\"] }",
            "new() { ReferenceVideos = [\"https://a.b/c.mp4\", \"https://a.b/d.mp4\"] }"]),
    ];

    [Fact]
    public void What_is_reported_is_what_validation_finds()
    {
        var random = new Random(20260131);
        var requests = Enumerable.Range(0, Count).Select(_ => Request(random)).ToList();
        var code = "using Contracts.Runware;\npublic static class Requests { private const string Long = \"" + new string('x', 2501) + "\";\n"
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
