using System;
using System.Text;

namespace JsonContracts.Generator.CSharp;

/// <summary>Text of C# with the right indentation. Lines always end in a line feed, so the output is the same on every machine.</summary>
internal sealed class CodeWriter
{
    private readonly StringBuilder _text = new();
    private int _depth;
    private int _endedDepth = int.MaxValue;

    /// <summary>Writes lines, each at the present depth. A raw string may hold several.</summary>
    public void Line(string lines = "") => Lines(lines, lines.Length);

    /// <summary>Writes a line that leaves the method. Whatever follows it in the same block could not be reached, and is not written.</summary>
    public void Leave(string line)
    {
        Line(line);
        _endedDepth = Math.Min(_endedDepth, _depth);
    }

    /// <summary>Writes statements behind a question; where they are themselves behind one and nothing else, the two are asked at once.</summary>
    public void If(Guarded guarded)
    {
        var isOnly = IsEmpty;
        var whole = guarded.Joined;
        if (whole.IsShort)
        {
            Line($"if ({whole.Question}) {whole.Statements._text.ToString().TrimEnd('\n')}");
        }
        else
        {
            using (Open($"if ({whole.Question})")) Append(whole.Statements);
        }

        Only = isOnly ? whole : null;
    }

    /// <summary>All that was written, when it is one question with its statements.</summary>
    public Guarded? Only { get; private set; }

    /// <summary>Writes <paramref name="header"/> and opens a block that ends when the result is disposed.</summary>
    /// <param name="header">What stands before the opening brace; empty for a bare block.</param>
    /// <param name="end">The closing brace with what follows it.</param>
    public Block Open(string header, string end = "}")
    {
        if (header.Length > 0) Line(header);
        Line("{");
        _depth++;
        return new Block(this, end);
    }

    /// <summary>Writes the lines of <paramref name="inner"/> at the present depth.</summary>
    public void Append(CodeWriter inner)
    {
        var only = IsEmpty ? inner.Only : null;
        var text = inner._text.ToString();
        var length = text.Length;
        while (length > 0 && text[length - 1] == '\n') length--;
        if (text.Length > 0) Lines(text, length);
        if (inner._endedDepth == 0) _endedDepth = Math.Min(_endedDepth, _depth);
        Only = only;
    }

    /// <summary>Writes the lines of <paramref name="inner"/> one step deeper, as below the label of a case.</summary>
    public void AppendDeeper(CodeWriter inner)
    {
        _depth++;
        Append(inner);
        _depth--;
        _endedDepth = _endedDepth > _depth ? int.MaxValue : _endedDepth;
    }

    /// <summary>Whether nothing was written.</summary>
    public bool IsEmpty => _text.Length == 0;

    /// <summary>Whether what was written leaves the method in any case.</summary>
    public bool IsLeft => _endedDepth == 0;

    /// <inheritdoc/>
    public override string ToString() => _text.ToString();

    private void Lines(string text, int length)
    {
        if (_depth >= _endedDepth) return;
        Only = null;
        for (var start = 0; start <= length;)
        {
            var end = text.IndexOf('\n', start, length - start);
            if (end < 0) end = length;
            WriteLine(text, start, end);
            start = end + 1;
        }
    }

    private void WriteLine(string text, int start, int end)
    {
        while (end > start && text[end - 1] == '\r') end--;
        if (end > start) _text.Append(' ', _depth * 4).Append(text, start, end - start);
        _text.Append('\n');
    }

    private void Close(string end)
    {
        _depth--;
        if (_endedDepth > _depth) _endedDepth = int.MaxValue;
        Line(end);
    }

    /// <summary>An open block.</summary>
    internal readonly struct Block(CodeWriter writer, string end) : IDisposable
    {
        /// <inheritdoc/>
        public void Dispose() => writer.Close(end);
    }
}
