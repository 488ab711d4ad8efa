using System.Linq;
using JsonContracts.Analyzers.Types;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace JsonContracts.Analyzers.Texts;

/// <summary>The JSON text that a call reads as a value of a contract.</summary>
/// <param name="Type">The contract.</param>
/// <param name="Text">The argument.</param>
/// <param name="MaxDepth">How many arrays and objects the call lets stand inside one another.</param>
internal sealed record JsonArgument(ContractType Type, IOperation Text, int MaxDepth)
{
    /// <summary>What holds where a call says nothing.</summary>
    private const int DefaultDepth = 64;

    /// <summary>The most that a call may say.</summary>
    private const int MostDepth = 1000;

    /// <summary>The text of a call to one of the methods that read JSON; null for every other call.</summary>
    public static JsonArgument? Of(IInvocationOperation call, ContractTypes types)
    {
        var method = call.TargetMethod;
        if (!method.IsStatic || call.Arguments.IsEmpty || method.Parameters[0] is not { Type: var text } || !IsText(text)) return null;
        var type = method.Name switch
        {
            "Parse" or "TryParseJson" or "IsValidJson" when IsJsonContract(method.ContainingType) && method.ContainingType.IsGenericType => types.Of(method.ContainingType.TypeArguments[0]),
            "Parse" or "TryParse" or "IsValidJson" when IsJsonContract(method.ContainingType) => types.Of(method.TypeArguments[0]),
            "Deserialize" when IsSerializer(method.ContainingType) && method.IsGenericMethod && HasNoOptions(call) => types.Of(method.TypeArguments[0]),
            _ => null,
        };
        return type is null ? null : new JsonArgument(type, call.Arguments.First(argument => argument.Parameter?.Ordinal == 0).Value, DepthOf(call));
    }

    /// <summary>Whether the method takes characters, which may be what UTF-8 cannot hold.</summary>
    public bool IsOfCharacters => Text.Type is { } type && IsCharacters(type);

    /// <summary>Where nobody knows what a call says, it is judged as if it said the most: what it then refuses is refused in any case.</summary>
    private static int DepthOf(IInvocationOperation call)
    {
        if (call.Arguments.FirstOrDefault(argument => argument.Parameter?.Name == "maxDepth") is not { } depth) return DefaultDepth;
        return depth.Value.ConstantValue is { HasValue: true, Value: int and > 0 and <= MostDepth and var known } ? known : MostDepth;
    }

    private static bool IsText(ITypeSymbol type) => IsCharacters(type) || IsSpanOf(type, SpecialType.System_Byte);

    private static bool IsCharacters(ITypeSymbol type) => type.SpecialType == SpecialType.System_String || IsSpanOf(type, SpecialType.System_Char);

    private static bool IsSpanOf(ITypeSymbol type, SpecialType item) =>
        type is INamedTypeSymbol { Name: "ReadOnlySpan", TypeArguments.Length: 1 } span && span.TypeArguments[0].SpecialType == item;

    private static bool IsJsonContract(INamedTypeSymbol type) =>
        type is { Name: "JsonContract", ContainingNamespace: { Name: "JsonContracts", ContainingNamespace.IsGlobalNamespace: true } };

    private static bool IsSerializer(INamedTypeSymbol type) =>
        type is { Name: "JsonSerializer", ContainingNamespace: { Name: "Json", ContainingNamespace: { Name: "Text", ContainingNamespace: { Name: "System", ContainingNamespace.IsGlobalNamespace: true } } } };

    /// <summary>Options may allow comments, or bring converters of their own.</summary>
    private static bool HasNoOptions(IInvocationOperation call) => call.Arguments
        .Where(argument => argument.Parameter?.Ordinal > 0)
        .All(argument => argument.Parameter!.Type.Name == "JsonSerializerOptions" && argument.Value is { ConstantValue: { HasValue: true, Value: null } } or IConversionOperation { Operand.ConstantValue: { HasValue: true, Value: null } } or IDefaultValueOperation);
}
