using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.IO;
using System.Linq;
using System.Text.Json.Nodes;
using JsonContracts.Conformance.Tests.Compiling;
using Microsoft.CodeAnalysis;
using Xunit.Abstractions;

namespace JsonContracts.Conformance.Tests.Suite;

/// <summary>
/// OpenAPI documents of others, in a folder that the environment names: every component becomes C#, and all of it compiles without warnings. What is told
/// of the documents themselves is about values that their own schemas refuse, and about names.
/// </summary>
public sealed class PublicOpenApiTests(ITestOutputHelper output)
{
    /// <summary>A document of 13 MB takes six seconds on two cores.</summary>
    private static readonly TimeSpan s_most = TimeSpan.FromMinutes(1);

    /// <summary>A default or an example that is not valid, a name that another type has, and what stands beside a <c>$ref</c> in vain.</summary>
    private static readonly string[] s_slips = ["CON0017", "CON0018", "CON0021", "CON0106"];

    [OpenApiFact]
    public void Every_component_becomes_a_type_and_compiles_without_warnings()
    {
        using var library = new ContractLibrary();
        var documents = Directory.GetFiles(OpenApiFactAttribute.Folder!, "*.json").Order(StringComparer.Ordinal).ToList();
        Assert.NotEmpty(documents);
        var wrong = documents.SelectMany(path => Generate(library, path)).ToList();
        var time = Stopwatch.StartNew();
        wrong.AddRange(documents.Select(path => library.ProblemsOf(Path.GetFileName(path))).OfType<string>());
        output.WriteLine($"compiled in {time.Elapsed.TotalSeconds:F1} s");
        Assert.Empty(wrong);
    }

    private IEnumerable<string> Generate(ContractLibrary library, string path)
    {
        var (name, text, before, time) = (Path.GetFileName(path), File.ReadAllText(path), library.Keys.Count, Stopwatch.StartNew());
        var told = library.AddDocument(name, name, text);
        var components = JsonNode.Parse(text)!["components"]!["schemas"]!.AsObject().Count;
        var types = library.Keys.Count - before;
        output.WriteLine($"{name}: {components} components, {types} files in {time.Elapsed.TotalSeconds:F1} s");
        foreach (var same in told.GroupBy(one => one.Id)) output.WriteLine($"  {same.Count()} times {same.First()}");
        if (types < components) yield return $"{name} has {components} components, and only {types} files";
        if (time.Elapsed > s_most) yield return $"{name} takes {time.Elapsed}";
        foreach (var one in told.Where(one => !s_slips.Contains(one.Id))) yield return one.ToString();
    }
}
