using System;
using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Contracts.Tests.Samples;

/// <summary>An object, as the generator writes it for <c>{"name": string, "count": integer from 1 to 9}</c>, <c>name</c> required.</summary>
[JsonConverter(typeof(ContractJsonConverter<NamedItem>))]
public sealed record NamedItem : IJsonContract<NamedItem>
{
    private static readonly string[] Names = ["name", "count"];

    public required string Name { get; init; }

    public int? Count { get; init; }

    static bool IJsonContract<NamedItem>.TryRead(ref Utf8JsonReader reader, [NotNullWhen(true)] out NamedItem? value)
    {
        value = null;
        if (reader.TokenType != JsonTokenType.StartObject) return false;
        string? name = null;
        int? count = null;
        var seen = 0;
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            if (reader.ValueTextEquals("name"u8))
            {
                if ((seen & 1) != 0 || !reader.Read() || !JsonRead.TryReadString(ref reader, out name)) return false;
                seen |= 1;
            }
            else if (reader.ValueTextEquals("count"u8))
            {
                if ((seen & 2) != 0 || !reader.Read() || !JsonRead.TryReadInt32(ref reader, out var number)) return false;
                (count, seen) = (number, seen | 2);
            }
            else
            {
                return false;
            }
        }

        if ((seen & 1) == 0) return false;
        value = new NamedItem { Name = name!, Count = count };
        return true;
    }

    public static bool CheckJson(JsonElement json, ViolationSink? sink)
    {
        if (json.ValueKind != JsonValueKind.Object) return sink.Report("type", "an object", json);
        if (!JsonCheck.HasUniqueNames(json, sink)) return false;
        foreach (var member in json.EnumerateObject())
        {
            if (member.NameEquals("name"u8))
            {
                if (member.Value.ValueKind != JsonValueKind.String && !sink.Report("name", "type", "a string", member.Value)) return false;
            }
            else if (member.NameEquals("count"u8))
            {
                if (!JsonCheck.IsInteger(member.Value))
                {
                    if (!sink.Report("count", "type", "an integer", member.Value)) return false;
                }
                else
                {
                    if (JsonCheck.Compare(member.Value, 1) < 0 && !sink.Report("count", "minimum", "at least 1", member.Value)) return false;
                    if (JsonCheck.Compare(member.Value, 9) > 0 && !sink.Report("count", "maximum", "at most 9", member.Value)) return false;
                }
            }
            else if (!sink.ReportUnknown(member.Name, Names))
            {
                return false;
            }
        }

        return json.TryGetProperty("name"u8, out _) || sink.ReportMissing("name");
    }

    public bool Check(ViolationSink? sink)
    {
        if (!(Count is null or >= 1) && !sink.Report("count", "minimum", "at least 1", Count)) return false;
        if (!(Count is null or <= 9) && !sink.Report("count", "maximum", "at most 9", Count)) return false;
        return true;
    }

    public void WriteTo(ref JsonOutput output)
    {
        output.Write("""{"name":"""u8);
        output.WriteString(Name);
        if (Count is { } count)
        {
            output.Write(""","count":"""u8);
            output.WriteNumber(count);
        }

        output.Write("}"u8);
    }
}

/// <summary>A union, as the generator writes it for <c>{"oneOf": [{"type": "string", "minLength": 2}, NamedItem]}</c>.</summary>
[JsonConverter(typeof(ContractJsonConverter<ParcelItem>))]
public sealed class ParcelItem : IJsonContract<ParcelItem>, IEquatable<ParcelItem>
{
    private readonly object _value;

    private ParcelItem(object value) => _value = value;

    public static implicit operator ParcelItem(string value) => new(value);

    public static implicit operator ParcelItem(NamedItem value) => new(value);

    public T Match<T>(Func<string, T> text, Func<NamedItem, T> named) => _value is string value ? text(value) : named((NamedItem)_value);

    static bool IJsonContract<ParcelItem>.TryRead(ref Utf8JsonReader reader, [NotNullWhen(true)] out ParcelItem? value)
    {
        value = null;
        if (JsonRead.TryReadString(ref reader, out var text)) value = new ParcelItem(text);
        else if (ReadAs<NamedItem>(ref reader, out var named)) value = new ParcelItem(named);
        return value is not null;
    }

    public static bool CheckJson(JsonElement json, ViolationSink? sink) => json.ValueKind switch
    {
        JsonValueKind.String => JsonCheck.CodePointCount(json) >= 2 || sink.Report("minLength", "at least 2 characters", json),
        JsonValueKind.Object => NamedItem.CheckJson(json, sink),
        _ => sink.Report("oneOf", "a string or an object", json),
    };

    public bool Check(ViolationSink? sink) => _value is string text
        ? JsonCheck.CodePointCount(text) >= 2 || sink.Report("minLength", "at least 2 characters", text)
        : ((NamedItem)_value).Check(sink);

    public void WriteTo(ref JsonOutput output)
    {
        if (_value is string text) output.WriteString(text);
        else ((NamedItem)_value).WriteTo(ref output);
    }

    public bool Equals(ParcelItem? other) => other is not null && _value.Equals(other._value);

    public override bool Equals(object? obj) => Equals(obj as ParcelItem);

    public override int GetHashCode() => _value.GetHashCode();

    private static bool ReadAs<T>(ref Utf8JsonReader reader, [NotNullWhen(true)] out T? value)
        where T : class, IJsonContract<T> => T.TryRead(ref reader, out value);
}
