using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using JsonContracts.Generator.Pipeline;
using JsonContracts.Schema.Reading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace JsonContracts.Generator.Baselines;

/// <summary>A file with the revision of a contract that is in use.</summary>
/// <param name="Name">The file as the project writes it.</param>
/// <param name="Path">The path of the file.</param>
/// <param name="Text">Its text; null when it could not be read.</param>
/// <param name="Overlay">The overlay beside it, as the project writes it; null when there is none.</param>
internal sealed record BaselineFile(string Name, string Path, string? Text, string? Overlay)
{
    /// <summary>The file that <see cref="Overlay"/> names; null when there is none.</summary>
    public OverlayFile? OverlayFile { get; init; }

    /// <summary>The baseline that an additional file holds, or null when the project does not mark it as one.</summary>
    public static BaselineFile? From(AdditionalText file, AnalyzerConfigOptionsProvider provider, CancellationToken cancellationToken)
    {
        var options = provider.GetOptions(file);
        return ContractInput.IsMarked(options, "JsonContractIsBaseline") && ContractInput.Value(options, "JsonContractBaseline") is { } name
            ? new BaselineFile(name, file.Path, file.GetText(cancellationToken)?.ToString(), ContractInput.Value(options, "JsonContractOverlay"))
            : null;
    }
}

/// <summary>The baselines of the project.</summary>
internal sealed class BaselineFiles(ImmutableArray<BaselineFile> files)
{
    /// <summary>A contract with its baseline.</summary>
    public Revisions RevisionsOf(ContractDocument contract) => new(contract, files.FirstOrDefault(file => file.Name == contract.Input.Baseline));
}
