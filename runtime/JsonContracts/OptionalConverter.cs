using System;
using System.ComponentModel;
using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace JsonContracts;

/// <summary>Knows the converter of its own type, which nothing else can name without reflection.</summary>
internal interface IOptional
{
    /// <summary>A converter of this type.</summary>
    JsonConverter Converter { get; }
}

/// <summary>
/// Lets a serializer read and write every <see cref="Optional{T}"/>, in native programs too: the type itself is asked for its converter. It is
/// public because the code that System.Text.Json generates for a program makes one.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class OptionalConverter : JsonConverterFactory
{
    /// <inheritdoc/>
    public override bool CanConvert(Type typeToConvert) => typeToConvert is { IsValueType: true } && typeof(IOptional).IsAssignableFrom(typeToConvert);

    /// <inheritdoc/>
    [UnconditionalSuppressMessage("Trimming", "IL2067", Justification = "It is a struct: its default needs no constructor.")]
    public override JsonConverter CreateConverter(Type typeToConvert, JsonSerializerOptions options) =>
        ((IOptional)RuntimeHelpers.GetUninitializedObject(typeToConvert)).Converter;
}

/// <summary>Reads and writes the value in the place of the optional one. What is absent has no place in JSON.</summary>
internal sealed class OptionalConverter<T> : JsonConverter<Optional<T>>
{
    public override bool HandleNull => true;

    public override Optional<T> Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        reader.TokenType == JsonTokenType.Null && default(T) is null
            ? new(default!)
            : new(JsonSerializer.Deserialize(ref reader, HeldType.InfoOf<T>(options))!);

    /// <exception cref="JsonException">The value is absent.</exception>
    public override void Write(Utf8JsonWriter writer, Optional<T> value, JsonSerializerOptions options)
    {
        if (!value.IsSet)
        {
            throw new JsonException("An absent member cannot be written; [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)] above the member leaves it out.");
        }

        if (value.Value is null) writer.WriteNullValue();
        else JsonSerializer.Serialize(writer, value.Value, HeldType.InfoOf<T>(options));
    }
}
