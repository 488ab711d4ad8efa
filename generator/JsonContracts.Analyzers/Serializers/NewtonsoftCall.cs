using System;
using System.Collections.Generic;
using System.Linq;
using JsonContracts.Analyzers.Reporting;
using JsonContracts.Analyzers.Types;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace JsonContracts.Analyzers.Serializers;

/// <summary>
/// A contract, or something that holds one, handed to Newtonsoft.Json. It does not know how a contract is read and written, and would do
/// it by the names of C#, without a check.
/// </summary>
internal sealed class NewtonsoftCall(ContractTypes contracts)
{
    private const string Newtonsoft = "Newtonsoft.Json";
    private const string Runtime = "JsonContracts";

    /// <summary>Whether a project can call it at all.</summary>
    public static bool IsIn(Compilation compilation) => compilation.ReferencedAssemblyNames.Any(name => name.Name == Newtonsoft);

    /// <summary>The diagnostic for a call; null where no contract is in it.</summary>
    public Diagnostic? Of(IInvocationOperation call) =>
        call.TargetMethod.ContainingAssembly?.Name == Newtonsoft && TypesIn(call).Select(Held).FirstOrDefault(contract => contract is not null) is { } held
            ? Diagnostic.Create(Descriptors.OtherSerializer, call.Syntax.GetLocation(), $"Newtonsoft.Json does not know how `{held.Name}` is read and written; use System.Text.Json, or `ToJson()` and `Parse`")
            : null;

    private static IEnumerable<ITypeSymbol> TypesIn(IInvocationOperation call) => call.TargetMethod.TypeArguments
        .Concat(call.Arguments.Select(argument => Given(argument.Value)).Where(type => type is not null).Select(type => type!));

    /// <summary>The type of a value before it becomes an <c>object</c>, or the one that <c>typeof</c> names.</summary>
    private static ITypeSymbol? Given(IOperation value)
    {
        while (value is IConversionOperation { OperatorMethod: null } conversion) value = conversion.Operand;
        return value is ITypeOfOperation named ? named.TypeOperand : value.Type;
    }

    private ITypeSymbol? Held(ITypeSymbol type) => Held(type, new HashSet<ITypeSymbol>(SymbolEqualityComparer.Default));

    /// <summary>The contract that a type is or holds: as an item, an argument of its own type, or a member of a type of the project.</summary>
    private ITypeSymbol? Held(ITypeSymbol type, HashSet<ITypeSymbol> seen)
    {
        if (!seen.Add(type)) return null;
        if (contracts.Of(type) is not null || type.ContainingAssembly?.Name == Runtime) return type;
        return Inside(type).Select(inner => Held(inner, seen)).FirstOrDefault(contract => contract is not null);
    }

    private static IEnumerable<ITypeSymbol> Inside(ITypeSymbol type) => type switch
    {
        IArrayTypeSymbol array => [array.ElementType],
        INamedTypeSymbol named when named.Locations.Any(place => place.IsInSource) => named.TypeArguments.Concat(Members(named)),
        INamedTypeSymbol named => named.TypeArguments,
        ITypeParameterSymbol parameter => parameter.ConstraintTypes,
        IPointerTypeSymbol or IFunctionPointerTypeSymbol or IDynamicTypeSymbol => [],
        _ => throw new ArgumentOutOfRangeException(nameof(type), type, "No type that a value has."),
    };

    private static IEnumerable<ITypeSymbol> Members(INamedTypeSymbol type) => type.GetMembers()
        .Where(member => member is { IsStatic: false, DeclaredAccessibility: Accessibility.Public })
        .Select(member => (member as IPropertySymbol)?.Type ?? (member as IFieldSymbol)?.Type)
        .Where(found => found is not null)
        .Select(found => found!);
}
