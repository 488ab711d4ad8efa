using System.Linq;
using System.Threading;
using JsonContracts.Schema.Faults;
using JsonContracts.Schema.Linking;
using JsonContracts.Schema.Reading;

namespace JsonContracts.Generator.Pipeline;

/// <summary>A contract whose text was read.</summary>
internal sealed record ContractDocument(ContractInput Input, SchemaDocument Document)
{
    /// <summary>The addresses that it has and wants.</summary>
    public DocumentAddresses Addresses { get; } = DocumentAddresses.Of(Document);

    /// <summary>The address of its root.</summary>
    public string RootTarget => Document.BaseUri + "#";

    /// <summary>Whether its root becomes a type that others can refer to. What is wrong with its text is told to them as well.</summary>
    public bool IsContract => Document.Root is not null && !Input.Faults().Any(fault => fault.Rule.Severity == FaultSeverity.Error);

    /// <summary>Reads the text of a contract.</summary>
    public static ContractDocument Read(ContractInput input, CancellationToken cancellationToken) =>
        new(input, SchemaDocument.Read(input.Path, input.Text ?? "", cancellationToken));
}
