using System;
using JsonContracts.Schema.Rules;
using JsonContracts.Schema.Shapes;

namespace JsonContracts.Generator.Naming;

/// <summary>A shape that gets a type. Two of them are the same type when their shapes are equal.</summary>
internal sealed class NamedShape(TypeShape shape) : IEquatable<NamedShape>
{
    /// <summary>Counted once: a namespace asks for it each time that one of its contracts changes.</summary>
    private readonly int _hash = shape.GetHashCode();

    /// <summary>The shape.</summary>
    public TypeShape Shape => shape;

    /// <summary>The name that the schema's own words suggest.</summary>
    public string Wanted { get; } = WantedBy(shape.Name);

    /// <summary>Whether somebody gave it its name: the schema, or the project.</summary>
    public bool IsGiven => shape.Name.IsGiven;

    /// <summary>The schema that it was made from.</summary>
    public Subschema Schema => shape.Schema;

    /// <summary>Whether it becomes an enum, which brings other types along.</summary>
    public bool IsEnum => shape is EnumShape;

    /// <inheritdoc/>
    public bool Equals(NamedShape? other) => other is not null && _hash == other._hash && shape.Equals(other.Shape);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as NamedShape);

    /// <inheritdoc/>
    public override int GetHashCode() => _hash;

    private static string WantedBy(ShapeName name) => Identifier.Shortened(name.IsGiven && Identifier.IsValid(name.Text) ? name.Text : Identifier.Pascal(name.Text));
}
