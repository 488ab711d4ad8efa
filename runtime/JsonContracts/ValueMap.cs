using System;
using System.Collections;
using System.Collections.Generic;
using System.Diagnostics.CodeAnalysis;
using System.Linq;
using System.Runtime.CompilerServices;

namespace JsonContracts;

/// <summary>
/// An immutable map from names to values that keeps the order of its members for writing and equals every map with equal members in
/// whatever order. Names compare ordinally. Safe to use from many threads.
/// </summary>
/// <typeparam name="T">The type of the values.</typeparam>
[CollectionBuilder(typeof(ValueMap), nameof(ValueMap.Create))]
public sealed partial class ValueMap<T> : IReadOnlyDictionary<string, T>, IEquatable<ValueMap<T>>, ICountedItems
{
    /// <summary>Up to so many members, looking at each beats hashing the name.</summary>
    private const int FewMembers = 8;

    private Dictionary<string, int>? _places;

    /// <summary>Takes the array as it is; the caller gives it away.</summary>
    internal ValueMap(KeyValuePair<string, T>[] members) => Hold(members);

    /// <summary>The map without members.</summary>
    public static ValueMap<T> Empty { get; } = new([]);

    /// <summary>How many members there are.</summary>
    public int Count => Members.Length;

    bool ICountedItems.IsObject => true;

    /// <summary>The names, in the order of the members.</summary>
    public IEnumerable<string> Keys
    {
        get
        {
            foreach (var member in Members) yield return member.Key;
        }
    }

    /// <summary>The values, in the order of the members.</summary>
    public IEnumerable<T> Values
    {
        get
        {
            foreach (var member in Members) yield return member.Value;
        }
    }

    /// <summary>The value of a name.</summary>
    /// <exception cref="KeyNotFoundException">There is no such name.</exception>
    public T this[string key] => TryGetValue(key, out var value) ? value : throw new KeyNotFoundException($"There is no member \"{key}\".");

    /// <summary>A map of the members of a dictionary; null for null.</summary>
    [return: NotNullIfNotNull(nameof(members))]
    public static implicit operator ValueMap<T>?(Dictionary<string, T>? members) => members?.ToValueMap();

    /// <inheritdoc/>
    public bool ContainsKey(string key) => PlaceOf(key) >= 0;

    /// <inheritdoc/>
    public bool TryGetValue(string key, [MaybeNullWhen(false)] out T value)
    {
        var place = PlaceOf(key);
        value = place < 0 ? default : Members[place].Value;
        return place >= 0;
    }

    /// <summary>Whether both maps have equal members, in whatever order.</summary>
    public bool Equals(ValueMap<T>? other)
    {
        if (ReferenceEquals(this, other)) return true;
        if (other is null || other.Count != Count) return false;
        foreach (var (name, value) in Members)
        {
            if (!other.TryGetValue(name, out var otherValue) || !WireComparer<T>.Default.Equals(value, otherValue)) return false;
        }

        return true;
    }

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as ValueMap<T>);

    /// <inheritdoc/>
    public override int GetHashCode()
    {
        var hash = Count;
        foreach (var (name, value) in Members) hash ^= HashCode.Combine(name, value);
        return hash;
    }

    /// <summary>The members, as in <c>{a: 1, b: 2}</c>; only the first hundred of a larger map.</summary>
    public override string ToString() =>
        CollectionText.Of('{', Members, static member => $"{member.Key}: {member.Value?.ToString() ?? "null"}", '}');

    /// <summary>Walks over the members, in their order, without allocating.</summary>
    public Enumerator GetEnumerator() => new(Members);

    IEnumerator<KeyValuePair<string, T>> IEnumerable<KeyValuePair<string, T>>.GetEnumerator() =>
        ((IEnumerable<KeyValuePair<string, T>>)Members).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => Members.GetEnumerator();

    /// <summary>Whether both maps have equal members, in whatever order.</summary>
    public static bool operator ==(ValueMap<T>? left, ValueMap<T>? right) => left is null ? right is null : left.Equals(right);

    /// <summary>Whether the maps differ.</summary>
    public static bool operator !=(ValueMap<T>? left, ValueMap<T>? right) => !(left == right);

    private int PlaceOf(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        var members = Members;
        return _places is null ? PlaceAmong(members, name) : _places.GetValueOrDefault(name, -1);
    }

    private static int PlaceAmong(ReadOnlySpan<KeyValuePair<string, T>> members, string name)
    {
        for (var i = 0; i < members.Length; i++)
        {
            if (members[i].Key == name) return i;
        }

        return -1;
    }

    /// <summary>The places come first: whoever sees the members alone finds a name by looking at each.</summary>
    private void Hold(KeyValuePair<string, T>[] members)
    {
        _places = PlacesOf(members);
        _members = members;
    }

    private static Dictionary<string, int>? PlacesOf(KeyValuePair<string, T>[] members)
    {
        var places = members.Length > FewMembers ? new Dictionary<string, int>(members.Length, StringComparer.Ordinal) : null;
        for (var i = 0; i < members.Length; i++)
        {
            var name = members[i].Key;
            ArgumentNullException.ThrowIfNull(name, nameof(members));
            var isNew = places?.TryAdd(name, i) ?? PlaceAmong(members.AsSpan(0, i), name) < 0;
            if (!isNew) throw new ArgumentException($"The name \"{name}\" is given more than once.", nameof(members));
        }

        return places;
    }

    /// <summary>Walks over the members of a <see cref="ValueMap{T}"/>.</summary>
    public struct Enumerator
    {
        private readonly KeyValuePair<string, T>[] _members;
        private int _index;

        internal Enumerator(KeyValuePair<string, T>[] members)
        {
            _members = members;
            _index = -1;
        }

        /// <summary>The member that was reached.</summary>
        public readonly KeyValuePair<string, T> Current => _members[_index];

        /// <summary>Goes to the next member.</summary>
        /// <returns>False when there is none.</returns>
        public bool MoveNext() => ++_index < _members.Length;
    }
}

