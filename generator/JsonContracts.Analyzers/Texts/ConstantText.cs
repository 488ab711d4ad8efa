using System.Collections.Generic;
using System.Linq;
using System.Threading;
using JsonContracts.Analyzers.Reading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using Microsoft.CodeAnalysis.Text;

namespace JsonContracts.Analyzers.Texts;

/// <summary>A text that the code gives as a constant, with the places of its characters.</summary>
internal sealed class ConstantText
{
    private readonly IOperation _operation;
    private IReadOnlyList<TextSpan>? _characters;

    private ConstantText(string text, IOperation operation)
    {
        Text = text;
        _operation = operation;
    }

    public string Text { get; }

    /// <summary>The whole expression.</summary>
    public SyntaxNode Syntax => _operation.Syntax;

    /// <summary>The text of an argument, as a string or as its UTF-8 bytes; null when it is not a constant.</summary>
    public static ConstantText? Of(IOperation argument, CancellationToken cancellationToken)
    {
        var operation = Bytes(argument);
        if (operation is IConversionOperation { OperatorMethod: null } conversion) operation = conversion.Operand;
        return ValueOf(operation, cancellationToken) is { } text ? new ConstantText(text, operation) : null;
    }

    /// <summary>Where characters of the text are written. Behind the end there is nothing, so it is the last character that shows.</summary>
    public TextSpan SpanOf(int start, int end)
    {
        _characters ??= Characters();
        if (_characters.Count == 0) return Syntax.Span;
        if (start >= end) end = start + 1;
        var last = System.Math.Min(end, _characters.Count) - 1;
        return TextSpan.FromBounds(_characters[System.Math.Min(start, last)].Start, _characters[last].End);
    }

    /// <summary>Looks through what turns UTF-8 bytes, or a text, into the bytes or characters that a method takes.</summary>
    private static IOperation Bytes(IOperation operation) => operation switch
    {
        IConversionOperation { OperatorMethod.ContainingType.Name: "ReadOnlySpan" or "Span" or "ReadOnlyMemory" or "String", Operand: var bytes } => Bytes(bytes),
        IInvocationOperation { TargetMethod: { Name: "ToArray", ContainingType.Name: "ReadOnlySpan" }, Instance: { } bytes } => Bytes(bytes),
        IInvocationOperation { TargetMethod: { Name: "AsSpan", ContainingType.Name: "MemoryExtensions" }, Arguments.Length: 1 } call => call.Arguments[0].Value,
        IInvocationOperation { TargetMethod: { Name: "GetBytes", ContainingType: { Name: "Encoding", ContainingNamespace.Name: "Text" } }, Instance: IPropertyReferenceOperation { Property.Name: "UTF8" }, Arguments.Length: 1 } call => call.Arguments[0].Value,
        _ => operation,
    };

    private static string? ValueOf(IOperation operation, CancellationToken cancellationToken) => operation switch
    {
        { ConstantValue: { HasValue: true, Value: string text } } => text,
        IUtf8StringOperation literal => literal.Value,
        IBinaryOperation { OperatorKind: BinaryOperatorKind.Add, OperatorMethod: null } sum => SumOf(sum),
        IFieldReferenceOperation field when ReadOnlyValues.Of(field, cancellationToken) is { } value => Constants.Of(value) as string,
        ILocalReferenceOperation local when ReadOnlyValues.Of(local, cancellationToken) is { } value => Constants.Of(value) as string,
        _ => null,
    };

    /// <summary>Literals of bytes can be added as well, though no sum of them is a constant.</summary>
    private static string? SumOf(IBinaryOperation sum)
    {
        var parts = Parts(sum).ToList();
        return parts.TrueForAll(part => part is IUtf8StringOperation) ? string.Concat(parts.Cast<IUtf8StringOperation>().Select(part => part.Value)) : null;
    }

    /// <summary>The operands of a sum, in their order.</summary>
    private static IEnumerable<IOperation> Parts(IOperation operation)
    {
        var open = new Stack<IOperation>([operation]);
        while (open.Count > 0)
        {
            var next = open.Pop();
            if (next is IBinaryOperation { OperatorKind: BinaryOperatorKind.Add } sum)
            {
                open.Push(sum.RightOperand);
                open.Push(sum.LeftOperand);
            }
            else
            {
                yield return next;
            }
        }
    }

    /// <summary>The places of all characters; few texts are ever asked for them.</summary>
    private List<TextSpan> Characters()
    {
        var characters = new List<TextSpan>(Text.Length);
        foreach (var part in Parts(_operation)) characters.AddRange(CharactersOf(part));
        return characters.Count == Text.Length ? characters : Enumerable.Repeat(Syntax.Span, Text.Length).ToList();
    }

    private static IEnumerable<TextSpan> CharactersOf(IOperation part)
    {
        if (part.Syntax is LiteralExpressionSyntax literal && LiteralCharacters.Of(literal.Token) is { } characters) return characters;
        return part.ConstantValue is { HasValue: true, Value: string text } ? Enumerable.Repeat(part.Syntax.Span, text.Length) : [];
    }
}
