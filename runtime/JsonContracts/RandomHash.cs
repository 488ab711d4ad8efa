using System;
using System.Runtime.InteropServices;

namespace JsonContracts;

/// <summary>The hash of the framework for strings, which nobody can foresee, over bytes two by two.</summary>
internal static class RandomHash
{
    public static int Of(ReadOnlySpan<byte> bytes)
    {
        var pairs = string.GetHashCode(MemoryMarshal.Cast<byte, char>(bytes));
        return bytes.Length % 2 == 0 ? pairs : HashCode.Combine(pairs, bytes[^1]);
    }
}
