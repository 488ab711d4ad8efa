using System;
using System.Buffers.Text;
using System.Text;
using JsonContracts.Schema.Formats;

namespace JsonContracts;

/// <summary>Takes the escapes out of a JSON string that is known to be well-formed.</summary>
internal static class JsonEscapes
{
    /// <summary>How long <c>\u0000</c> is.</summary>
    public const int UnitLength = 6;

    /// <summary>The unit of UTF-16 that an escape stands for.</summary>
    public static bool TryUnit(ReadOnlySpan<byte> escape, out char unit)
    {
        var isHex = Utf8Parser.TryParse(escape[2..UnitLength], out ushort value, out var length, 'x') && length == UnitLength - 2;
        unit = (char)value;
        return isHex;
    }

    /// <summary>The string without escapes; it is never longer.</summary>
    /// <returns>How many bytes it has.</returns>
    public static int Unescape(ReadOnlySpan<byte> escaped, Span<byte> plain)
    {
        var length = 0;
        for (var next = escaped.IndexOf((byte)'\\'); next >= 0; next = escaped.IndexOf((byte)'\\'))
        {
            escaped[..next].CopyTo(plain[length..]);
            escaped = escaped[next..];
            length += next + UnescapeOne(ref escaped, plain[(length + next)..]);
        }

        escaped.CopyTo(plain[length..]);
        return length + escaped.Length;
    }

    /// <summary>How many Unicode code points a string has, without taking its escapes out.</summary>
    public static int CodePointCount(ReadOnlySpan<byte> escaped)
    {
        var count = 0;
        Span<byte> plain = stackalloc byte[4];
        for (var next = escaped.IndexOf((byte)'\\'); next >= 0; next = escaped.IndexOf((byte)'\\'))
        {
            count += CodePoints.Count(escaped[..next]) + 1;
            escaped = escaped[next..];
            UnescapeOne(ref escaped, plain);
        }

        return count + CodePoints.Count(escaped);
    }

    private static int UnescapeOne(ref ReadOnlySpan<byte> escaped, scoped Span<byte> plain)
    {
        var letter = escaped[1];
        if (letter == 'u') return UnescapeUnit(ref escaped, plain);
        plain[0] = letter switch
        {
            (byte)'b' => (byte)'\b',
            (byte)'f' => (byte)'\f',
            (byte)'n' => (byte)'\n',
            (byte)'r' => (byte)'\r',
            (byte)'t' => (byte)'\t',
            _ => letter,
        };
        escaped = escaped[2..];
        return 1;
    }

    private static int UnescapeUnit(ref ReadOnlySpan<byte> escaped, scoped Span<byte> plain)
    {
        TryUnit(escaped, out var unit);
        escaped = escaped[UnitLength..];
        if (!char.IsHighSurrogate(unit)) return new Rune(unit).EncodeToUtf8(plain);
        TryUnit(escaped, out var low);
        escaped = escaped[UnitLength..];
        return new Rune(unit, low).EncodeToUtf8(plain);
    }
}
