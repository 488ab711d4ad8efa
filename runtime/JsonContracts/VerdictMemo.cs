using System;
using System.Threading;

namespace JsonContracts;

/// <summary>
/// What types have said of the values of one text. A choice between types that contain themselves may ask the same of one value at each of
/// its levels; with the answers kept, the time is linear in the text.
/// </summary>
internal sealed class VerdictMemo
{
    /// <summary>
    /// So many questions about a text are answered without being remembered: most texts ask no more, and to remember costs as much as to answer.
    /// </summary>
    public const int FirstAnswers = 256;

    private const int FirstSize = 64;

    /// <summary>A larger table is not worth keeping for the next text, nor clearing.</summary>
    private const int LargestKept = 1024;

    private const int VerdictBits = 2;
    private const int PlaceBits = 31;

    /// <summary>Spreads keys over the table, in a way that nobody can foresee.</summary>
    private static readonly ulong s_spread = (ulong)Random.Shared.NextInt64() | 1;

    private static long s_types;

    /// <summary>Keys with their verdicts, each at the first free slot from where it belongs; 0 is a free one.</summary>
    private ulong[] _slots = [];
    private int _count;
    private int _answers;

    private enum Verdict
    {
        Unknown,
        Valid,
        Broken,

        /// <summary>Broken, and every violation was reported.</summary>
        Reported,
    }

    /// <summary>Forgets everything, for the next text.</summary>
    public void Clear()
    {
        _answers = 0;
        if (_count == 0) return;
        _count = 0;
        if (_slots.Length > LargestKept) _slots = [];
        else Array.Clear(_slots);
    }

    /// <inheritdoc cref="JsonCheck.Once{T}"/>
    public bool Ask<T>(JsonView json, ViolationSink? sink)
        where T : class, IJsonContract<T>
    {
        if (sink is null && _answers < FirstAnswers)
        {
            _answers++;
            return T.CheckJson(json, null);
        }

        var key = Key<T>(json.Place);
        var verdict = Find(key);
        if (verdict == Verdict.Valid) return true;
        if (sink is null) return verdict == Verdict.Unknown && Answer<T>(json, key);
        return verdict == Verdict.Reported ? !sink.IsTruncated : Report<T>(json, key, sink);
    }

    private bool Answer<T>(JsonView json, ulong key)
        where T : class, IJsonContract<T>
    {
        var isValid = T.CheckJson(json, null);
        Set(key, isValid ? Verdict.Valid : Verdict.Broken);
        return isValid;
    }

    /// <summary>A check that ends because the sink is full knows nothing of the rest, but nobody asks after that.</summary>
    private bool Report<T>(JsonView json, ulong key, ViolationSink sink)
        where T : class, IJsonContract<T>
    {
        var before = sink.Count;
        var goesOn = T.CheckJson(json, sink);
        Set(key, sink.Count == before && goesOn ? Verdict.Valid : Verdict.Reported);
        return goesOn;
    }

    private static ulong Key<T>(int place) => (Number<T>.Value << PlaceBits) | (uint)place;

    private Verdict Find(ulong key) => _count == 0 ? Verdict.Unknown : (Verdict)(_slots[SlotOf(key)] & ((1 << VerdictBits) - 1));

    private void Set(ulong key, Verdict verdict)
    {
        if (_count * 2 >= _slots.Length) Grow();
        ref var slot = ref _slots[SlotOf(key)];
        if (slot == 0) _count++;
        slot = (key << VerdictBits) | (uint)verdict;
    }

    private void Grow()
    {
        var before = _slots;
        _slots = new ulong[Math.Max(FirstSize, before.Length * 2)];
        foreach (var entry in before)
        {
            if (entry != 0) _slots[SlotOf(entry >> VerdictBits)] = entry;
        }
    }

    /// <summary>Where a key stands, or the free slot where it belongs.</summary>
    private int SlotOf(ulong key)
    {
        var slots = _slots;
        var slot = (int)((key * s_spread) >> 32) & (slots.Length - 1);
        while (slots[slot] != 0 && slots[slot] >> VerdictBits != key) slot = (slot + 1) & (slots.Length - 1);
        return slot;
    }

    /// <summary>Tells types apart, by as few bits as possible.</summary>
    private static class Number<T>
    {
        public static readonly ulong Value = (ulong)Interlocked.Increment(ref s_types);
    }
}
