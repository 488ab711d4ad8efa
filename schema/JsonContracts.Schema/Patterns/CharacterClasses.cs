using System;
using System.Collections.Generic;

namespace JsonContracts.Schema.Patterns;

/// <summary>The sets of characters that ECMA-262 has names for.</summary>
internal static class CharacterClasses
{
    private static readonly CharacterSet Digits = new CharacterSet().Add('0', '9');

    private static readonly CharacterSet Words = new CharacterSet().Add('0', '9').Add('A', 'Z').Add('a', 'z').Add('_');

    private static readonly CharacterSet Spaces = new CharacterSet()
        .Add('\t', '\r').Add(' ').Add('\u00A0').Add('\u1680').Add('\u2000', '\u200A').Add('\u2028', '\u2029')
        .Add('\u202F').Add('\u205F').Add('\u3000').Add('\uFEFF');

    /// <summary>The long names of the general categories, which .NET does not know.</summary>
    private static readonly Dictionary<string, string> Categories = new(StringComparer.Ordinal)
    {
        ["Letter"] = "L", ["Uppercase_Letter"] = "Lu", ["Lowercase_Letter"] = "Ll", ["Titlecase_Letter"] = "Lt",
        ["Modifier_Letter"] = "Lm", ["Other_Letter"] = "Lo", ["Mark"] = "M", ["Combining_Mark"] = "M",
        ["Nonspacing_Mark"] = "Mn", ["Spacing_Mark"] = "Mc", ["Enclosing_Mark"] = "Me", ["Number"] = "N",
        ["Decimal_Number"] = "Nd", ["digit"] = "Nd", ["Letter_Number"] = "Nl", ["Other_Number"] = "No",
        ["Punctuation"] = "P", ["punct"] = "P", ["Connector_Punctuation"] = "Pc", ["Dash_Punctuation"] = "Pd",
        ["Open_Punctuation"] = "Ps", ["Close_Punctuation"] = "Pe", ["Initial_Punctuation"] = "Pi", ["Final_Punctuation"] = "Pf",
        ["Other_Punctuation"] = "Po", ["Symbol"] = "S", ["Math_Symbol"] = "Sm", ["Currency_Symbol"] = "Sc",
        ["Modifier_Symbol"] = "Sk", ["Other_Symbol"] = "So", ["Separator"] = "Z", ["Space_Separator"] = "Zs",
        ["Line_Separator"] = "Zl", ["Paragraph_Separator"] = "Zp", ["Control"] = "Cc", ["cntrl"] = "Cc", ["Format"] = "Cf",
    };

    private static readonly HashSet<string> ShortCategories = [.. Categories.Values];

    /// <summary>What <c>.</c> does not match.</summary>
    public static CharacterSet LineEnds { get; } = new CharacterSet().Add('\n').Add('\r').Add('\u2028', '\u2029');

    /// <summary>The set that an escape stands for; null, and nothing read, when it stands for one character.</summary>
    public static CharacterSet? Escape(PatternText text)
    {
        var set = text.PeekNext switch
        {
            'd' => Digits,
            'D' => Digits.Complement(),
            'w' => Words,
            'W' => Words.Complement(),
            's' => Spaces,
            'S' => Spaces.Complement(),
            _ => null,
        };
        if (set is not null)
        {
            text.Skip(2);
            return set;
        }

        if (text.Take(@"\p{")) return Category(text, negated: false);
        return text.Take(@"\P{") ? Category(text, negated: true) : null;
    }

    private static CharacterSet Category(PatternText text, bool negated)
    {
        var written = "";
        for (var c = text.Next(); c != '}'; c = text.Next()) written += c;
        var name = written;
        foreach (var prefix in new[] { "General_Category=", "gc=" })
        {
            if (name.StartsWith(prefix, StringComparison.Ordinal)) name = name.Substring(prefix.Length);
        }

        if (Categories.TryGetValue(name, out var category)) name = category;
        if (!ShortCategories.Contains(name)) throw PatternException.Unsupported($"`\\p{{{written}}}` is no general category");
        return new CharacterSet().AddCategory(name, negated);
    }
}
