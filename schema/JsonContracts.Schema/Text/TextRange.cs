namespace JsonContracts.Schema.Text;

/// <summary>A stretch of a schema file.</summary>
/// <param name="Start">The first character.</param>
/// <param name="End">The place just behind the last character.</param>
public readonly record struct TextRange(TextPosition Start, TextPosition End)
{
    /// <summary>The number of characters; zero at the end of the text.</summary>
    public int Length => End.Offset - Start.Offset;
}
