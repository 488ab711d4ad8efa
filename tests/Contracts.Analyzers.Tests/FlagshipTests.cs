using System.Linq;
using Microsoft.CodeAnalysis;

namespace Contracts.Analyzers.Tests;

/// <summary>Requests for Kling VIDEO 2.6 Standard, a contract that comes compiled: code, and what is reported where.</summary>
public class FlagshipTests
{
    private const string File = "kling-video-2.6-standard.schema.json";

    /// <summary>Each row: the code of a member, then lines “id | text under the squiggle | message”.</summary>
    public static TheoryData<string, string> Refused => new()
    {
        { "Prompt(CfgScale = 1.7)", "CON1001 | 1.7 | `CfgScale` is 1.7; KlingVideo26Standard allows at most 1 (FILE, /properties/CFGScale/maximum)" },
    };

    [Theory]
    [MemberData(nameof(Refused))]
    public void A_constant_that_the_schema_refuses_is_an_error_with_its_reason(string code, string expected)
    {
        var found = Analyze(code);
        Assert.Equal(expected.Replace("FILE", File), string.Join("\n", found));
    }

    private static string[] Analyze(string code)
    {
        var expression = code.Replace("Prompt(", "new KlingVideo26Standard { PositivePrompt = \"A boat\", ").Replace("...", "");
        if (code.StartsWith("Prompt(", System.StringComparison.Ordinal)) expression = expression[..^1] + " }";
        var project = new Project("App", "class Sample { object Make(bool flag, int number, string text, KlingVideo26Standard other) => " + expression + "; }") { References = [Project.Runware] };
        return [.. project.Analyze().Select(Shown)];
    }

    private static string Shown(Diagnostic diagnostic) =>
        $"{diagnostic.Id} | {diagnostic.Location.SourceTree!.GetText().ToString(diagnostic.Location.SourceSpan)} | {diagnostic.GetMessage()}";
}
