using System;
using System.Buffers;

namespace JsonContracts;

/// <summary>A JSON string as UTF-16 for as long as somebody looks at it, without making a string of it.</summary>
internal readonly ref struct Utf16Text
{
    /// <summary>Up to so many characters stand where the caller says; more are put into a shared array.</summary>
    public const int FewCharacters = 256;

    private readonly char[]? _rented;

    public Utf16Text(JsonView json, Span<char> few)
    {
        var length = json.Content.Length;
        if (length > few.Length) few = _rented = ArrayPool<char>.Shared.Rent(length);
        Span = few[..json.CopyString(few)];
    }

    public ReadOnlySpan<char> Span { get; }

    public void Dispose()
    {
        if (_rented is not null) ArrayPool<char>.Shared.Return(_rented);
    }
}
