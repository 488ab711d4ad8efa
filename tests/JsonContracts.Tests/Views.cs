using System;
using System.Collections.Concurrent;
using System.Text;

namespace JsonContracts.Tests;

/// <summary>Looks over the texts of tests.</summary>
internal static unsafe class Views
{
    // A test may hold several views at once, so their texts stay where they are, and an index is never given back.
    private static readonly ConcurrentBag<byte[]> s_texts = [];

    public static JsonView Of(string json)
    {
        var text = GC.AllocateArray<byte>(Encoding.UTF8.GetByteCount(json), pinned: true);
        Encoding.UTF8.GetBytes(json, text);
        s_texts.Add(text);
        var index = JsonIndex.Rent();
        fixed (byte* first = text) Assert.True(index.TryFill(first, text.Length), json);
        return index.Root;
    }
}
