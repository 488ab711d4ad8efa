using System;
using System.Text.Json;

namespace JsonContracts;

/// <summary>What is seldom so, of a string or a number.</summary>
[Flags]
internal enum TokenMarks : byte
{
    None = 0,

    /// <summary>A string is written with escapes.</summary>
    Escaped = 1,

    /// <summary>A string is not ASCII, whatever its escapes stand for.</summary>
    BeyondAscii = 2,

    /// <summary>A string is certainly a URI.</summary>
    Uri = 4,

    /// <summary>A number is written with a point or an exponent.</summary>
    Point = 8,

    /// <summary>A number has so many digits, or an exponent, that it is not read at a glance.</summary>
    Long = 16,
}

/// <summary>
/// Where a value stands in a text that was looked over, and what was learned of it on the way. The name of a member is a token of its own,
/// before that of its value; what is inside of an object or array follows it. Four are a line of the cache.
/// </summary>
internal struct JsonToken
{
    /// <summary>Where the value begins; a string begins behind its quote.</summary>
    public int Start;

    /// <summary>How many bytes a string has between its quotes, and any other plain value; how many members or items an object or array has.</summary>
    public int Length;

    /// <summary>How many tokens there are from here to the next value in the same object or array; 0 when there is none.</summary>
    public int Step;

    /// <summary>A <see cref="JsonValueKind"/>.</summary>
    public byte KindCode;

    public TokenMarks Marks;

    /// <summary>
    /// How many tokens there are from an object that has members to the one that was found last, or 0: they are mostly asked for in the order of the
    /// text, or the same one again. Several threads may note one each, and it does not matter which stays.
    /// </summary>
    public ushort LastFound;

    public readonly JsonValueKind Kind => (JsonValueKind)KindCode;

    /// <summary>Whether a string is written with escapes.</summary>
    public readonly bool IsEscaped => (Marks & TokenMarks.Escaped) != 0;

    /// <summary>Whether a number is written with a point or an exponent, so that its digits alone do not say what it is.</summary>
    public readonly bool HasPoint => (Marks & TokenMarks.Point) != 0;

    /// <summary>Whether the digits of a number are few, and read at a glance.</summary>
    public readonly bool IsShort => (Marks & TokenMarks.Long) == 0;

    /// <summary>Whether a string is ASCII, whatever its escapes stand for.</summary>
    public readonly bool IsAscii => (Marks & TokenMarks.BeyondAscii) == 0;

    /// <summary>Whether a string is certainly a URI. Others may be one, too.</summary>
    public readonly bool IsUri => (Marks & TokenMarks.Uri) != 0;
}
