using System.Collections.Generic;
using System.IO;
using System.Linq;
using JsonContracts.Conformance.Tests.Compiling;
using JsonContracts.Generator;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Xunit.Abstractions;

namespace JsonContracts.Conformance.Tests.Catalogue;

/// <summary>What models have in common is compiled once when they share a namespace.</summary>
public sealed class CatalogueSizeTests(ITestOutputHelper output)
{
    private static readonly string[] s_envelope = ["acknowledgement", "error", "get-response"];

    private static readonly CSharpParseOptions s_language = new(LanguageVersion.CSharp12);

    private static readonly CSharpCompilationOptions s_release = new(
        OutputKind.DynamicallyLinkedLibrary, optimizationLevel: OptimizationLevel.Release, nullableContextOptions: NullableContextOptions.Enable);

    /// <summary>A program for one model compiles its request, its result, and what every call needs: acknowledgement, poll and errors.</summary>
    [Fact]
    public void All_models_together_take_at_most_two_fifths_of_what_they_take_alone()
    {
        var models = CatalogueSchema.Requests.Where(schema => schema.Json["properties"]!["model"] is not null).ToList();
        var alone = models.Sum(model => SizeOf([model.Name, ResultOf(model), .. s_envelope]));
        var together = SizeOf([.. models.Select(model => model.Name), .. models.Select(ResultOf).Distinct(), .. s_envelope]);

        output.WriteLine($"{models.Count} models: {together} bytes together, {alone} alone");
        Assert.InRange(together, 1, alone * 2 / 5);
    }

    private static string ResultOf(CatalogueSchema model) => (string)model.Json["properties"]!["taskType"]!["const"]! switch
    {
        "videoInference" => "video-inference-result",
        "caption" => "text-result",
        _ => "image-result",
    };

    private static long SizeOf(IReadOnlyList<string> names)
    {
        var files = names.Select(CatalogueSchema.Named).Select(schema => new ContractFile(schema.FileName, schema.Text, "Acme", ""));
        var driver = CSharpGeneratorDriver.Create([new ContractGenerator().AsSourceGenerator()], files, s_language, new ContractOptions());
        var generated = driver.RunGenerators(CSharpCompilation.Create("none")).GetRunResult();
        Assert.Empty(generated.Diagnostics);
        using var image = new MemoryStream();
        var result = CSharpCompilation.Create("Acme", generated.GeneratedTrees, Framework.References, s_release).Emit(image);
        Assert.True(result.Success, string.Join('\n', result.Diagnostics.Take(5)));
        return image.Length;
    }
}
