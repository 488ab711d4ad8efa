extern alias Generator;

using System;
using System.Collections.Immutable;
using System.IO;
using System.Linq;
using System.Threading;
using Contracts.Runware;
using Generator::Contracts.Generator;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace Contracts.Analyzers.Tests;

/// <summary>A small project: its code, its schema files, and what it refers to.</summary>
internal sealed record Project(string Name, string Code)
{
    public const string Usings = "using System; using System.Linq; using System.Collections.Generic; using Contracts; using Contracts.Runware;\n";

    private static readonly ImmutableArray<MetadataReference> s_framework = ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!)
        .Split(Path.PathSeparator)
        .Where(path => Path.GetFileName(path) is var name && (name.StartsWith("System.", StringComparison.Ordinal) || name is "mscorlib.dll" or "netstandard.dll"))
        .Append(typeof(ContractViolation).Assembly.Location)
        .Select(path => (MetadataReference)MetadataReference.CreateFromFile(path))
        .ToImmutableArray();

    /// <summary>The compiled contracts of the transport: a referenced assembly.</summary>
    public static MetadataReference Runware { get; } = MetadataReference.CreateFromFile(typeof(KlingVideo26Standard).Assembly.Location);

    public ImmutableArray<(string Path, string Text)> Schemas { get; init; } = [];

    public ImmutableArray<MetadataReference> References { get; init; } = [];

    public NullableContextOptions Nullable { get; init; } = NullableContextOptions.Enable;

    private AnalyzerOptions Options => new([.. Schemas.Select(schema => new SchemaFile(schema.Path, schema.Text))], new ContractOptions());

    /// <summary>The compilation with what the generator adds.</summary>
    public Compilation Compile()
    {
        var options = new CSharpParseOptions(LanguageVersion.CSharp12);
        Compilation compilation = CSharpCompilation.Create(
            Name,
            [CSharpSyntaxTree.ParseText(SourceText.From(Usings + Code, System.Text.Encoding.UTF8), options, "Code.cs")],
            [.. s_framework, .. References],
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: Nullable));
        if (Schemas.IsEmpty) return compilation;
        CSharpGeneratorDriver.Create([new ContractGenerator().AsSourceGenerator()], Options.AdditionalFiles, options, Options.AnalyzerConfigOptionsProvider)
            .RunGeneratorsAndUpdateCompilation(compilation, out compilation, out var faults);
        Assert.Empty(faults);
        return compilation;
    }

    /// <summary>What the analyzer reports for code that compiles.</summary>
    public ImmutableArray<Diagnostic> Analyze()
    {
        var compilation = Compile();
        Assert.Empty(compilation.GetDiagnostics().Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error));
        var found = compilation
            .WithAnalyzers([new ContractAnalyzer()], Options)
            .GetAnalyzerDiagnosticsAsync(CancellationToken.None).GetAwaiter().GetResult();
        Assert.DoesNotContain(found, diagnostic => diagnostic.Id == "AD0001");
        return [.. found.OrderBy(diagnostic => diagnostic.Location.SourceSpan.Start).ThenBy(diagnostic => diagnostic.Id, StringComparer.Ordinal)];
    }

    /// <summary>The compiled project as another one refers to it.</summary>
    public MetadataReference ToReference() => MetadataReference.CreateFromImage(Emit());

    public byte[] Emit()
    {
        using var image = new MemoryStream();
        var result = Compile().Emit(image);
        Assert.True(result.Success, string.Join("\n", result.Diagnostics.Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error)));
        return image.ToArray();
    }

    private sealed class SchemaFile(string path, string text) : AdditionalText
    {
        public override string Path => path;

        public override SourceText GetText(CancellationToken cancellationToken = default) => SourceText.From(text);
    }

    private sealed class ContractOptions : AnalyzerConfigOptionsProvider
    {
        public override AnalyzerConfigOptions GlobalOptions { get; } = new Values([]);

        public override AnalyzerConfigOptions GetOptions(SyntaxTree tree) => GlobalOptions;

        public override AnalyzerConfigOptions GetOptions(AdditionalText textFile) => new Values(["JsonContract", "true", "JsonContractNamespace", "Acme"]);

        private sealed class Values(string[] pairs) : AnalyzerConfigOptions
        {
            public override bool TryGetValue(string key, [System.Diagnostics.CodeAnalysis.NotNullWhen(true)] out string? value)
            {
                var i = Array.FindIndex(pairs, pair => key == "build_metadata.AdditionalFiles." + pair);
                value = i < 0 ? null : pairs[i + 1];
                return value is not null;
            }
        }
    }
}
