using System;
using System.Collections.Generic;
using System.Linq;
using JsonContracts.Generator.Models;
using JsonContracts.Generator.Naming;
using JsonContracts.Generator.Pipeline;
using Microsoft.CodeAnalysis;

namespace JsonContracts.Generator.Tests;

/// <summary>What the generator does again after a change, on the compiler's own driver.</summary>
public class IncrementalityTests
{
    private const string Old = """{ "type": "object", "properties": { "size": { "type": "integer", "maximum": 5 } }, "required": ["size"], "additionalProperties": false }""";
    private const string New = """{ "type": "object", "properties": { "size": { "type": "integer", "maximum": 7 } }, "required": ["size"], "additionalProperties": false }""";

    private static readonly string[] s_steps = [.. typeof(Steps).GetFields().Select(field => (string)field.GetRawConstantValue()!)];

    private readonly ContractFile[] _files = [.. Enumerable.Range(0, 10).Select(i => File((char)('A' + i)))];

    [Fact]
    public void The_first_run_does_everything()
    {
        var run = new Project(_files).Run();
        Assert.All(s_steps.SelectMany(run.Step), output => Assert.Equal(IncrementalStepRunReason.New, output.Reason));
        Assert.Equal(10, run.Step(Steps.Documents).Count);
        Assert.Equal(21, run.Files.Count);
    }

    [Fact]
    public void Without_a_change_nothing_runs()
    {
        var project = new Project(_files);
        var first = project.Run();
        var second = project.Run();
        AssertNothingRan(second);
        Assert.Equal(first.Files, second.Files);
    }

    [Fact]
    public void An_edit_of_unrelated_code_runs_nothing()
    {
        var project = new Project(_files);
        project.Run();
        project.EditUnrelatedCode("internal class Unrelated { /* a comment */ }");
        AssertNothingRan(project.Run());
    }

    /// <summary>A constructor that somebody writes changes its own type; another edit beside it changes nothing.</summary>
    [Fact]
    public void A_constructor_in_the_code_writes_only_its_type_again()
    {
        var project = new Project(_files);
        project.Run();
        project.EditUnrelatedCode("namespace Acme; partial record C { public C() { } } partial record D { static D() { } } record E { public E() { } }");
        var run = project.Run();
        Assert.Equal(["C"], WrittenAgain(run));
        Assert.Empty(ReadAgain(run));
        Assert.EndsWith("\", HasOwnConstructor = true)]", run.Files["Acme.C.g.cs"].Split('\n').Single(line => line.Contains("ContractSchema", StringComparison.Ordinal)), StringComparison.Ordinal);

        project.EditUnrelatedCode("namespace Acme; partial record C { public C() { /* a comment */ } }");
        Assert.Empty(WrittenAgain(project.Run()));
    }

    [Fact]
    public void Files_with_the_same_text_are_not_read_again()
    {
        var project = new Project(_files);
        project.Run();
        foreach (var file in _files) project.Replace(file, file.With(file.GetText()!.ToString()));
        AssertNothingRan(project.Run());
    }

    [Fact]
    public void New_options_that_say_the_same_read_nothing()
    {
        var project = new Project(_files);
        project.Run();
        project.RefreshOptions();
        AssertNothingRan(project.Run());
    }

    [Fact]
    public void Of_ten_schemas_only_the_changed_one_is_read_and_written()
    {
        var project = new Project(_files);
        project.Run();
        project.Replace(_files[4], _files[4].With(TextOf('E').Replace(Old, New, StringComparison.Ordinal)));
        var run = project.Run();

        Assert.Equal(["E.schema.json"], ReadAgain(run));
        Assert.Equal(["E", "EPart"], WrittenAgain(run));
        Assert.Equal(2, run.OutputReasons.Count(reason => reason == IncrementalStepRunReason.Modified));
        Assert.Contains("at most 7", run.Files["Acme.EPart.g.cs"], StringComparison.Ordinal);
    }

    /// <summary>The steps that follow one contract, with what each of them does for nine others.</summary>
    [Theory]
    [InlineData(Steps.Documents)]
    [InlineData(Steps.Linked)]
    [InlineData(Steps.Shaped)]
    [InlineData(Steps.Requests)]
    [InlineData(Steps.Named)]
    [InlineData(Steps.Contracts)]
    [InlineData(Steps.ContextParts)]
    public void An_edit_of_one_of_ten_contracts_leaves_a_step_of_the_others(string step)
    {
        var project = new Project(_files);
        project.Run();
        project.Replace(_files[4], _files[4].With(TextOf('E').Replace(Old, New, StringComparison.Ordinal)));
        var reasons = project.Run().Step(step).Select(output => output.Reason).ToList();

        Assert.Equal(10, reasons.Count);
        Assert.Equal(step is Steps.ContextParts ? 0 : 1, reasons.Count(IsNew));
    }

