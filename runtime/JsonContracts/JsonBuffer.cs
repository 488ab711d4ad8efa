using System;
using System.Buffers;

namespace JsonContracts;

/// <summary>Bytes that grow as they are written, kept by their thread for the next value.</summary>
internal sealed class JsonBuffer : IBufferWriter<byte>, IDisposable
{
    /// <summary>A larger array goes back to where all threads take theirs from.</summary>
    private const int LargestKept = 1 << 20;

    private const int FirstSize = 1024;

    [ThreadStatic]
    private static JsonBuffer? t_spare;

    private byte[] _bytes = ArrayPool<byte>.Shared.Rent(FirstSize);
    private int _count;

    private JsonBuffer()
    {
    }

    /// <summary>What was written.</summary>
    public ReadOnlySpan<byte> Written => _bytes.AsSpan(0, _count);

    public static JsonBuffer Rent()
    {
        var buffer = t_spare ?? new JsonBuffer();
        t_spare = null;
        return buffer;
    }

    public void Advance(int count) => _count += count;

    public Memory<byte> GetMemory(int sizeHint = 0)
    {
        Reserve(sizeHint);
        return _bytes.AsMemory(_count);
    }

    public Span<byte> GetSpan(int sizeHint = 0)
    {
        Reserve(sizeHint);
        return _bytes.AsSpan(_count);
    }

    public void Dispose()
    {
        _count = 0;
        if (_bytes.Length > LargestKept) Replace(ArrayPool<byte>.Shared.Rent(FirstSize));
        t_spare = this;
    }

    private void Reserve(int size)
    {
        var needed = _count + Math.Max(size, 1);
        if (needed > _bytes.Length) Replace(ArrayPool<byte>.Shared.Rent((int)Math.Min(Math.Max(needed, _bytes.Length * 2L), Array.MaxLength)));
    }

    private void Replace(byte[] bytes)
    {
        _bytes.AsSpan(0, _count).CopyTo(bytes);
        ArrayPool<byte>.Shared.Return(_bytes);
        _bytes = bytes;
    }
}
