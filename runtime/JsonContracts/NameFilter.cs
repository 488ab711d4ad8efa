using System;
using System.Buffers.Binary;
using System.Runtime.CompilerServices;

namespace JsonContracts;

/// <summary>
/// Which names one object may have given so far: 64 bits, one for each name. Names that share a bit have to be compared, others differ
/// for certain, so that most objects are found to give no name twice without many names being compared.
/// </summary>
internal struct NameFilter
{
    /// <summary>So many bytes of a name tell its bit, with its length.</summary>
    private const int Head = sizeof(ulong);

    /// <summary>Spreads the bits of a product to its upper ones.</summary>
    private const ulong Spread = 0x9E3779B97F4A7C15;

    private ulong _bits;

    /// <summary>Notes a name.</summary>
    /// <param name="start">Its first byte.</param>
    /// <param name="name">Its token. Written with escapes, equal names may look different, so that none is certainly new from then on.</param>
    /// <param name="end">Where the text ends.</param>
    /// <returns>Whether it is certainly new.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public unsafe bool TryAdd(byte* start, JsonToken* name, byte* end) => TryAdd(IsPlain(start, name, end) ? Bit(start, name->Length) : ulong.MaxValue);

    /// <summary>Notes a name where what stands behind it may not be read. It may get another bit than from its place, so all names of one object are noted in one way.</summary>
    /// <param name="name">The name.</param>
    /// <param name="isEscaped">Whether it is written with escapes.</param>
    /// <returns>Whether it is certainly new.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool TryAdd(ReadOnlySpan<byte> name, bool isEscaped) => TryAdd(name.IsEmpty || isEscaped ? ulong.MaxValue : Bit(HeadOf(name), name.Length));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private bool TryAdd(ulong bits)
    {
        var isNew = (_bits & bits) == 0;
        _bits |= bits;
        return isNew;
    }

    /// <summary>The first bytes of a name, or all of a shorter one.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ulong HeadOf(ReadOnlySpan<byte> name)
    {
        if (name.Length >= Head) return BinaryPrimitives.ReadUInt64LittleEndian(name);
        if (name.Length >= Head / 2) return BinaryPrimitives.ReadUInt32LittleEndian(name) | ((ulong)BinaryPrimitives.ReadUInt32LittleEndian(name[^(Head / 2)..]) << 32);
        return name[0] | ((ulong)name[name.Length / 2] << 8) | ((ulong)name[^1] << 16);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static unsafe bool IsPlain(byte* start, JsonToken* name, byte* end) => end - start >= Head && name->Length != 0 && !name->IsEscaped;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static unsafe ulong Bit(byte* start, int length)
    {
        var head = Unsafe.ReadUnaligned<ulong>(start);
        if (length < Head) head <<= (Head - length) * 8;
        return Bit(head, length);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ulong Bit(ulong head, int length) => 1UL << (int)((head + (ulong)length) * Spread >> 58);
}
