using System;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace JsonContracts;

/// <summary>
/// Lets <see cref="JsonSerializer"/> read, check and write a generated type, without reflection. Reading throws
/// <see cref="ContractException"/> with every violation. As many arrays and objects may stand inside one another as
/// <see cref="JsonSerializerOptions.MaxDepth"/> says, up to 1,000. JSON <c>null</c> alone is refused like any other value that the schema does not
/// allow. Inside another type it is a null reference: whether its member may be one is that type's word, which the serializer keeps with
/// <c>RespectNullableAnnotations</c>. A null reference is written as <c>null</c>.
/// </summary>
/// <typeparam name="T">The generated type.</typeparam>
public sealed class ContractJsonConverter<T> : JsonConverter<T>
    where T : class, IJsonContract<T>
{
    /// <summary>The converter that all serializer contexts share.</summary>
    public static ContractJsonConverter<T> Instance { get; } = new();

    /// <inheritdoc/>
    public override bool HandleNull => true;

    /// <inheritdoc/>
    /// <exception cref="ContractException">The value breaks its contract.</exception>
    public override T? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        var maxDepth = DepthLimit.LeftIn(ref reader);
        var mayBeNull = reader.TokenType == JsonTokenType.Null && reader.CurrentDepth > 0;
        if (JsonContract.TryRead<T>(ref reader, out var value, out var violations, maxDepth) || mayBeNull) return value;
        throw new ContractException(violations);
    }

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options)
    {
        ArgumentNullException.ThrowIfNull(writer);
        if (value is null) writer.WriteNullValue();
        else RawJson.Write(writer, value, static (ref JsonOutput output, T value) => value.WriteTo(ref output));
    }
}
