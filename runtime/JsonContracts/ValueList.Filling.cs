using System;
using System.Collections.Generic;
using System.ComponentModel;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using System.Threading;

namespace JsonContracts;

/// <content>
/// How a serializer fills a list. System.Text.Json knows a collection by <see cref="ICollection{T}"/> and a constructor without parameters, by
/// reflection and while it generates code, and so the items' type needs no mention in a context and nothing is looked up while a native
/// program runs. Until somebody looks at the list, items can be added; from then on it never changes.
/// </content>
public sealed partial class ValueList<T> : ICollection<T>, IHeldType
{
    private T[]? _items;
    private List<T>? _coming;

    /// <summary>A list for a serializer to fill. A program writes <c>[]</c> for the list without items.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public ValueList() => _coming = [];

    bool ICollection<T>.IsReadOnly => _items is not null;

    private T[] Items => _items ?? Close();

    void ICollection<T>.Add(T item)
    {
        if (_coming is not { } coming) throw Immutable();
        coming.Add(item);
    }

    bool ICollection<T>.Contains(T item) => Array.Exists(Items, held => WireComparer<T>.Default.Equals(held, item));

    void ICollection<T>.CopyTo(T[] array, int arrayIndex) => Items.CopyTo(array, arrayIndex);

    void ICollection<T>.Clear() => throw Immutable();

    bool ICollection<T>.Remove(T item) => throw Immutable();

    JsonTypeInfo IHeldType.InfoFor(JsonSerializerOptions options) => JsonMetadataServices.CreateICollectionInfo<ValueList<T>, T>(
        options,
        new JsonCollectionInfoValues<ValueList<T>> { ObjectCreator = static () => new(), ElementInfo = HeldType.InfoOf<T>(options) });

    private static NotSupportedException Immutable() => new("A ValueList never changes; make another one with [.. list, item].");

    /// <summary>Two threads that look first find equal items. One that finds no coming ones finds those that the other has left.</summary>
    private T[] Close()
    {
        if (Volatile.Read(ref _coming) is not { } coming) return _items!;
        _items = [.. coming];
        Volatile.Write(ref _coming, null);
        return _items;
    }
}
