using System.Linq;
using JsonContracts.Schema.Formats.Asserted;
using JsonContracts.Schema.Text;
using Microsoft.CodeAnalysis;

namespace JsonContracts.Generator.Pipeline;

/// <summary>A method of the project that decides a format of its own.</summary>
/// <param name="Format">The format, and what the method is called.</param>
/// <param name="Path">The file of the method.</param>
/// <param name="Range">Its place in the file.</param>
/// <param name="Wrong">Why it cannot decide the format; null when it can.</param>
internal sealed record FormatMethod(OwnFormat Format, string Path, TextRange Range, string? Wrong)
{
    /// <summary>The attribute that marks one.</summary>
    public const string Attribute = "JsonContracts.ContractFormatAttribute";

    private static readonly SymbolDisplayFormat s_full = SymbolDisplayFormat.FullyQualifiedFormat.WithMemberOptions(SymbolDisplayMemberOptions.IncludeContainingType);

    /// <summary>The method that an attribute stands at.</summary>
    public static FormatMethod Of(GeneratorAttributeSyntaxContext found)
    {
        var method = (IMethodSymbol)found.TargetSymbol;
        var name = found.Attributes[0].ConstructorArguments.FirstOrDefault().Value as string ?? "";
        var place = method.Locations[0];
        var lines = place.GetLineSpan();
        var start = new TextPosition(place.SourceSpan.Start, lines.StartLinePosition.Line, lines.StartLinePosition.Character);
        var end = new TextPosition(place.SourceSpan.End, lines.EndLinePosition.Line, lines.EndLinePosition.Character);
        return new FormatMethod(new OwnFormat(name, method.ToDisplayString(s_full)), lines.Path, new TextRange(start, end), WrongOf(method, name));
    }

    private static string? WrongOf(IMethodSymbol method, string name)
    {
        if (name.Length == 0) return "a format has a name";
        if (OwnFormat.IsTaken(name)) return "it is a format of the drafts, which is decided already";
        if (!method.IsStatic || method.IsGenericMethod || method.ReturnType.SpecialType != SpecialType.System_Boolean || !TakesText(method)) return "the method must be `static bool` with one parameter of `ReadOnlySpan<char>`";
        return IsOpen(method) ? null : "generated code cannot call it: the method and the types around it must be at least internal, and not generic";
    }

    private static bool TakesText(IMethodSymbol method) =>
        method.Parameters.Length == 1
        && method.Parameters[0] is { RefKind: RefKind.None, Type: INamedTypeSymbol { Name: "ReadOnlySpan", ContainingNamespace.Name: "System", TypeArguments.Length: 1 } span }
        && span.TypeArguments[0].SpecialType == SpecialType.System_Char;

    private static bool IsOpen(ISymbol symbol)
    {
        for (var one = symbol; one is IMethodSymbol or INamedTypeSymbol; one = one.ContainingSymbol)
        {
            if (one.DeclaredAccessibility is not (Accessibility.Public or Accessibility.Internal or Accessibility.ProtectedOrInternal)) return false;
            if (one is INamedTypeSymbol { IsGenericType: true } or INamedTypeSymbol { IsFileLocal: true }) return false;
        }

        return true;
    }
}
