using System;
using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Contracts;

/// <summary>A JSON writer with a buffer of its own, kept by its thread for the next value.</summary>
internal sealed class JsonBuffer : IDisposable
{
    /// <summary>A larger buffer is not worth keeping.</summary>
    private const int LargestKept = 1 << 20;

    // Generated code writes well-formed JSON; letting the writer check that again only costs time.
    private static readonly JsonWriterOptions Options = new()
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        SkipValidation = true,
    };

    [ThreadStatic]
    private static JsonBuffer? t_spare;

    private readonly ArrayBufferWriter<byte> _buffer = new(1024);

    private JsonBuffer() => Writer = new Utf8JsonWriter(_buffer, Options);

    public Utf8JsonWriter Writer { get; }

    /// <summary>What was written to the buffer of its own.</summary>
    public ReadOnlySpan<byte> Written
    {
        get
        {
            Writer.Flush();
            return _buffer.WrittenSpan;
        }
    }

    public static JsonBuffer Rent()
    {
        var buffer = t_spare ?? new JsonBuffer();
        t_spare = null;
        buffer.Writer.Reset(buffer._buffer);
        return buffer;
    }

    public static JsonBuffer Rent(IBufferWriter<byte> output)
    {
        var buffer = t_spare ?? new JsonBuffer();
        t_spare = null;
        buffer.Writer.Reset(output);
        return buffer;
    }

    public void Dispose()
    {
        Writer.Flush();
        _buffer.ResetWrittenCount();
        if (_buffer.Capacity <= LargestKept) t_spare = this;
    }
}
