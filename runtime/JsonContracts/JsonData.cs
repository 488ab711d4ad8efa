using System;
using System.ComponentModel;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace JsonContracts;

/// <summary>
/// Any JSON value, immutable. Two are equal by the rules of JSON Schema: <c>1</c> and <c>1.0</c> are, and the order of members does
/// not matter. What was read is written back as it was.
/// </summary>
[JsonConverter(typeof(JsonDataConverter))]
public sealed class JsonData : IEquatable<JsonData>
{
    private const string NameTwice = "An object gives a name more than once.";

    /// <summary>Keeps a copy of a JSON value.</summary>
    /// <param name="element">The value; its document may be disposed afterwards.</param>
    /// <exception cref="ArgumentException">An object in it gives a name twice, which no contract accepts.</exception>
    /// <exception cref="InvalidOperationException">The element holds no value.</exception>
    public JsonData(JsonElement element)
    {
        if (GivesNameTwice(element)) throw new ArgumentException(NameTwice, nameof(element));
        Element = element.Clone();
    }

    private JsonData()
    {
    }

    /// <summary><c>null</c></summary>
    public static JsonData Null { get; } = Parse("null");

    /// <summary><c>true</c></summary>
    public static JsonData True { get; } = Parse("true");

    /// <summary><c>false</c></summary>
    public static JsonData False { get; } = Parse("false");

    /// <summary>The value. It stays valid for ever.</summary>
    public JsonElement Element { get; private init; }

    /// <summary>The kind of the value.</summary>
    public JsonValueKind Kind => Element.ValueKind;

    /// <summary>Reads JSON text.</summary>
    /// <param name="json">The text of one JSON value.</param>
    /// <exception cref="ArgumentNullException"><paramref name="json"/> is null.</exception>
    /// <exception cref="JsonException">The text is not JSON, or an object in it gives a name twice.</exception>
    public static JsonData Parse([StringSyntax(StringSyntaxAttribute.Json)] string json)
    {
        ArgumentNullException.ThrowIfNull(json);
        using var document = JsonDocument.Parse(json);
        return OfText(document.RootElement);
    }

    /// <summary>A value whose text is known to give each name once.</summary>
    internal static JsonData OfChecked(JsonElement element) => new() { Element = element.Clone() };

    /// <summary>A value as it was read.</summary>
    /// <exception cref="JsonException">An object in it gives a name twice.</exception>
    internal static JsonData OfText(JsonElement element) => GivesNameTwice(element) ? throw new JsonException(NameTwice) : OfChecked(element);

    private static bool GivesNameTwice(JsonElement element) =>
        element.ValueKind is JsonValueKind.Object or JsonValueKind.Array && JsonContract.GivesNameTwice(JsonCheck.RawUtf8(element));

    /// <summary>Writes the value.</summary>
    public void WriteTo(Utf8JsonWriter writer) => Element.WriteTo(writer);

    /// <inheritdoc/>
    public bool Equals(JsonData? other) =>
        other is not null && (ReferenceEquals(this, other) || JsonCheck.DeepEquals(Element, other.Element));

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as JsonData);

    /// <inheritdoc/>
    public override int GetHashCode() => JsonCheck.DeepHash(Element);

    /// <summary>The JSON text, as it was read.</summary>
    public override string ToString() => Element.GetRawText();

    /// <summary>A JSON string.</summary>
    /// <exception cref="ArgumentException">The string holds half of a surrogate pair.</exception>
    public static implicit operator JsonData(string value) =>
        JsonCheck.IsWellFormed(value)
            ? new(JsonContract.ToElement(value, static (ref JsonOutput output, string text) => output.WriteString(text)))
            : throw new ArgumentException("JSON has no string with half of a surrogate pair.", nameof(value));

    /// <summary><c>true</c> or <c>false</c></summary>
    public static implicit operator JsonData(bool value) => value ? True : False;

    /// <summary>A JSON number.</summary>
    public static implicit operator JsonData(int value) => (long)value;

    /// <summary>A JSON number.</summary>
    public static implicit operator JsonData(long value) => Parse(value.ToString(CultureInfo.InvariantCulture));

    /// <summary>A JSON number, written as the shortest decimal that stands for it.</summary>
    /// <exception cref="ArgumentException">The number is not finite.</exception>
    public static implicit operator JsonData(double value) =>
        double.IsFinite(value)
            ? Parse(value.ToString("R", CultureInfo.InvariantCulture))
            : throw new ArgumentException("JSON has no number that is not finite.", nameof(value));

    /// <summary>A JSON number.</summary>
    public static implicit operator JsonData(decimal value) => Parse(value.ToString(CultureInfo.InvariantCulture));

    /// <summary>A copy of a JSON value.</summary>
    public static implicit operator JsonData(JsonElement value) => new(value);

    /// <summary>Whether both are equal by the rules of JSON Schema.</summary>
    public static bool operator ==(JsonData? left, JsonData? right) => left is null ? right is null : left.Equals(right);

    /// <summary>Whether they differ by the rules of JSON Schema.</summary>
    public static bool operator !=(JsonData? left, JsonData? right) => !(left == right);
}

/// <summary>
/// Lets a serializer read and write any JSON value; JSON <c>null</c> is a value too. It is public because the code that System.Text.Json
/// generates for a program makes one.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class JsonDataConverter : JsonConverter<JsonData>
{
    /// <inheritdoc/>
    public override bool HandleNull => true;

    /// <inheritdoc/>
    public override JsonData Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        JsonData.OfText(JsonElement.ParseValue(ref reader));

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, JsonData value, JsonSerializerOptions options)
    {
        ArgumentNullException.ThrowIfNull(writer);
        if (value is null) writer.WriteNullValue();
        else value.WriteTo(writer);
    }
}
