using System.Collections.Generic;
using System.Runtime.CompilerServices;
using JsonContracts.Schema.Shapes;

namespace JsonContracts.Generator.Naming;

/// <summary>The named shapes of some shapes, each made once however many members share it.</summary>
internal sealed class NamedShapes : IEqualityComparer<Shape>
{
    private readonly Dictionary<Shape, NamedShape> _known;

    public NamedShapes() => _known = new Dictionary<Shape, NamedShape>(this);

    /// <summary>The named shape of a shape that gets a type.</summary>
    public NamedShape Of(Shape shape)
    {
        if (!_known.TryGetValue(shape, out var named)) _known[shape] = named = new NamedShape(shape);
        return named;
    }

    /// <summary>Instances are told apart; whether they are equal is up to the named shapes.</summary>
    bool IEqualityComparer<Shape>.Equals(Shape x, Shape y) => ReferenceEquals(x, y);

    int IEqualityComparer<Shape>.GetHashCode(Shape obj) => RuntimeHelpers.GetHashCode(obj);
}
