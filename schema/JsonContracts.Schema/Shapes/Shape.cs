using System.Collections.Generic;
using System.Linq;
using JsonContracts.Schema.Rules;
using JsonContracts.Schema.Text;

namespace JsonContracts.Schema.Shapes;

/// <summary>
/// What kind of value a schema describes, seen by a programmer: a record, a list, a choice, a number. A shape never holds less than
/// the schema allows; whatever it holds too much is refused by the rules.
/// </summary>
public abstract record Shape
{
    /// <summary>The kinds of JSON values that it can hold. Never fewer than its schema allows, but perhaps more.</summary>
    public abstract JsonKinds Kinds { get; }

    /// <summary>The shapes inside, in the order of the schema.</summary>
    public abstract IEnumerable<Shape> Parts { get; }
}

/// <summary>A shape that gets a C# type of its own.</summary>
/// <param name="Name">What to call it, as the schema's own words: the property or definition that it comes from.</param>
/// <param name="Schema">The schema that the shape was made from: its rules and annotations.</param>
public abstract record TypeShape(ShapeName Name, Subschema Schema) : Shape;

/// <summary>Any JSON value: the schema does not narrow the kind, or no closer shape would be exact.</summary>
public sealed record AnyShape : Shape
{
    /// <inheritdoc/>
    public override JsonKinds Kinds => JsonKinds.Any;

    /// <inheritdoc/>
    public override IEnumerable<Shape> Parts => [];
}

/// <summary>A single value.</summary>
public sealed record ScalarShape(ScalarKind Kind) : Shape
{
    /// <inheritdoc/>
    public override JsonKinds Kinds => ScalarKinds.Of(Kind);

    /// <inheritdoc/>
    public override IEnumerable<Shape> Parts => [];
}

/// <summary>One value out of a known list of strings, or of strings and numbers.</summary>
/// <param name="Name">What to call it, as the schema's own words: the property or definition that it comes from.</param>
/// <param name="Values">The known values, in the order of the schema.</param>
/// <param name="IsOpen">Whether other strings are kept as well.</param>
/// <param name="Schema">The schema that the shape was made from.</param>
public sealed record EnumShape(ShapeName Name, EquatableArray<EnumValue> Values, bool IsOpen, Subschema Schema) : TypeShape(Name, Schema)
{
    /// <inheritdoc/>
    public override JsonKinds Kinds => Values.Aggregate(IsOpen ? JsonKinds.String : JsonKinds.None, (kinds, value) => kinds | value.Value.Kind);

    /// <inheritdoc/>
    public override IEnumerable<Shape> Parts => [];
}

/// <summary>An array.</summary>
public sealed record ListShape(Shape Item) : Shape
{
    /// <inheritdoc/>
    public override JsonKinds Kinds => JsonKinds.Array;

    /// <inheritdoc/>
    public override IEnumerable<Shape> Parts => [Item];
}

/// <summary>An object whose members all have the same shape and no names of their own.</summary>
public sealed record MapShape(Shape Value) : Shape
{
    /// <inheritdoc/>
    public override JsonKinds Kinds => JsonKinds.Object;

    /// <inheritdoc/>
    public override IEnumerable<Shape> Parts => [Value];
}

/// <summary>An object with named members.</summary>
/// <param name="Name">What to call it.</param>
/// <param name="Properties">The members that the schema names, in its order.</param>
/// <param name="Additional">The shape of all other members; null when there may be none.</param>
/// <param name="Schema">The schema that the shape was made from: its rules and annotations.</param>
public sealed record ObjectShape(ShapeName Name, EquatableArray<PropertyShape> Properties, Shape? Additional, Subschema Schema) : TypeShape(Name, Schema)
{
    /// <inheritdoc/>
    public override JsonKinds Kinds => JsonKinds.Object;

    /// <inheritdoc/>
    public override IEnumerable<Shape> Parts => Properties.Select(property => property.Shape).Concat(Additional is null ? [] : [Additional]);
}

/// <summary>An array of which each place has a meaning of its own, and nothing follows the last one.</summary>
/// <param name="Name">What to call it.</param>
/// <param name="Places">The places, from the first one on, each with its index as the name on the wire.</param>
/// <param name="Schema">The schema that the shape was made from: its rules and annotations.</param>
public sealed record TupleShape(ShapeName Name, EquatableArray<PropertyShape> Places, Subschema Schema) : TypeShape(Name, Schema)
{
    /// <summary>What each place is called, in the schema's own words.</summary>
    public IReadOnlyList<string> Words => TuplePlaces.Words(Places.Select(place => place.Schema));

    /// <inheritdoc/>
    public override JsonKinds Kinds => JsonKinds.Array;

    /// <inheritdoc/>
    public override IEnumerable<Shape> Parts => Places.Select(place => place.Shape);
}

/// <summary>One member of an <see cref="ObjectShape"/>, or one place of a <see cref="TupleShape"/>.</summary>
/// <param name="Name">The name on the wire, or the index of the place: what a JSON Pointer has for it.</param>
/// <param name="Shape">What it holds.</param>
/// <param name="IsRequired">Whether it is always there.</param>
/// <param name="Schema">What its value has to satisfy, with its annotations.</param>
public sealed record PropertyShape(string Name, Shape Shape, bool IsRequired, Subschema Schema) : SharedPart
{
    /// <summary>The one value that a required member always has, so that nobody needs to set it; null when there is a choice.</summary>
    public JsonValue? Constant => IsRequired && Schema.Find<ConstRule>() is { Value: StringValue or NumberValue or BooleanValue } only ? only.Value : null;

