using System.Collections.Generic;
using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Contracts.Tests.Samples;

/// <summary>
/// The root of a contract, as the generator writes it: a required string, a number with a step, a pair that goes together, a list of
/// unions, an enum, a member that may be null, and unknown members that are kept.
/// </summary>
[JsonConverter(typeof(ContractJsonConverter<Parcel>))]
public sealed record Parcel : IJsonContract<Parcel>
{
    public required string Label { get; init; }

    public double? Weight { get; init; }

    public int? Width { get; init; }

    public int? Height { get; init; }

    public ValueList<ParcelItem>? Items { get; init; }

    public Speed? Speed { get; init; }

    public Optional<string?> Note { get; init; }

    public ValueMap<JsonData> AdditionalProperties { get; init; } = ValueMap<JsonData>.Empty;

    static bool IJsonContract<Parcel>.TryRead(ref Utf8JsonReader reader, [NotNullWhen(true)] out Parcel? value)
    {
        value = null;
        if (reader.TokenType != JsonTokenType.StartObject) return false;
        string? label = null;
        double? weight = null;
        int? width = null, height = null;
        ValueList<ParcelItem>? items = null;
        Speed? speed = null;
        Optional<string?> note = default;
        List<KeyValuePair<string, JsonData>>? others = null;
        var seen = 0;
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var member = Place(ref reader);
            if (member == 0)
            {
                var name = reader.GetString()!;
                if (!reader.Read() || !JsonRead.TryReadData(ref reader, out var data)) return false;
                (others ??= []).Add(KeyValuePair.Create(name, data));
                continue;
            }

            if ((seen & member) != 0 || !reader.Read()) return false;
            seen |= member;
            switch (member)
            {
                case 1 when JsonRead.TryReadString(ref reader, out label):
                    break;
                case 2 when JsonRead.TryReadDouble(ref reader, out var number):
                    weight = number;
                    break;
                case 4 when JsonRead.TryReadInt32(ref reader, out var number):
                    width = number;
                    break;
                case 8 when JsonRead.TryReadInt32(ref reader, out var number):
                    height = number;
                    break;
                case 16 when TryReadItems(ref reader, out items):
                    break;
                case 32 when SpeedConverter.TryReadValue(ref reader, out var read):
                    speed = read;
                    break;
                case 64 when reader.TokenType == JsonTokenType.Null:
                    note = new Optional<string?>(null);
                    break;
                case 64 when JsonRead.TryReadString(ref reader, out var text):
                    note = text;
                    break;
                default:
                    return false;
            }
        }

