using System;
using JsonContracts.Schema.Text;

namespace JsonContracts.Schema.Shapes;

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

/// <summary>The kinds of JSON values of scalars.</summary>
public static class ScalarKinds
{
    /// <summary>The kinds of JSON values that a scalar can hold.</summary>
    public static JsonKinds Of(ScalarKind kind) => kind switch
    {
        ScalarKind.Boolean => JsonKinds.Boolean,
        ScalarKind.Int32 or ScalarKind.Int64 => JsonKinds.Integer,
        ScalarKind.Double or ScalarKind.Decimal => JsonKinds.Number,
        ScalarKind.Text or ScalarKind.Uuid or ScalarKind.Uri or ScalarKind.Date or ScalarKind.DateTime => JsonKinds.String,
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "No such scalar."),
    };
}
