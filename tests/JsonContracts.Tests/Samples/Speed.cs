using System.Text.Json.Serialization;

namespace JsonContracts.Tests.Samples;

/// <summary>An enum, as the generator writes it for <c>{"enum": ["slow", "FAST!"]}</c>.</summary>
[JsonConverter(typeof(SpeedConverter))]
public enum Speed
{
    Slow,
    Fast,
}

public sealed class SpeedConverter() : ContractValueConverter<Speed>(Phrase, TryReadValue, WriteValue)
{
    public const string Phrase = "one of \"slow\", \"FAST!\"";

    public static bool TryReadValue(JsonView json, out Speed value)
    {
        value = json.Is("FAST!"u8) ? Speed.Fast : Speed.Slow;
        return value == Speed.Fast || json.Is("slow"u8) || json.Refuse();
    }

    public static void WriteValue(ref JsonOutput output, Speed value) => output.Write(value == Speed.Slow ? "\"slow\""u8 : "\"FAST!\""u8);

    public static bool CheckJson(JsonView json, ViolationSink? sink) =>
        json.Is("slow"u8) || json.Is("FAST!"u8) || sink.Report("enum", Phrase, json);
}
