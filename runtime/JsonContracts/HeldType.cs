using System;
using System.Collections.Generic;
using System.Diagnostics.CodeAnalysis;
using System.Reflection;
using System.Runtime.CompilerServices;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;

namespace JsonContracts;

/// <summary>A type that makes its metadata itself.</summary>
internal interface IHeldType
{
    /// <summary>The metadata of this type. An instance that no constructor has seen may be asked.</summary>
    JsonTypeInfo InfoFor(JsonSerializerOptions options);
}

/// <summary>The converter of a value type, which knows how to make one that takes null as well.</summary>
internal interface INullableInfo
{
    /// <summary>The metadata of the nullable type.</summary>
    JsonTypeInfo NullableInfo(JsonSerializerOptions options);
}

/// <summary>
/// The metadata of what an <see cref="Optional{T}"/> holds. The generator of System.Text.Json does not look into a type that has a converter, so
/// a context knows <c>int?</c> only when something else mentions it. What needs no generated code is known here.
/// </summary>
internal static class HeldType
{
    private static readonly Dictionary<Type, Func<JsonSerializerOptions, JsonTypeInfo>> s_plain = [];

    static HeldType()
    {
        AddValue(JsonMetadataServices.BooleanConverter);
        AddValue(JsonMetadataServices.Int32Converter);
        AddValue(JsonMetadataServices.Int64Converter);
        AddValue(JsonMetadataServices.DoubleConverter);
        AddValue(JsonMetadataServices.DecimalConverter);
        AddValue(JsonMetadataServices.GuidConverter);
        AddValue(JsonMetadataServices.DateTimeConverter);
        AddValue(JsonMetadataServices.DateTimeOffsetConverter);
        AddValue(JsonMetadataServices.DateOnlyConverter);
        AddValue(JsonMetadataServices.TimeOnlyConverter);
        AddValue(JsonMetadataServices.TimeSpanConverter);
        Add<string>(JsonMetadataServices.StringConverter);
        Add<Uri>(JsonMetadataServices.UriConverter);
    }

    /// <summary>The metadata of a type: that of the options, or else what is known of it here.</summary>
    /// <exception cref="NotSupportedException">There is none; the message says what to write.</exception>
    public static JsonTypeInfo<T> InfoOf<T>(JsonSerializerOptions options) =>
        (JsonTypeInfo<T>)(options.TryGetTypeInfo(typeof(T), out var info) ? info : Known<T>(options) ?? throw Unknown(typeof(T)));

    /// <summary>The metadata of the nullable type of a value.</summary>
    public static JsonTypeInfo NullableInfo<T>(JsonSerializerOptions options, JsonConverter<T> converter)
        where T : struct =>
        JsonMetadataServices.CreateValueInfo<T?>(options, new ValueConverter<T>(converter));

    private static JsonTypeInfo? Known<T>(JsonSerializerOptions options)
    {
        if (s_plain.TryGetValue(typeof(T), out var create)) return create(options);
        if (typeof(T).IsAssignableTo(typeof(IHeldType))) return Instance(typeof(T)).InfoFor(options);
        if (ConverterOf(typeof(T)) is JsonConverter<T> converter) return JsonMetadataServices.CreateValueInfo<T>(options, converter);
        return Nullable.GetUnderlyingType(typeof(T)) is { } type && ConverterOf(type) is INullableInfo values ? values.NullableInfo(options) : null;
    }

    [UnconditionalSuppressMessage("Trimming", "IL2067", Justification = "No constructor is called; the metadata does not depend on what the instance holds.")]
    private static IHeldType Instance(Type type) => (IHeldType)RuntimeHelpers.GetUninitializedObject(type);

    private static object? ConverterOf(Type type) =>
        type.GetCustomAttribute<JsonConverterAttribute>(false)?.ConverterType is { } converter ? Activator.CreateInstance(converter) : null;

    private static void AddValue<T>(JsonConverter<T> converter)
        where T : struct
    {
        Add<T>(converter);
        s_plain.Add(typeof(T?), options => NullableInfo(options, converter));
    }

    private static void Add<T>(JsonConverter converter) => s_plain.Add(typeof(T), options => JsonMetadataServices.CreateValueInfo<T>(options, converter));

    private static NotSupportedException Unknown(Type type) => new(
        $"An Optional holds {NameOf(type)}, of which the serializer has no metadata; add [JsonSerializable(typeof({NameOf(type)}))] to the serializer context.");

    private static string NameOf(Type type)
    {
        if (Nullable.GetUnderlyingType(type) is { } value) return NameOf(value) + "?";
        return type.IsGenericType ? $"{type.Name[..type.Name.IndexOf('`', StringComparison.Ordinal)]}<{string.Join(", ", Array.ConvertAll(type.GetGenericArguments(), NameOf))}>" : type.Name;
    }

    /// <summary>The framework's own converter of nullable types would look for the metadata of the value. Null is read and written by the Optional.</summary>
    private sealed class ValueConverter<T>(JsonConverter<T> converter) : JsonConverter<T?>
        where T : struct
    {
        public override T? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => converter.Read(ref reader, typeof(T), options);

        public override void Write(Utf8JsonWriter writer, T? value, JsonSerializerOptions options) => converter.Write(writer, value.GetValueOrDefault(), options);
    }
}
