using System;
using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace JsonContracts.Tests.Samples;

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

    static bool IJsonContract<Parcel>.TryRead(JsonView json, [NotNullWhen(true)] out Parcel? value)
    {
        value = null;
        if (!json.IsObject) return json.Refuse();
        string? label = null;
        double? weight = null;
        int? width = null, height = null;
        ValueList<ParcelItem>? items = null;
        Speed? speed = null;
        Optional<string?> note = default;
        ValueMapBuilder<JsonData> others = default;
        var seen = 0;
        foreach (var member in json.Members)
        {
            var name = PlaceOf(member.NameUtf8);
            if ((seen & name) != 0) return member.Refuse();
            seen |= name;
            switch (name)
            {
                case 0 when JsonRead.TryReadData(member, out var data) && others.TryAdd(member.Name, data):
                    break;
                case 1 when JsonRead.TryReadString(member, out label):
                    break;
                case 2 when JsonRead.TryReadDouble(member, out var number):
                    weight = number;
                    break;
                case 4 when JsonRead.TryReadInt32(member, out var number):
                    width = number;
                    break;
                case 8 when JsonRead.TryReadInt32(member, out var number):
                    height = number;
                    break;
                case 16 when JsonRead.TryReadList<ParcelItem>(member, ReadAs, out items):
                    break;
                case 32 when SpeedConverter.TryReadValue(member, out var read):
                    speed = read;
                    break;
                case 64 when JsonRead.TryReadNullable<string>(member, JsonRead.TryReadString, out var text):
                    note = text;
                    break;
                default:
                    return false;
            }
        }

        if ((seen & 1) == 0) return json.Refuse();
        value = new Parcel
        {
            Label = label!,
            Weight = weight,
            Width = width,
            Height = height,
            Items = items,
            Speed = speed,
            Note = note,
            AdditionalProperties = others.ToValueMap(),
        };
        return true;
    }

    public static bool CheckJson(JsonView json, ViolationSink? sink)
    {
        if (!json.IsObject) return sink.Report("type", "an object", json);
        foreach (var member in json.Members)
        {
            sink?.Enter(member.Name);
            if (!CheckMember(member, sink)) return false;
            sink?.Leave();
        }

        if (!json.Has("label"u8) && !sink.ReportMissing("label")) return false;
        if (json.Has("width"u8) && !json.Has("height"u8) && !sink.ReportMissing("height", "width")) return false;
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

        output.WriteMembers(AdditionalProperties, static (ref JsonOutput output, JsonData data) => output.WriteData(data));

        output.Write("}"u8);
    }

    private static int PlaceOf(ReadOnlySpan<byte> name) => name.Length switch
    {
        4 when name.SequenceEqual("note"u8) => 64,
        5 when name.SequenceEqual("label"u8) => 1,
        5 when name.SequenceEqual("width"u8) => 4,
        5 when name.SequenceEqual("items"u8) => 16,
        5 when name.SequenceEqual("speed"u8) => 32,
        6 when name.SequenceEqual("weight"u8) => 2,
        6 when name.SequenceEqual("height"u8) => 8,
        _ => 0,
    };

    private static bool ReadAs<T>(JsonView json, [NotNullWhen(true)] out T? value)
        where T : class, IJsonContract<T> => T.TryRead(json, out value);

    private static bool CheckMember(JsonView json, ViolationSink? sink)
    {
        switch (PlaceOf(json.NameUtf8))
        {
            case 1:
                if (json.ValueKind != JsonValueKind.String) return sink.Report("type", "a string", json);
                return !JsonCheck.IsShorterThan(json, 1) || sink.Report("minLength", "at least 1 character", json);
            case 2:
                if (json.ValueKind != JsonValueKind.Number) return sink.Report("type", "a number", json);
                if (JsonCheck.Compare(json, 30) > 0 && !sink.Report("maximum", "at most 30", json)) return false;
                return JsonCheck.IsMultipleOf(json, 0.01m) || sink.Report("multipleOf", "multiples of 0.01", json);
            case 4 or 8:
                return JsonCheck.IsInteger(json) || sink.Report("type", "an integer", json);
            case 16:
                return CheckItems(json, sink);
            case 32:
                return SpeedConverter.CheckJson(json, sink);
            case 64:
                return json.ValueKind is JsonValueKind.Null or JsonValueKind.String || sink.Report("type", "a string or null", json);
            default:
                return true;
        }
    }

    private static bool CheckItems(JsonView json, ViolationSink? sink)
    {
        if (json.ValueKind != JsonValueKind.Array) return sink.Report("type", "an array", json);
        var index = 0;
        foreach (var item in json.Items)
        {
            sink?.Enter(index++);
            if (!ParcelItem.CheckJson(item, sink)) return false;
            sink?.Leave();
        }

        return JsonCheck.IsUnique(json) || sink.Report("uniqueItems", "no item twice", json);
    }
}
