using System;
using System.Text;
using Microsoft.CodeAnalysis;

namespace JsonContracts.Analyzers.Tests;

/// <summary>Code around an expression, and diagnostics as text.</summary>
internal static class Sample
{
    private const string Short = "Request(";

    public static string Around(string expression) => $$"""
        using JsonContracts.Runware;
        class Sample
        {
            const double Const = 1.5;
            const string Letter = "a";
            static readonly double ReadOnly = 1.6;
            static double NotSetOnce = 1.6;
            double SetLater { get; } = 1.6;

            object Make(bool flag, int number, int? maybe, string text, ValueList<FrameImageInput> list, KlingVideo26Standard other) => {{Expanded(expression)}};
        }
        """;

    public static string Shown(Diagnostic diagnostic) =>
        $"{diagnostic.Id} | {diagnostic.Location.SourceTree!.GetText().ToString(diagnostic.Location.SourceSpan)} | {diagnostic.GetMessage(null)}";

    /// <summary>Writes <c>Request(…)</c> as the creation that it stands for.</summary>
    private static string Expanded(string code)
    {
        var start = code.LastIndexOf(Short, StringComparison.Ordinal);
        if (start < 0) return code;
        var end = Closing(code, start + Short.Length);
        var members = code[(start + Short.Length)..end];
        var creation = new StringBuilder(code[..start]).Append("new KlingVideo26Standard { PositivePrompt = \"A boat\", ").Append(members).Append(" }");
        return Expanded(creation.Append(code[(end + 1)..]).ToString());
    }

    private static int Closing(string code, int i)
    {
        for (var depth = 1; ; i++)
        {
            if (code[i] == '(') depth++;
            else if (code[i] == ')' && --depth == 0) return i;
        }
    }
}
