using System.Linq;
using Microsoft.CodeAnalysis;

namespace JsonContracts.Generator.Tests;

/// <summary>
/// What an editor sees while a schema is worked on. A schema that is broken for a moment says so at its place and makes no types: to
/// go on with older ones would show code as sound that no build accepts. Nothing else changes, and what is mended is as it was.
/// </summary>
public class EditingTests
{
    private const string Sound = """{ "type": "object", "properties": { "size": { "type": "integer", "maximum": 9 } } }""";

    private readonly ContractFile _job = new("schema/job.schema.json", Sound);
    private readonly ContractFile _other = new("schema/other.schema.json", Sound);

    [Theory]
    [InlineData("")]
    [InlineData("{")]
    [InlineData("{ \"type\": \"object\", \"properties\": { \"size\": { \"type\": \"integer\", \"maximum\": 9 } }")]
    [InlineData("{ \"type\": \"object\", \"properties\": { \"size\": { \"type\": \"integer\", \"maximum\": } } }")]
    [InlineData("{ \"type\": \"object\", \"properties\": { \"size\": { \"type\": \"integ\", \"maximum\": 9 } } }")]
    [InlineData("{ \"type\": \"object\", \"properties\": { \"size\": { \"$ref\": \"#/$defs/size\" } } }")]
    public void A_schema_that_breaks_while_it_is_typed_is_told_and_hurts_no_other(string typed)
    {
        var project = new Project(_job, _other);
        var before = project.Run();

        var broken = _job.With(typed);
        project.Replace(_job, broken);
        var between = project.Run();
        Assert.Null(between.Exception);
        Assert.Contains(between.Diagnostics, fault => fault.Severity == DiagnosticSeverity.Error && fault.Location.GetLineSpan().Path == _job.Path);
        Assert.Equal(["Other"], between.Types);
        Assert.Equal(before.Files["Acme.Other.g.cs"], between.Files["Acme.Other.g.cs"]);

        project.Replace(broken, _job);
        var after = project.Run();
        Assert.Empty(after.Diagnostics);
        Assert.Equal(before.Files, after.Files);
    }

    [Fact]
    public void A_schema_that_is_moved_makes_the_same_types()
    {
        var project = new Project(_job, _other);
        var before = project.Run();
        project.Remove(_job);
        project.Add(new ContractFile("models/job.schema.json", Sound));
        Assert.Equal(before.Types, project.Run().Types);
    }

    [Theory]
    [InlineData(null, "Job")]
    [InlineData("Job", "Job")]
    public void A_schema_that_is_renamed_renames_its_type_unless_the_project_names_it(string? typeName, string expected)
    {
        var project = new Project(_job, _other);
        project.Run();
        var renamed = new ContractFile("schema/job.schema.json", Sound);
        project.Remove(_job);
        project.Add(typeName is null ? renamed : renamed.With("TypeName", typeName));
        Assert.Equal(new[] { expected, "Other" }.Order(), project.Run().Types);
    }

    [Fact]
    public void A_schema_that_is_saved_is_generated_again()
    {
        var project = new Project(_job, _other);
        project.Run();
        project.Replace(_job, _job.With(Sound.Replace("9", "77")));
        Assert.Contains("77", project.Run().Files["Acme.Job.g.cs"], System.StringComparison.Ordinal);
    }
}