    /// <inheritdoc/>
    public bool Equals(PropertyShape? other) => base.Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => base.GetHashCode();

    /// <inheritdoc/>
    protected override bool HoldsTheSame(SharedPart other) =>
        other is PropertyShape same && Name == same.Name && IsRequired == same.IsRequired && Schema == same.Schema && Shape == same.Shape;

    /// <inheritdoc/>
    protected override int HashOfParts() => (Name, Shape, IsRequired, Schema).GetHashCode();
}

/// <summary>A value that has one of several shapes.</summary>
/// <param name="Name">What to call it.</param>
/// <param name="Cases">The shapes, each with the schema that decides for it.</param>
/// <param name="Schema">The schema that the shape was made from.</param>
public sealed record UnionShape(ShapeName Name, EquatableArray<UnionCase> Cases, Subschema Schema) : TypeShape(Name, Schema)
{
    /// <inheritdoc/>
    public override JsonKinds Kinds => Cases.Aggregate(JsonKinds.None, (kinds, one) => kinds | one.Shape.Kinds);

    /// <inheritdoc/>
    public override IEnumerable<Shape> Parts => Cases.Select(one => one.Shape);

    /// <summary>The member that tells the cases apart, with the value of each; it may stand in what they refer to. Null when there is none.</summary>
    public Discriminator? Tags { get; init; }
}

/// <summary>One case of a <see cref="UnionShape"/>.</summary>
/// <param name="Shape">What the case holds.</param>
/// <param name="Kinds">The kinds of JSON values that it can be.</param>
/// <param name="Schema">The schema that a value of this case satisfies.</param>
public sealed record UnionCase(Shape Shape, JsonKinds Kinds, Subschema Schema) : SharedPart
{
    /// <summary>
    /// Whether, for every value that the shape can hold, being valid against the schema of the union is the same as being valid against
    /// <see cref="Schema"/>: no other branch can hold for such a value.
    /// </summary>
    public bool IsApart { get; init; }

    /// <inheritdoc/>
    public bool Equals(UnionCase? other) => base.Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => base.GetHashCode();

    /// <inheritdoc/>
    protected override bool HoldsTheSame(SharedPart other) =>
        other is UnionCase same && Kinds == same.Kinds && IsApart == same.IsApart && Schema == same.Schema && Shape == same.Shape;

    /// <inheritdoc/>
    protected override int HashOfParts() => (Shape, Kinds, Schema, IsApart).GetHashCode();
}

/// <summary>The inner shape, or <c>null</c>.</summary>
public sealed record NullableShape(Shape Inner) : Shape
{
    /// <inheritdoc/>
    public override JsonKinds Kinds => Inner.Kinds | JsonKinds.Null;

    /// <inheritdoc/>
    public override IEnumerable<Shape> Parts => [Inner];
}

/// <summary>The shape of a definition that stands on its own, because it contains itself or is another contract.</summary>
/// <param name="Target">The address of the definition; see <see cref="RefRule"/>.</param>
/// <param name="Kinds">The kinds of JSON values that the definition's shape can hold, as far as its schema tells without its members.</param>
public sealed record ReferenceShape(string Target, JsonKinds Kinds) : Shape
{
    /// <inheritdoc/>
    public override JsonKinds Kinds { get; } = Kinds;

    /// <inheritdoc/>
    public override IEnumerable<Shape> Parts => [];
}

/// <summary>A value that gets a type of its own although it is neither object nor choice: the root of a contract, or a definition that contains itself.</summary>
public sealed record WrapperShape(ShapeName Name, Shape Inner, Subschema Schema) : TypeShape(Name, Schema)
{
    /// <inheritdoc/>
    public override JsonKinds Kinds => Inner.Kinds;

    /// <inheritdoc/>
    public override IEnumerable<Shape> Parts => [Inner];
}

/// <summary>What a shape is to be called.</summary>
/// <param name="Text">The name in the schema's own words.</param>
/// <param name="Source">Whose words they are.</param>
public sealed record ShapeName(string Text, NameSource Source = NameSource.Place)
{
    /// <summary>Whether somebody states it as a C# name.</summary>
    public bool IsGiven => Source == NameSource.Author;

    /// <summary>Whether it stands for itself; otherwise it goes behind the name of the type around it.</summary>
    public bool IsWhole => Source != NameSource.Place;

    /// <summary>What an item of a list of that name is called.</summary>
    public ShapeName Item => IsWhole ? new ShapeName(Text + " item", NameSource.Definition) : new ShapeName(Plural.Singular(Text));

    /// <summary>What a value of a map of that name is called.</summary>
    public ShapeName MapValue => IsWhole ? new ShapeName(Text + " value", NameSource.Definition) : new ShapeName(Plural.Singular(Text));
}

/// <summary>Whose words a name is.</summary>
public enum NameSource
{
    /// <summary>The member, or whatever else holds the schema, is called so.</summary>
    Place,

    /// <summary>An entry of <c>$defs</c> is called so, or what lies in it is called after it.</summary>
    Definition,

    /// <summary>The schema states it by <c>x-contract.name</c>, or the project does.</summary>
    Author,
}
