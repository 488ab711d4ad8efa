using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.IO;
using System.Linq;
using System.Reflection;
using JsonContracts.Benchmarks.Generator;
using JsonContracts.Generator;
using JsonContracts.Generator.Tests;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace JsonContracts.Benchmarks.Corpora;

/// <summary>The schemas of all corpora, made into C# by the generator, compiled into one assembly and loaded.</summary>
internal static class CompiledCorpora
{
    private const string TypeName = "Root";

    /// <summary>The raw check of each corpus, in their order.</summary>
    public static IReadOnlyList<RawCheck> Checks(IReadOnlyList<Corpus> corpora)
    {
        var language = new CSharpParseOptions(LanguageVersion.CSharp12);
        var options = new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, optimizationLevel: OptimizationLevel.Release, nullableContextOptions: NullableContextOptions.Enable);
        var empty = CSharpCompilation.Create("Corpora", [], Host.References.Select(path => MetadataReference.CreateFromFile(path)), options);
        CSharpGeneratorDriver
            .Create([new ContractGenerator().AsSourceGenerator()], corpora.Select(Contract), language, new ContractOptions("Corpora"))
            .RunGeneratorsAndUpdateCompilation(empty, out var compilation, out var diagnostics);
        var assembly = Load(compilation, diagnostics);
        return [.. corpora.Select(corpus => Check(assembly.GetType($"{Namespace(corpus)}.{TypeName}", throwOnError: true)!))];
    }

    private static ContractFile Contract(Corpus corpus) => new($"{corpus.Name}.schema.json", corpus.Schema)
    {
        Metadata = ImmutableDictionary<string, string>.Empty.Add("Namespace", Namespace(corpus)).Add("TypeName", TypeName),
    };

    private static string Namespace(Corpus corpus) => "Corpus." + string.Concat(corpus.Name.Split('-').Select(word => char.ToUpperInvariant(word[0]) + word[1..]));

    private static Assembly Load(Compilation compilation, IEnumerable<Diagnostic> diagnostics)
    {
        using var image = new MemoryStream();
        var result = compilation.Emit(image);
        var errors = diagnostics.Concat(result.Diagnostics).Where(one => one.Severity == DiagnosticSeverity.Error).Take(5).ToList();
        return errors.Count == 0 ? Assembly.Load(image.ToArray()) : throw new InvalidOperationException(string.Join('\n', errors));
    }

    private static RawCheck Check(Type type) =>
        typeof(JsonContract).GetMethod(nameof(JsonContract.IsValidJson), [typeof(ReadOnlySpan<byte>), typeof(ContractViolations).MakeByRefType()])!.MakeGenericMethod(type).CreateDelegate<RawCheck>();
}

/// <summary>Checks JSON text against a whole schema.</summary>
internal delegate bool RawCheck(ReadOnlySpan<byte> utf8Json, out ContractViolations violations);
