using System;
using System.Buffers;
using System.IO;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace JsonContracts.Benchmarks.Inputs;

/// <summary>A text with everything that the rows do with it, by every road. What was written stays in <see cref="Output"/>.</summary>
public abstract class Input(string name, string json)
{
    // What goes over a wire is not put into HTML, so nobody who cares for speed escapes for that.
    private static readonly JsonWriterOptions s_relaxed = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, SkipValidation = true };

    /// <summary>The text.</summary>
    public byte[] Utf8 { get; } = Encoding.UTF8.GetBytes(json);

    /// <summary>Takes what is written, and is used again.</summary>
    public ArrayBufferWriter<byte> Output { get; } = new(6_000_000);

    /// <summary>Takes what is written in segments, which do not look for its end.</summary>
    public byte[] Segments { get; } = new byte[6_000_000];

    protected Utf8JsonWriter Writer { get; } = new(Stream.Null, s_relaxed);

    public abstract int Write();

    public abstract int WriteThroughSerializer();

    public abstract int WriteFastPath();

    public abstract int WriteMetadata();

    public abstract int WriteSegments();

    public abstract object Read();

    public abstract object ReadThroughSerializer();

    public abstract object ReadMetadata();

    public abstract object ReadByHand();

    public abstract bool IsValid();

    public abstract int Violations();

    /// <summary>Walks over all tokens, and does nothing else.</summary>
    public int Walk()
    {
        var reader = new Utf8JsonReader(Utf8);
        var tokens = 0;
        while (reader.Read()) tokens++;
        return tokens;
    }

    public bool ParseDocument()
    {
        using var document = JsonDocument.Parse(Utf8);
        return document.RootElement.ValueKind == JsonValueKind.Object;
    }

    public override string ToString() => name;
}

/// <summary>The same with its types: the generated one, and the one written by hand for System.Text.Json.</summary>
internal sealed class Input<TContract, TPeer>(
    string name,
    string json,
    JsonTypeInfo<TContract> contractInfo,
    JsonTypeInfo<TPeer> fastInfo,
    JsonTypeInfo<TPeer> metadataInfo,
    Func<TPeer, byte[], int> segments,
    Func<byte[], TPeer> byHand)
    : Input(name, json)
    where TContract : class, IJsonContract<TContract>
{
    /// <summary>What the text holds; null when it breaks the contract.</summary>
    public TContract Value { get; } = JsonContract.TryParse<TContract>(json, out var value, out _) ? value : null!;

    public TPeer Peer { get; } = JsonSerializer.Deserialize(json, metadataInfo)!;

    public override int Write()
    {
        Output.ResetWrittenCount();
        JsonContract.WriteTo(Value, Output);
        return Output.WrittenCount;
    }

    public override int WriteThroughSerializer() => Write(Value, contractInfo);

    public override int WriteFastPath() => Write(Peer, fastInfo);

    public override int WriteMetadata() => Write(Peer, metadataInfo);

    public override int WriteSegments() => segments(Peer, Segments);

    public override object Read() => JsonContract.Parse<TContract>(Utf8);

    public override object ReadThroughSerializer() => JsonSerializer.Deserialize(Utf8, contractInfo)!;

    public override object ReadMetadata() => JsonSerializer.Deserialize(Utf8, metadataInfo)!;

    public override object ReadByHand() => byHand(Utf8)!;

    public override bool IsValid() => JsonContract.IsValidJson<TContract>(Utf8, out _);

    public override int Violations()
    {
        JsonContract.IsValidJson<TContract>(Utf8, out var violations);
        return violations.Count;
    }

    private int Write<T>(T value, JsonTypeInfo<T> info)
    {
        Output.ResetWrittenCount();
        Writer.Reset(Output);
        JsonSerializer.Serialize(Writer, value, info);
        return Output.WrittenCount;
    }
}
