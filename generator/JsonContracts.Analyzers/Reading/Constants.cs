using System;
using System.Globalization;
using System.Linq;
using JsonContracts.Schema.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace JsonContracts.Analyzers.Reading;

/// <summary>Constants of C# as the JSON that the generated code writes for them.</summary>
internal static class Constants
{
    /// <summary>The type inside <c>T?</c>, or the type itself.</summary>
    public static ITypeSymbol Underlying(ITypeSymbol type) =>
        type is INamedTypeSymbol { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T } nullable ? nullable.TypeArguments[0] : type;

    /// <summary>The constant that an operation yields, converted as the compiler converts it; null when there is none, or it is <c>null</c>.</summary>
    public static object? Of(IOperation operation)
    {
        if (operation.ConstantValue.HasValue) return operation.ConstantValue.Value;
        if (operation is not IConversionOperation { OperatorMethod: null, Type: { } type } conversion) return null;
        return Of(conversion.Operand) is { } value ? Widened(value, Underlying(type)) : null;
    }

    /// <summary>A constant on the wire; null when JSON has no such value.</summary>
    public static JsonValue? ToJson(object value) => value switch
    {
        string text => IsWellFormed(text) ? new StringValue(text) : null,
        bool flag => new BooleanValue(flag),
        float number => Number(((double)number).ToString("R", CultureInfo.InvariantCulture)),
        double number => Number(number.ToString("R", CultureInfo.InvariantCulture)),
        byte or sbyte or short or ushort or int or uint or long or ulong or decimal => Number(Convert.ToString(value, CultureInfo.InvariantCulture)),
        _ => null,
    };

    /// <summary>Only conversions that keep the value, or round it as <see cref="double"/> does, are repeated here.</summary>
    private static object? Widened(object value, ITypeSymbol type)
    {
        if (type.TypeKind == TypeKind.Enum || type.SpecialType == SpecialType.System_Object) return value;
        var isWhole = value is byte or sbyte or short or ushort or int or uint or long or ulong;
        return type.SpecialType switch
        {
            SpecialType.System_Double when isWhole || value is float or double => Convert.ToDouble(value, CultureInfo.InvariantCulture),
            SpecialType.System_Decimal when isWhole || value is decimal => Convert.ToDecimal(value, CultureInfo.InvariantCulture),
            SpecialType.System_Int64 when isWhole && value is not ulong => Convert.ToInt64(value, CultureInfo.InvariantCulture),
            SpecialType.System_Int32 when value is byte or sbyte or short or ushort or int => Convert.ToInt32(value, CultureInfo.InvariantCulture),
            SpecialType.System_String when value is string => value,
            SpecialType.System_Boolean when value is bool => value,
            _ => null,
        };
    }

    private static NumberValue? Number(string text) => JsonNumber.TryParse(text, out var number) ? new NumberValue(number) : null;

    private static bool IsWellFormed(string text) => !text.Where((c, i) => char.IsHighSurrogate(c)
        ? i + 1 == text.Length || !char.IsLowSurrogate(text[i + 1])
        : char.IsLowSurrogate(c) && (i == 0 || !char.IsHighSurrogate(text[i - 1]))).Any();
}
