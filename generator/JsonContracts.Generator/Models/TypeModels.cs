using System;
using System.Collections.Generic;
using System.Linq;
using JsonContracts.Schema.Rules;
using JsonContracts.Schema.Shapes;
using JsonContracts.Schema.Text;

namespace JsonContracts.Generator.Models;

/// <summary>A type to generate.</summary>
/// <param name="Namespace">Its namespace; empty for the global one.</param>
/// <param name="Identifier">Its name without the namespace.</param>
/// <param name="Access"><c>public</c> or <c>internal</c>.</param>
/// <param name="IsValueType">Whether it is a struct or an enum.</param>
/// <param name="Schema">The flat schema that it was made from: its rules and its words.</param>
internal abstract record TypeModel(string Namespace, string Identifier, string Access, bool IsValueType, Subschema Schema)
    : CsType("global::" + (Namespace.Length == 0 ? "" : Namespace + ".") + Identifier, IsValueType)
{
    /// <summary>The definitions that the rules refer to, each with the full name of its type.</summary>
    public EquatableArray<ReferenceType> References { get; init; }

    /// <summary>Whether a value may hold another one of the type, directly or through others, and so on without end.</summary>
    public bool IsRecursive { get; init; }

    /// <summary>The rules as JSON, for the type to carry; only of the types that are written.</summary>
    public string SchemaText { get; init; } = "";

    /// <summary>Whether the code of the project has a constructor without parameters for it.</summary>
    public bool HasOwnConstructor { get; init; }

    /// <summary>Whether the project has another namespace that differs only in case.</summary>
    public bool HasTwin { get; init; }

    /// <summary>The name of its file.</summary>
    public string HintName => Naming.HintName.Of(Namespace, Identifier, HasTwin);

    /// <summary>The name by which compiled code finds the type.</summary>
    public string FullName => (Namespace.Length == 0 ? "" : Namespace + ".") + Identifier;
}

/// <summary>The types that one contract writes. A type that several contracts share belongs to the first of them.</summary>
/// <param name="Path">The path of the contract.</param>
/// <param name="Namespace">The namespace of its types.</param>
/// <param name="Roots">The names of its roots, whoever writes them.</param>
/// <param name="Types">Its types, in the order of its schema.</param>
internal sealed record ContractTypes(string Path, string Namespace, EquatableArray<string> Roots, EquatableArray<TypeModel> Types);

/// <summary>A type made of parts, each of which is a property.</summary>
/// <param name="Properties">The parts that the schema describes one by one, constants included.</param>
/// <param name="Additional">The type of all other parts; null when there may be none.</param>
internal abstract record CompositeModel(
    string Namespace,
    string Identifier,
    string Access,
    Subschema Schema,
    EquatableArray<PropertyModel> Properties,
    CsType? Additional)
    : TypeModel(Namespace, Identifier, Access, IsValueType: false, Schema)
{
    /// <summary>The properties that an instance has.</summary>
    public IEnumerable<PropertyModel> Stored => Properties.Where(property => property.IsStored);
}

/// <summary>A record: an object, with a property for each member.</summary>
/// <param name="Combinations">Values of several members that the schema names as a whole.</param>
internal sealed record RecordModel(
    string Namespace,
    string Identifier,
    string Access,
    Subschema Schema,
    EquatableArray<PropertyModel> Properties,
    CsType? Additional,
    EquatableArray<CombinationModel> Combinations)
    : CompositeModel(Namespace, Identifier, Access, Schema, Properties, Additional)
{
    /// <inheritdoc/>
    public override JsonKinds Kinds => JsonKinds.Object;
}

/// <summary>A positional record: a closed array, with a property for each place. Those that may be missing come last.</summary>
internal sealed record TupleModel(string Namespace, string Identifier, string Access, Subschema Schema, EquatableArray<PropertyModel> Properties)
    : CompositeModel(Namespace, Identifier, Access, Schema, Properties, Additional: null)
{
    /// <inheritdoc/>
    public override JsonKinds Kinds => JsonKinds.Array;
}

/// <summary>A member of a record, or a place of a tuple.</summary>
/// <param name="WireName">Its name in JSON, or the index of the place: what a JSON Pointer has for it.</param>
/// <param name="Name">Its name in C#.</param>
/// <param name="Type">Its type, without the question mark that being optional adds.</param>
/// <param name="IsRequired">Whether it is always present.</param>
/// <param name="Constant">The only value it has; null when there is a choice.</param>
/// <param name="Default">The schema's default and the name of the constant that holds it; null when there is none that C# can state.</param>
/// <param name="Schema">What its value has to satisfy, and the schema's words on it.</param>
internal sealed record PropertyModel(
    string WireName,
    string Name,
    CsType Type,
    bool IsRequired,
    JsonValue? Constant,
    DefaultModel? Default,
    Subschema Schema) : SharedPart
{
    /// <summary>Whether the caller may leave it out because a fresh value is made up.</summary>
    public bool IsGenerated => IsRequired && Schema.Annotations.Generate == "uuid";

    /// <summary>Whether absence, null and a value have to be told apart.</summary>
    public bool IsTriState => !IsRequired && Type is NullableType;

    /// <summary>The type as the property declares it.</summary>
    public string DeclaredType => IsRequired ? Type.Name : Type switch
    {
        NullableType { Inner: ListType list } => $"Contracts::OptionalList<{list.Item.Name}>",
        NullableType => $"Contracts::Optional<{Type.Name}>",
        ScalarType or AnyType or ListType or MapType or TypeModel or ReferenceType => Type.Name + "?",
        _ => throw new ArgumentOutOfRangeException(nameof(Type), Type, "No type of a member."),
    };

    /// <summary>Whether an instance holds it: constants are no instance members.</summary>
    public bool IsStored => Constant is null;

    /// <inheritdoc/>
    public bool Equals(PropertyModel? other) => base.Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => base.GetHashCode();

    /// <inheritdoc/>
    protected override bool HoldsTheSame(SharedPart other) =>
        other is PropertyModel same && WireName == same.WireName && Name == same.Name && IsRequired == same.IsRequired
        && Constant == same.Constant && Default == same.Default && Schema == same.Schema && Type == same.Type;

    /// <inheritdoc/>
    protected override int HashOfParts() => (WireName, Name, IsRequired, Constant, Default, Schema, Type).GetHashCode();
}

