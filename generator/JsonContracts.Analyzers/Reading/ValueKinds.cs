using JsonContracts.Analyzers.Types;
using JsonContracts.Schema.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Operations;

namespace JsonContracts.Analyzers.Reading;

/// <summary>What C# types tell of values that are not known.</summary>
internal static class ValueKinds
{
    /// <summary>The kinds of JSON values that a C# type holds; a reference may always be null.</summary>
    public static JsonKinds Of(ITypeSymbol? type, ContractTypes types)
    {
        if (type is null) return JsonKinds.Any;
        var inner = Constants.Underlying(type);
        if (!SymbolEqualityComparer.Default.Equals(inner, type)) return Of(inner, types) | JsonKinds.Null;
        return type.SpecialType switch
        {
            SpecialType.System_Boolean => JsonKinds.Boolean,
            SpecialType.System_Byte or SpecialType.System_SByte or SpecialType.System_Int16 or SpecialType.System_UInt16 => JsonKinds.Integer,
            SpecialType.System_Int32 or SpecialType.System_UInt32 or SpecialType.System_Int64 or SpecialType.System_UInt64 => JsonKinds.Integer,
            SpecialType.System_Single or SpecialType.System_Double or SpecialType.System_Decimal => JsonKinds.Number,
            SpecialType.System_String => JsonKinds.String | JsonKinds.Null,
            _ => types.Of(type)?.Form switch
            {
                ContractForm.Record => JsonKinds.Object | JsonKinds.Null,
                ContractForm.Tuple => JsonKinds.Array | JsonKinds.Null,
                ContractForm.Enum => JsonKinds.String | JsonKinds.Number,
                ContractForm.OpenEnum => JsonKinds.String,
                _ when type.IsReferenceType => JsonKinds.Any,
                _ when IsText(type) => JsonKinds.String,
                _ => JsonKinds.Any,
            },
        };
    }

    /// <summary>Whether a conversion without a method of its own leaves the value on the wire as it is.</summary>
    public static bool IsKeptBy(IConversionOperation conversion, ITypeSymbol from)
    {
        var kind = conversion.GetConversion();
        if (kind.IsIdentity || kind.IsReference || kind.IsObjectCreation || kind.IsConditionalExpression || kind.IsSwitchExpression || kind.IsDefaultLiteral || kind.IsNullLiteral) return true;
        return (kind.IsNullable || kind.IsNumeric) && conversion.Type is { } to && !IsUnwrapping(to, from)
            && (SymbolEqualityComparer.Default.Equals(Constants.Underlying(to), Constants.Underlying(from)) || IsWidening(Constants.Underlying(to), Constants.Underlying(from)));
    }

    /// <summary>Whether every number of one type is the same number in the other.</summary>
    private static bool IsWidening(ITypeSymbol to, ITypeSymbol from) =>
        from.SpecialType is SpecialType.System_Byte or SpecialType.System_SByte or SpecialType.System_Int16 or SpecialType.System_UInt16 or SpecialType.System_Int32
        && to.SpecialType is SpecialType.System_Int64 or SpecialType.System_Double or SpecialType.System_Decimal;

    public static bool IsUri(ITypeSymbol? type) => IsOf(type, "System", "Uri");

    public static bool IsJsonData(ITypeSymbol? type) => IsOf(type, "JsonContracts", "JsonData");

    public static bool IsOptional(ITypeSymbol? type) => IsOf(type?.OriginalDefinition, "JsonContracts", "Optional") || IsOf(type?.OriginalDefinition, "JsonContracts", "OptionalList");

    /// <summary><c>(int)maybe</c> has no value where <c>maybe</c> is null.</summary>
    private static bool IsUnwrapping(ITypeSymbol to, ITypeSymbol from) => from.IsValueType
        && !SymbolEqualityComparer.Default.Equals(Constants.Underlying(from), from) && SymbolEqualityComparer.Default.Equals(Constants.Underlying(to), to);

    private static bool IsText(ITypeSymbol type) => type.ContainingNamespace is { Name: "System", ContainingNamespace.IsGlobalNamespace: true }
        && type.Name is "Guid" or "DateOnly" or "DateTimeOffset";

    private static bool IsOf(ITypeSymbol? type, string @namespace, string name) =>
        type?.Name == name && type.ContainingNamespace is { ContainingNamespace.IsGlobalNamespace: true } space && space.Name == @namespace;
}
