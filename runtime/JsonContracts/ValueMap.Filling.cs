using System;
using System.Collections.Generic;
using System.ComponentModel;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using System.Threading;

namespace JsonContracts;

/// <content>
/// How a serializer fills a map: through <see cref="IDictionary{TKey, TValue}"/>, as it fills a <see cref="ValueList{T}"/> through
/// <see cref="ICollection{T}"/>. Until somebody looks at the map, members can be added; from then on it never changes.
/// </content>
public sealed partial class ValueMap<T> : IDictionary<string, T>, IHeldType
{
    private KeyValuePair<string, T>[]? _members;
    private Coming? _coming;

    /// <summary>A map for a serializer to fill. A program writes <c>[]</c> for the map without members.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public ValueMap() => _coming = new();

    bool ICollection<KeyValuePair<string, T>>.IsReadOnly => _members is not null;

    ICollection<string> IDictionary<string, T>.Keys => [.. Keys];

    ICollection<T> IDictionary<string, T>.Values => [.. Values];

    private KeyValuePair<string, T>[] Members => _members ?? Close();

    T IDictionary<string, T>.this[string key]
    {
        get => this[key];
        set => Add(key, value);
    }

    void IDictionary<string, T>.Add(string key, T value) => Add(key, value);

    void ICollection<KeyValuePair<string, T>>.Add(KeyValuePair<string, T> item) => Add(item.Key, item.Value);

    /// <summary>A serializer asks before it adds, which is no look at the map.</summary>
    bool IDictionary<string, T>.ContainsKey(string key) => _coming?.Names.Contains(key) ?? ContainsKey(key);

    bool ICollection<KeyValuePair<string, T>>.Contains(KeyValuePair<string, T> item) =>
        TryGetValue(item.Key, out var value) && WireComparer<T>.Default.Equals(value, item.Value);

    void ICollection<KeyValuePair<string, T>>.CopyTo(KeyValuePair<string, T>[] array, int arrayIndex) => Members.CopyTo(array, arrayIndex);

    void ICollection<KeyValuePair<string, T>>.Clear() => throw Immutable();

    bool IDictionary<string, T>.Remove(string key) => throw Immutable();

    bool ICollection<KeyValuePair<string, T>>.Remove(KeyValuePair<string, T> item) => throw Immutable();

    private static NotSupportedException Immutable() => new("A ValueMap never changes; make another one with ToValueMap.");

    JsonTypeInfo IHeldType.InfoFor(JsonSerializerOptions options) => JsonMetadataServices.CreateIDictionaryInfo<ValueMap<T>, string, T>(
        options,
        new JsonCollectionInfoValues<ValueMap<T>> { ObjectCreator = static () => new(), KeyInfo = HeldType.InfoOf<string>(options), ElementInfo = HeldType.InfoOf<T>(options) });

    /// <exception cref="JsonException">The text gives the name twice. Nothing is lost in silence, as when a contract is read.</exception>
    private void Add(string name, T value)
    {
        if (_coming is not { } coming) throw Immutable();
        if (!coming.Names.Add(name)) throw new JsonException($"The name \"{name}\" is given more than once.");
        coming.Members.Add(KeyValuePair.Create(name, value));
    }

    /// <summary>Two threads that look first find equal members. One that finds no coming ones finds those that the other has left.</summary>
    private KeyValuePair<string, T>[] Close()
    {
        if (Volatile.Read(ref _coming) is not { } coming) return _members!;
        Hold([.. coming.Members]);
        Volatile.Write(ref _coming, null);
        return _members!;
    }

    private sealed class Coming
    {
        public List<KeyValuePair<string, T>> Members { get; } = [];

        public HashSet<string> Names { get; } = new(StringComparer.Ordinal);
    }
}
