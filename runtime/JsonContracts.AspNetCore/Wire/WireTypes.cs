using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Text.Json.Serialization.Metadata;

namespace JsonContracts.AspNetCore;

/// <summary>Every <see cref="Wire{T}"/> that was used, with the metadata of its value: what could not be parsed is found here again without reflection.</summary>
internal static class WireTypes
{
    private static readonly ConcurrentDictionary<Type, JsonTypeInfo> s_values = new();

    /// <summary>Enters the type of a parameter.</summary>
    public static JsonTypeInfo<T> Enter<T>(JsonTypeInfo<T> value)
        where T : struct
    {
        s_values[typeof(Wire<T>)] = value;
        return value;
    }

    /// <summary>The metadata of what a parameter holds; null when it was never used.</summary>
    public static JsonTypeInfo? Find(Type wire) => s_values.GetValueOrDefault(wire);
}