    [Theory]
    [InlineData(Steps.Contexts)]
    [InlineData(Steps.Faults)]
    public void What_an_edit_does_not_concern_stays(string step)
    {
        var project = new Project(_files);
        project.Run();
        project.Replace(_files[4], _files[4].With(TextOf('E').Replace(Old, New, StringComparison.Ordinal)));
        Assert.DoesNotContain(project.Run().Step(step), output => IsNew(output.Reason));
    }

    /// <summary>Three namespaces: the one that an edit concerns is named again, the others are not even looked at.</summary>
    [Fact]
    public void An_edit_names_only_the_types_of_its_namespace()
    {
        ContractFile[] files = [.. _files.Select((file, i) => file.With("Namespace", "Acme.N" + (i % 3)))];
        var project = new Project(files);
        project.Run();
        project.Replace(files[4], files[4].With(TextOf('E').Replace(Old, New, StringComparison.Ordinal)));
        var run = project.Run();

        Assert.Equal("Acme.N1", Assert.Single(run.Step(Steps.Namespaces), output => IsNew(output.Reason)).Value is NamespaceRequests space ? space.Namespace : null);
        Assert.Equal("Acme.N1", Assert.Single(run.Step(Steps.Names), output => output.Reason != IncrementalStepRunReason.Cached).Value is NamespaceNames names ? names.Namespace : null);
        Assert.Equal(["E", "EPart"], WrittenAgain(run));
    }

    [Fact]
    public void A_type_that_moves_to_another_namespace_is_named_in_both()
    {
        var part = new ContractFile("part.schema.json", """{ "type": "object", "properties": { "x": { "type": "string" } } }""").With("Namespace", "Acme.Parts");
        var whole = new ContractFile("whole.schema.json", """{ "type": "object", "properties": { "part": { "$ref": "part.schema.json" } } }""");
        var project = new Project([part, whole, .. _files]);
        Assert.Contains("global::Acme.Parts.Part", project.Run().Files["Acme.Whole.g.cs"], StringComparison.Ordinal);
        project.Replace(part, part.With("Namespace", "Acme.Pieces"));
        var run = project.Run();

        Assert.Equal(["Part", "Whole"], WrittenAgain(run));
        Assert.Contains("global::Acme.Pieces.Part", run.Files["Acme.Whole.g.cs"], StringComparison.Ordinal);
    }

    [Fact]
    public void White_space_writes_nothing()
    {
        var project = new Project(_files);
        project.Run();
        project.Replace(_files[4], _files[4].With("\n" + TextOf('E')));
        var run = project.Run();

        Assert.Equal(["E.schema.json"], ReadAgain(run));
        Assert.Empty(WrittenAgain(run));
        Assert.DoesNotContain(run.Step(Steps.Names), output => IsNew(output.Reason));
    }

    /// <summary>Rules are equal wherever they stand, but a type says where its rules are.</summary>
    [Fact]
    public void A_rule_that_moves_is_written_again()
    {
        const string Text = """{ "type": "object", "properties": { "size": { "$ref": "#/$defs/one" } }, "$defs": { "one": { "type": "integer", "minimum": 1 } } }""";
        var file = new ContractFile("moved.schema.json", Text);
        var project = new Project(file);
        project.Run();
        project.Replace(file, file.With("""{ "type": "object", "properties": { "size": { "type": "integer", "minimum": 1 } } }"""));
        var run = project.Run();

        Assert.Equal(["Moved"], WrittenAgain(run));
        Assert.DoesNotContain("$defs", run.Files["Acme.Moved.g.cs"], StringComparison.Ordinal);
    }

    [Fact]
    public void Only_what_refers_to_a_changed_contract_is_shaped_again()
    {
        var part = new ContractFile("part.schema.json", """{ "$defs": { "size": { "type": "integer", "maximum": 5 } }, "type": "object", "properties": { "x": { "type": "string" } } }""");
        var near = new ContractFile("near.schema.json", """{ "type": "object", "properties": { "size": { "$ref": "part.schema.json#/$defs/size" } } }""");
        var far = new ContractFile("far.schema.json", """{ "type": "object", "properties": { "near": { "$ref": "near.schema.json" } } }""");
        var project = new Project([part, near, far, .. _files]);
        project.Run();
        project.Replace(part, part.With(part.GetText()!.ToString().Replace("5", "7", StringComparison.Ordinal)));
        var run = project.Run();

        Assert.Equal(["part.schema.json"], ReadAgain(run));
        Assert.Equal(
            ["far.schema.json", "near.schema.json", "part.schema.json"],
            run.Step(Steps.Shaped).Where(output => IsNew(output.Reason)).Select(output => ((ShapedContract)output.Value).Source.Contract.Input.Path).Order(StringComparer.Ordinal));
        Assert.Equal(["Near"], WrittenAgain(run));
        Assert.Contains("at most 7", run.Files["Acme.Near.g.cs"], StringComparison.Ordinal);
    }