        if ((seen & 1) == 0) return false;
        value = new Parcel
        {
            Label = label!,
            Weight = weight,
            Width = width,
            Height = height,
            Items = items,
            Speed = speed,
            Note = note,
            AdditionalProperties = others?.ToValueMap() ?? ValueMap<JsonData>.Empty,
        };
        return true;
    }

    public static bool CheckJson(JsonElement json, ViolationSink? sink)
    {
        if (json.ValueKind != JsonValueKind.Object) return sink.Report("type", "an object", json);
        if (!JsonCheck.HasUniqueNames(json, sink)) return false;
        foreach (var member in json.EnumerateObject())
        {
            sink?.Enter(member.Name);
            if (!CheckMember(member, sink)) return false;
            sink?.Leave();
        }

        if (!json.TryGetProperty("label"u8, out _) && !sink.ReportMissing("label")) return false;
        if (json.TryGetProperty("width"u8, out _) && !json.TryGetProperty("height"u8, out _) && !sink.ReportMissing("height", "width")) return false;
        return true;
    }

    public bool Check(ViolationSink? sink)
    {
        if (Label.Length == 0 && !sink.Report("label", "minLength", "at least 1 character", Label)) return false;
        if (Weight is { } weight)
        {
            if (!(weight <= 30) && !sink.Report("weight", "maximum", "at most 30", weight)) return false;
            if (!JsonCheck.IsMultipleOf(weight, 0.01m) && !sink.Report("weight", "multipleOf", "multiples of 0.01", weight)) return false;
        }

        if (Width is not null && Height is null && !sink.ReportMissing("height", "width")) return false;
        if (Items is null) return true;
        sink?.Enter("items");
        for (var i = 0; i < Items.Count; i++)
        {
            sink?.Enter(i);
            if (!Items[i].Check(sink)) return false;
            sink?.Leave();
        }

        if (!JsonCheck.IsUnique(Items) && !sink.Report("uniqueItems", "no item twice", Items)) return false;
        sink?.Leave();
        return true;
    }

    public void WriteTo(ref JsonOutput output)
    {
        output.Write("""{"label":"""u8);
        output.WriteString(Label);
        if (Weight is { } weight)
        {
            output.Write(""","weight":"""u8);
            output.WriteNumber(weight);
        }

        if (Width is { } width)
        {
            output.Write(""","width":"""u8);
            output.WriteNumber(width);
        }

        if (Height is { } height)
        {
            output.Write(""","height":"""u8);
            output.WriteNumber(height);
        }

        if (Items is not null)
        {
            output.Write(""","items":["""u8);
            for (var i = 0; i < Items.Count; i++)
            {
                if (i > 0) output.Write(","u8);
                Items[i].WriteTo(ref output);
            }

            output.Write("]"u8);
        }

        if (Speed is { } speed)
        {
            output.Write(""","speed":"""u8);
            SpeedConverter.WriteValue(ref output, speed);
        }

        if (Note.IsSet)
        {
            output.Write(""","note":"""u8);
            output.WriteString(Note.Value);
        }

        foreach (var (name, data) in AdditionalProperties)
        {
            output.WriteName(name);
            output.WriteData(data);
        }

        output.Write("}"u8);
    }

    private static int Place(ref Utf8JsonReader reader) =>
        reader.ValueTextEquals("label"u8) ? 1
        : reader.ValueTextEquals("weight"u8) ? 2
        : reader.ValueTextEquals("width"u8) ? 4
        : reader.ValueTextEquals("height"u8) ? 8
        : reader.ValueTextEquals("items"u8) ? 16
        : reader.ValueTextEquals("speed"u8) ? 32
        : reader.ValueTextEquals("note"u8) ? 64
        : 0;

    private static bool TryReadItems(ref Utf8JsonReader reader, [NotNullWhen(true)] out ValueList<ParcelItem>? value)
    {
        value = null;
        if (reader.TokenType != JsonTokenType.StartArray) return false;
        var items = new List<ParcelItem>();
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
        {
            if (!ReadAs<ParcelItem>(ref reader, out var item)) return false;
            items.Add(item);
        }

        value = items.ToValueList();
        return true;
    }

    private static bool ReadAs<T>(ref Utf8JsonReader reader, [NotNullWhen(true)] out T? value)
        where T : class, IJsonContract<T> => T.TryRead(ref reader, out value);

    private static bool CheckMember(JsonProperty member, ViolationSink? sink)
    {
        var json = member.Value;
        switch (member.Name)
        {
            case "label":
                if (json.ValueKind != JsonValueKind.String) return sink.Report("type", "a string", json);
                return JsonCheck.CodePointCount(json) >= 1 || sink.Report("minLength", "at least 1 character", json);
            case "weight":
                if (json.ValueKind != JsonValueKind.Number) return sink.Report("type", "a number", json);
                if (JsonCheck.Compare(json, 30) > 0 && !sink.Report("maximum", "at most 30", json)) return false;
                return JsonCheck.IsMultipleOf(json, 0.01m) || sink.Report("multipleOf", "multiples of 0.01", json);
            case "width" or "height":
                return JsonCheck.IsInteger(json) || sink.Report("type", "an integer", json);
            case "items":
                return CheckItems(json, sink);
            case "speed":
                return SpeedConverter.CheckJson(json, sink);
            case "note":
                return json.ValueKind is JsonValueKind.Null or JsonValueKind.String || sink.Report("type", "a string or null", json);
            default:
                return JsonCheck.HasUniqueNamesDeep(json, sink);
        }
    }

    private static bool CheckItems(JsonElement json, ViolationSink? sink)
    {
        if (json.ValueKind != JsonValueKind.Array) return sink.Report("type", "an array", json);
        var index = 0;
        foreach (var item in json.EnumerateArray())
        {
            sink?.Enter(index++);
            if (!ParcelItem.CheckJson(item, sink)) return false;
            sink?.Leave();
        }

        return JsonCheck.IsUnique(json) || sink.Report("uniqueItems", "no item twice", json);
    }
}
