using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.IO;
using System.Linq;
using JsonContracts.Conformance.Tests.Compiling;
using Microsoft.CodeAnalysis;
using Xunit.Abstractions;

namespace JsonContracts.Conformance.Tests.Suite;

/// <summary>OpenAPI documents of public services, in a folder that the environment names: every component becomes C# that compiles without warnings.</summary>
public sealed class PublicOpenApiTests(ITestOutputHelper output)
{
    [OpenApiFact]
    public void Every_component_compiles()
    {
        using var library = new ContractLibrary();
        var documents = Directory.GetFiles(OpenApiFactAttribute.Folder!, "*.json").Order(StringComparer.Ordinal).ToList();
        Assert.NotEmpty(documents);
        var wrong = new List<string>();
        foreach (var path in documents)
        {
            var name = Path.GetFileName(path);
            var (text, time, before) = (File.ReadAllText(path), Stopwatch.StartNew(), library.SourceCount);
            var said = library.AddDocument(name, name, text);
            output.WriteLine($"{name}: {library.SourceCount - before} files in {time.Elapsed.TotalSeconds:F1} s");
            foreach (var group in said.GroupBy(one => (one.Id, one.Severity))) output.WriteLine($"  {group.Count()} {group.Key} e.g. {string.Join("\n      ", group.Take(12))}");
            wrong.AddRange(said.Where(one => one.Severity == DiagnosticSeverity.Error).Select(one => one.ToString()));
        }

        var compile = Stopwatch.StartNew();
        wrong.AddRange(documents.Select(path => library.ProblemsOf(Path.GetFileName(path))).OfType<string>());
        output.WriteLine($"compiled in {compile.Elapsed.TotalSeconds:F1} s");
        Assert.Empty(wrong);
    }
}
