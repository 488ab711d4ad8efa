using System;
using System.Collections.Generic;
using System.Linq;
using JsonContracts.Schema.Text;

namespace JsonContracts.Schema.Linking;

/// <summary>
/// The strongly connected components of a graph: two nodes are in one when each leads to the other. All that a node reaches is looked
/// at in one pass (Tarjan), and never again.
/// </summary>
/// <param name="next">Where a node leads to.</param>
/// <param name="comparer">Which nodes are the same.</param>
internal sealed class Components<T>(Func<T, IEnumerable<T>> next, IEqualityComparer<T> comparer)
    where T : notnull
{
    private readonly Dictionary<T, int> _lowest = new(comparer);
    private readonly Dictionary<T, int> _components = new(comparer);
    private readonly List<int> _sizes = [];
    private readonly Stack<T> _path = new();

    /// <summary>Whether each of two nodes leads to the other, or they are the same.</summary>
    public bool AreOne(T left, T right) => Of(left) == Of(right);

    /// <summary>Whether a node leads back to itself.</summary>
    public bool IsCyclic(T node) => _sizes[Of(node)] > 1 || next(node).Contains(node, comparer);

    private int Of(T node)
    {
        Visit(node);
        return _components[node];
    }

    /// <summary>The lowest number of what leads here and is reached from here; a number out of reach when the component is complete.</summary>
    private int Visit(T node)
    {
        if (_lowest.TryGetValue(node, out var known)) return known;
        var number = _lowest[node] = _lowest.Count;
        _path.Push(node);
        var lowest = next(node).Aggregate(number, (low, to) => Math.Min(low, DeepWalk.Into(() => Visit(to))));
        _lowest[node] = lowest;
        if (lowest == number) Close(node);
        return _lowest[node];
    }

    private void Close(T first)
    {
        var size = 0;
        T last;
        do
        {
            last = _path.Pop();
            _lowest[last] = int.MaxValue;
            _components[last] = _sizes.Count;
            size++;
        }
        while (!comparer.Equals(last, first));
        _sizes.Add(size);
    }
}
