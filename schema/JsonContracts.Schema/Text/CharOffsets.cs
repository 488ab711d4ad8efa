namespace JsonContracts.Schema.Text;

/// <summary>
/// Turns offsets in UTF-8 bytes into offsets in characters of the string they were made from. It is cheap when the offsets are
/// asked for in rising order, as a reader meets them.
/// </summary>
internal sealed class CharOffsets(byte[] utf8, int firstChar)
{
    private int _byte;
    private int _chars;

    public int Of(long byteOffset)
    {
        if (byteOffset < _byte) (_byte, _chars) = (0, 0);
        for (; _byte < byteOffset; _byte++) _chars += Chars(utf8[_byte]);
        return firstChar + _chars;
    }

    /// <summary>Continuation bytes count nothing; the first byte of four stands for a surrogate pair.</summary>
    private static int Chars(byte unit) => (unit & 0xC0) == 0x80 ? 0 : unit >= 0xF0 ? 2 : 1;
}
