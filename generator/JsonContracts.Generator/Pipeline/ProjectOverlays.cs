using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using JsonContracts.Schema.Reading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace JsonContracts.Generator.Pipeline;

/// <summary>An overlay of the project.</summary>
/// <param name="Name">The file as the project writes it.</param>
/// <param name="File">The file itself.</param>
internal sealed record ProjectOverlay(string Name, OverlayFile File)
{
    /// <summary>The overlay that an additional file holds; null when the project does not mark it as one, or it cannot be read.</summary>
    public static ProjectOverlay? From(AdditionalText file, AnalyzerConfigOptionsProvider provider, CancellationToken cancellationToken)
    {
        var options = provider.GetOptions(file);
        return ContractInput.IsMarked(options, "JsonContractIsOverlay")
            && ContractInput.Value(options, "JsonContractOverlay") is { } name
            && file.GetText(cancellationToken) is { } text
            ? new ProjectOverlay(name, new OverlayFile(file.Path, text.ToString()))
            : null;
    }
}

/// <summary>The overlays of the project, to be found by what it calls them.</summary>
internal sealed class ProjectOverlays(ImmutableArray<ProjectOverlay> overlays)
{
    /// <summary>The overlay that a contract or a baseline names; null when there is none.</summary>
    public OverlayFile? Find(string? name) => overlays.FirstOrDefault(overlay => overlay.Name == name)?.File;
}
