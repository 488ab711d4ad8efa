using System;
using System.Text.Json;

namespace Contracts;

/// <summary>Finds the value that stands at a byte of a JSON text.</summary>
internal static class JsonPlace
{
    /// <summary>Reports the value at or around a byte as one that its C# type cannot hold (<c>representable</c>).</summary>
    public static void Report(ReadOnlySpan<byte> utf8Json, long offset, ViolationSink sink)
    {
        var reader = new Utf8JsonReader(utf8Json);
        reader.Read();
        if (!TryReport(ref reader, offset, sink)) sink.Report("representable", "other values", "a value");
    }

    private static bool TryReport(ref Utf8JsonReader reader, long offset, ViolationSink sink)
    {
        var start = reader;
        if (reader.TokenStartIndex >= offset) return Report(start, sink);
        var isObject = reader.TokenType == JsonTokenType.StartObject;
        if (!isObject && reader.TokenType != JsonTokenType.StartArray) return false;
        for (var index = 0; reader.Read() && reader.TokenType is not (JsonTokenType.EndObject or JsonTokenType.EndArray); index++)
        {
            if (isObject)
            {
                sink.Enter(reader.GetString()!);
                if (reader.TokenStartIndex >= offset) offset = 0;
                reader.Read();
            }
            else
            {
                sink.Enter(index);
            }

            if (TryReport(ref reader, offset, sink)) return true;
            sink.Leave();
        }

        return reader.TokenStartIndex >= offset && Report(start, sink);
    }

    private static bool Report(Utf8JsonReader reader, ViolationSink sink) =>
        sink.Report("representable", "a part of what the schema allows", JsonElement.ParseValue(ref reader));
}
