namespace JsonContracts.Schema.Text;

/// <summary>A file: its path, its text, and the lines that places in the text are told by.</summary>
internal sealed class TextFile(string path, string text)
{
    private readonly LineMap _lines = new(text);

    public string Path => path;

    public string Text => text;

    /// <summary>A stretch of the text.</summary>
    /// <param name="start">The offset of the first character.</param>
    /// <param name="end">The offset behind the last one.</param>
    public FilePlace Place(int start, int end) => new(path, _lines.Range(start, end));
}

/// <summary>A stretch of a file.</summary>
/// <param name="Path">The path of the file.</param>
/// <param name="Range">Where in the file it is.</param>
public readonly record struct FilePlace(string Path, TextRange Range);
