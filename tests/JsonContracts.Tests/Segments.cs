using System;
using System.Buffers;

namespace JsonContracts.Tests;

/// <summary>Cuts bytes into a sequence of pieces, as a network hands them over.</summary>
internal sealed class Segments : ReadOnlySequenceSegment<byte>
{
    public static ReadOnlySequence<byte> Of(byte[] bytes, int size)
    {
        var first = new Segments { Memory = bytes.AsMemory(0, Math.Min(size, bytes.Length)) };
        var last = first;
        for (var start = size; start < bytes.Length; start += size)
        {
            var next = new Segments { Memory = bytes.AsMemory(start, Math.Min(size, bytes.Length - start)), RunningIndex = start };
            last.Next = next;
            last = next;
        }

        return new ReadOnlySequence<byte>(first, 0, last, last.Memory.Length);
    }
}