    [Fact]
    public void A_contract_that_appears_is_seen_by_what_refers_to_it()
    {
        var whole = new ContractFile("whole.schema.json", """{ "type": "object", "properties": { "part": { "$ref": "part.schema.json" } } }""");
        var project = new Project([whole, .. _files]);
        Assert.Contains(project.Run().Diagnostics, fault => fault.Id == "CON0014");
        var part = new ContractFile("part.schema.json", """{ "type": "object", "properties": { "x": { "type": "string" } } }""");
        project.Add(part);
        var run = project.Run();

        Assert.Empty(run.Diagnostics);
        Assert.Equal(["Part", "Whole"], WrittenAgain(run));
        project.Remove(part);
        Assert.Contains(project.Run().Diagnostics, fault => fault.Id == "CON0014");
    }

    /// <summary>What refers to nowhere is told which address is nearest, of all those of the project. What else the others say has no bearing on it.</summary>
    [Fact]
    public void An_edit_leaves_the_contracts_that_refer_to_nowhere()
    {
        var lost = new ContractFile("lost.schema.json", """{ "type": "object", "properties": { "part": { "$ref": "F.schemas.json" } } }""");
        var behind = new ContractFile("behind.schema.json", """{ "type": "object", "properties": { "lost": { "$ref": "lost.schema.json" } } }""");
        var project = new Project([lost, behind, .. _files]);
        var first = project.Run();
        var fault = Assert.Single(first.Diagnostics, fault => fault.Id == "CON0014").ToString();
        Assert.Contains("the closest is `contract:/F.schema.json`", fault, StringComparison.Ordinal);
        project.Replace(_files[4], _files[4].With(TextOf('E').Replace(Old, New, StringComparison.Ordinal)));
        var run = project.Run();

        Assert.Equal(["E.schema.json"], run.Step(Steps.Shaped).Where(output => IsNew(output.Reason)).Select(output => ((ShapedContract)output.Value).Source.Contract.Input.Path));
        Assert.Equal(first.Diagnostics.Select(one => one.ToString()), run.Diagnostics.Select(one => one.ToString()));
        project.Add(new ContractFile("F.schemas.jso", TextOf('F')));
        project.Remove(_files[5]);
        Assert.Contains("the closest is `contract:/F.schemas.jso`", Assert.Single(project.Run().Diagnostics, one => one.Id == "CON0014").ToString(), StringComparison.Ordinal);
    }

    /// <summary>The others are known by their addresses alone: what is wrong with them is told once, where it stands, and not again where they are not meant.</summary>
    [Fact]
    public void A_contract_that_refers_to_nowhere_does_not_answer_for_the_others()
    {
        var lost = new ContractFile("lost.schema.json", """{ "type": "object", "properties": { "part": { "$ref": "F.schemas.json" } } }""");
        var broken = new ContractFile("broken.schema.json", """{ "type": "objekt" }""");
        var caught = new ContractFile("caught.schema.json", """{ "$ref": "broken.schema.json" }""");

        var faults = new Project(lost, broken, caught).Run().Diagnostics.Select(fault => $"{fault.Location.GetLineSpan().Path}: {fault.Id}").Order(StringComparer.Ordinal);

        Assert.Equal(["broken.schema.json: CON0007", "caught.schema.json: CON0022", "lost.schema.json: CON0014"], faults);
    }

