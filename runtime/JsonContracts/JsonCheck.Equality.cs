using System;
using System.Collections.Generic;
using System.Text.Json;

namespace JsonContracts;

public static partial class JsonCheck
{
    /// <summary>Up to so many items, comparing each pair beats hashing and allocates nothing.</summary>
    private const int FewItems = 16;

    /// <summary>
    /// Whether two JSON values are equal by the rules of JSON Schema: numbers by their exact value, strings by their code points,
    /// arrays item by item, objects member by member in whatever order. Where an object repeats a name, the last value counts.
    /// </summary>
    public static bool DeepEquals(JsonElement left, JsonElement right) => left.ValueKind == right.ValueKind && left.ValueKind switch
    {
        JsonValueKind.Number => new ExactNumber(RawUtf8(left)).CompareTo(new ExactNumber(RawUtf8(right))) == 0,
        JsonValueKind.String => StringsEqual(left, right),
        JsonValueKind.Array => ArraysEqual(left, right),
        JsonValueKind.Object => ObjectsEqual(left, right),
        _ => true,
    };

    /// <summary>Whether a JSON value is equal to one that a schema states, by the rules of JSON Schema.</summary>
    /// <param name="left">The value.</param>
    /// <param name="right">What the schema states.</param>
    public static bool Equals(JsonView left, JsonConstant right)
    {
        ArgumentNullException.ThrowIfNull(right);
        return left.MayRepeatNames
            ? left.ValueKind == right.View.ValueKind && DeepEquals(left.ToElement(), right.View.ToElement())
            : TokenEquality.AreEqual(left, right.View);
    }

    /// <summary>Whether no two items of a JSON array are equal, by the rules of JSON Schema.</summary>
    /// <exception cref="InvalidOperationException"><paramref name="array"/> is not an array.</exception>
    public static bool IsUnique(JsonView array)
    {
        if (array.ValueKind != JsonValueKind.Array) throw new InvalidOperationException("Only an array has items.");
        if (!array.MayRepeatNames) return TokenEquality.IsUnique(array);
        var seen = new HashSet<JsonElement>(JsonComparer.Instance);
        foreach (var item in array.ToElement().EnumerateArray())
        {
            if (!seen.Add(item)) return false;
        }

        return true;
    }

    /// <summary>
    /// Whether no two items of a list are equal on the wire. Allocates nothing for up to 16 items.
    /// </summary>
    /// <exception cref="ArgumentNullException"><paramref name="list"/> is null.</exception>
    public static bool IsUnique<T>(ValueList<T> list)
    {
        ArgumentNullException.ThrowIfNull(list);
        if (list.Count <= FewItems) return IsUniqueAmongFew(list.AsSpan());
        return new HashSet<T>(list, WireComparer<T>.Default).Count == list.Count;
    }

    /// <summary>A hash that agrees with <see cref="DeepEquals"/>.</summary>
    internal static int DeepHash(JsonElement json)
    {
        switch (json.ValueKind)
        {
            case JsonValueKind.Number:
                return new ExactNumber(RawUtf8(json)).Hash();
            case JsonValueKind.String:
                return TryGetString(json, out var text) ? text.GetHashCode(StringComparison.Ordinal) : 0;
            case JsonValueKind.Array:
                var hash = default(HashCode);
                foreach (var item in json.EnumerateArray()) hash.Add(DeepHash(item));
                return hash.ToHashCode();
            case JsonValueKind.Object:
                var sum = 0;
                foreach (var (name, value) in LastMembers(json)) sum ^= HashCode.Combine(name, DeepHash(value));
                return sum;
            default:
                return (int)json.ValueKind;
        }
    }

    private static bool IsUniqueAmongFew<T>(ReadOnlySpan<T> items)
    {
        for (var i = 1; i < items.Length; i++)
        {
            for (var j = 0; j < i; j++)
            {
                if (WireComparer<T>.Default.Equals(items[i], items[j])) return false;
            }
        }

        return true;
    }

    private static bool StringsEqual(JsonElement left, JsonElement right) =>
        TryGetString(left, out var leftText) && TryGetString(right, out var rightText)
            ? leftText == rightText
            : RawUtf8(left).SequenceEqual(RawUtf8(right));

    private static bool ArraysEqual(JsonElement left, JsonElement right)
    {
        if (left.GetArrayLength() != right.GetArrayLength()) return false;
        var others = right.EnumerateArray();
        foreach (var item in left.EnumerateArray())
        {
            if (!others.MoveNext() || !DeepEquals(item, others.Current)) return false;
        }

        return true;
    }

    private static bool ObjectsEqual(JsonElement left, JsonElement right)
    {
        var members = LastMembers(left);
        var others = LastMembers(right);
        if (members.Count != others.Count) return false;
        foreach (var (name, value) in members)
        {
            if (!others.TryGetValue(name, out var other) || !DeepEquals(value, other)) return false;
        }

        return true;
    }

    private static Dictionary<string, JsonElement> LastMembers(JsonElement json)
    {
        var members = new Dictionary<string, JsonElement>(StringComparer.Ordinal);
        foreach (var member in json.EnumerateObject()) members[member.Name] = member.Value;
        return members;
    }

    private sealed class JsonComparer : IEqualityComparer<JsonElement>
    {
        public static readonly JsonComparer Instance = new();

        public bool Equals(JsonElement left, JsonElement right) => DeepEquals(left, right);

        public int GetHashCode(JsonElement json) => DeepHash(json);
    }
}
