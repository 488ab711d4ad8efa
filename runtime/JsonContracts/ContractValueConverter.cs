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
    private readonly string _expected;
    private readonly JsonValueReader<T> _read;
    private readonly JsonValueWriter<T> _write;

    /// <summary>A converter.</summary>
    /// <param name="expected">Which values there are: a phrase that completes “the schema allows …”.</param>
    /// <param name="read">Reads a value; false when it is not one of the type.</param>
    /// <param name="write">Writes a value.</param>
    protected ContractValueConverter(string expected, JsonValueReader<T> read, JsonValueWriter<T> write) => (_expected, _read, _write) = (expected, read, write);

    JsonTypeInfo INullableInfo.NullableInfo(JsonSerializerOptions options) => HeldType.NullableInfo(options, this);

    /// <inheritdoc/>
    /// <exception cref="ContractException">The JSON value is not one of the type.</exception>
    public sealed override T Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        using var limit = new DepthLimit(CheckContext.Current, DepthLimit.LeftIn(ref reader));
        using var text = RawJson.Read(ref reader);
        using var index = JsonIndex.Rent();
        var sink = new ViolationSink();
        fixed (byte* utf8 = text.Utf8)
        {
            index.TryFill(utf8, text.Utf8.Length);
            if (_read(index.Root, out var value)) return value;
            sink.Report("enum", _expected, index.Root);
        }

        throw new ContractException(sink.ToViolations());
    }

    /// <inheritdoc/>
    public sealed override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options) => RawJson.Write(writer, value, _write);
}
