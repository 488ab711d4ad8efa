using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace JsonContracts.Analyzers.Reading;

/// <summary>What fields and locals hold that are set once, where they are declared.</summary>
internal static class ReadOnlyValues
{
    /// <summary>The initializer of a <c>static readonly</c> field that no static constructor sets again.</summary>
    public static IOperation? Of(IFieldReferenceOperation reference, CancellationToken cancellationToken)
    {
        var field = reference.Field;
        if (field is not { IsStatic: true, IsReadOnly: true } || reference.SemanticModel is not { } model) return null;
        if (!field.ContainingType.StaticConstructors.All(constructor => constructor.IsImplicitlyDeclared)) return null;
        return InitializerOf(field, model, cancellationToken);
    }

    /// <summary>The initializer of a local that is only read after that.</summary>
    public static IOperation? Of(ILocalReferenceOperation reference, CancellationToken cancellationToken)
    {
        var local = reference.Local;
        if (local.IsRef || local.IsConst || reference.SemanticModel is not { } model) return null;
        if (InitializerOf(local, model, cancellationToken) is not { } value || Constants.Of(value) is null) return null;
        IOperation root = reference;
        while (root.Parent is { } parent) root = parent;
        return root.Descendants().OfType<ILocalReferenceOperation>().All(use => !SymbolEqualityComparer.Default.Equals(use.Local, local) || IsRead(use)) ? value : null;
    }

    private static IOperation? InitializerOf(ISymbol symbol, SemanticModel model, CancellationToken cancellationToken)
    {
        if (symbol.DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax(cancellationToken) is not VariableDeclaratorSyntax { Initializer.Value: { } value }) return null;
        if (value.SyntaxTree == model.SyntaxTree) return WithConversion(model.GetOperation(value, cancellationToken));

        // Another file has another model. It is asked for one expression, and only where a contract is given such a field.
#pragma warning disable RS1030
        return WithConversion(model.Compilation.GetSemanticModel(value.SyntaxTree).GetOperation(value, cancellationToken));
#pragma warning restore RS1030
    }

    /// <summary>The value as the variable has it: converted to its type.</summary>
    private static IOperation? WithConversion(IOperation? value) => value?.Parent is IConversionOperation conversion ? conversion : value;

    /// <summary>The ways of using a local that certainly do not set it.</summary>
    private static bool IsRead(IOperation use) => use.Parent switch
    {
        ISimpleAssignmentOperation assignment => assignment.Value == use && !assignment.IsRef,
        IArgumentOperation { Parameter.RefKind: RefKind.None } => true,
        IConversionOperation { Parent: not IArgumentOperation { Parameter.RefKind: not RefKind.None } } => true,
        IVariableInitializerOperation { Parent: IVariableDeclaratorOperation { Symbol.IsRef: false } } => true,
        IBinaryOperation or IInterpolationOperation or IReturnOperation or IArrayInitializerOperation => true,
        IInvocationOperation or IPropertyReferenceOperation => use.Type is { IsReferenceType: true } or { SpecialType: not SpecialType.None },
        _ => false,
    };
}
