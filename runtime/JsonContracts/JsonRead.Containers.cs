using System;
using System.Diagnostics.CodeAnalysis;
using System.Text.Json;

namespace JsonContracts;

public static partial class JsonRead
{
    /// <summary>Reads an array.</summary>
    /// <param name="json">The array.</param>
    /// <param name="readItem">Reads one item.</param>
    /// <param name="value">The items.</param>
    public static bool TryReadList<T>(JsonView json, JsonValueReader<T> readItem, [NotNullWhen(true)] out ValueList<T>? value)
    {
        ArgumentNullException.ThrowIfNull(readItem);
        value = null;
        if (json.ValueKind != JsonValueKind.Array) return json.Refuse();
        if (json.Count == 0)
        {
            value = ValueList<T>.Empty;
            return true;
        }

        var items = new T[json.Count];
        var count = 0;
        foreach (var item in json.Items)
        {
            if (!readItem(item, out items[count++]!)) return false;
        }

        value = new ValueList<T>(items);
        return true;
    }

    /// <summary>Reads an object as a map. False also when it gives a name twice.</summary>
    /// <param name="json">The object.</param>
    /// <param name="readValue">Reads the value of one member.</param>
    /// <param name="value">The members.</param>
    public static bool TryReadMap<T>(JsonView json, JsonValueReader<T> readValue, [NotNullWhen(true)] out ValueMap<T>? value)
    {
        ArgumentNullException.ThrowIfNull(readValue);
        value = null;
        if (!json.IsObject) return json.Refuse();
        var members = default(ValueMapBuilder<T>);
        foreach (var member in json.Members)
        {
            if (!readValue(member, out var read)) return false;
            if (!members.TryAdd(member.Name, read)) return member.Refuse();
        }

        value = members.ToValueMap();
        return true;
    }

    /// <summary>Reads <c>null</c> or a value of a reference type.</summary>
    public static bool TryReadNullable<T>(JsonView json, JsonValueReader<T> read, out T? value)
        where T : class
    {
        ArgumentNullException.ThrowIfNull(read);
        value = null;
        return json.ValueKind == JsonValueKind.Null || read(json, out value);
    }

    /// <summary>Reads <c>null</c> or a value of a value type.</summary>
    public static bool TryReadNullableValue<T>(JsonView json, JsonValueReader<T> read, out T? value)
        where T : struct
    {
        ArgumentNullException.ThrowIfNull(read);
        value = null;
        if (json.ValueKind == JsonValueKind.Null) return true;
        if (!read(json, out var present)) return false;
        value = present;
        return true;
    }
}
