using System.Collections.Generic;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace JsonContracts.Analyzers.Reading;

/// <summary>An item of a sequence as the code gives it.</summary>
/// <param name="Operation">The item; or when it is spread, what gives several of them.</param>
/// <param name="IsSpread">Whether nobody knows how many items it gives.</param>
internal readonly record struct Element(IOperation Operation, bool IsSpread);

/// <summary>The items of arrays and lists, where the code makes them on the spot.</summary>
internal sealed class Sequences(CancellationToken cancellationToken)
{
    /// <summary>The items in their order; null when they are not known.</summary>
    public IReadOnlyList<Element>? Of(IOperation operation) => operation switch
    {
        { Syntax: CollectionExpressionSyntax collection } when operation is not IConversionOperation => OfExpression(collection, operation),
        IConversionOperation { Operand: var inner } conversion when IsView(conversion) => Of(inner),
        IArrayCreationOperation { Initializer: { } items, DimensionSizes.Length: 1 } => items.ElementValues.Select(item => new Element(item, false)).ToList(),
        IArrayCreationOperation { Initializer: null, DimensionSizes.Length: 1 } array when array.DimensionSizes[0].ConstantValue is { HasValue: true, Value: 0 } => [],
        IInvocationOperation { Instance: null } call => OfCall(call),
        IInvocationOperation { Instance: { } list, TargetMethod.Name: "ToArray" } when IsList(list.Type) => Of(list),
        IObjectCreationOperation creation when IsList(creation.Type) => OfList(creation),
        IPropertyReferenceOperation { Instance: null, Property: { Name: "Empty", ContainingType.Name: "ValueList" } } => [],
        _ => null,
    };

    /// <summary>Whether a conversion only looks at the same items through another type.</summary>
    private static bool IsView(IConversionOperation conversion) => conversion.Operand.Syntax is CollectionExpressionSyntax
        ? IsItemType(conversion.Type)
        : conversion.OperatorMethod is { ContainingType.Name: "ReadOnlySpan" or "Span" } || (conversion.OperatorMethod is null && IsItemType(conversion.Type));

    private static bool IsItemType(ITypeSymbol? type) => type is IArrayTypeSymbol
        || type is INamedTypeSymbol { Name: "ValueList" or "OptionalList" or "ReadOnlySpan" or "Span" or "List" or "IEnumerable" or "IReadOnlyList" or "IReadOnlyCollection" or "IList" or "ICollection", TypeArguments.Length: 1 };

    private static bool IsList(ITypeSymbol? type) => type is { Name: "List", ContainingNamespace: { Name: "Generic", ContainingNamespace.Name: "Collections" } };

    private IReadOnlyList<Element>? OfCall(IInvocationOperation call) => (call.TargetMethod.ContainingType.Name, call.TargetMethod.Name) switch
    {
        ("Array" or "Enumerable", "Empty") => [],
        ("ValueList", "Create" or "ToValueList") or ("Enumerable", "ToArray" or "ToList" or "AsEnumerable") or ("MemoryExtensions", "AsSpan") when call.Arguments.Length == 1 => Of(call.Arguments[0].Value),
        _ => null,
    };

    /// <summary><c>new List&lt;int&gt;(first) { 2, 3 }</c>, where <c>first</c> may be a capacity.</summary>
    private List<Element>? OfList(IObjectCreationOperation creation)
    {
        var items = new List<Element>();
        if (creation.Arguments.Length == 1 && creation.Arguments[0] is { Parameter.Type.SpecialType: not SpecialType.System_Int32, Value: var first })
        {
            if (Of(first) is not { } known) return null;
            items.AddRange(known);
        }

        if (creation.Initializer is null) return items;
        foreach (var initializer in creation.Initializer.Initializers)
        {
            if (initializer is not IInvocationOperation { TargetMethod.Name: "Add", Arguments.Length: 1 } add) return null;
            items.Add(new Element(add.Arguments[0].Value, false));
        }

        return items;
    }

    /// <summary>Older hosts have no operation for these expressions, so their elements are found by their syntax.</summary>
    private List<Element>? OfExpression(CollectionExpressionSyntax collection, IOperation operation)
    {
        var children = new Dictionary<SyntaxNode, IOperation>();
        foreach (var child in operation.ChildOperations) children[child.Syntax] = child;
        var items = new List<Element>();
        foreach (var element in collection.Elements)
        {
            var syntax = element is ExpressionElementSyntax { Expression: var expression } ? Bare(expression) : element;
            if (!children.TryGetValue(syntax, out var item)) item = operation.SemanticModel?.GetOperation(syntax, cancellationToken);
            if (item is null) return null;
            if (element is not SpreadElementSyntax spread) items.Add(new Element(item, false));
            else if (OfSpread(spread, item, operation) is { } known) items.AddRange(known);
            else items.Add(new Element(item, true));
        }

        return items;
    }

    /// <summary>The items that a spread gives are known when they need no conversion on their way.</summary>
    private IReadOnlyList<Element>? OfSpread(SpreadElementSyntax spread, IOperation item, IOperation collection)
    {
        var source = item.ChildOperations.FirstOrDefault(child => child.Syntax == spread.Expression) ?? collection.SemanticModel?.GetOperation(spread.Expression, cancellationToken);
        return source is not null && SymbolEqualityComparer.Default.Equals(ItemType(source.Type), ItemType(collection.Type)) ? Of(source) : null;
    }

    /// <summary>Parentheses, <c>checked</c> and <c>!</c> have no operations of their own.</summary>
    private static SyntaxNode Bare(ExpressionSyntax expression) => expression switch
    {
        ParenthesizedExpressionSyntax inner => Bare(inner.Expression),
        CheckedExpressionSyntax inner => Bare(inner.Expression),
        PostfixUnaryExpressionSyntax { RawKind: (int)SyntaxKind.SuppressNullableWarningExpression } inner => Bare(inner.Operand),
        _ => expression,
    };

    private static ITypeSymbol? ItemType(ITypeSymbol? type) => type switch
    {
        IArrayTypeSymbol array => array.ElementType,
        INamedTypeSymbol { TypeArguments.Length: 1 } named => named.TypeArguments[0],
        _ => null,
    };
}