/// <summary>A default of the schema.</summary>
/// <param name="Name">The constant that holds it.</param>
/// <param name="Value">The value.</param>
internal sealed record DefaultModel(string Name, JsonValue Value);

/// <summary>Values of several members under one name: <c>With720p16x9()</c>.</summary>
/// <param name="Name">The method.</param>
/// <param name="Title">What the schema calls it.</param>
/// <param name="Values">The members and their values.</param>
internal sealed record CombinationModel(string Name, string Title, EquatableArray<JsonMember> Values);

/// <summary>An enum, or a struct over a string when other values are kept as well.</summary>
internal sealed record EnumModel(
    string Namespace,
    string Identifier,
    string Access,
    Subschema Schema,
    EquatableArray<EnumMemberModel> Members,
    bool IsOpen)
    : TypeModel(Namespace, Identifier, Access, IsValueType: true, Schema)
{
    /// <inheritdoc/>
    public override JsonKinds Kinds => Members.Aggregate(IsOpen ? JsonKinds.String : JsonKinds.None, (kinds, member) => kinds | member.Value.Kind);

    /// <summary>The class that reads and writes the values.</summary>
    public string JsonClass => Name + "Json";
}

/// <summary>A member of an enum.</summary>
internal sealed record EnumMemberModel(string Name, JsonValue Value, Annotations Annotations);

/// <summary>A closed choice between types.</summary>
internal sealed record UnionModel(
    string Namespace,
    string Identifier,
    string Access,
    Subschema Schema,
    EquatableArray<UnionCaseModel> Cases)
    : TypeModel(Namespace, Identifier, Access, IsValueType: false, Schema)
{
    /// <inheritdoc/>
    public override JsonKinds Kinds => Cases.Aggregate(JsonKinds.None, (kinds, one) => kinds | one.Type.Kinds);

    /// <inheritdoc/>
    public override bool MayBeUnion => true;

    /// <summary>The member that tells the cases apart, with the value of each; null when there is none.</summary>
    public Discriminator? Tags { get; init; }

    /// <summary>How the C# of the project is told that it is a union.</summary>
    public UnionMark Mark { get; init; }
}

/// <summary>How a union is marked as one of C# 15.</summary>
internal enum UnionMark
{
    /// <summary>Not at all: the C# of the project knows no unions.</summary>
    None,

    /// <summary>By <c>[Union]</c>.</summary>
    Attribute,

    /// <summary>By <c>[Union]</c> and <c>IUnion</c>.</summary>
    AttributeAndInterface,
}

/// <summary>One case of a union.</summary>
/// <param name="Name">What it is called.</param>
/// <param name="Type">What it holds.</param>
/// <param name="Kinds">The kinds of JSON values that it can be.</param>
/// <param name="Schema">The flat schema of the case.</param>
internal sealed record UnionCaseModel(string Name, CsType Type, JsonKinds Kinds, Subschema Schema) : SharedPart
{
    /// <summary>
    /// Whether, for every value that <see cref="Type"/> can hold, being valid against the schema of the union is the same as being valid
    /// against <see cref="Schema"/>.
    /// </summary>
    public bool IsApart { get; init; }

    /// <inheritdoc/>
    public bool Equals(UnionCaseModel? other) => base.Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => base.GetHashCode();

    /// <inheritdoc/>
    protected override bool HoldsTheSame(SharedPart other) =>
        other is UnionCaseModel same && Name == same.Name && Kinds == same.Kinds && IsApart == same.IsApart && Schema == same.Schema && Type == same.Type;

    /// <inheritdoc/>
    protected override int HashOfParts() => (Name, Type, Kinds, Schema, IsApart).GetHashCode();
}

/// <summary>A type around one value that is neither object nor choice.</summary>
internal sealed record WrapperModel(string Namespace, string Identifier, string Access, Subschema Schema, CsType Type)
    : TypeModel(Namespace, Identifier, Access, IsValueType: false, Schema)
{
    /// <inheritdoc/>
    public override JsonKinds Kinds => Type.Kinds;
}
