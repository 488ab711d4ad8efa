using System;
using System.Collections;
using System.Collections.Generic;
using System.Diagnostics.CodeAnalysis;
using System.Linq;
using System.Runtime.CompilerServices;

namespace JsonContracts;

/// <summary>
/// An immutable list that equals another list with equal items in the same order. A collection expression makes one:
/// <c>ValueList&lt;int&gt; list = [1, 2];</c>, and so does LINQ: <c>[.. query]</c>. Safe to use from many threads.
/// </summary>
/// <typeparam name="T">The type of the items.</typeparam>
[CollectionBuilder(typeof(ValueList), nameof(ValueList.Create))]
public sealed partial class ValueList<T> : IReadOnlyList<T>, IEquatable<ValueList<T>>, ICountedItems
{
    /// <summary>Takes the array as it is; the caller gives it away.</summary>
    internal ValueList(T[] items) => _items = items;

    /// <summary>The list without items.</summary>
    public static ValueList<T> Empty { get; } = new([]);

    /// <summary>How many items there are.</summary>
    public int Count => Items.Length;

    bool ICountedItems.IsObject => false;

    /// <summary>The item at a place, from 0 to <see cref="Count"/> - 1.</summary>
    /// <exception cref="IndexOutOfRangeException">There is no item at that place.</exception>
    public T this[int index] => Items[index];

    /// <summary>A list of the same items; null for null.</summary>
    [return: NotNullIfNotNull(nameof(items))]
    public static implicit operator ValueList<T>?(T[]? items) => items is null ? null : ValueList.Create<T>(items);

    /// <summary>A list of the same items; null for null.</summary>
    [return: NotNullIfNotNull(nameof(items))]
    public static implicit operator ValueList<T>?(List<T>? items) => items?.ToValueList();

    /// <summary>The items in a row, without copying them.</summary>
    public ReadOnlySpan<T> AsSpan() => Items;

    /// <summary>Whether both lists have equal items in the same order.</summary>
    public bool Equals(ValueList<T>? other)
    {
        if (ReferenceEquals(this, other)) return true;
        return other is not null && Items.AsSpan().SequenceEqual(other.Items, WireComparer<T>.Default);
    }

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as ValueList<T>);

    /// <inheritdoc/>
    public override int GetHashCode()
    {
        var hash = default(HashCode);
        foreach (var item in Items) hash.Add(item);
        return hash.ToHashCode();
    }

    /// <summary>The items, as in <c>[1, 2]</c>; only the first hundred of a longer list.</summary>
    public override string ToString() => CollectionText.Of('[', Items, static item => item?.ToString() ?? "null", ']');

    /// <summary>Walks over the items without allocating.</summary>
    public Enumerator GetEnumerator() => new(Items);

    IEnumerator<T> IEnumerable<T>.GetEnumerator() => ((IEnumerable<T>)Items).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => Items.GetEnumerator();

    /// <summary>Whether both lists have equal items in the same order.</summary>
    public static bool operator ==(ValueList<T>? left, ValueList<T>? right) => left is null ? right is null : left.Equals(right);

    /// <summary>Whether the lists differ.</summary>
    public static bool operator !=(ValueList<T>? left, ValueList<T>? right) => !(left == right);

    /// <summary>Walks over the items of a <see cref="ValueList{T}"/>.</summary>
    public struct Enumerator
    {
        private readonly T[] _items;
        private int _index;

        internal Enumerator(T[] items)
        {
            _items = items;
            _index = -1;
        }

        /// <summary>The item that was reached.</summary>
        public readonly T Current => _items[_index];

        /// <summary>Goes to the next item.</summary>
        /// <returns>False when there is none.</returns>
        public bool MoveNext() => ++_index < _items.Length;
    }
}

/// <summary>Makes a <see cref="ValueList{T}"/>.</summary>
public static class ValueList
{
    /// <summary>A list of these items. Collection expressions call it.</summary>
    public static ValueList<T> Create<T>(ReadOnlySpan<T> items) => items.IsEmpty ? ValueList<T>.Empty : new(items.ToArray());

    /// <summary>A list of the items of any sequence.</summary>
    /// <exception cref="ArgumentNullException"><paramref name="source"/> is null.</exception>
    public static ValueList<T> ToValueList<T>(this IEnumerable<T> source)
    {
        ArgumentNullException.ThrowIfNull(source);
        if (source is ValueList<T> list) return list;
        var items = source.ToArray();
        return items.Length == 0 ? ValueList<T>.Empty : new(items);
    }
}
