using System;
using System.Buffers.Binary;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace JsonContracts;

/// <summary>Reads the 36 characters of a UUID where they stand: its 32 digits are looked at together.</summary>
internal static class UuidText
{
    private const int Length = 36;

    /// <summary>Whether a text is a UUID, in either letter case.</summary>
    public static bool IsUuid(ReadOnlySpan<byte> text) =>
        HasHyphens(text) && (Invalid(DigitsBefore(text)) | Invalid(DigitsBehind(text))) == Vector128<byte>.Zero;

    /// <summary>Reads a UUID.</summary>
    public static bool TryRead(ReadOnlySpan<byte> text, out Guid value)
    {
        value = default;
        if (!IsUuid(text)) return false;
        Span<ulong> halves = [Packed(DigitsBefore(text)), Packed(DigitsBehind(text))];
        value = new Guid(MemoryMarshal.AsBytes(halves), bigEndian: true);
        return true;
    }

    /// <summary>Whether a UUID has a letter in upper case, which is not how it is written again.</summary>
    public static bool HasUpperCase(ReadOnlySpan<byte> uuid) => uuid.ContainsAnyInRange((byte)'A', (byte)'F');

    private static bool HasHyphens(ReadOnlySpan<byte> text) =>
        text.Length == Length && text[8] == '-' && text[13] == '-' && text[18] == '-' && text[23] == '-';

    /// <summary>The 16 digits up to the third hyphen.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<byte> DigitsBefore(ReadOnlySpan<byte> text) => Vector128.Create(Eight(text), Four(text[9..]) | ((ulong)Four(text[14..]) << 32)).AsByte();

    /// <summary>The 16 digits behind it.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<byte> DigitsBehind(ReadOnlySpan<byte> text) => Vector128.Create(Four(text[19..]) | ((ulong)Four(text[24..]) << 32), Eight(text[28..])).AsByte();

    /// <summary>Not zero wherever there is no hexadecimal digit.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<byte> Invalid(Vector128<byte> digits)
    {
        var isDecimal = Vector128.LessThanOrEqual(digits - Vector128.Create((byte)'0'), Vector128.Create((byte)9));
        var isLetter = Vector128.LessThanOrEqual((digits | Vector128.Create((byte)0x20)) - Vector128.Create((byte)'a'), Vector128.Create((byte)5));
        return ~(isDecimal | isLetter);
    }

    /// <summary>The bytes that 16 digits stand for, the first one lowest in memory.</summary>
    private static ulong Packed(Vector128<byte> digits)
    {
        // The lower half of a letter lacks 9 to its value.
        var isLetter = Vector128.GreaterThan(digits, Vector128.Create((byte)'9'));
        var values = (digits & Vector128.Create((byte)0x0F)) + (isLetter & Vector128.Create((byte)9));
        var pairs = values.AsUInt16();
        var bytes = (Vector128.ShiftLeft(pairs, 4) | Vector128.ShiftRightLogical(pairs, 8)) & Vector128.Create((ushort)0xFF);
        return Vector128.Narrow(bytes, bytes).AsUInt64().ToScalar();
    }

    private static ulong Eight(ReadOnlySpan<byte> text) => BinaryPrimitives.ReadUInt64LittleEndian(text);

    private static uint Four(ReadOnlySpan<byte> text) => BinaryPrimitives.ReadUInt32LittleEndian(text);
}
