using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;

namespace JsonContracts.Analyzers.Texts;

/// <summary>Where each character of a string literal's value is written.</summary>
internal static class LiteralCharacters
{
    /// <summary>One span for each UTF-16 code unit of the value; null when the token is no string that can be followed.</summary>
    public static IReadOnlyList<TextSpan>? Of(SyntaxToken token)
    {
        var spans = token.Kind() switch
        {
            SyntaxKind.StringLiteralToken or SyntaxKind.Utf8StringLiteralToken => token.Text[0] == '@' ? Verbatim(token) : Regular(token),
            SyntaxKind.SingleLineRawStringLiteralToken or SyntaxKind.Utf8SingleLineRawStringLiteralToken => Raw(token),
            SyntaxKind.MultiLineRawStringLiteralToken or SyntaxKind.Utf8MultiLineRawStringLiteralToken => RawLines(token),
            _ => [],
        };
        return spans.Count == token.ValueText.Length ? spans : null;
    }

    /// <summary>An escape sequence is one character, or two for a code point beyond the basic plane.</summary>
    private static List<TextSpan> Regular(SyntaxToken token)
    {
        var spans = new List<TextSpan>();
        var end = token.Text.LastIndexOf('"');
        for (var i = 1; i < end;)
        {
            var length = token.Text[i] == '\\' ? LengthOfEscape(token.Text, i) : 1;
            var span = new TextSpan(token.SpanStart + i, length);
            var isPair = length == 10 && token.ValueText.Length > spans.Count && char.IsHighSurrogate(token.ValueText[spans.Count]);
            spans.Add(span);
            if (isPair) spans.Add(span);
            i += length;
        }

        return spans;
    }

    private static int LengthOfEscape(string text, int start)
    {
        switch (text[start + 1])
        {
            case 'u':
                return 6;
            case 'U':
                return 10;
            case 'x':
                var digits = text.Skip(start + 2).Take(4).TakeWhile(IsHexadecimal).Count();
                return 2 + digits;
            default:
                return 2;
        }
    }

    private static bool IsHexadecimal(char c) => c is (>= '0' and <= '9') or (>= 'a' and <= 'f') or (>= 'A' and <= 'F');

    private static List<TextSpan> Verbatim(SyntaxToken token)
    {
        var spans = new List<TextSpan>();
        var end = token.Text.LastIndexOf('"');
        for (var i = 2; i < end;)
        {
            var length = token.Text[i] == '"' ? 2 : 1;
            spans.Add(new TextSpan(token.SpanStart + i, length));
            i += length;
        }

        return spans;
    }

    private static List<TextSpan> Raw(SyntaxToken token)
    {
        var quotes = Quotes(token.Text);
        return Characters(token.SpanStart + quotes, token.SpanStart + token.Text.LastIndexOf('"') + 1 - quotes);
    }

    /// <summary>The indentation of the last line is no part of any line, and neither is the line break before it.</summary>
    private static List<TextSpan> RawLines(SyntaxToken token)
    {
        var lines = SourceText.From(token.Text).Lines;
        var last = lines[lines.Count - 1].ToString();
        var indentation = last.Length - last.TrimStart().Length;
        var spans = new List<TextSpan>();
        for (var i = 1; i < lines.Count - 1; i++)
        {
            var line = lines[i];
            var start = System.Math.Min(line.Start + indentation, line.End);
            var end = i == lines.Count - 2 ? line.End : line.EndIncludingLineBreak;
            spans.AddRange(Characters(token.SpanStart + start, token.SpanStart + end));
        }

        return spans;
    }

    private static int Quotes(string text) => text.TakeWhile(c => c == '"').Count();

    private static List<TextSpan> Characters(int start, int end) => Enumerable.Range(start, end - start).Select(i => new TextSpan(i, 1)).ToList();
}
