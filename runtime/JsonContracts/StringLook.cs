using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace JsonContracts;

/// <summary>What one look at the next bytes of a JSON string sees.</summary>
/// <param name="Quotes">A bit for each quote.</param>
/// <param name="Others">A bit for each byte that a plain string does not have either: a backslash, a control character, or what is beyond ASCII.</param>
/// <param name="BeyondAscii">A bit for each byte of the last kind.</param>
internal readonly record struct StringLook(ulong Quotes, ulong Others, ulong BeyondAscii)
{
    /// <summary>So many bytes are looked at together.</summary>
    public const int Width = 32;

    /// <summary>Whether the string goes on, plain as it is.</summary>
    public bool HasNothing => (Quotes | Others) == 0;

    /// <summary>Whether the string ends here, and is plain up to there.</summary>
    public bool HasPlainEnd => Quotes != 0 && (Others & (Quotes - 1)) == 0;

    /// <summary>How many bytes stand before the first quote.</summary>
    public int Quote => BitOperations.TrailingZeroCount(Quotes);

    /// <summary>A bit for each byte that nothing in a string can be read over: a quote, a backslash or a control character.</summary>
    public ulong Special => Quotes | (Others & ~BeyondAscii);

    /// <summary>Whether a byte is beyond ASCII that stands before all special ones.</summary>
    public bool IsBeyondAscii => (BeyondAscii & (Special - 1)) != 0;

    /// <summary>Looks at <see cref="Width"/> bytes.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static unsafe StringLook At(byte* at)
    {
        if (!Vector256.IsHardwareAccelerated) return InHalves(at);
        var next = Vector256.Load(at);

        // As signed numbers, the bytes beyond ASCII are below zero, and so below a space as control characters are.
        var others = Vector256.Equals(next, Vector256.Create((byte)'\\')) | Vector256.LessThan(next.AsSByte(), Vector256.Create((sbyte)' ')).AsByte();
        return new StringLook(
            Vector256.Equals(next, Vector256.Create((byte)'"')).ExtractMostSignificantBits(),
            others.ExtractMostSignificantBits(),
            next.ExtractMostSignificantBits());
    }

    /// <summary>Looks at twice as many.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static unsafe StringLook AtTwo(byte* at) => Joined(At(at), At(at + Width), Width);

    /// <summary>Looks at the bytes before the end of the text, which are less than <see cref="Width"/>: what stands before them is loaded, too, and shifted out.</summary>
    public static unsafe StringLook AtLast(byte* at, byte* end)
    {
        var seen = At(end - Width);
        var known = Width - (int)(end - at);
        return new StringLook(seen.Quotes >> known, seen.Others >> known, seen.BeyondAscii >> known);
    }

    /// <summary>The same where the processor takes half as many at a time.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static unsafe StringLook InHalves(byte* at) => Joined(AtHalf(at), AtHalf(at + Vector128<byte>.Count), Vector128<byte>.Count);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static StringLook Joined(StringLook first, StringLook second, int width) => new(
        first.Quotes | (second.Quotes << width),
        first.Others | (second.Others << width),
        first.BeyondAscii | (second.BeyondAscii << width));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static unsafe StringLook AtHalf(byte* at)
    {
        var next = Vector128.Load(at);
        var others = Vector128.Equals(next, Vector128.Create((byte)'\\')) | Vector128.LessThan(next.AsSByte(), Vector128.Create((sbyte)' ')).AsByte();
        return new StringLook(
            Vector128.Equals(next, Vector128.Create((byte)'"')).ExtractMostSignificantBits(),
            others.ExtractMostSignificantBits(),
            next.ExtractMostSignificantBits());
    }
}
