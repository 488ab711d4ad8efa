using System;
using System.Collections.Generic;
using System.Linq;

namespace JsonContracts.Schema.Linking;

/// <summary>What the dynamic anchors mean on a way through schemas: each means the place where the way came upon it first.</summary>
internal sealed class DynamicScope
{
    private readonly SortedDictionary<string, string> _places;

    private DynamicScope(SortedDictionary<string, string> places)
    {
        _places = places;
        Text = string.Join(";", places.Select(place => place.Key + "=" + place.Value.Replace("#", "%23")));
    }

    /// <summary>Where nothing was come upon yet.</summary>
    public static DynamicScope Empty { get; } = new(new SortedDictionary<string, string>(StringComparer.Ordinal));

    /// <summary>What tells it from others.</summary>
    public string Text { get; }

    /// <summary>The address of the place that an anchor means; null when the way has not come upon it.</summary>
    public string? Find(string anchor) => _places.TryGetValue(anchor, out var place) ? place : null;

    /// <summary>The scope further on, behind some anchors.</summary>
    public DynamicScope With(IEnumerable<KeyValuePair<string, string>> anchors)
    {
        var places = new SortedDictionary<string, string>(_places, StringComparer.Ordinal);
        foreach (var anchor in anchors.Where(anchor => !places.ContainsKey(anchor.Key))) places.Add(anchor.Key, anchor.Value);
        return places.Count == _places.Count ? this : new DynamicScope(places);
    }
}
