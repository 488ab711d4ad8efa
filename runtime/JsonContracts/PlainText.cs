using System;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace JsonContracts;

/// <summary>Turns text into JSON that needs neither escapes nor more than one byte a character: looked at and copied in one go.</summary>
internal static class PlainText
{
    /// <summary>From here on, searching and transcoding one after the other is faster, because both take wider steps.</summary>
    public const int Longest = 256;

    private const int Width = 16;

    /// <summary>Copies the plain characters at the start of a text.</summary>
    /// <param name="text">The text.</param>
    /// <param name="target">Has room for as many bytes.</param>
    /// <returns>How many there are. Behind them stands one that is not plain, but perhaps not at once.</returns>
    public static int Copy(ReadOnlySpan<char> text, Span<byte> target)
    {
        if (text.Length < Width) return CopyFew(text, target);
        ref var source = ref MemoryMarshal.GetReference(MemoryMarshal.Cast<char, ushort>(text));
        ref var bytes = ref MemoryMarshal.GetReference(target[..text.Length]);
        var last = text.Length - Width;
        for (var i = 0; i < last; i += Width)
        {
            if (!TryCopy(ref source, ref bytes, i)) return i;
        }

        // The last step may take some characters for the second time.
        return TryCopy(ref source, ref bytes, last) ? text.Length : last;
    }

    private static bool TryCopy(ref ushort source, ref byte target, int place)
    {
        if (!Vector256.IsHardwareAccelerated) return TryCopyHalves(ref source, ref target, place);
        var next = Vector256.LoadUnsafe(ref source, (nuint)place);
        if (!IsPlain(next)) return false;
        Vector128.Narrow(next.GetLower(), next.GetUpper()).StoreUnsafe(ref target, (nuint)place);
        return true;
    }

    /// <summary>The same where the processor takes half as many at a time.</summary>
    private static bool TryCopyHalves(ref ushort source, ref byte target, int place)
    {
        var low = Vector128.LoadUnsafe(ref source, (nuint)place);
        var high = Vector128.LoadUnsafe(ref source, (nuint)(place + Vector128<ushort>.Count));
        if ((Special(low) | Special(high)) != Vector128<ushort>.Zero) return false;
        Vector128.Narrow(low, high).StoreUnsafe(ref target, (nuint)place);
        return true;
    }

    private static int CopyFew(ReadOnlySpan<char> text, Span<byte> target)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] is < ' ' or > '~' or '"' or '\\') return i;
            target[i] = (byte)text[i];
        }

        return text.Length;
    }

    private static bool IsPlain(Vector256<ushort> text) =>
        (Vector256.GreaterThan(text - Vector256.Create((ushort)' '), Vector256.Create((ushort)('~' - ' ')))
            | Vector256.Equals(text, Vector256.Create((ushort)'"'))
            | Vector256.Equals(text, Vector256.Create((ushort)'\\'))) == Vector256<ushort>.Zero;

    /// <summary>The bits of each character that is not plain.</summary>
    private static Vector128<ushort> Special(Vector128<ushort> text) =>
        Vector128.GreaterThan(text - Vector128.Create((ushort)' '), Vector128.Create((ushort)('~' - ' ')))
            | Vector128.Equals(text, Vector128.Create((ushort)'"'))
            | Vector128.Equals(text, Vector128.Create((ushort)'\\'));
}
