using JsonContracts.Schema.Rules;
using JsonContracts.Schema.Text;

namespace JsonContracts.Schema.Shapes;

/// <summary>
/// What kind of value a schema describes, seen by a programmer: a record, a list, a choice, a number. A shape never holds less than
/// the schema allows; whatever it holds too much is refused by the rules.
/// </summary>
public abstract record Shape;

/// <summary>Any JSON value: the schema does not narrow the kind, or no closer shape would be exact.</summary>
public sealed record AnyShape : Shape;

/// <summary>A single value.</summary>
public sealed record ScalarShape(ScalarKind Kind) : Shape;

/// <summary>What a <see cref="ScalarShape"/> holds.</summary>
public enum ScalarKind
{
    /// <summary><c>true</c> or <c>false</c></summary>
    Boolean,

    /// <summary>A whole number of 32 bits.</summary>
    Int32,

    /// <summary>A whole number of 64 bits.</summary>
    Int64,

    /// <summary>A binary floating-point number.</summary>
    Double,

    /// <summary>A decimal number, on request of the schema.</summary>
    Decimal,

    /// <summary>Text.</summary>
    Text,

    /// <summary>Text of the format <c>uuid</c>.</summary>
    Uuid,

    /// <summary>Text of the format <c>uri</c>.</summary>
    Uri,

    /// <summary>Text of the format <c>date</c>.</summary>
    Date,

    /// <summary>Text of the format <c>date-time</c>.</summary>
    DateTime,
}

/// <summary>One value out of a known list of strings, or of strings and numbers.</summary>
/// <param name="Name">What to call it, as the schema's own words: the property or definition that it comes from.</param>
/// <param name="Values">The known values, in the order of the schema.</param>
/// <param name="IsOpen">Whether other strings are kept as well.</param>
/// <param name="Schema">The schema that the shape was made from.</param>
public sealed record EnumShape(ShapeName Name, EquatableArray<EnumValue> Values, bool IsOpen, Subschema Schema) : Shape;

/// <summary>One value of an <see cref="EnumShape"/>.</summary>
/// <param name="Value">The value on the wire.</param>
/// <param name="Annotations">What the schema says of it.</param>
public sealed record EnumValue(JsonValue Value, Annotations Annotations);

/// <summary>An array.</summary>
public sealed record ListShape(Shape Item) : Shape;

/// <summary>An object whose members all have the same shape and no names of their own.</summary>
public sealed record MapShape(Shape Value) : Shape;

/// <summary>An object with named members.</summary>
/// <param name="Name">What to call it.</param>
/// <param name="Properties">The members that the schema names, in its order.</param>
/// <param name="Additional">The shape of all other members; null when there may be none.</param>
/// <param name="Schema">The schema that the shape was made from: its rules and annotations.</param>
public sealed record ObjectShape(ShapeName Name, EquatableArray<PropertyShape> Properties, Shape? Additional, Subschema Schema) : Shape;

/// <summary>One named member of an <see cref="ObjectShape"/>.</summary>
/// <param name="Name">The name on the wire.</param>
/// <param name="Shape">What it holds.</param>
/// <param name="IsRequired">Whether it is always there.</param>
/// <param name="Schema">What its value has to satisfy, with its annotations.</param>
public sealed record PropertyShape(string Name, Shape Shape, bool IsRequired, Subschema Schema)
{
    /// <summary>The one value that a required member always has, so that nobody needs to set it; null when there is a choice.</summary>
    public JsonValue? Constant => IsRequired && Schema.Find<ConstRule>() is { Value: StringValue or NumberValue or BooleanValue } only ? only.Value : null;
}

/// <summary>A value that has one of several shapes.</summary>
/// <param name="Name">What to call it.</param>
/// <param name="Cases">The shapes, each with the schema that decides for it.</param>
/// <param name="Schema">The schema that the shape was made from.</param>
public sealed record UnionShape(ShapeName Name, EquatableArray<UnionCase> Cases, Subschema Schema) : Shape;

/// <summary>One case of a <see cref="UnionShape"/>.</summary>
/// <param name="Shape">What the case holds.</param>
/// <param name="Kinds">The kinds of JSON values that it can be.</param>
/// <param name="Schema">The schema that a value of this case satisfies.</param>
public sealed record UnionCase(Shape Shape, JsonKinds Kinds, Subschema Schema);

/// <summary>The inner shape, or <c>null</c>.</summary>
public sealed record NullableShape(Shape Inner) : Shape;

/// <summary>The shape of a definition that stands on its own, because it contains itself or is another contract.</summary>
/// <param name="Target">The address of the definition; see <see cref="RefRule"/>.</param>
public sealed record ReferenceShape(string Target) : Shape;

/// <summary>A value that gets a type of its own although it is neither object nor choice: the root of a contract, or a definition that contains itself.</summary>
public sealed record WrapperShape(ShapeName Name, Shape Inner, Subschema Schema) : Shape;

/// <summary>What a shape is to be called.</summary>
/// <param name="Text">The name in the schema's own words.</param>
/// <param name="IsGiven">Whether the schema states it as a C# name (<c>x-contract.name</c>).</param>
public sealed record ShapeName(string Text, bool IsGiven = false);
