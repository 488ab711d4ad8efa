using System;
using System.Buffers;
using System.Collections.Generic;
using System.Numerics;

namespace JsonContracts;

/// <summary>The members of a text whose object has given their name before. Names count by what they mean, whatever their escapes.</summary>
internal sealed unsafe class RepeatedNames(JsonIndex index)
{
    /// <summary>Up to so many members, a name in doubt is compared with those before it.</summary>
    public const int FewMembers = 64;

    private readonly List<int> _places = [];

    /// <summary>Whether no object gives a name twice.</summary>
    public bool IsEmpty => _places.Count == 0;

    /// <summary>Forgets everything, for the next text.</summary>
    public void Clear() => _places.Clear();

    /// <summary>Compares a name with those before it.</summary>
    /// <param name="parent">The place of the object.</param>
    /// <param name="member">The place of the last member so far.</param>
    public void Note(int parent, int member)
    {
        var name = index.StringAt(member - 1);
        for (var other = parent + 2; other != member; other += index.First[other].Step)
        {
            if (!HasName(other, name)) continue;
            _places.Add(member);
            return;
        }
    }

    /// <summary>Looks for names that are given twice among many, in time that is linear in them.</summary>
    /// <param name="parent">The place of the object, which is complete.</param>
    /// <param name="count">How many members it has.</param>
    public void NoteAmong(int parent, int count)
    {
        var size = (int)Math.Min((long)BitOperations.RoundUpToPowerOf2((uint)count) * 2, Array.MaxLength);
        var slots = ArrayPool<int>.Shared.Rent(size);
        Array.Clear(slots, 0, size);
        for (int member = parent + 2, left = count; left > 0; member += index.First[member].Step, left--)
        {
            if (!TryPlace(slots.AsSpan(0, size), member)) _places.Add(member);
        }

        ArrayPool<int>.Shared.Return(slots);
    }

    /// <summary>Reports every name once that an object repeats (<c>duplicate</c>), in the order of the text.</summary>
    /// <returns>Whether the check goes on.</returns>
    public bool Report(ViolationSink sink)
    {
        _places.Sort();
        var next = 0;
        return ReportInside(index.Root, ref next, sink);
    }

    private bool ReportInside(JsonView json, ref int next, ViolationSink sink)
    {
        json.GuardStack();
        foreach (var member in json.Members)
        {
            if (!IsNextInside(member, next)) continue;
            var name = member.Name;
            if (_places[next] == member.Place && !sink.ReportDuplicate(name)) return false;
            while (next < _places.Count && _places[next] == member.Place) next++;
            sink.Enter(name);
            if (!ReportInside(member, ref next, sink)) return false;
            sink.Leave();
        }

        var number = 0;
        foreach (var item in json.Items)
        {
            sink.Enter(number++);
            if (IsNextInside(item, next) && !ReportInside(item, ref next, sink)) return false;
            sink.Leave();
        }

        return true;
    }

    private bool IsNextInside(JsonView json, int next) => next < _places.Count && json.Holds(_places[next]);

    /// <summary>Puts a member where its name belongs. False when another one of that name is there.</summary>
    private bool TryPlace(Span<int> slots, int member)
    {
        var name = index.StringAt(member - 1);
        var slot = (uint)RandomHash.Of(name) % (uint)slots.Length;
        for (; slots[(int)slot] != 0; slot = (slot + 1) % (uint)slots.Length)
        {
            if (HasName(slots[(int)slot], name)) return false;
        }

        slots[(int)slot] = member;
        return true;
    }

    private bool HasName(int member, ReadOnlySpan<byte> name)
    {
        var token = index.First + member - 1;
        return (token->Length == name.Length || token->IsEscaped) && index.StringAt(member - 1).SequenceEqual(name);
    }
}
