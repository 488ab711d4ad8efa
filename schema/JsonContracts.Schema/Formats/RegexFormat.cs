using System;
using JsonContracts.Schema.Patterns;

namespace JsonContracts.Schema.Formats;

/// <summary>ECMA-262, as its <c>u</c> flag reads it: a regular expression.</summary>
internal static class RegexFormat
{
    /// <summary>Whether a text is an expression, also one that .NET has no equal for.</summary>
    public static bool IsRegex(ReadOnlySpan<char> text)
    {
        try
        {
            new PatternTranslator(text.ToString()).Translate();
            return true;
        }
        catch (PatternException exception)
        {
            return exception.IsOfEcma;
        }
    }
}
