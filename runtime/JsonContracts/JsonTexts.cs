using System;
using System.ComponentModel;
using System.Numerics;
using System.Runtime.InteropServices;
using System.Text;

namespace JsonContracts;

/// <summary>The strings that a schema lists, each found by its bytes, however many there are.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class JsonTexts
{
    /// <summary>Spreads the bits of a product to its upper ones.</summary>
    private const ulong Spread = 0x9E3779B97F4A7C15;

    private readonly byte[][] _texts;

    /// <summary>One more than the place of a text, from the slot of its hash on; 0 is a free slot.</summary>
    private readonly int[] _slots;

    private readonly int _longest;

    /// <summary>Takes the strings of a list.</summary>
    /// <param name="texts">The strings, each once.</param>
    public JsonTexts(params string[] texts)
    {
        ArgumentNullException.ThrowIfNull(texts);
        _texts = Array.ConvertAll(texts, Encoding.UTF8.GetBytes);
        foreach (var text in _texts) _longest = Math.Max(_longest, text.Length);
        _slots = new int[BitOperations.RoundUpToPowerOf2((uint)Math.Max(1, texts.Length)) * 4];
        for (var place = 0; place < _texts.Length; place++)
        {
            if (PlaceOf(_texts[place]) < 0) _slots[SlotOf(_texts[place])] = place + 1;
        }
    }

    /// <summary>The place of a string in the list, from 0.</summary>
    /// <param name="text">The string in UTF-8.</param>
    /// <returns>-1 when it is not there.</returns>
    internal int PlaceOf(ReadOnlySpan<byte> text) => text.Length > _longest ? -1 : _slots[SlotOf(text)] - 1;

    /// <summary>Where a text stands, or the free slot where it belongs.</summary>
    private int SlotOf(ReadOnlySpan<byte> text)
    {
        var slot = (int)Hash(text) & (_slots.Length - 1);
        while (_slots[slot] != 0 && !text.SequenceEqual(_texts[_slots[slot] - 1])) slot = (slot + 1) & (_slots.Length - 1);
        return slot;
    }

    private static uint Hash(ReadOnlySpan<byte> text)
    {
        var hash = (ulong)text.Length;
        for (; text.Length >= sizeof(ulong); text = text[sizeof(ulong)..]) hash = BitOperations.RotateLeft((hash ^ MemoryMarshal.Read<ulong>(text)) * Spread, 29);
        foreach (var one in text) hash = (hash ^ one) * Spread;
        return (uint)(hash >> 32);
    }
}
