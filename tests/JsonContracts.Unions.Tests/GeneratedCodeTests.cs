using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.IO;
using System.Linq;
using JsonContracts.Generator.Tests;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace JsonContracts.Unions.Tests;

/// <summary>The code that is made of all samples, as one project of C# 15.</summary>
public class GeneratedCodeTests
{
    private static readonly ImmutableArray<MetadataReference> s_references = [.. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!)
        .Split(Path.PathSeparator)
        .Where(path => Path.GetFileName(path) is var name && (name.StartsWith("System.", StringComparison.Ordinal) || name is "netstandard.dll" or "JsonContracts.dll"))
        .Select(path => MetadataReference.CreateFromFile(path))];

    private static readonly Lazy<IReadOnlyDictionary<string, string>> s_marked = new(() => Generate(Polyfill.Both));

    [Fact]
    public void It_compiles_without_a_warning_when_unions_are_marked()
    {
        var compilation = Compile(s_marked.Value, Polyfill.Both);
        Assert.Empty(compilation.GetDiagnostics().Where(found => found.Severity >= DiagnosticSeverity.Warning));
        Assert.True(Unions(compilation).Count() > 20);
    }

    [Fact]
    public void It_compiles_without_a_warning_when_they_are_not()
    {
        var compilation = Compile(Generate(""), "");
        Assert.Empty(compilation.GetDiagnostics().Where(found => found.Severity >= DiagnosticSeverity.Warning));
        Assert.Empty(Unions(compilation));
    }

    /// <summary>Whoever reads the code for an older language sees the same, but for the mark.</summary>
    [Fact]
    public void It_is_the_same_but_for_the_mark()
    {
        var plain = Generate("");
        Assert.Equal(plain.Keys.Order(StringComparer.Ordinal), s_marked.Value.Keys.Order(StringComparer.Ordinal));
        Assert.All(plain, file =>
        {
            var lines = file.Value.Split('\n');
            var marked = s_marked.Value[file.Key].Replace(", global::System.Runtime.CompilerServices.IUnion", "", StringComparison.Ordinal).Split('\n');
            Assert.Empty(lines.Except(marked));
            Assert.All(marked.Except(lines), line => Assert.True(IsOfTheMark(line), line));
        });
    }

    /// <summary>
    /// C# asks a marked union for what it holds where a pattern names a constant or a type: another question than of an unmarked one, and
    /// a call. Braces without a type, <c>var</c> and <c>_</c> ask the union itself.
    /// </summary>
    [Fact]
    public void No_pattern_looks_into_a_union()
    {
        var compilation = Compile(s_marked.Value, Polyfill.Both);
        var asked = compilation.SyntaxTrees.SelectMany(tree => OperationsOf(compilation.GetSemanticModel(tree))).Where(AsksUnion).ToList();
        Assert.True(asked.Count > 100);
        Assert.Empty(asked.Where(operation => !AsksItself(operation)).Select(operation => operation.Syntax.Parent + " in " + operation.Syntax.SyntaxTree.FilePath));
    }

    private static bool IsOfTheMark(string line) =>
        line is "[global::System.Runtime.CompilerServices.Union]" or "    public bool HasValue => true;"
        || line.Contains("EditorBrowsableState.Never", StringComparison.Ordinal)
        || line.Contains(" TryGetValue(", StringComparison.Ordinal)
        || line.StartsWith("    /// <summary>The value, when it is the case", StringComparison.Ordinal)
        || line.StartsWith("    /// <summary>Whether it is one of its cases", StringComparison.Ordinal);

    private static bool AsksUnion(IOperation operation) => operation switch
    {
        IPatternOperation pattern => IsUnion(pattern.InputType),
        IIsTypeOperation test => IsUnion(test.ValueOperand.Type),
        ISingleValueCaseClauseOperation { Parent.Parent: ISwitchOperation choice } => IsUnion(choice.Value.Type),
        _ => false,
    };

    private static bool AsksItself(IOperation operation) => operation switch
    {
        IRecursivePatternOperation { Syntax: RecursivePatternSyntax { Type: null, PositionalPatternClause: null } } => true,
        INegatedPatternOperation or IBinaryPatternOperation or IDiscardPatternOperation => true,
        IDeclarationPatternOperation { Syntax: VarPatternSyntax } => true,
        _ => false,
    };

    private static IEnumerable<IOperation> OperationsOf(SemanticModel model) => model.SyntaxTree.GetRoot().DescendantNodes()
        .Where(node => node is ExpressionSyntax or PatternSyntax or SwitchLabelSyntax)
        .Select(node => model.GetOperation(node))
        .OfType<IOperation>()
        .Distinct();

    private static IEnumerable<INamedTypeSymbol> Unions(Compilation compilation) =>
        compilation.GetSymbolsWithName(_ => true, SymbolFilter.Type).OfType<INamedTypeSymbol>().Where(IsUnion);

    private static bool IsUnion(ITypeSymbol? type) => type is not null && type.GetAttributes().Any(one => one.AttributeClass!.Name == "UnionAttribute");

    private static IReadOnlyDictionary<string, string> Generate(string code)
    {
        var project = new Generator.Tests.Project([.. Samples.Names.Select(Samples.File)]);
        project.Refer(s_references);
        project.EditUnrelatedCode(code);
        var run = project.Run();
        Assert.Empty(run.Diagnostics);
        return run.Files;
    }

    private static CSharpCompilation Compile(IReadOnlyDictionary<string, string> files, string code)
    {
        var options = new CSharpParseOptions(LanguageVersion.CSharp15, DocumentationMode.Diagnose);
        var trees = files.Select(file => CSharpSyntaxTree.ParseText(file.Value, options, file.Key)).Prepend(CSharpSyntaxTree.ParseText("using System;\n#nullable enable\n" + code, options));
        return CSharpCompilation.Create("Samples", trees, s_references, new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable));
    }
}
