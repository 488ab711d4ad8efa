using System;
using System.Globalization;

namespace JsonContracts.Schema.Formats;

/// <summary>RFC 3492: labels of other scripts in letters of ASCII.</summary>
internal static class Punycode
{
    /// <summary>How many letters a label has at the most.</summary>
    public const int MaxLabel = 63;

    private const string Prefix = "xn--";

    private static readonly IdnMapping s_mapping = new() { AllowUnassigned = true };

    public static bool IsAscii(ReadOnlySpan<char> text)
    {
        foreach (var c in text)
        {
            if (c > '\u007F') return false;
        }

        return true;
    }

    /// <summary>Whether a label says that it stands for one of another script.</summary>
    public static bool IsEncoded(ReadOnlySpan<char> label) => label.StartsWith(Prefix.AsSpan(), StringComparison.OrdinalIgnoreCase);

    /// <summary>What an encoded label stands for; null when that is nothing.</summary>
    public static string? Decoded(ReadOnlySpan<char> label)
    {
        try
        {
            var decoded = s_mapping.GetUnicode(label.ToString());
            return IsAscii(decoded.AsSpan()) ? null : decoded;
        }
        catch (ArgumentException)
        {
            return null;
        }
    }

    /// <summary>How many letters of ASCII a label takes; 0 when it cannot be said in them.</summary>
    public static int LengthOf(string label)
    {
        try
        {
            return s_mapping.GetAscii(label).Length;
        }
        catch (ArgumentException)
        {
            return 0;
        }
    }
}
