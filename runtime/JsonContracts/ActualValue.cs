using System;
using System.ComponentModel;

namespace JsonContracts;

/// <summary>Describes a generated value in a violation, whether JSON can hold it or not.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class ActualValue
{
    /// <summary>A value by its JSON form.</summary>
    /// <param name="value">The value.</param>
    public static IFormattable Of<T>(T? value)
        where T : class, IJsonContract<T>
    {
        if (value is null) return new ActualWords("null");
        using var buffer = JsonBuffer.Rent();
        if (!JsonContract.TryWrite(value, static (ref JsonOutput output, T value) => value.WriteTo(ref output), buffer)) return new ActualWords("a value that JSON does not have");
        return new ActualWords(Words(buffer.Written));
    }

    /// <summary>A value of an enum: by its JSON form, or as C# writes one that none of its members has: <c>(Frame)-1</c>.</summary>
    /// <param name="utf8Json">Its JSON form; empty when it has none.</param>
    /// <param name="value">The value.</param>
    public static IFormattable Of<T>(ReadOnlySpan<byte> utf8Json, T value)
        where T : struct, Enum
    {
        if (utf8Json.IsEmpty) return new ActualWords($"({typeof(T).Name}){value:D}");
        return new ActualWords(Words(utf8Json));
    }

    private static unsafe string Words(ReadOnlySpan<byte> utf8Json)
    {
        using var index = JsonIndex.Rent();
        fixed (byte* text = utf8Json)
        {
            return index.TryFill(text, utf8Json.Length) ? ActualText.Of(index.Root) : "a value that is nested too deep";
        }
    }
}
