using System.Runtime.CompilerServices;

namespace JsonContracts;

/// <summary>
/// Which names one object may have given so far: 256 bits, one for each name. Names that share a bit have to be compared, others differ
/// for certain, so that most objects are found to give no name twice without a name being compared.
/// </summary>
internal struct NameFilter
{
    /// <summary>Spreads the bits of a product to its upper ones.</summary>
    private const uint Spread = 0x9E3779B1;

    private Words _words;

    /// <summary>Notes a name.</summary>
    /// <param name="name">Its first byte.</param>
    /// <param name="length">How many bytes it has. Of an empty one, the quotes are looked at.</param>
    /// <returns>Whether it is certainly new.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public unsafe bool TryAdd(byte* name, int length)
    {
        var letters = name[0] | ((uint)name[length >> 1] << 8) | ((uint)name[length - 1] << 16) | ((uint)length << 24);
        var bit = (letters * Spread) >> 24;
        ref var word = ref Unsafe.Add(ref Unsafe.As<Words, ulong>(ref _words), bit >> 6);
        var isNew = (word & (1UL << (int)bit)) == 0;
        word |= 1UL << (int)bit;
        return isNew;
    }

    /// <summary>Takes no name for new any more: one was written with escapes, so that equal names may look different.</summary>
    public void Close()
    {
        for (var i = 0; i < Words.Count; i++) _words[i] = ulong.MaxValue;
    }

    [InlineArray(Count)]
    private struct Words
    {
        public const int Count = 4;

        private ulong _first;
    }
}
