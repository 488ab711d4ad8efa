using System;
using System.Buffers;
using System.Buffers.Text;
using System.Globalization;
using System.Text;

namespace JsonContracts.Benchmarks.Peers;

/// <summary>
/// The pieces of JSON that is written by hand for exactly one schema, straight into an array that is large enough: what the generated code
/// is measured against. Neighbouring constants are one segment, and nothing looks for the end of the array.
/// </summary>
internal static class Segments
{
    private static readonly SearchValues<char> s_escaped = SearchValues.Create(Escaped());

    public static int Copy(ReadOnlySpan<byte> segment, byte[] output, int at)
    {
        segment.CopyTo(output.AsSpan(at));
        return at + segment.Length;
    }

    public static int Number(long value, byte[] output, int at)
    {
        Utf8Formatter.TryFormat(value, output.AsSpan(at), out var length);
        return at + length;
    }

    public static int Number(double value, byte[] output, int at)
    {
        value.TryFormat(output.AsSpan(at), out var length, default, CultureInfo.InvariantCulture);
        return at + length;
    }

    public static int Number(decimal value, byte[] output, int at)
    {
        value.TryFormat(output.AsSpan(at), out var length, default, CultureInfo.InvariantCulture);
        return at + length;
    }

    public static int Uuid(Guid value, byte[] output, int at)
    {
        output[at++] = (byte)'"';
        Utf8Formatter.TryFormat(value, output.AsSpan(at), out var length);
        output[at + length] = (byte)'"';
        return at + length + 1;
    }

    public static int Text(string text, byte[] output, int at)
    {
        output[at++] = (byte)'"';
        var rest = text.AsSpan();
        for (var i = rest.IndexOfAny(s_escaped); i >= 0; i = rest.IndexOfAny(s_escaped))
        {
            at += Encoding.UTF8.GetBytes(rest[..i], output.AsSpan(at));
            at = Escape(rest[i], output, at);
            rest = rest[(i + 1)..];
        }

        at += Encoding.UTF8.GetBytes(rest, output.AsSpan(at));
        output[at++] = (byte)'"';
        return at;
    }

    private static int Escape(char c, byte[] output, int at)
    {
        var letter = c switch { '\b' => 'b', '\t' => 't', '\n' => 'n', '\f' => 'f', '\r' => 'r', '"' => '"', '\\' => '\\', _ => 'u' };
        output[at++] = (byte)'\\';
        output[at++] = (byte)letter;
        if (letter != 'u') return at;
        output[at++] = (byte)'0';
        output[at++] = (byte)'0';
        output[at++] = (byte)('0' + (c >> 4));
        output[at++] = (byte)"0123456789abcdef"[c & 15];
        return at;
    }

    private static string Escaped()
    {
        var characters = new StringBuilder("\"\\");
        for (var c = '\0'; c < ' '; c++) characters.Append(c);
        return characters.ToString();
    }
}
