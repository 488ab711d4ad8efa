namespace JsonContracts.Schema.Patterns;

/// <summary>Reads what stands in square brackets.</summary>
internal sealed class ClassReader(PatternText text)
{
    private readonly CharacterSet _set = new();

    public string Read()
    {
        text.Skip(1);
        var negated = text.Take('^');
        while (!IsClosed()) Member();
        return _set.ToPattern(negated);
    }

    private bool IsClosed()
    {
        if (text.AtEnd) throw PatternException.Invalid("a class is not closed");
        return text.Take(']');
    }

    private void Member()
    {
        if (Named()) return;
        var first = CodePoint();
        if (text.AtEnd || text.Peek != '-' || text.PeekNext == ']')
        {
            _set.Add(first);
            return;
        }

        text.Skip(1);
        if (text.AtEnd) throw PatternException.Invalid("a class is not closed");
        if (Named())
        {
            // A range cannot end with a class: the hyphen stands for itself.
            _set.Add(first).Add('-');
            return;
        }

        var last = CodePoint();
        if (last < first) throw PatternException.Invalid("a range of a class runs backwards");
        _set.Add(first, last);
    }

    private bool Named()
    {
        if (text.Peek != '\\' || CharacterClasses.Escape(text) is not { } named) return false;
        _set.Add(named);
        return true;
    }

    private int CodePoint() => text.Peek == '\\' ? text.EscapedCodePoint(inClass: true) : text.NextCodePoint();
}
