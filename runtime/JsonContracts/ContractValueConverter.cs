using System;
using System.ComponentModel;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;

namespace JsonContracts;

/// <summary>
/// What the generator derives the converter of an enum, or of another value type, from. Reading throws
/// <see cref="ContractException"/> when the JSON value is not one of the type.
/// </summary>
/// <typeparam name="T">The generated value type.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public abstract unsafe class ContractValueConverter<T> : JsonConverter<T>, INullableInfo
    where T : struct
{
    /// <summary>The keyword of the schema that says which values there are, such as <c>enum</c>.</summary>
    protected virtual string Keyword => "enum";

    /// <summary>A phrase that completes “the schema allows …”.</summary>
    protected abstract string Expected { get; }

    JsonTypeInfo INullableInfo.NullableInfo(JsonSerializerOptions options) => HeldType.NullableInfo(options, this);

    /// <summary>Reads a value.</summary>
    /// <returns>False when it is not one of the type.</returns>
    protected abstract bool TryRead(JsonView json, out T value);

    /// <summary>Writes a value.</summary>
    protected abstract void Write(ref JsonOutput output, T value);

    /// <inheritdoc/>
    /// <exception cref="ContractException">The JSON value is not one of the type.</exception>
    public sealed override T Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        using var limit = DepthLimit.Begin(DepthLimit.LeftIn(ref reader));
        using var text = RawJson.Read(ref reader);
        using var index = JsonIndex.Rent();
        var sink = new ViolationSink();
        fixed (byte* utf8 = text.Utf8)
        {
            index.TryFill(utf8, text.Utf8.Length);
            if (TryRead(index.Root, out var value)) return value;
            sink.Report(Keyword, Expected, index.Root);
        }

        throw new ContractException(sink.ToViolations());
    }

    /// <inheritdoc/>
    public sealed override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options) => RawJson.Write(writer, value, Write);
}
