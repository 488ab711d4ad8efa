using System;
using System.Buffers;
using System.Collections.Generic;
using System.Numerics;
using System.Text.Json;

namespace JsonContracts;

/// <summary>
/// Compares values where they stand in their texts, by the rules of JSON Schema. Objects give each name once here; of a text where they do
/// not, <see cref="JsonView.MayRepeatNames"/> warns.
/// </summary>
internal static class TokenEquality
{
    /// <summary>Up to so many items or members, comparing each with each beats hashing and allocates nothing.</summary>
    private const int Few = 16;

    public static bool AreEqual(JsonView left, JsonView right) => left.ValueKind == right.ValueKind && left.ValueKind switch
    {
        JsonValueKind.Number => NumbersEqual(left, right),
        JsonValueKind.String => left.TextUtf8.SequenceEqual(right.TextUtf8),
        JsonValueKind.Array => left.Count == right.Count && ArraysEqual(left, right),
        JsonValueKind.Object => left.Count == right.Count && ObjectsEqual(left, right),
        _ => true,
    };

    /// <summary>Whether no two items of an array are equal, in time that is linear in its text.</summary>
    public static bool IsUnique(JsonView array) => array.Count <= Few ? IsUniqueAmongFew(array) : IsUniqueAmongMany(array);

    /// <summary>A hash that is the same for equal values.</summary>
    private static int Hash(JsonView json)
    {
        json.GuardStack();
        var hash = default(HashCode);
        switch (json.ValueKind)
        {
            case JsonValueKind.Number:
                return new ExactNumber(json.Content).Hash();
            case JsonValueKind.String:
                return RandomHash.Of(json.TextUtf8);
            case JsonValueKind.Array:
                foreach (var item in json.Items) hash.Add(Hash(item));
                return hash.ToHashCode();
            case JsonValueKind.Object:
                var sum = 0;
                foreach (var member in json.Members) sum ^= HashCode.Combine(RandomHash.Of(member.NameUtf8), Hash(member));
                return sum;
            default:
                return (int)json.ValueKind;
        }
    }

    private static bool NumbersEqual(JsonView left, JsonView right) =>
        left.TryGetShort(out var one) && right.TryGetShort(out var other)
            ? one.CompareTo(other) == 0
            : new ExactNumber(left.Content).CompareTo(new ExactNumber(right.Content)) == 0;

    private static bool ArraysEqual(JsonView left, JsonView right)
    {
        left.GuardStack();
        var other = right.FirstItem;
        for (var item = left.FirstItem; item.Exists; item = item.Next)
        {
            if (!AreEqual(item, other)) return false;
            other = other.Next;
        }

        return true;
    }

    /// <summary>Mostly the members stand in the same order.</summary>
    private static bool ObjectsEqual(JsonView left, JsonView right)
    {
        left.GuardStack();
        var other = right.FirstMember;
        for (var member = left.FirstMember; member.Exists; member = member.Next)
        {
            if (!member.NameIs(other.NameUtf8)) return left.Count <= Few ? FewMembersEqual(left, right) : ManyMembersEqual(left, right);
            if (!AreEqual(member, other)) return false;
            other = other.Next;
        }

        return true;
    }

    private static bool FewMembersEqual(JsonView left, JsonView right)
    {
        foreach (var member in left.Members)
        {
            if (!right.TryGetMember(member.NameUtf8, out var other) || !AreEqual(member, other)) return false;
        }

        return true;
    }

    private static bool ManyMembersEqual(JsonView left, JsonView right)
    {
        var others = new Dictionary<string, int>(right.Count, StringComparer.Ordinal);
        foreach (var other in right.Members) others[other.Name] = other.Place;
        foreach (var member in left.Members)
        {
            if (!others.TryGetValue(member.Name, out var place) || !AreEqual(member, right.At(place))) return false;
        }

        return true;
    }

    private static bool IsUniqueAmongFew(JsonView array)
    {
        for (var item = array.FirstItem; item.Exists; item = item.Next)
        {
            for (var before = array.FirstItem; before.Place != item.Place; before = before.Next)
            {
                if (AreEqual(before, item)) return false;
            }
        }

        return true;
    }

    private static bool IsUniqueAmongMany(JsonView array)
    {
        var size = (int)Math.Min((long)BitOperations.RoundUpToPowerOf2((uint)array.Count) * 2, Array.MaxLength);
        var slots = ArrayPool<int>.Shared.Rent(size);
        var isUnique = TryPlaceAll(array, slots.AsSpan(0, size));
        ArrayPool<int>.Shared.Return(slots);
        return isUnique;
    }

    /// <summary>Puts each item where its hash belongs. False when one is there that is equal.</summary>
    private static bool TryPlaceAll(JsonView array, Span<int> slots)
    {
        slots.Clear();
        for (var item = array.FirstItem; item.Exists; item = item.Next)
        {
            var slot = (uint)Hash(item) % (uint)slots.Length;
            for (; slots[(int)slot] != 0; slot = (slot + 1) % (uint)slots.Length)
            {
                if (AreEqual(array.At(slots[(int)slot]), item)) return false;
            }

            slots[(int)slot] = item.Place;
        }

        return true;
    }
}
