using System.Collections.Generic;
using System.Linq;
using System.Threading;
using JsonContracts.Schema.Faults;
using JsonContracts.Schema.Linking;
using JsonContracts.Schema.Reading;

namespace JsonContracts.Generator.Pipeline;

/// <summary>A contract whose text was read.</summary>
/// <param name="Input">The file.</param>
/// <param name="Document">What it says.</param>
/// <param name="Failure">The defect of the generator that kept it from being read; null as a rule.</param>
internal sealed record ContractDocument(ContractInput Input, SchemaDocument Document, SchemaFault? Failure = null)
{
    private const string Anything = "true";

    /// <summary>The addresses that it has and wants.</summary>
    public DocumentAddresses Addresses { get; } = DocumentAddresses.Of(Document);

    /// <summary>The addresses of its roots.</summary>
    public IEnumerable<string> RootTargets => Document.Roots.Select(root => Document.TargetOf(root.Pointer));

    /// <summary>Whether its roots become types that others can refer to. What is wrong with its text is told to them as well.</summary>
    public bool IsContract => Document.Root is not null && !Faults().Any(fault => fault.Rule.Severity == FaultSeverity.Error);

    /// <summary>Reads the text of a contract.</summary>
    /// <param name="input">The contract.</param>
    /// <param name="formats">The formats that the project decides itself.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    public static ContractDocument Read(ContractInput input, ProjectFormats formats, CancellationToken cancellationToken) => Guard.Try(
        input.Path,
        input.Path,
        () => new ContractDocument(input, SchemaDocument.Read(input.Path, input.Text ?? "", input.OptionsWith(formats.Formats), cancellationToken)),
        failure => new ContractDocument(input, SchemaDocument.Read(input.Path, Anything, cancellationToken), failure));

    /// <summary>The contract as it is beside others.</summary>
    public ContractDocument Beside(IEnumerable<SchemaDocument> others) =>
        Document.Beside(others) is var document && ReferenceEquals(document, Document) ? this : this with { Document = document };

    /// <summary>What keeps the file from being looked at.</summary>
    public IEnumerable<SchemaFault> Faults() => Failure is { } failure ? Input.Faults().Append(failure) : Input.Faults();
}
