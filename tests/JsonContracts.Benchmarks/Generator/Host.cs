using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using JsonContracts.Generator;
using JsonContracts.Generator.Tests;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace JsonContracts.Benchmarks.Generator;

/// <summary>A project in the compiler's own driver, with one generator.</summary>
internal sealed class Host
{
    private const string Limit = "\"minimum\": 60";

    private readonly SyntaxTree[] _code;
    private readonly string _original;
    private GeneratorDriver _driver;
    private CSharpCompilation _compilation;
    private ContractFile? _edited;
    private int _edits;

    private Host(ISourceGenerator generator, Subject subject)
    {
        _code = [CSharpSyntaxTree.ParseText("internal class Other;"), .. subject.Code.Select(code => CSharpSyntaxTree.ParseText(code))];
        _compilation = CSharpCompilation.Create("Subject", _code, References.Select(path => MetadataReference.CreateFromFile(path)), new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary));
        _driver = CSharpGeneratorDriver.Create([generator], subject.Contracts, optionsProvider: new ContractOptions("Subject"));
        _edited = subject.Contracts.Skip(subject.Contracts.Count / 2).FirstOrDefault(contract => contract.GetText()!.ToString().Contains(Limit, StringComparison.Ordinal));
        _original = _edited?.GetText()!.ToString() ?? "";
    }

    /// <summary>What the project refers to: the framework, and the runtime that generated code calls.</summary>
    public static IReadOnlyList<string> References { get; } =
    [
        .. Directory.EnumerateFiles(Path.GetDirectoryName(typeof(object).Assembly.Location)!, "System*.dll"),
        typeof(JsonContract).Assembly.Location,
    ];

    /// <summary>The length of everything that is generated, as UTF-8.</summary>
    public long SourceLength => Sources.Sum(source => (long)System.Text.Encoding.UTF8.GetByteCount(source.SourceText.ToString()));

    /// <summary>How many files were generated.</summary>
    public int Files => Sources.Count();

    private IEnumerable<GeneratedSourceResult> Sources => _driver.GetRunResult().Results.Single().GeneratedSources;

    public static Host Ours(Subject subject) => new(new ContractGenerator().AsSourceGenerator(), subject);

    public static Host SystemTextJson(Subject subject) => new(SystemTextJsonGenerator.Load(), subject);

    /// <summary>The compiler with a generator that does nothing.</summary>
    public static Host Empty(Subject subject, int files) => new(new EmptyGenerator(files / subject.Contracts.Count).AsSourceGenerator(), subject);

    public void Run() => _driver = _driver.RunGenerators(_compilation);

    public void EditOtherCode() => Replace(0, $"internal class Other {{ /* {_edits++} */ }}");

    /// <summary>Another limit in a contract, or another type of a member in a record.</summary>
    public void EditOne()
    {
        _edits++;
        if (_edited is null)
        {
            var index = _code.Length / 2 | 1;
            Replace(index, _code[index].ToString().Replace("public long? Ttl", _edits % 2 == 0 ? "public int? Ttl" : "public short? Ttl", StringComparison.Ordinal));
            return;
        }

        var changed = _edited.With(_original.Replace(Limit, $"\"minimum\": {60 + _edits}", StringComparison.Ordinal));
        _driver = _driver.ReplaceAdditionalText(_edited, changed);
        _edited = changed;
    }

    /// <summary>The length of the assembly with everything that is generated.</summary>
    public long Emitted() => Emitted(WithSources());

    /// <summary>What one contract, or one set of records, adds to the assembly: all of it with what was generated, without what it is without any.</summary>
    public long ILPerContract()
    {
        var count = _edited is not null ? Sources.Select(source => source.HintName.Split('.')[0]).Distinct().Count() : (_code.Length - 1) / 2;
        return (Emitted(WithSources()) - Emitted(_compilation.RemoveSyntaxTrees(_compilation.SyntaxTrees.Skip(1)))) / count;
    }

    private CSharpCompilation WithSources() => _compilation.AddSyntaxTrees(Sources.Select(source => CSharpSyntaxTree.ParseText(source.SourceText)));

    private static long Emitted(CSharpCompilation compilation)
    {
        using var assembly = new MemoryStream();
        var result = compilation.Emit(assembly);
        if (!result.Success) throw new InvalidOperationException(string.Join('\n', result.Diagnostics.Where(one => one.Severity == DiagnosticSeverity.Error).Take(5)));
        return assembly.Length;
    }

    private void Replace(int index, string code)
    {
        var changed = CSharpSyntaxTree.ParseText(code);
        _compilation = _compilation.ReplaceSyntaxTree(_compilation.SyntaxTrees[index], changed);
    }
}
