using System;
using System.Collections.Generic;
using System.Linq;
using JsonContracts.Schema.Shapes;
using JsonContracts.Schema.Text;

namespace JsonContracts.Generator.Naming;

/// <summary>Finds the types inside the definitions of one contract, each once, with what contains it.</summary>
internal sealed class NestedTypes
{
    private readonly NamedShapes _shapes;
    private readonly Dictionary<NamedShape, Node> _nodes = [];
    private readonly List<NamedShape> _found = [];

    /// <summary>Goes through everything inside some roots and definitions.</summary>
    public NestedTypes(IReadOnlyList<NamedShape> definitions, NamedShapes shapes)
    {
        _shapes = shapes;
        foreach (var definition in definitions) Visit(definition);

        // The first owner in ordinal order is the one that counts, so what it reaches is left alone by those after it.
        foreach (var owner in definitions.OrderBy(definition => definition.Wanted, StringComparer.Ordinal)) Own(_nodes[owner], owner.Wanted);
    }

    /// <summary>What was found, in the order of the schema.</summary>
    public IEnumerable<NestedRequest> Requests =>
        _found.Select(shape => new NestedRequest(shape, _nodes[shape].Parent!, _nodes[shape].Owner!, _nodes[shape].IsSingle));

    private Node Visit(NamedShape type)
    {
        var isNew = !_nodes.TryGetValue(type, out var node);
        if (isNew) _nodes[type] = node = new Node();
        return isNew ? DeepWalk.Into(() => Collect(node!, type.Shape, type.Wanted)) : node!;
    }

    private Node Collect(Node node, Shape shape, string parent)
    {
        foreach (var child in shape.Parts)
        {
            if (child is TypeShape type) Nest(node, _shapes.Of(type), parent, isSingle: shape is not (ListShape or MapShape));
            else DeepWalk.Into(() => Collect(node, child, parent));
        }

        return node;
    }

    private void Nest(Node outer, NamedShape child, string parent, bool isSingle)
    {
        var isKnown = _nodes.TryGetValue(child, out var node) && node.Parent is not null;
        if (!isKnown) _found.Add(child);
        node = Visit(child);
        node.IsSingle |= isSingle;
        if (node.Parent is null || string.CompareOrdinal(parent, node.Parent) < 0) node.Parent = parent;
        outer.Children.Add(node);
    }

    private static Node Own(Node node, string owner)
    {
        foreach (var child in node.Children.Where(child => child.Owner is null))
        {
            child.Owner = owner;
            DeepWalk.Into(() => Own(child, owner));
        }

        return node;
    }

    private sealed class Node
    {
        public List<Node> Children { get; } = [];

        /// <summary>The first of the names of all types that contain it, in ordinal order; null as long as none does.</summary>
        public string? Parent { get; set; }

        /// <summary>The first of the names of all roots and definitions that it is in, in ordinal order.</summary>
        public string? Owner { get; set; }

        /// <summary>Whether some member holds it alone.</summary>
        public bool IsSingle { get; set; }
    }
}
