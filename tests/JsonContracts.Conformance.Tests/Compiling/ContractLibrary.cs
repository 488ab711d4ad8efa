using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Reflection;
using System.Runtime.Loader;
using System.Text;
using JsonContracts.Generator;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace JsonContracts.Conformance.Tests.Compiling;

/// <summary>
/// Schemas made into C# by the generator as the compiler runs it, and all of them into one assembly, which takes a fraction of the time
/// that one assembly each would take. Every schema has a namespace to itself, and a generator run, too, but for those of one project. An enum has no members, so a
/// schema that becomes one is compiled with a contract that only refers to it. C# with a problem stays out, and is told of by its key.
/// </summary>
internal sealed class ContractLibrary : IDisposable
{
    private const string Own = "contract.schema.json";

    private static readonly CSharpParseOptions s_language = new(LanguageVersion.CSharp12);

    private static readonly SyntaxTree s_formats = CSharpSyntaxTree.ParseText(OwnFormats.Source, s_language, "formats.cs");

    private static readonly CSharpCompilation s_project =
        CSharpCompilation.Create("none", [s_formats], Framework.References, new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary));

    private readonly List<SyntaxTree> _sources = [s_formats];
    private readonly Dictionary<string, string> _types = [];
    private readonly Dictionary<string, Contract> _contracts = [];
    private readonly AssemblyLoadContext _context = new("contracts", isCollectible: true);
    private readonly Dictionary<string, string> _problems = [];
    private Assembly? _assembly;

    /// <summary>Every contract that was generated, by its key.</summary>
    public IReadOnlyCollection<string> Keys => _types.Keys;

    /// <summary>How many files of C# the generator has written.</summary>
    public int SourceCount => _sources.Count - 1;

    /// <summary>Generates a contract.</summary>
    /// <param name="key">What it is asked for by afterwards.</param>
    /// <param name="schema">The text of the schema.</param>
    /// <param name="others">Other schemas of its project: addresses and texts.</param>
    /// <param name="assertsFormats">Whether <c>format</c> decides.</param>
    /// <returns>The errors; when there is one for the schema, there is no contract.</returns>
    public IReadOnlyList<Diagnostic> Add(string key, string schema, IEnumerable<KeyValuePair<string, string>>? others = null, bool assertsFormats = true)
    {
        var space = $"Contracts{_types.Count}";
        var beside = (others ?? []).Select((other, i) => new ContractFile(other.Key, other.Value, $"{space}.Other{i}", "Root", assertsFormats));
        List<ContractFile> files = [new(Own, schema, space, "Root", assertsFormats), .. beside];
        var result = Generate(key, files);
        var errors = result.Diagnostics
            .Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error && diagnostic.Location.GetLineSpan().Path == Own)
            .ToList();
        if (errors.Count > 0) return errors;
        var isEnum = result.GeneratedTrees.Any(HasEnumRoot);
        if (isEnum) result = Generate(key, [.. files, new("whole.schema.json", $$"""{ "$ref": "{{Own}}" }""", space, "Whole", assertsFormats)]);
        _types.Add(key, $"{space}.{(isEnum ? "Whole" : "Root")}");
        _sources.AddRange(result.GeneratedTrees.Select(tree => Source(tree, key)));
        return [];
    }

    /// <summary>Generates contracts of one project, in one run of the generator, each in a namespace of its own.</summary>
    /// <param name="schemas">What each is asked for by, its path, its further addresses, and its text.</param>
    /// <returns>The error of each that does not become a contract.</returns>
    public IReadOnlyDictionary<string, Diagnostic> AddProject(IEnumerable<(string Key, string Path, string Addresses, string Schema)> schemas)
    {
        var files = schemas.Select((schema, i) => (schema.Key, File: new ContractFile(schema.Path, schema.Schema, $"Project{_types.Count}.Contract{i}", "Root", uri: schema.Addresses))).ToList();
        var driver = Drive(files.Select(file => file.File));
        var result = ResultOf(driver, "project");
        var errors = result.Diagnostics.Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error).ToLookup(error => error.Location.GetLineSpan().Path);
        var sound = files.Where(file => !errors.Contains(file.File.Path)).ToList();
        var enums = sound.Where(file => result.GeneratedTrees.Where(tree => IsOf(tree, file.File.Namespace)).Any(HasEnumRoot)).Select(file => file.Key).ToHashSet();
        var wholes = sound.Where(file => enums.Contains(file.Key)).Select(file => new ContractFile($"{file.Key}.whole.json", $$"""{ "$ref": "{{file.File.Path}}" }""", file.File.Namespace, "Whole"));
        if (enums.Count > 0) result = ResultOf(driver.AddAdditionalTexts([.. wholes]).RunGenerators(s_project), "project");
        foreach (var file in sound) _types.Add(file.Key, $"{file.File.Namespace}.{(enums.Contains(file.Key) ? "Whole" : "Root")}");
        _sources.AddRange(files.SelectMany(file => result.GeneratedTrees.Where(tree => IsOf(tree, file.File.Namespace)).Select(tree => Source(tree, file.Key))));
        return files.Where(file => errors.Contains(file.File.Path)).ToDictionary(file => file.Key, file => errors[file.File.Path].First());
    }

    /// <summary>Generates all components of an OpenAPI document. Each is asked for by the key and the name of its type, with a dot between.</summary>
    /// <param name="key">What the document is asked for by afterwards.</param>
    /// <param name="path">The name of its file.</param>
    /// <param name="document">Its text.</param>
    /// <returns>Everything that the generator says of it.</returns>
    public IReadOnlyList<Diagnostic> AddDocument(string key, string path, string document)
    {
        var space = $"Document{_types.Count}";
        var result = Generate(key, [new ContractFile(path, document, space, "", schemas: "/components/schemas/*")]);
        foreach (var type in result.GeneratedTrees.Select(tree => Path.GetFileName(tree.FilePath)[(space.Length + 1)..^".g.cs".Length])) _types.Add($"{key}.{type}", $"{space}.{type}");
        _sources.AddRange(result.GeneratedTrees.Select(tree => Source(tree, key)));
        return result.Diagnostics;
    }

    /// <summary>What the compiler says against the C# of a key; null when it says nothing. The first call compiles and loads all of them.</summary>
    public string? ProblemsOf(string key)
    {
        _assembly ??= Compile();
        return _problems.GetValueOrDefault(key);
    }

    /// <summary>The contract of a key, whose C# must be free of problems.</summary>
    public Contract Get(string key)
    {
        Assert.Null(ProblemsOf(key));
        if (!_contracts.TryGetValue(key, out var contract)) _contracts[key] = contract = Contract.Of(_assembly!.GetType(_types[key], throwOnError: true)!);
        return contract;
    }

    public bool Contains(string key) => _types.ContainsKey(key);

    public void Dispose()
    {
        _contracts.Clear();
        _context.Unload();
    }

    private static bool HasEnumRoot(SyntaxTree tree) => tree.GetRoot().DescendantNodes(node => node is not BaseTypeDeclarationSyntax).OfType<BaseTypeDeclarationSyntax>().Any(IsEnumRoot);

    private static bool IsOf(SyntaxTree tree, string space) => Path.GetFileName(tree.FilePath).StartsWith(space + ".", StringComparison.Ordinal);

    private static SyntaxTree Source(SyntaxTree tree, string key) => tree.WithFilePath(key);

    /// <summary>An enum, or the struct of an open one, has no roads of its own.</summary>
    private static bool IsEnumRoot(BaseTypeDeclarationSyntax type) =>
        type.Identifier.Text == "Root" && (type is EnumDeclarationSyntax || type.IsKind(SyntaxKind.RecordStructDeclaration));

    private static GeneratorDriverRunResult Generate(string key, IEnumerable<ContractFile> files) => ResultOf(Drive(files), key);

    private static GeneratorDriver Drive(IEnumerable<ContractFile> files) => CSharpGeneratorDriver
        .Create([new ContractGenerator().AsSourceGenerator()], files, s_language, new ContractOptions())
        .RunGenerators(s_project);

    private static GeneratorDriverRunResult ResultOf(GeneratorDriver driver, string key) =>
        driver.GetRunResult() is var result && result.Results.Single().Exception is { } exception
            ? throw new InvalidOperationException($"The generator fails for {key}", exception)
            : result;

    /// <summary>Compiles what can be compiled: the C# of one contract does not end the others.</summary>
    private Assembly Compile()
    {
        var options = new CSharpCompilationOptions(
            OutputKind.DynamicallyLinkedLibrary, optimizationLevel: OptimizationLevel.Release, nullableContextOptions: NullableContextOptions.Enable);
        var compilation = CSharpCompilation.Create("JsonContracts.Compiled", _sources, Framework.References, options);
        using var image = new MemoryStream();
        var result = compilation.Emit(image);
        var problems = result.Diagnostics.Where(diagnostic => diagnostic.Severity >= DiagnosticSeverity.Warning && !diagnostic.IsSuppressed).ToList();
        foreach (var ofKey in problems.GroupBy(problem => problem.Location.SourceTree?.FilePath ?? "")) _problems[ofKey.Key] = Describe([.. ofKey]);
        if (!result.Success)
        {
            Assert.True(_sources.RemoveAll(source => source != s_formats && _problems.ContainsKey(source.FilePath)) > 0, Describe(problems));
            return Compile();
        }

        image.Position = 0;
        return _context.LoadFromStream(image);
    }

    private static string Describe(List<Diagnostic> problems)
    {
        var text = new StringBuilder().AppendLine($"{problems.Count} problems in the generated C#:");
        foreach (var problem in problems.Take(20))
        {
            var line = problem.Location.SourceTree?.GetText().Lines[problem.Location.GetLineSpan().StartLinePosition.Line];
            text.AppendLine($"{problem.Id} {problem.GetMessage(null)}").AppendLine($"    {line}").AppendLine($"    {problem.Location.SourceTree?.FilePath}");
        }

        return text.ToString();
    }
}
