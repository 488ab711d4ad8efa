using System;
using System.Runtime.CompilerServices;

namespace Contracts;

/// <summary>
/// Looks over a JSON text once and notes where each value stands, so that everything after that finds its way without allocating.
/// Kept by its thread for the next text.
/// </summary>
internal sealed unsafe class JsonIndex : IDisposable
{
    /// <summary>More tokens are not worth keeping.</summary>
    private const int LargestKept = 1 << 16;

    private const int FirstSize = 64;

    [ThreadStatic]
    private static JsonIndex? t_spare;

    private byte* _text;
    private JsonToken[] _tokens = new JsonToken[FirstSize];

    private JsonIndex()
    {
    }

    /// <summary>How many tokens there are.</summary>
    public int Count { get; private set; }

    /// <summary>The token of the value that was refused last.</summary>
    public int Refused { get; set; }

    public static JsonIndex Rent()
    {
        var index = t_spare ?? new JsonIndex();
        t_spare = null;
        return index;
    }

    public ref readonly JsonToken this[int place] => ref _tokens[place];

    /// <summary>The value that the whole text is.</summary>
    public JsonView Root => new(this, 0);

    /// <summary>A part of the text.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public ReadOnlySpan<byte> Slice(int start, int length) => new(_text + start, length);

    /// <summary>Looks over a text.</summary>
    /// <param name="text">The text, fixed in memory for as long as anything looks at its values.</param>
    /// <param name="length">How many bytes it has.</param>
    /// <returns>False when it is not one JSON value, or nested too deep; <see cref="JsonText.FindFault"/> then says why.</returns>
    public bool TryFill(byte* text, int length)
    {
        _text = text;
        Count = 0;
        Refused = 0;
        return new JsonScan(new ReadOnlySpan<byte>(text, length), this).TryRun();
    }

    /// <summary>Makes room for a token.</summary>
    /// <returns>Its place.</returns>
    public int Add()
    {
        if (Count == _tokens.Length) Array.Resize(ref _tokens, Count * 2);
        _tokens[Count] = default;
        return Count++;
    }

    public ref JsonToken Edit(int place) => ref _tokens[place];

    public void Dispose()
    {
        _text = null;
        if (_tokens.Length <= LargestKept) t_spare = this;
    }
}
