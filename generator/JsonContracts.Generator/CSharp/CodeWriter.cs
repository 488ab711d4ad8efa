using System;
using System.Collections.Generic;
using System.Text;
using Microsoft.CodeAnalysis.Text;

namespace JsonContracts.Generator.CSharp;

/// <summary>Text of C# with the right indentation. Lines always end in a line feed, so the output is the same on every machine.</summary>
internal sealed class CodeWriter
{
    /// <summary>Short parts share lines up to this length.</summary>
    private const int WrapAt = 120;

    private const int Indent = 4;

    private const int FirstLines = 4;

    /// <summary>The lines, none of which is copied before all of them are.</summary>
    private WrittenLine[] _lines = [];
    private int _count;
    private int _depth;
    private int _endedDepth = int.MaxValue;

    /// <summary>
    /// The questions, for as long as nothing else is written. Their lines are written as late as can be, since most are asked inside of a
    /// member or item in the end.
    /// </summary>
    private List<Guarded>? _questions;
    private int _writtenQuestions;
    private bool _hasOthers;

    /// <summary>Writes lines, each at the present depth. A raw string may hold several.</summary>
    public void Line(string lines = "") => Lines(lines, lines.Length);

    /// <summary>Writes parts one behind the other, as many in a line as it takes.</summary>
    public void Wrapped(IEnumerable<string> parts)
    {
        foreach (var line in Wrap(parts)) Line(line);
    }

    /// <summary>Lines of parts one behind the other, as many in each as it takes.</summary>
    public static IEnumerable<string> Wrap(IEnumerable<string> parts)
    {
        var line = new StringBuilder();
        foreach (var part in parts)
        {
            if (line.Length > 0 && line.Length + part.Length >= WrapAt)
            {
                yield return line.ToString();
                line.Clear();
            }

            line.Append(line.Length > 0 ? " " : "").Append(part);
        }

        if (line.Length > 0) yield return line.ToString();
    }

    /// <summary>Writes a line that leaves the method. Whatever follows it in the same block could not be reached, and is not written.</summary>
    public void Leave(string line)
    {
        Line(line);
        _endedDepth = Math.Min(_endedDepth, _depth);
    }

    /// <summary>Writes statements behind a question; where they are themselves behind one and nothing else, the two are asked at once.</summary>
    public void If(Guarded guarded)
    {
        if (_hasOthers) Write(guarded.Joined);
        else (_questions ??= []).Add(guarded.Joined);
    }

    /// <summary>All that was written, when it is one question with its statements.</summary>
    public Guarded? Only => !_hasOthers && _questions is { Count: 1 } questions ? questions[0] : null;

    /// <summary>Whether all that was written are questions that can be asked inside of a member or item.</summary>
    public bool CanBeInside => !_hasOthers && _questions is { } questions && questions.TrueForAll(question => question.Inside is not null);

    /// <summary>The same questions inside of a member or item.</summary>
    public CodeWriter Inside(string place)
    {
        var inside = new CodeWriter();
        foreach (var question in _questions!) inside.If(question.Inside!(place));
        return inside;
    }

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
        if (_hasOthers || inner._hasOthers) AppendLines(inner);
        else if (inner._questions is { } questions) (_questions ??= []).AddRange(questions);
    }

    /// <summary>Writes the lines of <paramref name="inner"/> one step deeper, as below the label of a case.</summary>
    public void AppendDeeper(CodeWriter inner)
    {
        _depth++;
        AppendLines(inner);
        _depth--;
        _endedDepth = _endedDepth > _depth ? int.MaxValue : _endedDepth;
    }

    /// <summary>Whether nothing was written.</summary>
    public bool IsEmpty => _count == 0 && _questions is null;

    /// <summary>Whether what was written leaves the method in any case.</summary>
    public bool IsLeft => _endedDepth == 0;

    /// <summary>What was written, in the form that the compiler keeps.</summary>
    public SourceText ToText()
    {
        WriteQuestions();
        var text = new CompactText.Builder(Length);
        for (var i = 0; i < _count; i++) _lines[i].WriteTo(text);
        return text.ToText() ?? SourceText.From(ToString(), Encoding.UTF8, SourceHashAlgorithm.Sha256);
    }

    /// <inheritdoc/>
    public override string ToString()
    {
        WriteQuestions();
        var text = new StringBuilder(Length);
        for (var i = 0; i < _count; i++) _lines[i].WriteTo(text);
        return text.ToString();
    }

    /// <summary>How many characters there are.</summary>
    private int Length
    {
        get
        {
            var length = 0;
            for (var i = 0; i < _count; i++) length += _lines[i].Length;
            return length;
        }
    }

    private void Write(Guarded guarded)
    {
        if (guarded.Statement is { } statement)
        {
            Line($"if ({guarded.Question}) {statement}");
            return;
        }

        using (Open($"if ({guarded.Question})")) AppendLines(guarded.Statements);
        if (guarded.Otherwise is { } otherwise) Line($"else if ({otherwise.Question}) {otherwise.Statement}");
    }

    private void WriteQuestions()
    {
        if (_hasOthers || _questions is not { } questions) return;
        _hasOthers = true;
        while (_writtenQuestions < questions.Count) Write(questions[_writtenQuestions++]);
        _hasOthers = false;
    }

    private void BeginOthers()
    {
        WriteQuestions();
        _hasOthers = true;
    }

    private void Lines(string text, int length)
    {
        if (_depth >= _endedDepth) return;
        BeginOthers();
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
        Add(new WrittenLine(text, start, end, end > start ? _depth : 0));
    }

    /// <summary>Takes the lines of another one but for empty ones at its end; one that has only such is an empty line.</summary>
    private void AppendLines(CodeWriter inner)
    {
        inner.WriteQuestions();
        if (inner._count == 0 || _depth >= _endedDepth) return;
        BeginOthers();
        var count = inner._count;
        while (count > 1 && inner._lines[count - 1].IsEmpty) count--;
        for (var i = 0; i < count; i++) Add(inner._lines[i].Deeper(_depth));
        if (inner._endedDepth == 0) _endedDepth = Math.Min(_endedDepth, _depth);
    }

    private void Add(WrittenLine line)
    {
        if (_count == _lines.Length) Array.Resize(ref _lines, Math.Max(FirstLines, _count * 2));
        _lines[_count++] = line;
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

    /// <summary>A line: a part of a text, and how deep it stands.</summary>
    private readonly struct WrittenLine(string text, int start, int end, int depth)
    {
        public bool IsEmpty => start == end;

        /// <summary>How many characters it takes, with the line feed.</summary>
        public int Length => (depth * Indent) + end - start + 1;

        public WrittenLine Deeper(int levels) => IsEmpty ? this : new WrittenLine(text, start, end, depth + levels);

        public void WriteTo(CompactText.Builder target)
        {
            target.Append(' ', depth * Indent);
            target.Append(text, start, end);
            target.Append('\n', 1);
        }

        public void WriteTo(StringBuilder target) => target.Append(' ', depth * Indent).Append(text, start, end - start).Append('\n');
    }
}
