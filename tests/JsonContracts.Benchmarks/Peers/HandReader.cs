using System;
using System.Buffers;
using System.Runtime.CompilerServices;
using System.Text.Json;

namespace JsonContracts.Benchmarks.Peers;

/// <summary>
/// The pieces of a reader that is written by hand for exactly one schema over <see cref="Utf8JsonReader"/>, and checks nothing but that it
/// understands: what reading through the framework's reader costs at least. Each piece begins at its first token, and ends behind its last.
/// </summary>
internal static class HandReader
{
    /// <summary>Reads the value that begins at the current token.</summary>
    public delegate T ReadValue<out T>(ref Utf8JsonReader reader);

    /// <exception cref="JsonException">The text is not JSON, or is not understood.</exception>
    public static T Read<T>(byte[] utf8, ReadValue<T> read)
    {
        try
        {
            var reader = new Utf8JsonReader(utf8);
            reader.Read();
            return read(ref reader);
        }
        catch (Exception otherKind) when (otherKind is InvalidOperationException or FormatException)
        {
            throw new JsonException(null, otherKind);
        }
    }

    /// <summary>Whether the current token is the name; if so, the value is next.</summary>
    public static bool Member(ref Utf8JsonReader reader, ReadOnlySpan<byte> name) =>
        reader.TokenType == JsonTokenType.PropertyName && Is(ref reader, name) && reader.Read();

    // A name that is not escaped is compared where it stands, which takes up to a twentieth of the whole less than ValueTextEquals.
    private static bool Is(ref Utf8JsonReader reader, ReadOnlySpan<byte> name) =>
        reader.ValueIsEscaped ? reader.ValueTextEquals(name) : reader.ValueSpan.SequenceEqual(name);

    /// <summary>Steps over a token that has to be of that kind.</summary>
    public static void Skip(ref Utf8JsonReader reader, JsonTokenType kind)
    {
        if (reader.TokenType != kind) throw new JsonException();
        reader.Read();
    }

    /// <summary>Steps over a text if it is the one.</summary>
    public static bool Skip(ref Utf8JsonReader reader, ReadOnlySpan<byte> text)
    {
        if (!reader.ValueTextEquals(text)) return false;
        reader.Read();
        return true;
    }

    public static string Text(ref Utf8JsonReader reader)
    {
        var value = reader.GetString() ?? throw new JsonException();
        reader.Read();
        return value;
    }

    public static Guid Uuid(ref Utf8JsonReader reader)
    {
        var value = reader.GetGuid();
        reader.Read();
        return value;
    }

    public static bool Boolean(ref Utf8JsonReader reader)
    {
        var value = reader.GetBoolean();
        reader.Read();
        return value;
    }

    public static int Int32(ref Utf8JsonReader reader)
    {
        var value = reader.GetInt32();
        reader.Read();
        return value;
    }

    public static long Int64(ref Utf8JsonReader reader)
    {
        var value = reader.GetInt64();
        reader.Read();
        return value;
    }

    public static double Double(ref Utf8JsonReader reader)
    {
        var value = reader.GetDouble();
        reader.Read();
        return value;
    }

    public static decimal Decimal(ref Utf8JsonReader reader)
    {
        var value = reader.GetDecimal();
        reader.Read();
        return value;
    }

    /// <summary>A list of a length that nobody knows: few items are kept on the stack until they are counted, more in an array of the pool.</summary>
    public static T[] List<T>(ref Utf8JsonReader reader, ReadValue<T> read)
    {
        var few = default(InlineArray16<T>);
        Span<T> room = few;
        T[]? rented = null;
        var count = 0;
        Skip(ref reader, JsonTokenType.StartArray);
        while (reader.TokenType != JsonTokenType.EndArray)
        {
            if (count == room.Length) room = rented = Grow(room, rented);
            room[count++] = read(ref reader);
        }

        reader.Read();
        var items = room[..count].ToArray();
        if (rented is not null) ArrayPool<T>.Shared.Return(rented, clearArray: true);
        return items;
    }

    private static T[] Grow<T>(ReadOnlySpan<T> full, T[]? rented)
    {
        var larger = ArrayPool<T>.Shared.Rent(full.Length * 2);
        full.CopyTo(larger);
        if (rented is not null) ArrayPool<T>.Shared.Return(rented, clearArray: true);
        return larger;
    }
}
