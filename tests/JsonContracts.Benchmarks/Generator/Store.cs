using System;
using System.Collections.Generic;
using System.Collections.Immutable;
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

/// <summary>Public schemas, all of them in one project and each in a namespace of its own.</summary>
internal sealed class Store
{
    private const string Name = "schemastore";

    private static readonly CSharpCompilationOptions s_release =
        new(OutputKind.DynamicallyLinkedLibrary, optimizationLevel: OptimizationLevel.Release, nullableContextOptions: NullableContextOptions.Enable);

    private readonly CSharpCompilation _empty = CSharpCompilation.Create("Store", [], Host.References.Select(path => MetadataReference.CreateFromFile(path)), s_release);
    private readonly IReadOnlyList<string> _names;
    private readonly IReadOnlyList<ContractFile> _files;
    private GeneratorDriver _driver;
    private Compilation _compilation;

    private Store(string folder, IReadOnlyList<string> names)
    {
        _names = names;
        _files = [.. names.Select((name, i) => Contract(folder, name, i))];
        _driver = NewDriver(_files);
        _compilation = _empty;
    }

    /// <summary>How many schemas there are, also those that become no C#.</summary>
    public int Count => _names.Count;

    /// <summary>The schemas beside the repository; null when they are not there, which is said.</summary>
    public static Store? Find(int most = int.MaxValue)
    {
        if (SharedData.Folder(Name) is { } folder) return new Store(folder, [.. Directory.GetDirectories(folder).Select(path => Path.GetFileName(path)).Order(StringComparer.Ordinal).Take(most)]);
        Console.WriteLine($"skipped: ../shared/{Name} is not there");
        return null;
    }

    /// <summary>Generates the C# of all of them.</summary>
    public void Generate() => _driver = _driver.RunGeneratorsAndUpdateCompilation(_empty, out _compilation, out _);

    /// <summary>Generates the C# of all of them once more, with a driver that has seen none.</summary>
    public void GenerateAgain() => NewDriver(_files).RunGenerators(_empty);

    /// <summary>Generates again, after an edit of the first of them.</summary>
    public void Edit() =>
        _driver = _driver.ReplaceAdditionalText(_files[0], _files[0].With(_files[0].GetText()!.ToString().Replace("\"type\"", " \"type\"", StringComparison.Ordinal))).RunGenerators(_empty);

    /// <summary>Compiles the C# into an assembly.</summary>
    public MemoryStream Compile()
    {
        var image = new MemoryStream();
        var result = _compilation.Emit(image);
        if (!result.Success) throw new InvalidOperationException(string.Join('\n', result.Diagnostics.Where(one => one.Severity == DiagnosticSeverity.Error).Take(5)));
        return image;
    }

    /// <summary>What each schema has become.</summary>
    public IReadOnlyList<StoreContract> Contracts(Stream image)
    {
        var lines = _driver.GetRunResult().Results.Single().GeneratedSources
            .GroupBy(source => source.HintName.Split('.')[0])
            .ToDictionary(group => group.Key, group => group.Sum(source => source.SourceText.Lines.Count));
        var il = Bodies(image).ToLookup(body => body.Namespace, body => body.Length);
        return [.. _names.Select((name, i) => new StoreContract(name, _files[i].GetText()!.Length, lines.GetValueOrDefault("S" + i), il["S" + i].Sum())).Where(contract => contract.Lines > 0)];
    }

    private static GeneratorDriver NewDriver(IEnumerable<ContractFile> files) =>
        CSharpGeneratorDriver.Create([new ContractGenerator().AsSourceGenerator()], files, new CSharpParseOptions(LanguageVersion.CSharp12), new ContractOptions("Store"));

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
}

/// <summary>What a schema has become.</summary>
/// <param name="Name">What the store calls it.</param>
/// <param name="Length">The characters of the schema.</param>
/// <param name="Lines">The lines of C#.</param>
/// <param name="IL">The bytes of all method bodies.</param>
internal sealed record StoreContract(string Name, int Length, int Lines, int IL);
