using System.Text.Json;
using System.Text.Json.Serialization;

namespace Contracts.Tests.Samples;

/// <summary>An enum, as the generator writes it for <c>{"enum": ["slow", "FAST!"]}</c>.</summary>
[JsonConverter(typeof(SpeedConverter))]
public enum Speed
{
    Slow,
    Fast,
}

public sealed class SpeedConverter : ContractValueConverter<Speed>
{
    public const string Phrase = "one of \"slow\", \"FAST!\"";

    protected override string Expected => Phrase;

    public static bool TryReadValue(ref Utf8JsonReader reader, out Speed value)
    {
        value = default;
        if (reader.TokenType != JsonTokenType.String) return false;
        if (reader.ValueTextEquals("slow"u8)) return true;
        value = Speed.Fast;
        return reader.ValueTextEquals("FAST!"u8);
    }

    public static void WriteValue(ref JsonOutput output, Speed value) => output.Write(value == Speed.Slow ? "\"slow\""u8 : "\"FAST!\""u8);

    public static bool CheckJson(JsonElement json, ViolationSink? sink) =>
        (json.ValueKind == JsonValueKind.String && (json.ValueEquals("slow"u8) || json.ValueEquals("FAST!"u8))) || sink.Report("enum", Phrase, json);

    protected override bool TryRead(ref Utf8JsonReader reader, out Speed value) => TryReadValue(ref reader, out value);

    protected override void Write(ref JsonOutput output, Speed value) => WriteValue(ref output, value);
}
