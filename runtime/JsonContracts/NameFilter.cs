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
    public unsafe bool TryAdd(byte* start, JsonToken* name, byte* end)
    {
        var bits = IsPlain(start, name, end) ? Bit(start, name->Length) : ulong.MaxValue;
        var isNew = (_bits & bits) == 0;
        _bits |= bits;
        return isNew;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static unsafe bool IsPlain(byte* start, JsonToken* name, byte* end) => end - start >= Head && name->Length != 0 && !name->IsEscaped;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static unsafe ulong Bit(byte* start, int length)
    {
        var head = Unsafe.ReadUnaligned<ulong>(start);
        if (length < Head) head <<= (Head - length) * 8;
        return 1UL << (int)((head + (ulong)length) * Spread >> 58);
    }
}
