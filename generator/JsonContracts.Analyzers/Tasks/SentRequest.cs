using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace JsonContracts.Analyzers.Tasks;

/// <summary>A request that a client sends: what it is a copy of, and who sends it. Only what certainly names one variable counts.</summary>
internal sealed class SentRequest
{
    private const string Name = "TaskUuid";

    private SentRequest(IInvocationOperation call, ISymbol client, ISymbol request, IWithOperation? copy, IOperation statement) =>
        (Call, Client, Request, Copy, Statement) = (call, client, request, copy, statement);

    public IInvocationOperation Call { get; }

    public ISymbol Client { get; }

    /// <summary>The variable whose <c>TaskUuid</c> is sent.</summary>
    public ISymbol Request { get; }

    /// <summary>The <c>with</c> that keeps it; null where the variable itself is sent.</summary>
    public IWithOperation? Copy { get; }

    /// <summary>The statement of a block that always sends it.</summary>
    public IOperation Statement { get; }

    /// <summary>Reads a call; null where it is not certain that it sends, what, or by whom.</summary>
    public static SentRequest? Of(IInvocationOperation call, INamedTypeSymbol client, IOperation block)
    {
        if (!SymbolEqualityComparer.Default.Equals(call.TargetMethod.ContainingType, client) || StatementOf(call) is not { } statement) return null;
        if (call.Instance is null || VariableOf(call.Instance) is not { } sender) return null;
        if (call.Arguments.FirstOrDefault(argument => argument.Parameter?.Ordinal == 0) is not { } argument) return null;
        var sent = Bare(argument.Value);
        var copy = sent as IWithOperation ?? CopyIn(sent, block);
        var named = copy is null ? sent : KeptBy(copy);
        return named is not null && VariableOf(named) is { } request ? new SentRequest(call, sender, request, copy, statement) : null;
    }

    /// <summary>The variable that a value is; null where it might be another one the next time.</summary>
    private static ISymbol? VariableOf(IOperation value) => Bare(value) switch
    {
        ILocalReferenceOperation local => local.Local,
        IParameterReferenceOperation parameter => parameter.Parameter,
        IFieldReferenceOperation { Field: { IsReadOnly: true } field, Instance: null or IInstanceReferenceOperation } => field,
        _ => null,
    };

    /// <summary>The <c>with</c> that a variable is declared by and never assigned after.</summary>
    private static IWithOperation? CopyIn(IOperation sent, IOperation block) => sent is ILocalReferenceOperation { Local: var local } && !IsAssigned(local, block)
        ? block.Descendants().OfType<IVariableDeclaratorOperation>().Where(one => SymbolEqualityComparer.Default.Equals(one.Symbol, local) && one.Initializer is not null).Select(one => Bare(one.Initializer!.Value)).OfType<IWithOperation>().FirstOrDefault()
        : null;

    /// <summary>What a copy keeps the <c>TaskUuid</c> of; null where it gets one of its own.</summary>
    private static IOperation? KeptBy(IWithOperation copy)
    {
        IOperation? kept = copy;
        while (kept is IWithOperation with) kept = with.Initializer.Initializers.Any(SetsName) ? null : Bare(with.Operand);
        return kept;
    }

    private static bool SetsName(IOperation set) => set is IAssignmentOperation { Target: IPropertyReferenceOperation { Property.Name: Name } };

    private static IOperation Bare(IOperation value)
    {
        while (true)
        {
            if (value is IConversionOperation { OperatorMethod: null } conversion) value = conversion.Operand;
            else if (value is IParenthesizedOperation parenthesized) value = parenthesized.Operand;
            else return value;
        }
    }

    /// <summary>The statement of a block that makes a call whenever it is reached. What is enumerated lazily is sent by its <c>foreach</c> only.</summary>
    private static IOperation? StatementOf(IInvocationOperation call)
    {
        var isLazy = call.TargetMethod.Name is "RunAsync" or "StreamTextAsync";
        if (!isLazy && call.TargetMethod.Name is not ("RunToEndAsync" or "RunSingleAsync" or "SubmitAsync")) return null;
        for (IOperation at = call; at.Parent is { } parent; at = parent)
        {
            if (parent is IForEachLoopOperation loop && loop.Collection == at) isLazy = false;
            else if (parent is IBlockOperation) return isLazy ? null : at;
            else if (!IsPassed(parent)) return null;
        }

        return null;
    }

    /// <summary>Whether an operation always evaluates what is in it, once.</summary>
    private static bool IsPassed(IOperation operation) => operation is IAwaitOperation or IArgumentOperation or IInvocationOperation { TargetMethod.MethodKind: not MethodKind.DelegateInvoke }
        or IConversionOperation or IParenthesizedOperation or IVariableInitializerOperation or IVariableDeclaratorOperation or IVariableDeclarationOperation or IVariableDeclarationGroupOperation
        or IExpressionStatementOperation or ISimpleAssignmentOperation or IPropertyReferenceOperation or IArrayCreationOperation or IArrayInitializerOperation or IReturnOperation or ITupleOperation;

    /// <summary>Whether a variable gets another value than that of its declaration somewhere in a block.</summary>
    public static bool IsAssigned(ISymbol variable, IOperation block) => block.Descendants().Any(operation =>
        SymbolOf(operation) is { } symbol && SymbolEqualityComparer.Default.Equals(symbol, variable) && operation.Parent switch
        {
            IAssignmentOperation assignment => assignment.Target == operation,
            IIncrementOrDecrementOperation or IAddressOfOperation => true,
            IArgumentOperation argument => argument.Parameter is { RefKind: not RefKind.None },
            ITupleOperation tuple => tuple.Parent is IDeconstructionAssignmentOperation deconstruction && deconstruction.Target == tuple,
            IVariableInitializerOperation initializer => initializer.Syntax.Parent?.Parent?.Parent is LocalDeclarationStatementSyntax { Declaration.Type: RefTypeSyntax },
            _ => false,
        });

    private static ISymbol? SymbolOf(IOperation operation) => (operation as ILocalReferenceOperation)?.Local ?? (ISymbol?)(operation as IParameterReferenceOperation)?.Parameter;
}
