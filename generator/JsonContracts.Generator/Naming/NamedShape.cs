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

    /// <summary>The same, as it goes behind the name of what contains it.</summary>
    public string Behind => Identifier.PascalAfterWord(shape.Name.Text);

    /// <summary>Whether somebody gave it its name: the schema, or the project.</summary>
    public bool IsGiven => shape.Name.IsGiven;

    /// <summary>Whether its name stands for itself, and not behind that of what contains it.</summary>
    public bool IsWhole => shape.Name.IsWhole;

    /// <summary>The schema that it was made from.</summary>
    public Subschema Schema => shape.Schema;

    /// <summary>Whether it becomes an enum, which brings other types along.</summary>
    public bool IsEnum => shape is EnumShape;

    /// <summary>The names that go with one: an enum brings its helpers along.</summary>
    public string[] AllNames(string name) => IsEnum ? [name, name + "Json", name + "Converter"] : [name];

    /// <inheritdoc/>
    public bool Equals(NamedShape? other) => other is not null && _hash == other._hash && shape.Equals(other.Shape);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as NamedShape);

    /// <inheritdoc/>
    public override int GetHashCode() => _hash;

    private static string WantedBy(ShapeName name) => Identifier.Shortened(name.IsGiven && Identifier.IsValid(name.Text) ? name.Text : Identifier.Pascal(name.Text));
}
