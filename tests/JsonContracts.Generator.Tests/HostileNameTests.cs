using System;
using System.IO;
using System.Linq;
using JsonContracts.Generator.Naming;
using JsonContracts.Generator.Pipeline;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace JsonContracts.Generator.Tests;

/// <summary>Whatever a schema calls its members, values and types, what is generated compiles; and no contract ends the others.</summary>
public class HostileNameTests
{
    private static readonly string[] s_words =
    [
        .. MemberNames.Reserved, "s_pattern1", "at", "places", "place", "item", "i", "isUnique", "IsUnique", "json", "sink", "value", "other", "output", "left", "right", "obj", "name", "tag",
        "readValue", "WithValue", "TryGetValue", "get_Value", "set_Value", "op_Equality", "op_Implicit", "Func", "System", "JsonContracts", "Contracts", "Json", "global", "Root", "class", "record",
        "RootJson", "RootConverter", "AcmeJsonContext", "Task", "Acme",
    ];

    public static TheoryData<string> Words => new(s_words.Distinct(StringComparer.Ordinal));

    private static readonly MetadataReference[] s_references = ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!)
        .Split(Path.PathSeparator)
        .Select(path => (MetadataReference)MetadataReference.CreateFromFile(path))
        .ToArray();

    [Theory]
    [MemberData(nameof(Words))]
    public void A_word_may_stand_everywhere(string word) => Compiles(
        new ContractFile("closed.schema.json", $$"""{ "type": "object", "properties": { "{{word}}": { "type": "string", "pattern": "^a" }, "x": { "type": "array", "items": { "type": "string" }, "uniqueItems": true } }, "required": ["{{word}}"], "additionalProperties": false }"""),
        new ContractFile("open.schema.json", $$"""{ "type": "object", "properties": { "{{word}}": { "type": "string", "default": "b" } }, "additionalProperties": { "type": "integer" } }"""),
        new ContractFile("given.schema.json", $$"""{ "type": "object", "properties": { "a": { "type": "integer", "x-contract": { "name": "{{Given(word)}}" } } }, "additionalProperties": false }"""),
        new ContractFile("inner.schema.json", $$"""{ "type": "object", "properties": { "{{word}}": { "type": "object", "properties": { "{{word}}": { "enum": ["{{word}}", "b"] } } } } }"""),
        new ContractFile("tuple.schema.json", $$"""{ "type": "array", "prefixItems": [{ "title": "{{word}}", "type": "string", "default": "a" }, { "enum": ["{{word}}", "b"] }, { "title": "x", "x-contract": { "name": "{{Given(word)}}" } }], "maxItems": 3 }"""),
        new ContractFile("closed-enum.schema.json", $$"""{ "enum": ["{{word}}", "other value"] }"""),
        new ContractFile("open-enum.schema.json", $$"""{ "enum": ["{{word}}", "other value"] }""").With("Response", "true"),
        new ContractFile("union.schema.json", $$"""{ "oneOf": [{ "type": "string" }, { "title": "{{word}}", "type": "object", "properties": { "a": { "type": "string" } }, "required": ["a"] }] }"""));

    private static string Given(string word) => "A" + Identifier.Pascal(word);

    [Fact]
    public void A_type_called_like_the_context_is_told()
    {
        var run = Project.RunOver(
            new ContractFile("a.schema.json", """{ "type": "object", "properties": { "x": {} } }""").With("TypeName", "AcmeJsonContext"),
            new ContractFile("b.schema.json", """{ "type": "object", "properties": { "y": {} } }"""));
        Assert.Null(run.Exception);
        Assert.Equal([GeneratorFaults.NameClash.Id], run.Diagnostics.Select(fault => fault.Id));
        Assert.Contains("Acme.B.g.cs", run.Files.Keys);
    }

    [Fact]
    public void Namespaces_that_differ_only_in_case_are_both_written() => Compiles(
        new ContractFile("a.schema.json", """{ "type": "object", "properties": { "x": {} } }""").With("Namespace", "Acme.Video").With("TypeName", "Clip"),
        new ContractFile("b.schema.json", """{ "type": "object", "properties": { "y": {} } }""").With("Namespace", "Acme.video").With("TypeName", "Clip"));

    [Theory]
    [InlineData("Acme.Video")]
    [InlineData("Acme.Video.Clips")]
    public void A_type_called_like_a_namespace_is_told(string @namespace)
    {
        var run = Project.RunOver(
            new ContractFile("video.schema.json", """{ "type": "object", "properties": { "x": {} } }"""),
            new ContractFile("b.schema.json", """{ "type": "object", "properties": { "y": {} } }""").With("Namespace", @namespace));
        Assert.Null(run.Exception);
        var fault = Assert.Single(run.Diagnostics);
        Assert.Equal((GeneratorFaults.NamespaceClash.Id, "video.schema.json"), (fault.Id, fault.Location.GetLineSpan().Path));
        Assert.DoesNotContain("Acme.Video.g.cs", run.Files.Keys);
    }

    [Fact]
    public void Names_longer_than_metadata_allows_are_shortened_and_told_apart()
    {
        var name = new string('a', 1200);
        Compiles(new ContractFile("a.schema.json", $$"""{ "type": "object", "properties": { "{{name}}b": { "type": "object", "properties": { "x": {} } }, "{{name}}c": { "enum": ["{{name}}", "{{name}}2"] } } }"""));
    }

    /// <summary>Generated code has aliases. A project may mean something else by the same words: in aliases of its own, or as types beside those that are generated.</summary>
    [Theory]
    [InlineData("global using Json = System.IO; global using Contracts = System.Linq;")]
    [InlineData("namespace Acme { class Json; class Contracts; class JsonView; class JsonContracts; }")]
    [InlineData("namespace Json { class JsonValueKind; } namespace Contracts { class JsonView; }")]
    [InlineData("namespace Acme.Json { class JsonValueKind; } namespace Acme.Contracts { class JsonView; } namespace Acme.System { class Guid; }")]
    public void A_project_may_use_any_name(string own) => CompilesBeside(
        own,
        new ContractFile("a.schema.json", """{ "type": "object", "properties": { "b": { "type": "array", "items": { "enum": ["c", "d"] } }, "e": { "format": "uuid", "type": "string" } } }"""),
        new ContractFile("f.schema.json", """{ "oneOf": [{ "type": "string", "pattern": "^g" }, { "type": "object", "properties": { "h": { "type": "integer" } } }] }"""));

    private static void Compiles(params ContractFile[] files) => CompilesBeside("", files);

    private static void CompilesBeside(string own, params ContractFile[] files)
    {
        var run = Project.RunOver(files);
        Assert.Null(run.Exception);
        Assert.DoesNotContain(run.Diagnostics, fault => fault.Severity == DiagnosticSeverity.Error);
        var compilation = CSharpCompilation.Create(
            "Hostile",
            run.Files.Select(file => CSharpSyntaxTree.ParseText(file.Value, path: file.Key)).Append(CSharpSyntaxTree.ParseText(own)),
            s_references,
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary));
        using var stream = new MemoryStream();
        Assert.Empty(compilation.Emit(stream).Diagnostics.Where(fault => fault.Severity == DiagnosticSeverity.Error).Select(fault => fault.ToString()));
    }
}
