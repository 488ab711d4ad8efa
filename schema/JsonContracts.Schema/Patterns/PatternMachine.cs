using System;
using System.Collections.Generic;

namespace JsonContracts.Schema.Patterns;

/// <summary>
/// Decides whether a regular expression occurs in a text, in one look at each character: a finite automaton, made of all the ways that the
/// expression can be in at the same time. One in which characters beyond ASCII have a part is decided in texts of ASCII only.
/// </summary>
internal sealed class PatternMachine
{
    /// <summary>More states, or more steps, are left to the engine of the framework.</summary>
    private const int MostStates = 250;

    private const int MostSteps = 1000;

    /// <summary>The state that no text leads out of: the expression does not occur any more.</summary>
    private const int Lost = 0;

    /// <summary>The state that no text leads out of: the expression occurred.</summary>
    private const int Found = 1;

    private const int First = 2;

    /// <summary>Stands for all characters beyond ASCII.</summary>
    private const int Beyond = AsciiSet.Characters;

    /// <summary>Characters that no part tells apart are of one class; there is a place for each byte.</summary>
    private readonly byte[] _classes;
    private readonly int _classCount;

    /// <summary>Where each class leads from each state.</summary>
    private readonly byte[] _next;

    /// <summary>Whether the expression occurs when the text ends in a state.</summary>
    private readonly bool[] _ends;

    private readonly int _first;

    private PatternMachine(byte[] classes, int classCount, byte[] next, bool[] ends, int first, bool isOfAscii)
    {
        (_classes, _classCount, _next, _ends, _first) = (classes, classCount, next, ends, first);
        IsOfAscii = isOfAscii;
    }

    /// <summary>Whether no character beyond ASCII has any part in the expression, so that every text is decided.</summary>
    public bool IsOfAscii { get; }

    /// <summary>The machine for an expression; null for one that is not understood, or too large.</summary>
    public static PatternMachine? Of(string netPattern)
    {
        var ways = new PatternWays(MostSteps);
        return PatternReader.Read(netPattern, out var isOfAscii) is { } part && ways.TryAdd(part) ? Build(ways, isOfAscii) : null;
    }

    /// <summary>Whether the expression occurs in a text of UTF-8, however many bytes a character has.</summary>
    public bool FindIn(ReadOnlySpan<byte> utf8)
    {
        var state = _first;
        foreach (var one in utf8)
        {
            state = _next[(state * _classCount) + _classes[one]];
            if (state < First) return state == Found;
        }

        return _ends[state];
    }

    /// <summary>Whether the expression occurs in a text.</summary>
    public bool FindIn(ReadOnlySpan<char> text)
    {
        var state = _first;
        foreach (var character in text)
        {
            state = _next[(state * _classCount) + _classes[Math.Min((int)character, Beyond)]];
            if (state < First) return state == Found;
        }

        return _ends[state];
    }

    private static PatternMachine? Build(PatternWays ways, bool isOfAscii)
    {
        var (classes, samples) = Classes(ways);
        var first = ways.Closure([ways.Entry], isStart: true);
        var states = new List<List<int>> { new(), new(), first };
        var numbers = new Dictionary<string, int>(StringComparer.Ordinal);
        var next = new List<byte>();
        for (var i = 0; i < samples.Count; i++) next.Add(Lost);
        for (var i = 0; i < samples.Count; i++) next.Add(Found);
        var ends = new List<bool> { false, true };
        for (var state = First; state < states.Count; state++)
        {
            ends.Add(PatternWays.IsOver(ways.Closure(states[state], isStart: state == First, isEnd: true)));
            foreach (var sample in samples)
            {
                // The expression may begin anew behind each character.
                var behind = ways.Behind(states[state], sample);
                behind.Add(ways.Entry);
                var number = Number(ways.Closure(behind, isStart: false));
                if (number > MostStates) return null;
                next.Add((byte)number);
            }
        }

        return new PatternMachine(classes, samples.Count, [.. next], [.. ends], PatternWays.IsOver(first) ? Found : First, isOfAscii);

        int Number(List<int> reached)
        {
            if (PatternWays.IsOver(reached)) return Found;
            if (reached.Count == 0) return Lost;
            var key = string.Join(",", reached);
            if (numbers.TryGetValue(key, out var number)) return number;
            states.Add(reached);
            return numbers[key] = states.Count - 1;
        }
    }

    /// <summary>The class of each character, and one character of each class.</summary>
    private static (byte[] Classes, List<int> Samples) Classes(PatternWays ways)
    {
        var sets = ways.Sets;
        var numbers = new Dictionary<string, int>(StringComparer.Ordinal);
        var classes = new byte[byte.MaxValue + 1];
        var samples = new List<int>();
        var marks = new char[sets.Count];
        for (var character = 0; character < classes.Length; character++)
        {
            for (var i = 0; i < marks.Length; i++) marks[i] = sets[i].Has(character) ? '1' : '0';
            var membership = new string(marks);
            if (!numbers.TryGetValue(membership, out var number))
            {
                numbers.Add(membership, number = samples.Count);
                samples.Add(character);
            }

            classes[character] = (byte)number;
        }

        return (classes, samples);
    }
}
