using System;
using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace JsonContracts.Tests.Samples;

/// <summary>An object, as the generator writes it for <c>{"name": string, "count": integer from 1 to 9}</c>, <c>name</c> required.</summary>
[JsonConverter(typeof(ContractJsonConverter<NamedItem>))]
public sealed record NamedItem : IJsonContract<NamedItem>
{
    private static readonly string[] Names = ["name", "count"];

    public required string Name { get; init; }

    public int? Count { get; init; }

    static bool IJsonContract<NamedItem>.TryRead(JsonView json, [NotNullWhen(true)] out NamedItem? value)
    {
        value = null;
        if (!json.IsObject) return json.Refuse();
        Span<int> at = stackalloc int[2];
        foreach (var member in json.Members)
        {
            var place = PlaceOf(member.NameUtf8);
            if (place < 0 || at[place] != 0) return member.Refuse();
            at[place] = member.Place;
        }

        if (at[0] == 0 || !JsonRead.TryReadString(json.At(at[0]), out var name)) return false;
        int? count = null;
        if (at[1] != 0)
        {
            if (!JsonRead.TryReadInt32(json.At(at[1]), out var number)) return false;
            count = number;
        }

        value = new NamedItem { Name = name, Count = count };
        return true;
    }

    public static bool CheckJson(JsonView json, ViolationSink? sink)
    {
        if (!json.IsObject) return sink.Report("type", "an object", json);
        foreach (var member in json.Members)
        {
            if (member.NameIs("name"u8))
            {
                if (member.ValueKind != JsonValueKind.String && !sink.Report("name", "type", "a string", member)) return false;
            }
            else if (member.NameIs("count"u8))
            {
                if (!JsonCheck.IsInteger(member))
                {
                    if (!sink.Report("count", "type", "an integer", member)) return false;
                }
                else
                {
                    if (JsonCheck.Compare(member, 1) < 0 && !sink.Report("count", "minimum", "at least 1", member)) return false;
                    if (JsonCheck.Compare(member, 9) > 0 && !sink.Report("count", "maximum", "at most 9", member)) return false;
                }
            }
            else if (!sink.ReportUnknown(member.Name, Names))
            {
                return false;
            }
        }

        return json.Has("name"u8) || sink.ReportMissing("name");
    }

    private static int PlaceOf(ReadOnlySpan<byte> name) => name.Length switch
    {
        4 when name.SequenceEqual("name"u8) => 0,
        5 when name.SequenceEqual("count"u8) => 1,
        _ => -1,
    };

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

    static bool IJsonContract<ParcelItem>.TryRead(JsonView json, [NotNullWhen(true)] out ParcelItem? value)
    {
        value = null;
        if (JsonRead.TryReadString(json, out var text)) value = new ParcelItem(text);
        else if (ReadAs<NamedItem>(json, out var named)) value = new ParcelItem(named);
        return value is not null;
    }

    public static bool CheckJson(JsonView json, ViolationSink? sink) => json.ValueKind switch
    {
        JsonValueKind.String => !JsonCheck.IsShorterThan(json, 2) || sink.Report("minLength", "at least 2 characters", json),
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

    private static bool ReadAs<T>(JsonView json, [NotNullWhen(true)] out T? value)
        where T : class, IJsonContract<T> => T.TryRead(json, out value);
}
