using System.Collections.Generic;
using System.Runtime.CompilerServices;
using JsonContracts.Schema.Shapes;

namespace JsonContracts.Generator.Naming;

/// <summary>The named shapes of some shapes, each made once however many members share it.</summary>
internal sealed class NamedShapes : IEqualityComparer<TypeShape>
{
    private readonly Dictionary<TypeShape, NamedShape> _known;

    public NamedShapes() => _known = new Dictionary<TypeShape, NamedShape>(this);

    /// <summary>The named shape of a shape that gets a type.</summary>
    public NamedShape Of(TypeShape shape)
    {
        if (!_known.TryGetValue(shape, out var named)) _known[shape] = named = new NamedShape(shape);
        return named;
    }

    /// <summary>Instances are told apart; whether they are equal is up to the named shapes.</summary>
    bool IEqualityComparer<TypeShape>.Equals(TypeShape x, TypeShape y) => ReferenceEquals(x, y);

    int IEqualityComparer<TypeShape>.GetHashCode(TypeShape obj) => RuntimeHelpers.GetHashCode(obj);
}
