using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using JsonContracts.Analyzers.Reading;
using JsonContracts.Analyzers.Remedies;
using JsonContracts.Analyzers.Reporting;
using JsonContracts.Analyzers.Texts;
using JsonContracts.Analyzers.Types;
using JsonContracts.Schema.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace JsonContracts.Analyzers;

/// <summary>
/// Finds the places where values of contracts are made or read from text, and has each judged as a whole: the outermost one, once.
/// </summary>
internal sealed class CreationSearch(ContractTypes types, Reporter reporter, CancellationToken cancellationToken)
{
    /// <summary>Enough for any code that a person writes; every choice is looked at with the others undecided.</summary>
    private const int MaxChoices = 200;

    private readonly JsonTexts _texts = new(reporter, cancellationToken);

    /// <summary>Looks at an operation and all inside it.</summary>
    public void Visit(IOperation operation)
    {
        var open = new Stack<IOperation>([operation]);
        while (open.Count > 0)
        {
            var next = open.Pop();
            cancellationToken.ThrowIfCancellationRequested();
            if (next is IInvocationOperation call && JsonArgument.Of(call, types) is { } argument) _texts.Judge(argument);
            foreach (var inner in ValueReader.Makes(next, types) ? Judge(next) : next.ChildOperations) open.Push(inner);
        }
    }

    /// <summary>Judges a value, once with every choice of the code undecided, and once for each arm of each choice.</summary>
    /// <returns>The operations that are no part of the value.</returns>
    private IEnumerable<IOperation> Judge(IOperation operation)
    {
        var type = types.Of(operation.Type)!;
        var unread = new HashSet<IOperation>();
        var reported = new HashSet<(string, string, string)>();
        var seen = new HashSet<IOperation>();
        var open = new Queue<ImmutableDictionary<IOperation, int>>([ImmutableDictionary<IOperation, int>.Empty]);
        while (open.Count > 0)
        {
            var choices = open.Dequeue();
            var reader = new ValueReader(types, choices, cancellationToken);
            var value = reader.Read(operation, new Place("", type.Symbol.Name));
            unread.UnionWith(reader.Unread);
            Report(operation, type, value, reader.Places, reported);
            foreach (var (choice, arms) in reader.Undecided.Where(undecided => seen.Count < MaxChoices && seen.Add(undecided.Choice)))
            {
                for (var arm = 0; arm < arms; arm++) open.Enqueue(choices.Add(choice, arm));
            }
        }

        return unread;
    }

    private void Report(IOperation operation, ContractType type, JsonValue read, IReadOnlyDictionary<string, Place> places, HashSet<(string, string, string)> reported)
    {
        if (type.Evaluator.Evaluate(type.Schema, read).Count == 0) return;
        var value = ObjectReading.WithPossible(LaterChanges.Of(operation.Syntax, type), type, read);
        var findings = type.Evaluator.Evaluate(type.Schema, value);
        var remedies = new RemedySearch(new Trial(type, value, findings), places, new CSharpText(types, operation.SemanticModel!));
        foreach (var finding in findings) reporter.Report(finding, places, type, remedies, reported);
    }
}
