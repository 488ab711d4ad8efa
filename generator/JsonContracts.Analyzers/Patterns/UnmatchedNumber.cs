using System.Collections.Immutable;
using System.Linq;
using JsonContracts.Analyzers.Remedies;
using JsonContracts.Analyzers.Reporting;
using JsonContracts.Analyzers.Types;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace JsonContracts.Analyzers.Patterns;

/// <summary>
/// A number in a pattern over a union that is of no case's type. C# 15 leaves it the type that it has by itself, so the <c>int</c> of
/// <c>size is 50</c> never equals a <c>long</c>, and no compiler says so.
/// </summary>
internal static class UnmatchedNumber
{
    /// <summary>The diagnostic for a constant or a comparison; null where it can match.</summary>
    public static Diagnostic? Of(IPatternOperation pattern, ContractTypes types) =>
        ValueOf(pattern) is { Type: { } type, Syntax: ExpressionSyntax number }
        && pattern.InputType is INamedTypeSymbol union && IsUnion(union) && types.Of(union) is not null
        && CaseFor(type, union) is { } expected
            ? Report(number, type, union, expected)
            : null;

    private static IOperation? ValueOf(IPatternOperation pattern) => (pattern as IConstantPatternOperation)?.Value ?? (pattern as IRelationalPatternOperation)?.Value;

    private static bool IsUnion(INamedTypeSymbol type) =>
        type.GetAttributes().Any(attribute => attribute.AttributeClass?.ToDisplayString() == "System.Runtime.CompilerServices.UnionAttribute");

    /// <summary>The type of the case that the number is meant for; null where it is of a case's own type, or no number.</summary>
    private static ITypeSymbol? CaseFor(ITypeSymbol number, INamedTypeSymbol union)
    {
        var cases = union.InstanceConstructors.Where(one => one.Parameters.Length == 1).Select(one => one.Parameters[0].Type).ToList();
        return IsNumber(number) && !cases.Any(one => one.SpecialType == number.SpecialType) ? cases.Find(IsNumber) : null;
    }

    private static bool IsNumber(ITypeSymbol type) => type.SpecialType is >= SpecialType.System_Char and <= SpecialType.System_Double;

    private static Diagnostic Report(ExpressionSyntax number, ITypeSymbol type, INamedTypeSymbol union, ITypeSymbol expected)
    {
        var suffixed = Suffixed(number, expected);
        var properties = suffixed is null ? null : ImmutableDictionary<string, string?>.Empty.Add(RemedyData.Suffixed, suffixed);
        var message = $"`{number}` never matches: it is of type {type.ToDisplayString()}, and a number of {union.Name} is of type {expected.ToDisplayString()}; write {(suffixed is null ? "one of that type" : $"`{suffixed}`")}";
        return Diagnostic.Create(Descriptors.Unmatched, number.GetLocation(), properties, message);
    }

    /// <summary>An integer as it is written, with the suffix of a type; null where none makes it one of that type.</summary>
    private static string? Suffixed(ExpressionSyntax number, ITypeSymbol type)
    {
        var literal = number is PrefixUnaryExpressionSyntax { RawKind: (int)SyntaxKind.UnaryMinusExpression, Operand: var operand } ? operand : number;
        if (literal is not LiteralExpressionSyntax { Token: { RawKind: (int)SyntaxKind.NumericLiteralToken, Value: int, Text: var text } }) return null;
        var isDecimal = text.All(c => char.IsDigit(c) || c == '_');
        return type.SpecialType switch
        {
            SpecialType.System_Int64 => number + "L",
            SpecialType.System_Double when isDecimal => number + "D",
            SpecialType.System_Decimal when isDecimal => number + "M",
            _ => null,
        };
    }
}
