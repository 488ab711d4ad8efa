using static System.FormattableString;

namespace JsonContracts.Cli;

/// <summary>Something that a source does not tell, or tells in two ways. It is asked instead of guessed.</summary>
/// <param name="Line">The line of the source that it is about, from 1; null when it is about the source as a whole.</param>
/// <param name="Pointer">Where in the schema the answer belongs.</param>
/// <param name="Text">The question.</param>
internal sealed record Question(int? Line, string Pointer, string Text)
{
    /// <summary>How a question begins that stands in a schema, as a <c>$comment</c>.</summary>
    public const string Mark = "Open: ";

    /// <summary>The question as compilers print what they find.</summary>
    /// <param name="source">The name of the source.</param>
    public string In(string source) => Invariant($"{source}{(Line is { } line ? $"({line})" : "")}: {(Pointer.Length == 0 ? "" : $"{Pointer}: ")}{Text}");
}
