using System;
using JsonContracts.Schema.Rules;
using JsonContracts.Schema.Shapes;

namespace JsonContracts.Generator.Naming;

/// <summary>A shape that gets a type. Two of them are the same type when their shapes are equal.</summary>
internal sealed class NamedShape(Shape shape) : IEquatable<NamedShape>
{
    /// <summary>Counted once: a namespace asks for it each time that one of its contracts changes.</summary>
    private readonly int _hash = shape.GetHashCode();

    /// <summary>The shape.</summary>
    public Shape Shape => shape;

    /// <summary>The name that the schema's own words suggest.</summary>
    public string Wanted { get; } = WantedBy(NameOf(shape)!);

    /// <summary>The schema that it was made from.</summary>
    public Subschema Schema => shape switch
    {
        ObjectShape one => one.Schema,
        EnumShape one => one.Schema,
        UnionShape one => one.Schema,
        WrapperShape one => one.Schema,
        _ => Subschema.Anything,
    };

    /// <summary>Whether it becomes an enum, which brings other types along.</summary>
    public bool IsEnum => shape is EnumShape;

    /// <summary>What a shape is called; null when it gets no type.</summary>
    public static ShapeName? NameOf(Shape shape) => shape switch
    {
        ObjectShape one => one.Name,
        EnumShape one => one.Name,
        UnionShape one => one.Name,
        WrapperShape one => one.Name,
        _ => null,
    };

    /// <inheritdoc/>
    public bool Equals(NamedShape? other) => other is not null && _hash == other._hash && shape.Equals(other.Shape);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as NamedShape);

    /// <inheritdoc/>
    public override int GetHashCode() => _hash;

    private static string WantedBy(ShapeName name) => Identifier.Shortened(name.IsGiven && Identifier.IsValid(name.Text) ? name.Text : Identifier.Pascal(name.Text));
}
