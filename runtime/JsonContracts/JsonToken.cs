using System;
using System.Text.Json;

namespace JsonContracts;

/// <summary>What is seldom so, of a name or a value.</summary>
[Flags]
internal enum TokenMarks : byte
{
    None = 0,
    EscapedName = 1,

    /// <summary>A string is written with escapes.</summary>
    Escaped = 2,

    /// <summary>A string is not ASCII, whatever its escapes stand for.</summary>
    BeyondAscii = 4,

    /// <summary>A string is certainly a URI.</summary>
    Uri = 8,

    /// <summary>A number is written with a point or an exponent.</summary>
    Point = 16,
}

/// <summary>Where a value stands in a text that was looked over, and what was learned of it on the way. Half a line of the cache.</summary>
internal struct JsonToken
{
    /// <summary>No number that is written so has a <see cref="Scale"/>.</summary>
    public const sbyte NoScale = -1;

    /// <summary>Where the name of a member begins, behind its quote.</summary>
    public int NameStart;

    public int NameLength;

    /// <summary>Where the value begins; a string begins behind its quote.</summary>
    public int Start;

    /// <summary>How many bytes it has; those of a string are between its quotes.</summary>
    public int Length;

    /// <summary>How many tokens it is made of, itself included.</summary>
    public int Size;

    public JsonValueKind Kind;

    public TokenMarks Marks;

    /// <summary>Whether another member or item follows in the same object or array.</summary>
    public bool HasNext;

    /// <summary>How many digits of a short number stand behind its point.</summary>
    public sbyte Scale;

    /// <summary>The digits of a short number, with its sign; how many members or items an object or array has.</summary>
    public long Amount;

    public readonly bool NameIsEscaped => (Marks & TokenMarks.EscapedName) != 0;

    /// <summary>Whether a string is written with escapes.</summary>
    public readonly bool IsEscaped => (Marks & TokenMarks.Escaped) != 0;

    /// <summary>Whether a number is written with a point or an exponent, so that its digits alone do not say what it is.</summary>
    public readonly bool HasPoint => (Marks & TokenMarks.Point) != 0;

    /// <summary>Whether a string is ASCII, whatever its escapes stand for.</summary>
    public readonly bool IsAscii => (Marks & TokenMarks.BeyondAscii) == 0;

    /// <summary>Whether a string is certainly a URI. Others may be one, too.</summary>
    public readonly bool IsUri => (Marks & TokenMarks.Uri) != 0;
}