    /// <summary>Draft 7 does not read what stands beside a <c>$ref</c>; as long as that refers to nothing else, it does not matter what the rest of the project is.</summary>
    [Theory]
    [InlineData("A.schema.json", new[] { "E.schema.json" })]
    [InlineData("B.schema.json", new[] { "E.schema.json", "aside.schema.json" })]
    public void An_edit_leaves_what_no_keyword_reads(string aside, string[] shaped)
    {
        var file = new ContractFile("aside.schema.json", $$"""{ "$schema": "http://json-schema.org/draft-07/schema#", "$ref": "A.schema.json", "properties": { "x": { "$ref": "{{aside}}" } } }""");
        var project = new Project([file, .. _files]);
        project.Run();
        project.Replace(_files[4], _files[4].With(TextOf('E').Replace(Old, New, StringComparison.Ordinal)));

        var again = project.Run().Step(Steps.Shaped).Where(output => IsNew(output.Reason)).Select(output => ((ShapedContract)output.Value).Source.Contract.Input.Path);
        Assert.Equal(shaped, again.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void One_more_type_does_not_write_the_types_of_other_schemas()
    {
        var project = new Project(_files);
        project.Run();
        project.Replace(_files[0], _files[0].With($$"""{ "type": "object", "properties": { "part": {{Old}}, "abc": { "enum": ["x", "y"] } } }"""));
        var run = project.Run();

        Assert.Equal(["A.schema.json"], ReadAgain(run));
        Assert.Equal(["A", "AAbc"], WrittenAgain(run));
        Assert.Single(run.Step(Steps.Contexts), context => context.Reason == IncrementalStepRunReason.Modified);
    }

    [Fact]
    public void A_third_run_after_an_edit_knows_the_second()
    {
        var project = new Project(_files);
        var first = project.Run();
        var changed = _files[2].With(TextOf('C').Replace(Old, New, StringComparison.Ordinal));
        project.Replace(_files[2], changed);
        project.Run();
        AssertNothingRan(project.Run());

        var back = changed.With(TextOf('C'));
        project.Replace(changed, back);
        var run = project.Run();
        Assert.Equal(["C.schema.json"], ReadAgain(run));
        Assert.Equal(["C", "CPart"], WrittenAgain(run));
        Assert.Equal(first.Files, run.Files);
    }

    [Fact]
    public void A_renamed_file_becomes_another_type()
    {
        var project = new Project(_files);
        var before = project.Run();
        project.Remove(_files[3]);
        Assert.Empty(ReadAgain(project.Run()));
        project.Add(new ContractFile("Zebra.schema.json", TextOf('D')));
        var run = project.Run();

        Assert.Equal(before.Types.Except(["D", "DPart"]).Concat(["Zebra", "ZebraPart"]).Order(StringComparer.Ordinal), run.Types);
        Assert.Equal(["Zebra.schema.json"], ReadAgain(run));
    }

    [Fact]
    public void A_removed_schema_takes_its_types_along()
    {
        var project = new Project(_files);
        var before = project.Run();
        project.Remove(_files[9]);
        var run = project.Run();

        Assert.Equal(before.Types.Except(["J", "JPart"]), run.Types);
        Assert.Empty(ReadAgain(run));
        Assert.Empty(WrittenAgain(run));
    }

    [Fact]
    public void A_change_in_the_project_file_concerns_one_contract()
    {
        var project = new Project(_files);
        project.Run();
        project.Replace(_files[1], _files[1].With("TypeName", "Better"));
        var run = project.Run();

        Assert.Equal(["B.schema.json"], ReadAgain(run));
        Assert.Equal(["Better", "BetterPart"], WrittenAgain(run));
        Assert.DoesNotContain("B", run.Types);
    }

    [Fact]
    public void A_file_that_is_no_contract_is_not_looked_at()
    {
        var run = new Project(new ContractFile("settings.json", "no JSON at all") { IsContract = false }).Run();
        Assert.Empty(run.Files);
        Assert.Empty(run.Diagnostics);
        Assert.Empty(run.Step(Steps.Inputs));
    }

    /// <summary>A contract with a part of its own.</summary>
    private static ContractFile File(char letter) => new(letter + ".schema.json", TextOf(letter));

    private static string TextOf(char letter) => $$"""{ "type": "object", "properties": { "part": {{Old}} } }""";

    /// <summary>Only whether the project has unions is looked at whenever its code changes, and found to be as before.</summary>
    private static void AssertNothingRan(Run run)
    {
        Assert.All(s_steps.Except([Steps.Unions]).SelectMany(run.Step), output => Assert.Equal(IncrementalStepRunReason.Cached, output.Reason));
        Assert.DoesNotContain(run.Step(Steps.Unions), output => IsNew(output.Reason));
        Assert.All(run.OutputReasons, reason => Assert.Equal(IncrementalStepRunReason.Cached, reason));
    }

    private static bool IsNew(IncrementalStepRunReason reason) => reason is IncrementalStepRunReason.New or IncrementalStepRunReason.Modified;

    private static IEnumerable<string> ReadAgain(Run run) => run.Step(Steps.Documents)
        .Where(output => IsNew(output.Reason))
        .Select(output => ((ContractDocument)output.Value).Document.Path);

    private static IEnumerable<string> WrittenAgain(Run run) => run.Step(Steps.Types)
        .Where(output => IsNew(output.Reason))
        .Select(output => ((TypeModel)output.Value).Identifier)
        .Order(StringComparer.Ordinal);
}
