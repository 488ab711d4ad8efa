using System;
using System.Diagnostics.CodeAnalysis;
using System.Text.Json;

namespace Contracts;

public static partial class JsonRead
{
    /// <summary>Reads an array.</summary>
    /// <param name="reader">The reader, on the start of the array.</param>
    /// <param name="readItem">Reads one item.</param>
    /// <param name="value">The items.</param>
    /// <exception cref="JsonException">The text is not JSON.</exception>
    public static bool TryReadList<T>(ref Utf8JsonReader reader, JsonValueReader<T> readItem, [NotNullWhen(true)] out ValueList<T>? value)
    {
        ArgumentNullException.ThrowIfNull(readItem);
        value = null;
        if (reader.TokenType != JsonTokenType.StartArray) return false;
        var items = default(ItemBuffer<T>);
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
        {
            if (!readItem(ref reader, out var item)) return false;
            items.Add(item);
        }

        value = items.ToValueList();
        return reader.TokenType == JsonTokenType.EndArray;
    }

    /// <summary>Reads an object as a map. False also when it gives a name twice.</summary>
    /// <param name="reader">The reader, on the start of the object.</param>
    /// <param name="readValue">Reads the value of one member.</param>
    /// <param name="value">The members.</param>
    /// <exception cref="JsonException">The text is not JSON.</exception>
    public static bool TryReadMap<T>(ref Utf8JsonReader reader, JsonValueReader<T> readValue, [NotNullWhen(true)] out ValueMap<T>? value)
    {
        ArgumentNullException.ThrowIfNull(readValue);
        value = null;
        if (reader.TokenType != JsonTokenType.StartObject) return false;
        var members = default(ValueMapBuilder<T>);
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            if (!TryReadName(ref reader, out var name) || !reader.Read()) return false;
            if (!readValue(ref reader, out var member) || !members.TryAdd(name, member)) return false;
        }

        value = members.ToValueMap();
        return reader.TokenType == JsonTokenType.EndObject;
    }

    /// <summary>Reads <c>null</c> or a value of a reference type.</summary>
    public static bool TryReadNullable<T>(ref Utf8JsonReader reader, JsonValueReader<T> read, out T? value)
        where T : class
    {
        ArgumentNullException.ThrowIfNull(read);
        value = null;
        return reader.TokenType == JsonTokenType.Null || read(ref reader, out value);
    }

    /// <summary>Reads <c>null</c> or a value of a value type.</summary>
    public static bool TryReadNullableValue<T>(ref Utf8JsonReader reader, JsonValueReader<T> read, out T? value)
        where T : struct
    {
        ArgumentNullException.ThrowIfNull(read);
        value = null;
        if (reader.TokenType == JsonTokenType.Null) return true;
        if (!read(ref reader, out var present)) return false;
        value = present;
        return true;
    }

    /// <summary>Grows an array of items that ends up in a list, without a second object beside it.</summary>
    private struct ItemBuffer<T>
    {
        private T[]? _items;
        private int _count;

        public void Add(T item)
        {
            _items ??= new T[4];
            if (_count == _items.Length) Array.Resize(ref _items, _count * 2);
            _items[_count++] = item;
        }

        public ValueList<T> ToValueList()
        {
            if (_items is null) return ValueList<T>.Empty;
            Array.Resize(ref _items, _count);
            return new ValueList<T>(_items);
        }
    }

    /// <summary>The string that a member of an object holds, found ahead of reading; null when there is none.</summary>
    /// <param name="reader">A copy of the reader, on the start of the object.</param>
    /// <param name="name">The name of the member in UTF-8.</param>
    public static string? Tag(Utf8JsonReader reader, ReadOnlySpan<byte> name)
    {
        if (reader.TokenType != JsonTokenType.StartObject) return null;
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var isTag = reader.ValueTextEquals(name);
            if (!reader.Read()) return null;
            if (isTag) return TryReadString(ref reader, out var text) ? text : null;
            reader.Skip();
        }

        return null;
    }
}