/// <summary>Makes a <see cref="ValueMap{T}"/>. A name given twice is an <see cref="ArgumentException"/>.</summary>
public static class ValueMap
{
    /// <summary>A map of these members. Collection expressions call it.</summary>
    /// <exception cref="ArgumentException">A name is given more than once.</exception>
    public static ValueMap<T> Create<T>(ReadOnlySpan<KeyValuePair<string, T>> members) =>
        members.IsEmpty ? ValueMap<T>.Empty : new(members.ToArray());

    /// <summary>A map of these members: <c>ValueMap.Create(("a", 1), ("b", 2))</c>.</summary>
    /// <exception cref="ArgumentException">A name is given more than once.</exception>
    public static ValueMap<T> Create<T>(params (string Name, T Value)[] members)
    {
        ArgumentNullException.ThrowIfNull(members);
        if (members.Length == 0) return ValueMap<T>.Empty;
        return new(Array.ConvertAll(members, member => KeyValuePair.Create(member.Name, member.Value)));
    }

    /// <summary>A map of what two functions make of the items of any sequence: <c>parts.ToValueMap(part =&gt; part.Name, part =&gt; part.Weight)</c>.</summary>
    /// <param name="source">The items, in the order of the members.</param>
    /// <param name="name">The name of an item's member.</param>
    /// <param name="value">The value of an item's member.</param>
    /// <exception cref="ArgumentNullException"><paramref name="source"/>, <paramref name="name"/> or <paramref name="value"/> is null.</exception>
    /// <exception cref="ArgumentException">A name is given more than once.</exception>
    public static ValueMap<T> ToValueMap<TItem, T>(this IEnumerable<TItem> source, Func<TItem, string> name, Func<TItem, T> value)
    {
        ArgumentNullException.ThrowIfNull(source);
        ArgumentNullException.ThrowIfNull(name);
        ArgumentNullException.ThrowIfNull(value);
        return source.Select(item => KeyValuePair.Create(name(item), value(item))).ToValueMap();
    }

    /// <summary>A map of the members of any sequence, such as a dictionary.</summary>
    /// <exception cref="ArgumentNullException"><paramref name="source"/> is null.</exception>
    /// <exception cref="ArgumentException">A name is given more than once.</exception>
    public static ValueMap<T> ToValueMap<T>(this IEnumerable<KeyValuePair<string, T>> source)
    {
        ArgumentNullException.ThrowIfNull(source);
        if (source is ValueMap<T> map) return map;
        var members = source.ToArray();
        return members.Length == 0 ? ValueMap<T>.Empty : new(members);
    }
}
