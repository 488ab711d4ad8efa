using System.Globalization;
using System.Linq;
using static System.FormattableString;

namespace JsonContracts.Cli;

/// <summary>Text of others on a terminal: what would command it, or turn the letters around, is shown as an escape.</summary>
internal static class TerminalText
{
    public static string Of(string text) => text.Any(IsCommand) ? string.Concat(text.Select(character => IsCommand(character) ? Invariant($"\\u{(int)character:x4}") : character.ToString())) : text;

    private static bool IsCommand(char character) =>
        character is not ('\n' or '\r' or '\t') && char.GetUnicodeCategory(character) is UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator;
}
