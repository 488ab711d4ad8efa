using System.Collections.Generic;
using System.Linq;
using System.Threading;
using JsonContracts.Generator;
using JsonContracts.Schema.Reading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace JsonContracts.Cli;

/// <summary>A project without code of its own, in which the generator runs as it does in the compiler.</summary>
internal sealed class EmittedProject
{
    private readonly List<ProjectFile> _files = [];

    /// <summary>Adds a schema, with the metadata that a <c>JsonContract</c> would have.</summary>
    public void Add(string path, string text, OverlayFile? overlay, IReadOnlyDictionary<string, string> metadata)
    {
        var all = metadata.ToDictionary(one => "JsonContract" + one.Key, one => one.Value);
        all["JsonContract"] = "true";
        if (overlay is not null)
        {
            all["JsonContractOverlay"] = overlay.Path;
            _files.Add(new ProjectFile(overlay.Path, overlay.Text, new Dictionary<string, string> { ["JsonContractIsOverlay"] = "true", ["JsonContractOverlay"] = overlay.Path }));
        }

        _files.Add(new ProjectFile(path, text, all));
    }

    /// <summary>Runs the generator.</summary>
    public (IReadOnlyList<Diagnostic> Diagnostics, IReadOnlyList<(string Name, string Text)> Sources) Generate(CancellationToken cancellationToken)
    {
        var language = new CSharpParseOptions(LanguageVersion.Latest);
        var project = CSharpCompilation.Create("Emitted", options: new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary));
        var result = CSharpGeneratorDriver
            .Create([new ContractGenerator().AsSourceGenerator()], _files, language, new ProjectMetadata())
            .RunGenerators(project, cancellationToken)
            .GetRunResult()
            .Results
            .Single();
        return (result.Diagnostics, [.. result.GeneratedSources.Select(source => (source.HintName, source.SourceText.ToString()))]);
    }
}
