using System.Collections.Generic;
using System.Linq;
using JsonContracts.Schema.Shapes;
using JsonContracts.Schema.Text;

namespace JsonContracts.Generator.Naming;

/// <summary>Finds the types inside the definitions of one contract, each once, with what contains it.</summary>
internal sealed class NestedTypes
{
    private readonly NamedShapes _shapes;
    private readonly Dictionary<NamedShape, NestedType> _known = [];
    private readonly List<NestedType> _found = [];

    /// <summary>Goes through everything inside some roots and definitions.</summary>
    public NestedTypes(IEnumerable<NamedShape> definitions, NamedShapes shapes)
    {
        _shapes = shapes;
        foreach (var definition in definitions) Visit(definition);
    }

    /// <summary>What was found, in the order of the schema: the roots and definitions as well.</summary>
    public IReadOnlyList<NestedType> Found => _found;

    private NestedType Visit(NamedShape shape)
    {
        if (_known.TryGetValue(shape, out var type)) return type;
        _known[shape] = type = new NestedType(shape);
        _found.Add(type);
        DeepWalk.Into(() => Collect(type, shape.Shape));
        return type;
    }

    private NestedType Collect(NestedType outer, Shape shape)
    {
        foreach (var child in shape.Parts)
        {
            if (child is not TypeShape named)
            {
                DeepWalk.Into(() => Collect(outer, child));
                continue;
            }

            var inner = Visit(_shapes.Of(named));
            inner.Parents.Add(outer);
            outer.Inner.Add(inner);
            inner.IsSingle |= shape is not (ListShape or MapShape);
        }

        return outer;
    }
}

/// <summary>A type of a contract, with what it stands in.</summary>
/// <param name="shape">Its shape.</param>
internal sealed class NestedType(NamedShape shape)
{
    /// <summary>Its shape.</summary>
    public NamedShape Shape => shape;

    /// <summary>The types that hold it, once for each member that does.</summary>
    public List<NestedType> Parents { get; } = [];

    /// <summary>The union whose cases hold it, several of them and nothing else: it is of none of them alone.</summary>
    public NestedType? SharedBy
    {
        get
        {
            if (!Parents.Distinct().Skip(1).Any() || Parents.Exists(parent => parent.Shape.IsWhole || parent.Parents.Count == 0)) return null;
            var holders = Parents.SelectMany(parent => parent.Parents).Distinct().ToList();
            return holders.Count == 1 && holders[0].Shape.Shape is UnionShape && !Parents.Contains(holders[0]) ? holders[0] : null;
        }
    }

    /// <summary>The types that it holds, once for each member that does.</summary>
    public List<NestedType> Inner { get; } = [];

    /// <summary>Whether some member holds it alone, and not only as the item of a list.</summary>
    public bool IsSingle { get; set; }
}
