using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Diagnostics;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using JsonContracts.Generator;
using JsonContracts.Generator.Tests;
using JsonContracts.Schema.Tests;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace JsonContracts.Benchmarks.Generator;

/// <summary>How long public schemas take, all of them in one project, and how much C# and IL they become.</summary>
internal static class SizeMode
{
    /// <summary>Of shorter schemas, what stands in every file is most.</summary>
    private const int Judged = 4096;

    public static void Print(bool isSmoke)
    {
        if (SharedData.Folder("schemastore") is not { } folder)
        {
            Console.WriteLine("../shared/schemastore is not there");
            return;
        }

        var names = Directory.GetDirectories(folder).Select(path => Path.GetFileName(path)).Order(StringComparer.Ordinal).ToList();
        if (isSmoke) names = [.. names.Take(8)];
        var files = names.Select((name, i) => File(folder, name, i)).ToList();
        var empty = CSharpCompilation.Create("Store", [], Host.References.Select(path => MetadataReference.CreateFromFile(path)), new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, optimizationLevel: OptimizationLevel.Release, nullableContextOptions: NullableContextOptions.Enable, allowUnsafe: true));
        GeneratorDriver driver = CSharpGeneratorDriver.Create([new ContractGenerator().AsSourceGenerator()], files, new CSharpParseOptions(LanguageVersion.CSharp12), new ContractOptions("Store"));

        var start = Stopwatch.GetTimestamp();
        driver = driver.RunGeneratorsAndUpdateCompilation(empty, out var compilation, out _);
        var cold = Stopwatch.GetElapsedTime(start);
        using var image = new MemoryStream();
        start = Stopwatch.GetTimestamp();
        var emitted = compilation.Emit(image);
        var compiled = Stopwatch.GetElapsedTime(start);
        foreach (var error in emitted.Diagnostics.Where(one => one.Severity == DiagnosticSeverity.Error).Take(5)) Console.WriteLine(error);
        image.Position = 0;

        var lines = driver.GetRunResult().Results.Single().GeneratedSources
            .GroupBy(source => source.HintName.Split('.')[0])
            .ToDictionary(group => group.Key, group => group.Sum(source => source.SourceText.Lines.Count));
        var il = Bodies(image);
        var rows = files.Select((file, i) => (Name: names[i], Length: file.GetText()!.Length, Lines: lines.GetValueOrDefault("S" + i), IL: il.Where(body => body.Namespace == "S" + i).Sum(body => body.Length))).Where(row => row.Lines > 0).ToList();
        var judged = rows.Where(row => row.Length >= Judged).ToList();

        Console.WriteLine($"{rows.Count} schemas, {rows.Sum(row => row.Length) / 1024} KiB; cold {cold.TotalSeconds:F2} s, compiled {compiled.TotalSeconds:F2} s, peak {Process.GetCurrentProcess().PeakWorkingSet64 >> 20} MiB, assembly {image.Length / 1024} KiB");
        Console.WriteLine($"{rows.Sum(row => row.Lines)} lines, {rows.Sum(row => row.IL)} B of IL");
        Spread("IL per byte of schema", judged.Select(row => (row.Name, row.IL / (double)row.Length)));
        Spread("lines per KiB of schema", judged.Select(row => (row.Name, row.Lines * 1024d / row.Length)));
        foreach (var method in il.GroupBy(body => body.Method).OrderByDescending(group => group.Sum(body => body.Length)).Take(40)) Console.WriteLine($"{method.Key,-40} {method.Count(),8} {method.Sum(body => body.Length),10}");
    }

    private static void Spread(string what, IEnumerable<(string Name, double Value)> values)
    {
        var sorted = values.OrderBy(one => one.Value).ToList();
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{what}: {sorted.Count} schemas, median {sorted[sorted.Count / 2].Value:F1}, p90 {sorted[sorted.Count * 9 / 10].Value:F1}, most {string.Join(", ", sorted.TakeLast(8).Reverse().Select(one => $"{one.Name} {one.Value:F1}"))}"));
    }

    private static ContractFile File(string folder, string name, int number) => new($"https://json.schemastore.org/{name}.json", System.IO.File.ReadAllText(Path.Combine(folder, name, "schema.json")))
    {
        Metadata = ImmutableDictionary<string, string>.Empty.Add("Namespace", "S" + number).Add("Uri", $"https://json.schemastore.org/{name}, https://www.schemastore.org/{name}.json, https://www.schemastore.org/{name}"),
    };

    private static List<(string Namespace, string Method, int Length)> Bodies(Stream image)
    {
        using var assembly = new PEReader(image, PEStreamOptions.LeaveOpen);
        var metadata = assembly.GetMetadataReader();
        var bodies = new List<(string, string, int)>();
        foreach (var handle in metadata.MethodDefinitions)
        {
            var method = metadata.GetMethodDefinition(handle);
            if (method.RelativeVirtualAddress == 0) continue;
            var type = metadata.GetTypeDefinition(method.GetDeclaringType());
            while (type.IsNested) type = metadata.GetTypeDefinition(type.GetDeclaringType());
            bodies.Add((metadata.GetString(type.Namespace), metadata.GetString(method.Name), assembly.GetMethodBody(method.RelativeVirtualAddress).GetILBytes()!.Length));
        }

        return bodies;
    }
}
