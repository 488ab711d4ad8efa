using System.Text.Json;

namespace Contracts;

/// <summary>Where a value stands in a text that was looked over.</summary>
internal struct JsonToken
{
    /// <summary>Where the name of a member begins, behind its quote.</summary>
    public int NameStart;

    public int NameLength;

    /// <summary>Where the value begins; a string begins behind its quote.</summary>
    public int Start;

    /// <summary>How many bytes it has; those of a string are between its quotes.</summary>
    public int Length;

    /// <summary>How many tokens it is made of, itself included.</summary>
    public int Size;

    /// <summary>How many members or items it has.</summary>
    public int Count;

    public JsonValueKind Kind;

    public bool NameIsEscaped;

    /// <summary>Whether a string is written with escapes, or a number with a fraction or an exponent.</summary>
    public bool IsRich;
}
