using System;
using System.Collections.Generic;
using System.Linq;
using JsonContracts.Schema.Shapes;
using JsonContracts.Schema.Text;

namespace JsonContracts.Generator.Naming;

/// <summary>Finds the types inside the definitions of one contract, each once, with the names of all that contain it.</summary>
internal sealed class NestedTypes
{
    private readonly Dictionary<NamedShape, SortedSet<string>> _parents = [];
    private readonly Dictionary<NamedShape, SortedSet<string>> _owners = [];
    private readonly List<NamedShape> _found = [];
    private readonly HashSet<NamedShape> _single = [];

    /// <summary>What was found, in the order of the schema.</summary>
    public IEnumerable<NestedRequest> Requests =>
        _found.Select(shape => new NestedRequest(shape, _parents[shape].ToEquatableArray(), _owners[shape].ToEquatableArray(), _single.Contains(shape)));

    /// <summary>Goes through everything inside a root or a definition.</summary>
    public void Collect(NamedShape definition) => Collect(definition.Shape, definition.Wanted, definition.Wanted);

    private void Collect(Shape shape, string parent, string owner)
    {
        foreach (var child in Children(shape))
        {
            if (NamedShape.NameOf(child) is null) Collect(child, parent, owner);
            else Add(new NamedShape(child), parent, owner, isSingle: shape is not (ListShape or MapShape));
        }
    }

    private void Add(NamedShape child, string parent, string owner, bool isSingle)
    {
        if (isSingle) _single.Add(child);
        if (!_parents.TryGetValue(child, out var parents))
        {
            _parents[child] = parents = new SortedSet<string>(StringComparer.Ordinal);
            _owners[child] = new SortedSet<string>(StringComparer.Ordinal);
            _found.Add(child);
        }

        if (parents.Add(parent) | _owners[child].Add(owner)) Collect(child.Shape, child.Wanted, owner);
    }

    private static IEnumerable<Shape> Children(Shape shape) => shape switch
    {
        ObjectShape one => one.Properties.Where(property => property.Constant is null).Select(property => property.Shape)
            .Concat(one.Additional is { } additional ? [additional] : []),
        ListShape list => [list.Item],
        MapShape map => [map.Value],
        NullableShape nullable => [nullable.Inner],
        WrapperShape wrapper => [wrapper.Inner],
        UnionShape union => union.Cases.Select(one => one.Shape),
        _ => [],
    };
}
