
namespace JsonContracts.Schema.Patterns;

/// <summary>The source of a pattern and how far it has been read.</summary>
internal sealed class PatternText(string source)
{
    private int _at;

    public bool AtEnd => _at == source.Length;

    public char Peek => source[_at];

    public char PeekNext => _at + 1 < source.Length ? source[_at + 1] : '\0';

    public char Next() => AtEnd ? throw PatternException.Invalid("it ends too early") : source[_at++];

    public void Skip(int count) => _at += count;

    public bool Take(char c)
    {
        if (AtEnd || Peek != c) return false;
        _at++;
        return true;
    }

    public bool Take(string text)
    {
        if (string.CompareOrdinal(source, _at, text, 0, text.Length) != 0) return false;
        _at += text.Length;
        return true;
    }

    /// <summary>Whether flags, and a colon behind them, follow.</summary>
    public bool AtFlags
    {
        get
        {
            var end = _at;
            while (end < source.Length && source[end] is 'i' or 'm' or 's' or '-') end++;
            return end > _at && end < source.Length && source[end] == ':';
        }
    }

    public int NextCodePoint()
    {
        var high = Next();
        return char.IsHighSurrogate(high) && !AtEnd && char.IsLowSurrogate(Peek) ? char.ConvertToUtf32(high, Next()) : high;
    }

    /// <summary>The rest of a group's name, after <c>&lt;</c>.</summary>
    public string Name()
    {
        var end = source.IndexOf('>', _at);
        if (end <= _at) throw PatternException.Invalid("the name of a group is missing");
        var name = source.Substring(_at, end - _at);
        _at = end + 1;
        return name;
    }

    public int Number()
    {
        var number = 0L;
        for (; !AtEnd && Peek is >= '0' and <= '9'; _at++)
        {
            number = (number * 10) + (Peek - '0');
            if (number > int.MaxValue) throw PatternException.Invalid("a number is out of range");
        }

        return (int)number;
    }

    public bool IsAtQuantifier
    {
        get
        {
            var start = _at;
            var isQuantifier = TryQuantifier() is not null;
            _at = start;
            return isQuantifier;
        }
    }

    /// <summary>Takes a repetition in braces. Other braces stand for themselves, as browsers have always read them.</summary>
    public string? TryQuantifier()
    {
        var start = _at;
        if (Take('{') && Digits())
        {
            if (Take(',')) Digits();
            if (Take('}')) return source.Substring(start, _at - start);
        }

        _at = start;
        return null;
    }

    /// <summary>The character that an escape stands for.</summary>
    public int EscapedCodePoint(bool inClass)
    {
        Skip(1);
        var c = Next();
        switch (c)
        {
            case 'f': return '\f';
            case 'n': return '\n';
            case 'r': return '\r';
            case 't': return '\t';
            case 'v': return '\v';
            case 'b' when inClass: return '\b';
            case '0' when AtEnd || Peek is not (>= '0' and <= '9'): return 0;
            case 'c' when !AtEnd && Peek is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z'): return Next() % 32;
            case 'x': return Hex(2);
            case 'u': return Unicode();
            case (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or (>= '0' and <= '9'): throw PatternException.Invalid($"`\\{c}` is no escape of ECMA-262");
            default:
                _at--;
                return NextCodePoint();
        }
    }

    private bool Digits()
    {
        var start = _at;
        while (!AtEnd && Peek is >= '0' and <= '9') _at++;
        return _at > start;
    }

    private int Unicode()
    {
        if (Take('{'))
        {
            var end = source.IndexOf('}', _at);
            var digits = end < 0 ? 0 : end - _at;
            var codePoint = Hex(digits is 0 or > 8 ? throw PatternException.Invalid("`\\u{` needs hexadecimal digits and `}`") : digits);
            _at++;
            return codePoint is >= 0 and <= 0x10FFFF ? codePoint : throw PatternException.Invalid("`\\u{…}` goes beyond Unicode");
        }

        var unit = Hex(4);
        if (unit is < 0xD800 or > 0xDBFF || string.CompareOrdinal(source, _at, @"\u", 0, 2) != 0) return unit;
        var start = _at;
        _at += 2;
        if (TryHex(4, out var low) && low is >= 0xDC00 and <= 0xDFFF) return char.ConvertToUtf32((char)unit, (char)low);
        _at = start;
        return unit;
    }

    private int Hex(int digits) =>
        TryHex(digits, out var value) ? value : throw PatternException.Invalid($"an escape needs {digits} hexadecimal digits");

    private bool TryHex(int digits, out int value)
    {
        value = 0;
        if (_at + digits > source.Length) return false;
        for (var i = _at; i < _at + digits; i++)
        {
            if (DigitOf(source[i]) is not { } digit) return false;
            value = unchecked((value << 4) | digit);
        }

        _at += digits;
        return true;
    }

    private static int? DigitOf(char c) => c switch
    {
        >= '0' and <= '9' => c - '0',
        >= 'a' and <= 'f' => c - 'a' + 10,
        >= 'A' and <= 'F' => c - 'A' + 10,
        _ => null,
    };
}
