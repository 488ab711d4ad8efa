using System.Collections.Generic;

namespace JsonContracts.Schema.Patterns;

/// <summary>The capturing groups of a pattern, known before it is translated because a reference may stand before its group.</summary>
internal sealed class PatternGroups
{
    private readonly List<string?> _names = [];

    public PatternGroups(string source)
    {
        var inClass = false;
        for (var i = 0; i < source.Length; i++)
        {
            switch (source[i])
            {
                case '\\':
                    i++;
                    AreReferredTo |= !inClass && i < source.Length && source[i] is 'k' or (>= '1' and <= '9');
                    break;
                case '[' or ']':
                    inClass = source[i] == '[';
                    break;
                case '(' when !inClass:
                    Add(source, i + 1);
                    break;
            }
        }
    }

    public int Count => _names.Count;

    /// <summary>Whether a group has to remember its text.</summary>
    public bool AreReferredTo { get; }

    /// <summary>The number of a group with a name, counted from 1.</summary>
    public int NumberOf(string name)
    {
        var at = _names.IndexOf(name);
        return at < 0 ? throw PatternException.Invalid($"there is no group `{name}`") : at + 1;
    }

    private void Add(string source, int at)
    {
        if (at >= source.Length || source[at] != '?')
        {
            _names.Add(null);
            return;
        }

        var isNamed = at + 2 < source.Length && source[at + 1] == '<' && source[at + 2] is not ('=' or '!');
        var end = isNamed ? source.IndexOf('>', at) : -1;
        if (end < 0) return;
        var name = source.Substring(at + 2, end - at - 2);
        if (_names.Contains(name)) throw PatternException.Invalid($"two groups are called `{name}`");
        _names.Add(name);
    }
}
