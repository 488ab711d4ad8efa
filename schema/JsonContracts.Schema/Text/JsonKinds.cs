using System;

namespace JsonContracts.Schema.Text;

/// <summary>The kinds of JSON values that JSON Schema tells apart. <see cref="Number"/> includes <see cref="Integer"/>.</summary>
[Flags]
public enum JsonKinds
{
    /// <summary>No value at all.</summary>
    None = 0,

    /// <summary><c>null</c></summary>
    Null = 1,

    /// <summary><c>true</c> or <c>false</c></summary>
    Boolean = 2,

    /// <summary>A number without a fraction; <c>1.0</c> is one.</summary>
    Integer = 4,

    /// <summary>A number with a fraction. On its own it is never asked for; see <see cref="Number"/>.</summary>
    Fraction = 8,

    /// <summary>Any number.</summary>
    Number = Integer | Fraction,

    /// <summary>A string.</summary>
    String = 16,

    /// <summary>An array.</summary>
    Array = 32,

    /// <summary>An object.</summary>
    Object = 64,

    /// <summary>Every value.</summary>
    Any = Null | Boolean | Number | String | Array | Object,
}
