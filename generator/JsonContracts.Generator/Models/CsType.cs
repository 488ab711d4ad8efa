using System;
using JsonContracts.Schema.Shapes;
using JsonContracts.Schema.Text;

namespace JsonContracts.Generator.Models;

/// <summary>A C# type that generated code mentions. Plain data: two types with equal members are the same type.</summary>
/// <param name="Name">The full name, as it stands in generated code.</param>
/// <param name="IsValueType">Whether it is a struct or an enum.</param>
internal abstract record CsType(string Name, bool IsValueType)
{
    /// <summary>The kinds of JSON values that it can hold.</summary>
    public abstract JsonKinds Kinds { get; }

    /// <summary>The name without its namespace, for people.</summary>
    public string SimpleName => Name.Substring(Name.LastIndexOfAny(['.', ':']) + 1);

    /// <summary>Whether it is a union, or may be one.</summary>
    public virtual bool MayBeUnion => false;
}

/// <summary>A type of the framework that holds one value.</summary>
internal sealed record ScalarType(ScalarKind Kind) : CsType(NameOf(Kind), Kind is not (ScalarKind.Text or ScalarKind.Uri))
{
    /// <summary>Whether it holds a number.</summary>
    public bool IsNumber => Kind is ScalarKind.Int32 or ScalarKind.Int64 or ScalarKind.Double or ScalarKind.Decimal;

    /// <summary>Whether it holds what is text in JSON.</summary>
    public bool IsText => Kinds == JsonKinds.String;

    /// <summary>Whether it holds a number without a fraction.</summary>
    public bool IsWhole => Kind is ScalarKind.Int32 or ScalarKind.Int64;

    /// <inheritdoc/>
    public override JsonKinds Kinds => ScalarKinds.Of(Kind);

    private static string NameOf(ScalarKind kind) => kind switch
    {
        ScalarKind.Boolean => "bool",
        ScalarKind.Int32 => "int",
        ScalarKind.Int64 => "long",
        ScalarKind.Double => "double",
        ScalarKind.Decimal => "decimal",
        ScalarKind.Text => "string",
        ScalarKind.Uuid => "global::System.Guid",
        ScalarKind.Uri => "global::System.Uri",
        ScalarKind.Date => "global::System.DateOnly",
        ScalarKind.DateTime => "global::System.DateTimeOffset",
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "No type for this scalar."),
    };
}

/// <summary>Any JSON value.</summary>
internal sealed record AnyType() : CsType("Contracts::JsonData", false)
{
    /// <inheritdoc/>
    public override JsonKinds Kinds => JsonKinds.Any;
}

/// <summary>An array.</summary>
internal sealed record ListType(CsType Item) : CsType($"Contracts::ValueList<{Item.Name}>", false)
{
    /// <inheritdoc/>
    public override JsonKinds Kinds => JsonKinds.Array;
}

/// <summary>An object without named members.</summary>
internal sealed record MapType(CsType Value) : CsType($"Contracts::ValueMap<{Value.Name}>", false)
{
    /// <inheritdoc/>
    public override JsonKinds Kinds => JsonKinds.Object;
}

/// <summary>The inner type, or null.</summary>
internal sealed record NullableType(CsType Inner) : CsType(Inner.Name + "?", Inner.IsValueType)
{
    /// <inheritdoc/>
    public override JsonKinds Kinds => Inner.Kinds | JsonKinds.Null;

    /// <inheritdoc/>
    public override bool MayBeUnion => Inner.MayBeUnion;
}

/// <summary>A generated type that is only known by name, because it contains the place where it is mentioned.</summary>
/// <param name="Target">The address of its definition.</param>
/// <param name="Kinds">The kinds of JSON values that the definition's type can hold.</param>
internal sealed record ReferenceType(string Target, string Name, bool IsValueType, JsonKinds Kinds) : CsType(Name, IsValueType)
{
    /// <inheritdoc/>
    public override JsonKinds Kinds { get; } = Kinds;

    /// <inheritdoc/>
    public override bool MayBeUnion => !IsValueType;
}
