using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace JsonContracts.Generator.Tests;

/// <summary>A project with contracts, driven by the compiler's own driver. Each change gives a run that knows the run before.</summary>
internal sealed class Project
{
    public const string RootNamespace = "Acme";

    private readonly bool _isTracked;
    private GeneratorDriver _driver;
    private CSharpCompilation _compilation;

    public Project(params ContractFile[] files)
        : this(files, isTracked: true)
    {
    }

    /// <param name="files">The files.</param>
    /// <param name="isTracked">Whether its steps are looked at; the compiler takes far longer to record them than the generator to run.</param>
    private Project(ContractFile[] files, bool isTracked)
    {
        _isTracked = isTracked;
        _compilation = CSharpCompilation.Create("Acme", [CSharpSyntaxTree.ParseText("internal class Unrelated;")]);
        _driver = CSharpGeneratorDriver.Create(
            [new ContractGenerator().AsSourceGenerator()],
            files,
            optionsProvider: new ContractOptions(RootNamespace),
            driverOptions: new GeneratorDriverOptions(IncrementalGeneratorOutputKind.None, trackIncrementalGeneratorSteps: isTracked));
    }

    /// <summary>One run over one set of files, whose steps nobody asks for.</summary>
    public static Run RunOver(params ContractFile[] files) => new Project(files, isTracked: false).Run();

    public Run Run()
    {
        _driver = _driver.RunGenerators(_compilation);
        return new Run(_driver.GetRunResult().Results.Single(), _isTracked);
    }

    /// <summary>Changes C# that has nothing to do with the contracts.</summary>
    public void EditUnrelatedCode(string code) =>
        _compilation = _compilation.ReplaceSyntaxTree(_compilation.SyntaxTrees[0], CSharpSyntaxTree.ParseText(code));

    /// <summary>Refers to assemblies: as a rule the generator looks at none.</summary>
    public void Refer(IEnumerable<MetadataReference> references) => _compilation = _compilation.AddReferences(references);

    public void Replace(ContractFile old, ContractFile changed) => _driver = _driver.ReplaceAdditionalText(old, changed);

    public void Remove(ContractFile file) => _driver = _driver.RemoveAdditionalTexts([file]);

    public void Add(params ContractFile[] files) => _driver = _driver.AddAdditionalTexts([.. files]);

    /// <summary>As the build does when the project file was touched: new options, whatever they say.</summary>
    public void RefreshOptions() => _driver = _driver.WithUpdatedAnalyzerConfigOptions(new ContractOptions(RootNamespace));
}

/// <summary>What one run of the generator gave.</summary>
internal sealed class Run(GeneratorRunResult result, bool isTracked)
{
    /// <summary>The generated files, by their name without namespace and ending.</summary>
    public IReadOnlyDictionary<string, string> Files { get; } =
        result.GeneratedSources.ToDictionary(source => source.HintName, source => source.SourceText.ToString());

    /// <summary>The names of the generated types, without the serializer context.</summary>
    public IEnumerable<string> Types => Files.Keys
        .Select(name => name[..^".g.cs".Length])
        .Where(name => !name.EndsWith("JsonContext", System.StringComparison.Ordinal))
        .Select(name => name.StartsWith(Project.RootNamespace + ".", System.StringComparison.Ordinal) ? name[(Project.RootNamespace.Length + 1)..] : name)
        .Order(System.StringComparer.Ordinal);

    public ImmutableArray<Diagnostic> Diagnostics { get; } = result.Diagnostics;

    /// <summary>The diagnostics as the compiler prints them: path, line, column, id.</summary>
    public IEnumerable<string> Faults => Diagnostics.Select(fault =>
        $"{fault.Location.GetLineSpan().Path}({fault.Location.GetLineSpan().StartLinePosition.Line + 1},{fault.Location.GetLineSpan().StartLinePosition.Character + 1}): {fault.Id}");

    public System.Exception? Exception { get; } = result.Exception;

    /// <summary>All outputs of a step with why each was computed.</summary>
    public IReadOnlyList<(object Value, IncrementalStepRunReason Reason)> Step(string name) =>
        Recorded.TrackedSteps.TryGetValue(name, out var steps) ? steps.SelectMany(step => step.Outputs).ToList() : [];

    /// <summary>Why each file or diagnostic was written.</summary>
    public IReadOnlyList<IncrementalStepRunReason> OutputReasons =>
        Recorded.TrackedOutputSteps.SelectMany(steps => steps.Value).SelectMany(step => step.Outputs).Select(output => output.Reason).ToList();

    private GeneratorRunResult Recorded => isTracked ? result : throw new System.InvalidOperationException("The steps of this run were not recorded.");
}
