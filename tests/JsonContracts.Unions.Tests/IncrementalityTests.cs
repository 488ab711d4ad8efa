using JsonContracts.Generator.Tests;
using Microsoft.CodeAnalysis;

namespace JsonContracts.Unions.Tests;

/// <summary>What is written again when the code of a project with unions changes.</summary>
public class IncrementalityTests
{
    private readonly Generator.Tests.Project _project = new(
        new ContractFile("size.schema.json", """{ "oneOf": [{ "type": "string" }, { "type": "integer" }] }"""),
        new ContractFile("plain.schema.json", """{ "type": "object", "properties": { "a": { "type": "string" } } }"""));

    public IncrementalityTests() => _project.Refer([MetadataReference.CreateFromFile(typeof(object).Assembly.Location)]);

    [Fact]
    public void An_ordinary_edit_writes_nothing()
    {
        _project.EditUnrelatedCode(Polyfill.Both);
        Assert.Contains("[global::System.Runtime.CompilerServices.Union]", _project.Run().Files["Acme.Size.g.cs"]);
        _project.EditUnrelatedCode(Polyfill.Both + "class Another { /* a comment */ }");
        Assert.All(_project.Run().OutputReasons, reason => Assert.Equal(IncrementalStepRunReason.Cached, reason));
    }

    [Fact]
    public void The_attribute_writes_the_unions_and_nothing_else()
    {
        Assert.DoesNotContain("CompilerServices.Union", _project.Run().Files["Acme.Size.g.cs"]);
        _project.EditUnrelatedCode(Polyfill.Both);
        var run = _project.Run();
        Assert.Single(run.OutputReasons, reason => reason == IncrementalStepRunReason.Modified);
        Assert.Contains("[global::System.Runtime.CompilerServices.Union]", run.Files["Acme.Size.g.cs"]);

        _project.EditUnrelatedCode(Polyfill.Attribute);
        Assert.Single(_project.Run().OutputReasons, reason => reason == IncrementalStepRunReason.Modified);
    }
}
