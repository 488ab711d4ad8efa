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
    /// <param name="name">Its first byte.</param>
    /// <param name="length">How many bytes it has.</param>
    /// <param name="end">Where the text ends.</param>
    /// <param name="marks">How it is written. With escapes, equal names may look different, so that none is certainly new from then on.</param>
    /// <returns>Whether it is certainly new.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public unsafe bool TryAdd(byte* name, int length, byte* end, TokenMarks marks)
    {
        if (end - name < Head || length == 0 || (marks & TokenMarks.Escaped) != 0) return TryAddAny();
        var head = Unsafe.ReadUnaligned<ulong>(name);
        if (length < Head) head <<= (Head - length) * 8;
        var bit = 1UL << (int)((head + (ulong)length) * Spread >> 58);
        var isNew = (_bits & bit) == 0;
        _bits |= bit;
        return isNew;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private bool TryAddAny()
    {
        _bits = ulong.MaxValue;
        return false;
    }
}
