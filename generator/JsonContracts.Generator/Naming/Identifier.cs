using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text;
using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis.CSharp;

namespace JsonContracts.Generator.Naming;

/// <summary>Makes C# identifiers out of the words of a schema: <c>CFGScale</c> becomes <c>CfgScale</c>, <c>16:9</c> becomes <c>Value16x9</c>.</summary>
internal static class Identifier
{
    /// <summary>"16:9" reads as "16x9"; without a letter between them the two numbers would run together.</summary>
    private static readonly Regex s_ratio = new("([0-9]):([0-9])", RegexOptions.CultureInvariant);

    private static readonly Regex s_sign = new("[+-](?=[0-9])", RegexOptions.CultureInvariant);

    /// <summary>The compiler allows 1,023 bytes of UTF-8, of which a letter takes up to three.</summary>
    private const int Longest = 256;

    private static readonly Dictionary<char, string> s_symbols = new()
    {
        ['+'] = "Plus", ['-'] = "Minus", ['*'] = "Star", ['/'] = "Slash", ['\\'] = "Backslash", ['%'] = "Percent", ['='] = "Equal",
        ['<'] = "Less", ['>'] = "Greater", ['!'] = "Not", ['&'] = "And", ['|'] = "Or", ['^'] = "Caret", ['~'] = "Tilde", ['?'] = "Question",
        ['.'] = "Dot", [','] = "Comma", [':'] = "Colon", [';'] = "Semicolon", ['#'] = "Hash", ['@'] = "At", ['$'] = "Dollar", ['_'] = "Underscore",
        ['('] = "Open", [')'] = "Close", ['['] = "OpenBracket", [']'] = "CloseBracket", ['{'] = "OpenBrace", ['}'] = "CloseBrace",
        ['"'] = "Quote", ['\''] = "Apostrophe", ['`'] = "Backtick", [' '] = "Space",
    };

    /// <summary>The name in the style of types and properties.</summary>
    public static string Pascal(string text)
    {
        var name = PascalAfterWord(text);
        return SyntaxFacts.IsIdentifierStartCharacter(name[0]) ? name : "Value" + name;
    }

    /// <summary>The name in the same style, for use behind a word; it may start with a digit.</summary>
    public static string PascalAfterWord(string text)
    {
        var name = new StringBuilder(text.Length);
        foreach (var word in Words(s_ratio.Replace(IsSigned(text) ? WithSigns(text) : text, "$1x$2")))
        {
            name.Append(char.ToUpperInvariant(word[0])).Append(word.Substring(1).ToLowerInvariant());
        }

        return name.Length == 0 ? Spelled(text) : name.ToString();
    }

    /// <summary>A Pascal-case name in the style of locals and parameters, with an @ where C# has a keyword of that name.</summary>
    public static string Camel(string pascal)
    {
        var name = char.ToLowerInvariant(pascal[0]) + pascal.Substring(1);
        return SyntaxFacts.GetKeywordKind(name) == SyntaxKind.None && SyntaxFacts.GetContextualKeywordKind(name) == SyntaxKind.None ? name : "@" + name;
    }

    /// <summary>A text with the signs of its numbers in words.</summary>
    public static string WithSigns(string text) => s_sign.Replace(text, sign => $" {s_symbols[sign.Value[0]]} ");

    /// <summary>A text with all its symbols in words.</summary>
    public static string WithSymbols(string text) => string.Concat(text.Select(c => IsWordCharacter(c) ? c.ToString() : $" {Symbol(c)} "));

    /// <summary>The words of a name: split at everything that is not a letter or digit, and at changes of case.</summary>
    private static IEnumerable<string> Words(string text)
    {
        var start = 0;
        for (var i = 0; i <= text.Length; i++)
        {
            if (i < text.Length && IsWordCharacter(text[i]) && !StartsWord(text, i, start)) continue;
            if (i > start) yield return text.Substring(start, i - start);
            start = i < text.Length && IsWordCharacter(text[i]) ? i : i + 1;
        }
    }

    private static bool StartsWord(string text, int i, int start)
    {
        if (i == start || !char.IsUpper(text[i])) return false;
        return !char.IsUpper(text[i - 1]) || (i + 1 < text.Length && char.IsLower(text[i + 1]));
    }

    private static bool IsSigned(string text) => s_sign.Match(text) is { Success: true, Index: 0 };

    private static bool IsWordCharacter(char c) => char.IsLetter(c) || char.IsDigit(c);

    private static string Spelled(string text) => text.Length == 0 ? "Empty" : string.Concat(text.Select(Symbol));

    private static string Symbol(char c) => s_symbols.TryGetValue(c, out var word) ? word : "U" + ((int)c).ToString("X4", CultureInfo.InvariantCulture);

    /// <summary>
    /// A name that metadata has room for, also with a word before or behind it. A longer one keeps its beginning and is told from others
    /// by the hash of the whole.
    /// </summary>
    public static string Shortened(string name) => name.Length <= Longest ? name : name.Substring(0, Longest - 17) + "_" + StableHash.Of(name);

    /// <summary>Whether a text can stand as a name in C# as it is.</summary>
    public static bool IsValid(string name) => SyntaxFacts.IsValidIdentifier(name) && SyntaxFacts.GetKeywordKind(name) == SyntaxKind.None;
}
