using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text;

namespace JsonContracts.Schema.Patterns;

/// <summary>
/// Makes texts in which a pattern of a schema occurs, by taking one way through it. What looks around a place is not looked at, so whoever
/// asks tries each text; those that do not match are left out.
/// </summary>
internal sealed class PatternTexts
{
    /// <summary>How many ways through a pattern are taken.</summary>
    private const int Ways = 4;

    /// <summary>Longer texts are not made.</summary>
    private const int Longest = 2000;

    private const int DeepestGroup = 100;

    /// <summary>Characters to try for a class, the plainest first.</summary>
    private static readonly string[] s_characters =
        [.. "a0A-_./:@ ".Select(c => c.ToString()), .. Enumerable.Range('!', '~' - '!' + 1).Select(code => ((char)code).ToString()), "é", "中", "\n", "😀"];

    private readonly string _source;
    private readonly int _way;
    private int _at;
    private int _depth;

    private PatternTexts(string source, int way) => (_source, _way) = (source, way);

    /// <summary>Some texts for a pattern as a schema writes it; none where no way leads through it.</summary>
    public static IReadOnlyList<string> Of(string source)
    {
        if (PatternTranslation.Of(source) is not { Fault: null, NetPattern: var pattern }) return [];
        return Enumerable.Range(0, Ways).Select(way => new PatternTexts(source, way).Text()).OfType<string>().Distinct().Where(text => PatternCache.Matches(pattern, text) == true).ToList();
    }

    private string? Text()
    {
        try
        {
            return Choice();
        }
        catch (PatternException)
        {
            return null;
        }
    }

    /// <summary>One of several branches: another one on each way.</summary>
    private string Choice()
    {
        if (++_depth > DeepestGroup) throw PatternException.Unsupported("groups are nested too deep");
        var branches = new List<string> { Sequence() };
        while (_at < _source.Length && _source[_at] == '|')
        {
            _at++;
            branches.Add(Sequence());
        }

        _depth--;
        return branches[_way % branches.Count];
    }

    private string Sequence()
    {
        var text = new StringBuilder();
        while (_at < _source.Length && _source[_at] is not ('|' or ')'))
        {
            var atom = Atom();
            var count = Count();
            if (text.Length + ((long)atom.Length * count) > Longest) throw PatternException.Unsupported("the text would be too long");
            for (var i = 0; i < count; i++) text.Append(atom);
        }

        return text.ToString();
    }

    private string Atom()
    {
        var start = _at++;
        switch (_source[start])
        {
            case '(':
                return Group();
            case '[':
                SkipClass();
                return Like(_source.Substring(start, _at - start));
            case '\\':
                SkipEscape();
                return Like(_source.Substring(start, _at - start));
            case '^' or '$':
                return "";
            case '.':
                return "a";
            default:
                return _source[start].ToString();
        }
    }

    /// <summary>What only looks at what stands around it has no text of its own.</summary>
    private string Group()
    {
        var looksAround = false;
        if (_at + 1 < _source.Length && _source[_at] == '?')
        {
            var isNamed = _source[_at + 1] == '<' && _at + 2 < _source.Length && _source[_at + 2] is not ('=' or '!');
            looksAround = _source[_at + 1] != ':' && !isNamed;
            _at = isNamed ? _source.IndexOf('>', _at) + 1 : _at + (_source[_at + 1] == '<' ? 3 : 2);
        }

        var text = Choice();
        _at++;
        return looksAround ? "" : text;
    }

    private void SkipClass()
    {
        for (; _at < _source.Length && _source[_at] != ']'; _at++)
        {
            if (_source[_at] == '\\') _at++;
        }

        _at++;
    }

    private void SkipEscape()
    {
        var kind = _source[_at++];
        if (kind is 'p' or 'P' or 'k' || (kind == 'u' && _at < _source.Length && _source[_at] == '{')) _at = _source.IndexOfAny(['}', '>'], _at) + 1;
        else if (kind == 'u') _at += 4;
        else if (kind == 'x') _at += 2;
        else if (kind == 'c') _at++;
    }

    /// <summary>The plainest character that a class or an escape stands for; nothing for what stands for none, such as a boundary.</summary>
    private static string Like(string atom) =>
        PatternTranslation.Of("^" + atom + "$") is { Fault: null, NetPattern: var pattern }
            ? s_characters.FirstOrDefault(character => PatternCache.Matches(pattern, character) == true) ?? ""
            : "";

    /// <summary>How often the atom before this place is taken: as seldom as may be on the first way, and more often on the others.</summary>
    private int Count()
    {
        if (_at == _source.Length) return 1;
        var (least, most) = _source[_at] switch
        {
            '*' => (0, int.MaxValue),
            '+' => (1, int.MaxValue),
            '?' => (0, 1),
            '{' => Braces(),
            _ => (-1, -1),
        };
        if (least < 0) return 1;
        _at++;
        if (_at < _source.Length && _source[_at] == '?') _at++;
        return Math.Min(most, least + _way);
    }

    private (int Least, int Most) Braces()
    {
        var end = _source.IndexOf('}', _at);
        if (end < 0) return (-1, -1);
        var bounds = _source.Substring(_at + 1, end - _at - 1).Split(',');
        if (!int.TryParse(bounds[0], NumberStyles.None, CultureInfo.InvariantCulture, out var least)) return (-1, -1);
        _at = end;
        if (bounds.Length == 1) return (least, least);
        return (least, int.TryParse(bounds[1], NumberStyles.None, CultureInfo.InvariantCulture, out var most) ? most : int.MaxValue);
    }
}
