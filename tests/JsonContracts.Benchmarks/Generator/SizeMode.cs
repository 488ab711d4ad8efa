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

/// <summary>How long public schemas take, all of them in one project and each in a namespace of its own, and how much C# and IL they become.</summary>
internal static class SizeMode
{
    /// <summary>Of shorter schemas, what stands in every file is most.</summary>
    private const int ShortestJudged = 4096;

    private const string Folder = "schemastore";

    public static void Print(bool isSmoke)
    {
        if (SharedData.Folder(Folder) is not { } folder)
        {
            Console.WriteLine($"../shared/{Folder} is not there");
            return;
        }

        var names = Directory.GetDirectories(folder).Select(path => Path.GetFileName(path)).Order(StringComparer.Ordinal).ToList();
        if (isSmoke) names = [.. names.Take(8)];
        var files = names.Select((name, i) => Contract(folder, name, i)).ToList();
        var options = new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, optimizationLevel: OptimizationLevel.Release, nullableContextOptions: NullableContextOptions.Enable);
        var empty = CSharpCompilation.Create("Store", [], Host.References.Select(path => MetadataReference.CreateFromFile(path)), options);
        GeneratorDriver driver = CSharpGeneratorDriver.Create([new ContractGenerator().AsSourceGenerator()], files, new CSharpParseOptions(LanguageVersion.CSharp12), new ContractOptions("Store"));

        Compilation compilation = empty;
        var cold = Time(() => driver = driver.RunGeneratorsAndUpdateCompilation(empty, out compilation, out _));
        var edit = Time(() => driver = driver.ReplaceAdditionalText(files[0], files[0].With(files[0].GetText()!.ToString().Replace("\"type\"", " \"type\"", StringComparison.Ordinal))).RunGenerators(empty));
        var peak = Process.GetCurrentProcess().PeakWorkingSet64 >> 20;
        using var image = new MemoryStream();
        var compiled = Time(() => Emit(compilation, image));

        var lines = driver.GetRunResult().Results.Single().GeneratedSources
            .GroupBy(source => source.HintName.Split('.')[0])
            .ToDictionary(group => group.Key, group => group.Sum(source => source.SourceText.Lines.Count));
        var il = Bodies(image).ToLookup(body => body.Namespace, body => body.Length);
        var rows = names.Select((name, i) => new Row(name, files[i].GetText()!.Length, lines.GetValueOrDefault("S" + i), il["S" + i].Sum())).Where(row => row.Lines > 0).ToList();
        var kibibytes = rows.Sum(row => row.Length) / 1024;

        Console.WriteLine($"{Environment.ProcessorCount} cores, .NET {Environment.Version}, {DateTime.UtcNow:yyyy-MM-dd}; {rows.Count} of {names.Count} schemas, {kibibytes.ToString("N0", CultureInfo.InvariantCulture)} KiB");
        Console.WriteLine();
        Console.WriteLine("| what | measured | target |");
        Console.WriteLine("|---|---|---|");
        Line("all of them for the first time in a process", Seconds(cold), "< 8 s");
        Line("an edit of one of them, the first", $"{edit.TotalMilliseconds:F0} ms", "");
        Line("peak memory of the process that generates", $"{peak} MiB", "< 400 MiB");
        Line("compiling the C#", Seconds(compiled), "");
        Line("assembly", $"{image.Length / 1024} KiB", "");
        var judged = rows.Where(row => row.Length >= ShortestJudged).ToList();
        Spread("bytes of IL for each byte of schema", judged.Select(row => (row.Name, (double)row.IL / row.Length)), "median 5, none over 12");
        Spread("lines of C# for each KiB of schema", judged.Select(row => (row.Name, row.Lines * 1024d / row.Length)), "median 180");
    }

    private static void Emit(Compilation compilation, Stream image)
    {
        var result = compilation.Emit(image);
        if (!result.Success) throw new InvalidOperationException(string.Join('\n', result.Diagnostics.Where(one => one.Severity == DiagnosticSeverity.Error).Take(5)));
    }

    private static void Spread(string what, IEnumerable<(string Name, double Value)> values, string target)
    {
        var sorted = values.OrderBy(one => one.Value).ToList();
        var (name, most) = sorted[^1];
        Line(what, string.Create(CultureInfo.InvariantCulture, $"median {sorted[sorted.Count / 2].Value:F1}, nine tenths below {sorted[sorted.Count * 9 / 10].Value:F1}, most {most:F1} ({name})"), target);
    }

    private static void Line(string what, string measured, string target) => Console.WriteLine($"| {what} | {measured} | {target} |");

    private static string Seconds(TimeSpan time) => time.TotalSeconds.ToString("F1", CultureInfo.InvariantCulture) + " s";

    private static TimeSpan Time(Action run)
    {
        var start = Stopwatch.GetTimestamp();
        run();
        return Stopwatch.GetElapsedTime(start);
    }

    private static ContractFile Contract(string folder, string name, int number) => new($"https://json.schemastore.org/{name}.json", File.ReadAllText(Path.Combine(folder, name, "schema.json")))
    {
        Metadata = ImmutableDictionary<string, string>.Empty
            .Add("Namespace", "S" + number.ToString(CultureInfo.InvariantCulture))
            .Add("Uri", $"https://json.schemastore.org/{name}, https://www.schemastore.org/{name}.json, https://www.schemastore.org/{name}"),
    };

    /// <summary>The length of the IL of every method, with the namespace that it is in.</summary>
    private static List<(string Namespace, int Length)> Bodies(Stream image)
    {
        image.Position = 0;
        using var assembly = new PEReader(image, PEStreamOptions.LeaveOpen);
        var metadata = assembly.GetMetadataReader();
        return [.. metadata.MethodDefinitions
            .Select(metadata.GetMethodDefinition)
            .Where(method => method.RelativeVirtualAddress != 0)
            .Select(method => (NamespaceOf(metadata, method.GetDeclaringType()), assembly.GetMethodBody(method.RelativeVirtualAddress).GetILBytes()!.Length))];
    }

    private static string NamespaceOf(MetadataReader metadata, TypeDefinitionHandle handle)
    {
        var type = metadata.GetTypeDefinition(handle);
        return type.IsNested ? NamespaceOf(metadata, type.GetDeclaringType()) : metadata.GetString(type.Namespace);
    }

    private sealed record Row(string Name, int Length, int Lines, int IL);
}
