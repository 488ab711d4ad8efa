using System.Runtime.CompilerServices;

namespace JsonContracts;

/// <summary>
/// Finds the end of a JSON number, and notes its length and marks. Each method takes a place in the number, and returns where it ends, or null
/// for what is no JSON.
/// </summary>
internal static unsafe class NumberScan
{
    /// <summary>A number of no more characters has digits that fit into 64 bits.</summary>
    private const int MostShort = 18;

    /// <summary>Takes a number.</summary>
    /// <param name="start">Where it begins.</param>
    /// <param name="end">Where the text ends.</param>
    /// <param name="token">What is filled; it has no marks yet.</param>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public static byte* EndOf(byte* start, byte* end, JsonToken* token)
    {
        var first = *start == '-' ? start + 1 : start;
        var at = Digits(first, end);
        if (at == first || (*first == '0' && at - first > 1)) return null;
        var scale = 0L;
        if (at != end && *at == '.')
        {
            var point = at + 1;
            at = Digits(point, end);
            scale = at - point;
            if (scale == 0) return null;
            token->Marks = TokenMarks.Point;
        }

        if (at - start > MostShort || scale > ShortNumber.MostScale) token->Marks |= TokenMarks.Long;
        if (at != end && (*at | 0x20) == 'e')
        {
            at = Exponent(at + 1, end);
            if (at == null) return null;
            token->Marks |= TokenMarks.Point | TokenMarks.Long;
        }

        token->Length = (int)(at - start);
        return at;
    }

    private static byte* Exponent(byte* at, byte* end)
    {
        if (at != end && *at is (byte)'+' or (byte)'-') at++;
        var last = Digits(at, end);
        return last == at ? null : last;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static byte* Digits(byte* at, byte* end)
    {
        while (at != end && (uint)(*at - '0') <= 9) at++;
        return at;
    }
}
