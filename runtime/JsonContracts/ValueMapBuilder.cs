using System;
using System.Collections.Generic;
using System.ComponentModel;

namespace JsonContracts;

/// <summary>
/// Gathers the members of a <see cref="ValueMap{T}"/>. Its default is empty and ready; nothing is allocated before the first member.
/// </summary>
/// <typeparam name="T">The type of the values.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public struct ValueMapBuilder<T>
{
    /// <summary>Up to so many members, looking at each beats hashing the name.</summary>
    private const int FewMembers = 8;

    private KeyValuePair<string, T>[]? _members;
    private HashSet<string>? _names;
    private int _count;

    /// <summary>Adds a member behind the others.</summary>
    /// <param name="name">The name on the wire.</param>
    /// <param name="value">The value.</param>
    /// <returns>False when there is a member of that name.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="name"/> is null.</exception>
    public bool TryAdd(string name, T value)
    {
        ArgumentNullException.ThrowIfNull(name);
        _members ??= new KeyValuePair<string, T>[4];
        if (Contains(name)) return false;
        if (_count == _members.Length) Array.Resize(ref _members, _count * 2);
        _members[_count++] = KeyValuePair.Create(name, value);
        return true;
    }

    /// <summary>A map of the members so far.</summary>
    public readonly ValueMap<T> ToValueMap() => _count == 0 ? ValueMap<T>.Empty : new ValueMap<T>(_members.AsSpan(0, _count).ToArray());

    private bool Contains(string name)
    {
        if (_count >= FewMembers)
        {
            _names ??= [.. Names()];
            return !_names.Add(name);
        }

        for (var i = 0; i < _count; i++)
        {
            if (_members![i].Key == name) return true;
        }

        return false;
    }

    private readonly IEnumerable<string> Names()
    {
        for (var i = 0; i < _count; i++) yield return _members![i].Key;
    }
}
