using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using JsonContracts.Generator.Pipeline;
using Microsoft.CodeAnalysis;

namespace JsonContracts.Generator.Tests;

/// <summary>A format that a method of the project decides.</summary>
public class OwnFormatTests
{
    private const string Iban = "internal static class Formats { [JsonContracts.ContractFormat(\"iban\")] internal static bool IsIban(System.ReadOnlySpan<char> text) => text.Length > 14; }";

    private static readonly ContractFile s_account = new("account.schema.json", """{ "type": "object", "properties": { "iban": { "type": "string", "format": "iban" } } }""");
    private static readonly ContractFile s_other = new("other.schema.json", """{ "type": "object", "properties": { "size": { "type": "integer" } } }""");

    public static TheoryData<string, string> Wrong => new()
    {
        { "class C { [JsonContracts.ContractFormat(\"iban\")] internal bool Is(System.ReadOnlySpan<char> text) => true; }", "`static bool`" },
        { "class C { [JsonContracts.ContractFormat(\"iban\")] internal static int Is(System.ReadOnlySpan<char> text) => 1; }", "`static bool`" },
        { "class C { [JsonContracts.ContractFormat(\"iban\")] internal static bool Is(string text) => true; }", "`static bool`" },
        { "class C { [JsonContracts.ContractFormat(\"iban\")] internal static bool Is(System.ReadOnlySpan<byte> text) => true; }", "`static bool`" },
        { "class C { [JsonContracts.ContractFormat(\"iban\")] internal static bool Is(in System.ReadOnlySpan<char> text) => true; }", "`static bool`" },
        { "class C { [JsonContracts.ContractFormat(\"iban\")] internal static bool Is<T>(System.ReadOnlySpan<char> text) => true; }", "`static bool`" },
        { "class C { [JsonContracts.ContractFormat(\"iban\")] private static bool Is(System.ReadOnlySpan<char> text) => true; }", "cannot call it" },
        { "class C { class D { [JsonContracts.ContractFormat(\"iban\")] internal static bool Is(System.ReadOnlySpan<char> text) => true; } }", "cannot call it" },
        { "class C<T> { [JsonContracts.ContractFormat(\"iban\")] internal static bool Is(System.ReadOnlySpan<char> text) => true; }", "cannot call it" },
        { "class C { [JsonContracts.ContractFormat(\"uuid\")] internal static bool Is(System.ReadOnlySpan<char> text) => true; }", "decided already" },
        { "class C { [JsonContracts.ContractFormat(\"\")] internal static bool Is(System.ReadOnlySpan<char> text) => true; }", "has a name" },
    };

    [Fact]
    public void Its_method_is_called_on_both_roads()
    {
        var text = Run(Iban, s_account).Files["Acme.Account.g.cs"];
        Assert.Contains("global::Formats.IsIban(", text, StringComparison.Ordinal);
        Assert.Contains(", global::Formats.IsIban)", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Without_a_method_it_is_an_annotation() => Assert.DoesNotContain("\"format\"", Run("", s_account).Files["Acme.Account.g.cs"], StringComparison.Ordinal);

    [Fact]
    public void Formats_that_are_annotations_stay_so() =>
        Assert.DoesNotContain("IsIban", Run(Iban, s_account.With("Format", "annotation")).Files["Acme.Account.g.cs"], StringComparison.Ordinal);

    [Theory]
    [MemberData(nameof(Wrong))]
    public void A_method_that_cannot_decide_is_told_at_its_place(string code, string reason)
    {
        var run = Run(code, s_account);
        var fault = Assert.Single(run.Diagnostics);
        Assert.Equal(GeneratorFaults.WrongFormatMethod.Id, fault.Id);
        Assert.Contains(reason, fault.GetMessage(null), StringComparison.Ordinal);
        Assert.Equal(code.IndexOf(" Is", StringComparison.Ordinal) + 1, fault.Location.SourceSpan.Start);
        Assert.DoesNotContain("JsonCheck.HasFormat", run.Files["Acme.Account.g.cs"], StringComparison.Ordinal);
    }

    [Fact]
    public void Two_methods_for_one_format_are_both_told()
    {
        var run = Run(Iban + "class D { [JsonContracts.ContractFormat(\"iban\")] internal static bool Is(System.ReadOnlySpan<char> text) => true; }", s_account);
        Assert.Equal([GeneratorFaults.WrongFormatMethod.Id, GeneratorFaults.WrongFormatMethod.Id], run.Diagnostics.Select(fault => fault.Id));
    }

    [Fact]
    public void Code_around_the_method_is_of_no_interest()
    {
        var project = Project(Iban, s_account, s_other);
        project.Run();
        project.EditUnrelatedCode("/* a comment */ " + Iban);
        Assert.All(Reasons(project.Run()), reason => Assert.True(reason is IncrementalStepRunReason.Cached or IncrementalStepRunReason.Unchanged, reason.ToString()));
    }

    [Fact]
    public void A_method_of_another_name_writes_the_contracts_again_that_ask_it()
    {
        var project = Project(Iban, s_account, s_other);
        project.Run();
        project.EditUnrelatedCode(Iban.Replace("IsIban", "IsAccount", StringComparison.Ordinal));
        var run = project.Run();
        Assert.Contains("global::Formats.IsAccount(", run.Files["Acme.Account.g.cs"], StringComparison.Ordinal);
        Assert.Equal([IncrementalStepRunReason.Modified], run.OutputReasons.Where(reason => reason != IncrementalStepRunReason.Cached));
    }

    private static Run Run(string code, ContractFile file) => Project(code, file).Run();

    private static Project Project(string code, params ContractFile[] files)
    {
        var project = new Project(files);
        project.Refer(References());
        project.EditUnrelatedCode(code);
        return project;
    }

    private static IEnumerable<IncrementalStepRunReason> Reasons(Run run) => run.Step(Steps.Documents).Concat(run.Step(Steps.Types)).Select(output => output.Reason).Concat(run.OutputReasons);

    private static IEnumerable<MetadataReference> References() => ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!)
        .Split(Path.PathSeparator)
        .Select(path => MetadataReference.CreateFromFile(path));
}
