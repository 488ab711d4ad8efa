using System.Globalization;
using System.Text;

namespace JsonContracts.Schema.Patterns;

/// <summary>
/// Writes a pattern anew for .NET, whose characters are UTF-16 code units, whose <c>$</c> also matches before a last line feed and
/// whose <c>\d</c>, <c>\w</c>, <c>\s</c> and <c>\b</c> know all scripts.
/// </summary>
internal sealed class PatternTranslator
{
    private const string WordEdge = "(?:(?<=[0-9A-Za-z_])(?![0-9A-Za-z_])|(?<![0-9A-Za-z_])(?=[0-9A-Za-z_]))";
    private const string NoWordEdge = "(?:(?<=[0-9A-Za-z_])(?=[0-9A-Za-z_])|(?<![0-9A-Za-z_])(?![0-9A-Za-z_]))";

    private readonly PatternText _text;
    private readonly PatternGroups _groups;
    private readonly StringBuilder _net = new();
    private int _opened;

    public PatternTranslator(string source)
    {
        _text = new PatternText(source);
        _groups = new PatternGroups(source);
    }

    public string Translate()
    {
        Alternatives(nested: false);
        return _net.ToString();
    }

    private void Alternatives(bool nested)
    {
        while (!_text.AtEnd)
        {
            if (_text.Peek == ')')
            {
                if (nested) return;
                throw PatternException.Invalid("`)` closes no group");
            }

            if (_text.Take('|')) _net.Append('|');
            else if (!Assertion()) RepeatedAtom();
        }

        if (nested) throw PatternException.Invalid("a group is not closed");
    }

    /// <summary>What matches between characters and cannot be repeated.</summary>
    private bool Assertion()
    {
        var net = _text.Peek switch
        {
            '^' => "^",
            '$' => @"\z",
            '\\' when _text.PeekNext == 'b' => WordEdge,
            '\\' when _text.PeekNext == 'B' => NoWordEdge,
            _ => null,
        };
        if (net is not null)
        {
            _text.Skip(_text.Peek == '\\' ? 2 : 1);
            _net.Append(net);
        }
        else if (!LookAround())
        {
            return false;
        }

        RefuseQuantifier();
        return true;
    }

    private bool LookAround()
    {
        foreach (var opening in new[] { "(?=", "(?!", "(?<=", "(?<!" })
        {
            if (!_text.Take(opening)) continue;
            Group(opening);
            return true;
        }

        return false;
    }

    private void Group(string opening)
    {
        _net.Append(opening);
        Alternatives(nested: true);
        _text.Skip(1);
        _net.Append(')');
    }

    private void RepeatedAtom()
    {
        Atom();
        if (_text.AtEnd) return;
        if (_text.Peek is '*' or '+' or '?') _net.Append(_text.Next());
        else if (_text.TryQuantifier() is { } quantifier) _net.Append(quantifier);
        else return;
        if (_text.Take('?')) _net.Append('?');
        RefuseQuantifier();
    }

    private void RefuseQuantifier()
    {
        var follows = !_text.AtEnd && (_text.Peek is '*' or '+' or '?' || _text.IsAtQuantifier);
        if (follows) throw PatternException.Invalid("there is nothing to repeat");
    }

    private void Atom()
    {
        switch (_text.Peek)
        {
            case '(':
                CapturingOrNot();
                break;
            case '.':
                _text.Skip(1);
                _net.Append(CharacterClasses.LineEnds.ToPattern(negated: true));
                break;
            case '[':
                _net.Append(new ClassReader(_text).Read());
                break;
            case '\\':
                Escape();
                break;
            default:
                RefuseQuantifier();
                _net.Append(CharacterSet.Literal(_text.NextCodePoint()));
                break;
        }
    }

    /// <summary>Flags for a part of a pattern came to ECMA-262 in 2025; everything else that begins so belongs to other languages.</summary>
    private PatternException NoGroup()
    {
        var reason = "`(?" + (_text.AtEnd ? "" : _text.Peek.ToString()) + "` is no group of ECMA-262";
        return _text.AtFlags ? PatternException.Unsupported(reason) : PatternException.Foreign(reason);
    }

    private void CapturingOrNot()
    {
        if (_text.Take("(?:"))
        {
            Group("(?:");
            return;
        }

        if (_text.Take("(?<")) _text.Name();
        else if (_text.Take("(?")) throw NoGroup();
        else _text.Skip(1);
        _opened++;

        // .NET numbers groups with names after all others, so that all of them get their numbers here.
        Group(_groups.AreReferredTo ? "(?<" + _opened.ToString(CultureInfo.InvariantCulture) + ">" : "(?:");
    }

    private void Escape()
    {
        if (_text.PeekNext is >= '1' and <= '9')
        {
            _text.Skip(1);
            BackReference(_text.Number());
        }
        else if (_text.Take(@"\k<"))
        {
            BackReference(_groups.NumberOf(_text.Name()));
        }
        else if (CharacterClasses.Escape(_text) is { } set)
        {
            _net.Append(set.ToPattern(negated: false));
        }
        else
        {
            _net.Append(CharacterSet.Literal(_text.EscapedCodePoint(inClass: false)));
        }
    }

    /// <summary>In ECMA-262 a group that did not take part stands for the empty text; in .NET it would not match.</summary>
    private void BackReference(int group)
    {
        if (group > _groups.Count) throw PatternException.Invalid($"there is no group {group}");
        var number = group.ToString(CultureInfo.InvariantCulture);
        _net.Append("(?(").Append(number).Append(")\\").Append(number).Append(')');
    }
}
