using System.Collections.Generic;

namespace JsonContracts.Schema.Text;

/// <summary>Where the lines of a text start, to turn offsets into lines and columns.</summary>
internal sealed class LineMap
{
    private readonly List<int> _starts = [0];

    public LineMap(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            var ends = text[i] == '\n' || (text[i] == '\r' && (i + 1 == text.Length || text[i + 1] != '\n'));
            if (ends) _starts.Add(i + 1);
        }
    }

    public TextRange Range(int start, int end) => new(Position(start), Position(end));

    private TextPosition Position(int offset)
    {
        var found = _starts.BinarySearch(offset);
        var line = found >= 0 ? found : ~found - 1;
        return new TextPosition(offset, line, offset - _starts[line]);
    }
}
