using System;
using System.Globalization;
using System.Text;

namespace JsonContracts.Schema.Formats;

/// <summary>
/// RFC 5890 to 5893: host names in other scripts, as far as they are told by the categories of characters and the rules for those that
/// count only beside others. Which scripts may be mixed, and the direction of a label, are not looked at.
/// </summary>
internal static class IdnHostFormat
{
    private const int MaxName = 253;

    /// <summary>Characters that are letters, digits or marks, and that no label may have all the same (RFC 5892, 2.6).</summary>
    private const string Disallowed = "\u0640\u07FA\u302E\u302F\u3031\u3032\u3033\u3034\u3035\u303B";

    /// <summary>Characters that a label may have whatever their category (RFC 5892, 2.6, and those that count beside others).</summary>
    private const string Allowed = "\u00B7\u0375\u05F3\u05F4\u06FD\u06FE\u0F0B\u3007\u30FB\u200C\u200D";

    public static bool IsIdnHostname(ReadOnlySpan<char> text)
    {
        if (text.Length is 0 or > MaxName) return false;
        while (true)
        {
            var dot = text.IndexOfAny(".\u3002\uFF0E\uFF61".AsSpan());
            if (!IsLabel(dot < 0 ? text : text.Slice(0, dot))) return false;
            if (dot < 0) return true;
            text = text.Slice(dot + 1);
        }
    }

    private static bool IsLabel(ReadOnlySpan<char> label)
    {
        if (label.IsEmpty || label[0] == '-' || label[label.Length - 1] == '-') return false;
        if (Punycode.IsEncoded(label)) return IsEncodedLabel(label);
        if (label.Length >= 4 && label[2] == '-' && label[3] == '-') return false;
        return Punycode.IsAscii(label) ? HostFormat.IsHostname(label) : IsDecodedLabel(label.ToString());
    }

    /// <summary>Whether a label in Punycode stands for one of another script.</summary>
    public static bool IsEncodedLabel(ReadOnlySpan<char> label) => HostFormat.IsPlainLabel(label) && Punycode.Decoded(label) is { } decoded && IsDecodedLabel(decoded);

    private static bool IsDecodedLabel(string text)
    {
        if (text.Length >= 4 && text[2] == '-' && text[3] == '-') return false;
        if (IsMark(text, 0) || !text.IsNormalized(NormalizationForm.FormKC)) return false;
        for (var i = 0; i < text.Length; i += char.IsSurrogatePair(text, i) ? 2 : 1)
        {
            if (!IsOfLabel(text, i) || !IsInContext(text, i)) return false;
        }

        return !MixesDigits(text) && Punycode.LengthOf(text) is > 0 and <= Punycode.MaxLabel;
    }

    private static bool IsOfLabel(string text, int at)
    {
        var c = text[at];
        if (c < '\u0080') return Ascii.IsLetterOrDigit(c) || c == '-';
        if (Allowed.AsSpan().IndexOf(c) >= 0) return true;
        if (Disallowed.AsSpan().IndexOf(c) >= 0) return false;
        return CharUnicodeInfo.GetUnicodeCategory(text, at) is UnicodeCategory.LowercaseLetter or UnicodeCategory.OtherLetter or UnicodeCategory.ModifierLetter
            or UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark or UnicodeCategory.DecimalDigitNumber;
    }

    private static bool IsMark(string text, int at) =>
        CharUnicodeInfo.GetUnicodeCategory(text, at) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark or UnicodeCategory.EnclosingMark;

    /// <summary>RFC 5892, appendix A: characters that a label has only beside certain others.</summary>
    private static bool IsInContext(string text, int at) => text[at] switch
    {
        '\u00B7' => at > 0 && at + 1 < text.Length && text[at - 1] == 'l' && text[at + 1] == 'l',
        '\u0375' => at + 1 < text.Length && text[at + 1] is (>= '\u0370' and <= '\u03FF') or (>= '\u1F00' and <= '\u1FFF'),
        '\u05F3' or '\u05F4' => at > 0 && text[at - 1] is >= '\u0590' and <= '\u05FF',
        '\u30FB' => HasJapanese(text),
        '\u200D' => at > 0 && IsVirama(text[at - 1]),
        '\u200C' => at > 0 && (IsVirama(text[at - 1]) || (at + 1 < text.Length && IsArabic(text[at - 1]) && IsArabic(text[at + 1]))),
        _ => true,
    };

    private static bool HasJapanese(string text)
    {
        foreach (var c in text)
        {
            if (c is (>= '\u3041' and <= '\u309F') or (>= '\u30A1' and <= '\u30FA') or (>= '\u30FC' and <= '\u30FF') or (>= '\u3400' and <= '\u4DBF') or (>= '\u4E00' and <= '\u9FFF')) return true;
        }

        return false;
    }

    private static bool IsVirama(char c) => c is '\u094D' or '\u09CD' or '\u0A4D' or '\u0ACD' or '\u0B4D' or '\u0BCD' or '\u0C4D' or '\u0CCD' or '\u0D4D' or '\u0DCA' or '\u0E3A' or '\u0F84' or '\u1039';

    private static bool IsArabic(char c) => c is (>= '\u0620' and <= '\u074F') or (>= '\u08A0' and <= '\u08FF');

    /// <summary>Whether digits of both Arabic kinds stand in one label.</summary>
    private static bool MixesDigits(string text)
    {
        var (arabic, extended) = (false, false);
        foreach (var c in text)
        {
            arabic |= c is >= '\u0660' and <= '\u0669';
            extended |= c is >= '\u06F0' and <= '\u06F9';
        }

        return arabic && extended;
    }
}
