using System;
using System.Linq;
using JsonContracts.Generator.Pipeline;
using Microsoft.CodeAnalysis;

namespace JsonContracts.Generator.Tests;

/// <summary>What is wrong with a contract is told in its file; the other contracts do not suffer.</summary>
public class DiagnosticTests
{
    private const string Sound = """{ "type": "object", "properties": { "size": { "type": "integer" } } }""";

    [Fact]
    public void Three_broken_schemas_leave_the_good_one_alone()
    {
        var run = Project.RunOver(
            new ContractFile("a.schema.json", "{\n  \"minimum\": \"0\"\n}"),
            new ContractFile("b.schema.json", "{\n  \"properties\": {\n    \"x\": { \"required\": {} }\n  }\n}"),
            new ContractFile("c.schema.json", "{ \"type\": \"object\", }"),
            new ContractFile("good.schema.json", Sound));

        Assert.Equal(["Good"], run.Types);
        Assert.Equal(["a.schema.json(2,14): CON0007", "b.schema.json(3,24): CON0007", "c.schema.json(1,21): CON0001"], run.Faults);
        Assert.All(run.Diagnostics, fault => Assert.Equal(DiagnosticSeverity.Error, fault.Severity));
    }

    [Fact]
    public void Several_faults_of_a_file_are_all_told() => Assert.Equal(
        ["a.schema.json(2,14): CON0007", "a.schema.json(3,15): CON0007", "a.schema.json(4,15): CON0005"],
        Project.RunOver(new ContractFile("a.schema.json", "{\n  \"pattern\": 5,\n  \"required\": \"x\",\n  \"contains\": 5\n}")).Faults.Order(StringComparer.Ordinal));

    [Fact]
    public void A_warning_does_not_keep_a_contract_back()
    {
        var run = Project.RunOver(new ContractFile("a.schema.json", """{ "type": "object", "properties": { "x": { "enum": ["a", "a"] } } }"""));
        Assert.Equal(["A", "AX"], run.Types);
        Assert.Equal(DiagnosticSeverity.Warning, Assert.Single(run.Diagnostics).Severity);
    }

    [Fact]
    public void A_reference_to_a_broken_contract_is_told_where_it_stands()
    {
        var run = Project.RunOver(
            new ContractFile("broken.schema.json", """{ "type": "objekt" }"""),
            new ContractFile("user.schema.json", "{\n  \"properties\": { \"x\": { \"$ref\": \"broken.schema.json\" } }\n}"));
        Assert.Empty(run.Types);
        Assert.Equal(["broken.schema.json(1,11): CON0007", "user.schema.json(2,34): CON0022"], run.Faults);
    }

    [Fact]
    public void A_message_names_what_is_wrong() => Assert.Equal(
        "`minimum` must be a number, but this is the string \"0\"",
        Assert.Single(Project.RunOver(new ContractFile("a.schema.json", """{ "minimum": "0" }""")).Diagnostics).GetMessage(null));

    [Fact]
    public void An_unreadable_file_is_told()
    {
        var run = Project.RunOver(new ContractFile("a.schema.json", null), new ContractFile("good.schema.json", Sound));
        Assert.Equal([$"a.schema.json(1,1): {GeneratorFaults.UnreadableFile.Id}"], run.Faults);
        Assert.Equal(["Good"], run.Types);
    }

    [Theory]
    [InlineData("Access", "protected", "`Access` of a JsonContract must be public or internal, but this is `protected`")]
    [InlineData("TypeName", "2d", "`TypeName` of a JsonContract must be a C# name, but this is `2d`")]
    [InlineData("TypeName", "class", "`TypeName` of a JsonContract must be a C# name, but this is `class`")]
    [InlineData("Response", "yes", "`Response` of a JsonContract must be true or false, but this is `yes`")]
    [InlineData("Namespace", "Acme..Video", "`Namespace` of a JsonContract must be a C# namespace, but this is `Acme..Video`")]
    [InlineData("Namespace", "Acme.class", "`Namespace` of a JsonContract must be a C# namespace, but this is `Acme.class`")]
    public void Wrong_metadata_is_told(string name, string value, string message)
    {
        var run = Project.RunOver(new ContractFile("a.schema.json", Sound).With(name, value));
        var fault = Assert.Single(run.Diagnostics);
        Assert.Equal((GeneratorFaults.WrongMetadata.Id, message), (fault.Id, fault.GetMessage(null)));
        Assert.Empty(run.Files);
    }

    [Fact]
    public void Two_roots_of_one_name_are_told_at_both()
    {
        var run = Project.RunOver(
            new ContractFile("one.schema.json", Sound).With("TypeName", "Same"),
            new ContractFile("two.schema.json", """{ "type": "object", "properties": { "other": { "type": "string" } } }""").With("TypeName", "Same"),
            new ContractFile("z.schema.json", Sound));
        Assert.Null(run.Exception);
        Assert.Equal([$"one.schema.json(1,1): {GeneratorFaults.NameClash.Id}", $"two.schema.json(1,1): {GeneratorFaults.NameClash.Id}"], run.Faults.Order(StringComparer.Ordinal));
        Assert.All(run.Diagnostics, fault => Assert.Contains("`Same`", fault.GetMessage(null), StringComparison.Ordinal));
    }

    [Fact]
    public void Names_that_differ_only_in_case_are_told_and_not_thrown()
    {
        var run = Project.RunOver(
            new ContractFile("one.schema.json", Sound).With("TypeName", "VIDEO"),
            new ContractFile("two.schema.json", """{ "type": "string" }""").With("TypeName", "Video"));
        Assert.Null(run.Exception);
        Assert.Equal([GeneratorFaults.NameClash.Id, GeneratorFaults.NameClash.Id], run.Diagnostics.Select(fault => fault.Id));
    }
}
