using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using JsonContracts.Generator.Models;
using JsonContracts.Generator.Pipeline;
using Microsoft.CodeAnalysis;

namespace JsonContracts.Generator.Tests;

/// <summary>Documents of OpenAPI as contracts. <c>tests/JsonContracts.Samples</c> compiles the same two with the strictest settings.</summary>
public class OpenApiTests
{
    private const string All = "/components/schemas/*";
    private const string Path = "openapi.json";

    /// <summary>A document with two schemas that refer to a third one, and one that stands for itself.</summary>
    private const string Small = """
        {
          "openapi": "3.0.3",
          "paths": { "/a": { "get": { "responses": { "200": { "$ref": "#/components/responses/Found" } } } } },
          "components": { "schemas": {
            "Order": { "type": "object", "properties": { "by": { "$ref": "#/components/schemas/Customer" }, "for": { "$ref": "#/components/schemas/Customer" } } },
            "Offer": { "type": "object", "properties": { "to": { "$ref": "#/components/schemas/Customer" } } },
            "Customer": { "type": "object", "properties": { "name": { "type": "string", "maxLength": 9 } } },
            "Stock": { "type": "object", "properties": { "pieces": { "type": "integer" } } }
          } }
        }
        """;

    [Theory]
    [InlineData("shop", All)]
    [InlineData("clinic", "/components/schemas/visit,/components/schemas/ward")]
    public void Document(string file, string schemas)
    {
        var run = Project.RunOver(Sample(file).With("Schema", schemas));
        Assert.Null(run.Exception);
        Assert.DoesNotContain(run.Diagnostics, fault => fault.Severity > DiagnosticSeverity.Info);
        var text = string.Join('\n', run.Files.OrderBy(one => one.Key, StringComparer.Ordinal).Select(one => $"//HintName: {one.Key}\n{one.Value}"));
        Snapshot.Verify(SnapshotOf(file), text);
    }

    /// <summary>The names of the snapshots of this class.</summary>
    internal static IEnumerable<string> Snapshots => [SnapshotOf("shop"), SnapshotOf("clinic")];

    [Fact]
    public void A_component_is_one_type_whoever_refers_to_it()
    {
        var run = Project.RunOver(File(Small));
        Assert.Empty(run.Diagnostics);
        Assert.Equal(["Customer", "Offer", "Order", "Stock"], run.Types);
        Assert.Contains("global::Acme.Customer? By", run.Files["Acme.Order.g.cs"], StringComparison.Ordinal);
        Assert.Contains("global::Acme.Customer? To", run.Files["Acme.Offer.g.cs"], StringComparison.Ordinal);
    }

    [Fact]
    public void Only_what_is_asked_for_becomes_types_with_what_it_refers_to()
    {
        Assert.Equal(["Customer", "Order"], Project.RunOver(File(Small, "/components/schemas/Order")).Types);
        Assert.Equal(["Customer", "Offer", "Stock"], Project.RunOver(File(Small, "/components/schemas/Offer,/components/schemas/Stock")).Types);
    }

    [Fact]
    public void The_project_names_the_type_of_one_schema_and_not_that_of_several()
    {
        Assert.Equal(["Customer", "Purchase"], Project.RunOver(File(Small, "/components/schemas/Order").With("TypeName", "Purchase")).Types);
        Assert.Equal([$"{Path}(1,1): CON0103"], Project.RunOver(File(Small).With("TypeName", "Purchase")).Faults);
    }

    [Fact]
    public void A_document_without_a_schema_says_the_line_to_write()
    {
        var fault = Assert.Single(Project.RunOver(new ContractFile(Path, Small)).Diagnostics);
        Assert.Equal("CON0024", fault.Id);
        Assert.Contains("`Schema=\"#/components/schemas/Order\"`", fault.GetMessage(CultureInfo.InvariantCulture), StringComparison.Ordinal);
        Assert.Contains("`Schema=\"#/components/schemas/*\"`", fault.GetMessage(CultureInfo.InvariantCulture), StringComparison.Ordinal);
    }

    [Fact]
    public void A_pointer_that_leads_nowhere_is_told_with_the_names_that_there_are()
    {
        var run = Project.RunOver(File(Small, "/components/schemas/Odrer"));
        Assert.Equal([$"{Path}(1,1): CON0028"], run.Faults);
        Assert.Contains("`#/components/schemas/Odrer`, which is no schema of this file: `#/components/schemas` has `Order`, `Offer`, `Customer`, `Stock`", run.Diagnostics[0].GetMessage(CultureInfo.InvariantCulture), StringComparison.Ordinal);
        Assert.Empty(run.Types);
    }

    [Fact]
    public void A_fault_is_told_at_its_line_and_only_to_those_who_asked()
    {
        var broken = Small.Replace("\"maxLength\": 9", "\"maxLength\": \"9\"", StringComparison.Ordinal);
        Assert.Equal([$"{Path}(7,94): CON0007"], Project.RunOver(File(broken, "/components/schemas/Order")).Faults);
        var run = Project.RunOver(File(broken, "/components/schemas/Stock"));
        Assert.Empty(run.Diagnostics);
        Assert.Equal(["Stock"], run.Types);
    }

    [Fact]
    public void A_name_that_is_repeated_elsewhere_concerns_nobody()
    {
        var repeated = Small.Replace("\"paths\": {", "\"paths\": {}, \"paths\": {", StringComparison.Ordinal);
        Assert.Empty(Project.RunOver(File(repeated)).Diagnostics);
        Assert.Equal(["CON0002"], Project.RunOver(File(Small.Replace("\"pieces\": {", "\"pieces\": {}, \"pieces\": {", StringComparison.Ordinal))).Diagnostics.Select(fault => fault.Id));
    }

    /// <summary>A component that is edited is written again, and nothing else: whatever refers to it does so by its name.</summary>
    [Fact]
    public void An_edited_component_writes_its_own_type_again()
    {
        var file = File(Small);
        var project = new Project(file);
        project.Run();
        project.Replace(file, file.With(Small.Replace("\"maxLength\": 9", "\"maxLength\": 8", StringComparison.Ordinal)));
        var written = project.Run().Step(Steps.Types).Where(step => step.Reason is IncrementalStepRunReason.New or IncrementalStepRunReason.Modified);
        Assert.Equal(["Customer"], written.Select(step => ((TypeModel)step.Value).Identifier));
    }

    /// <summary>References in the parts that nobody asked for make no difference: the document is linked with no other.</summary>
    [Fact]
    public void Another_contract_does_not_concern_it()
    {
        var other = new ContractFile("other.schema.json", """{ "type": "string" }""");
        var project = new Project(File(Small, "/components/schemas/Order"), other);
        project.Run();
        project.Replace(other, other.With("""{ "type": "integer" }"""));
        var shaped = project.Run().Step(Steps.Shaped);
        Assert.Equal([Path], shaped.Where(step => step.Reason is IncrementalStepRunReason.Cached or IncrementalStepRunReason.Unchanged).Select(step => ((ShapedContract)step.Value).Source.Contract.Input.Path));
    }

    [Fact]
    public void A_baseline_is_compared_schema_by_schema_and_told_once()
    {
        var baseline = new ContractFile("baseline/openapi.json", Small) { IsContract = false }.With("IsBaseline", "true").With("Baseline", "baseline/openapi.json");
        var now = Small.Replace("\"maxLength\": 9", "\"maxLength\": 8", StringComparison.Ordinal).Replace(",\n    \"Stock\": { \"type\": \"object\", \"properties\": { \"pieces\": { \"type\": \"integer\" } } }", "", StringComparison.Ordinal);
        var run = Project.RunOver(File(now).With("Baseline", "baseline/openapi.json"), baseline);
        Assert.Equal([$"{Path}(1,1): CON0104", $"{Path}(7,94): CON0104"], run.Faults.Order(StringComparer.Ordinal));
        Assert.Contains(run.Diagnostics, fault => fault.GetMessage(CultureInfo.InvariantCulture).Contains("`Stock` changed since the baseline: it is gone", StringComparison.Ordinal));
    }

    [Fact]
    public void Other_contracts_refer_to_its_types()
    {
        var invoice = new ContractFile("invoice.schema.json", """{ "type": "object", "properties": { "of": { "$ref": "openapi.json#/components/schemas/Customer" } } }""");
        var run = Project.RunOver(File(Small), invoice);
        Assert.Empty(run.Diagnostics);
        Assert.Equal(["Customer", "Invoice", "Offer", "Order", "Stock"], run.Types);
        Assert.Contains("global::Acme.Customer? Of", run.Files["Acme.Invoice.g.cs"], StringComparison.Ordinal);
    }

    /// <summary>A component that may be null is the type of its other values; null is not lost on the way to another contract.</summary>
    [Theory]
    [InlineData("#/components/schemas/*")]
    [InlineData("#/components/schemas/Address")]
    public void Other_contracts_read_null_where_a_component_may_be_null(string schemas)
    {
        const string Document = """
            {
              "openapi": "3.0.3",
              "components": { "schemas": {
                "Address": { "type": "object", "nullable": true, "properties": { "street": { "type": "string" } }, "required": ["street"] },
                "Home": { "type": "object", "properties": { "at": { "$ref": "#/components/schemas/Address" } }, "required": ["at"] }
              } }
            }
            """;
        var letter = new ContractFile(
            "letter.schema.json",
            """{ "type": "object", "properties": { "to": { "$ref": "openapi.json#/components/schemas/Address" }, "copies": { "type": "array", "items": { "$ref": "openapi.json#/components/schemas/Address" } } }, "required": ["to"] }""");
        var run = Project.RunOver(File(Document, schemas), letter);
        Assert.Empty(run.Diagnostics);
        Assert.Equal(schemas.EndsWith('*') ? ["Address", "Home", "Letter"] : ["Address", "Letter"], run.Types);
        Assert.Contains("public required global::Acme.Address? To", run.Files["Acme.Letter.g.cs"], StringComparison.Ordinal);
        Assert.Contains("ValueList<global::Acme.Address?>", run.Files["Acme.Letter.g.cs"], StringComparison.Ordinal);
    }

    [Fact]
    public void Components_of_one_name_in_CSharp_are_told_apart_by_their_places()
    {
        var run = Project.RunOver(File("""{ "openapi": "3.1.0", "components": { "schemas": { "a-b": { "type": "object", "properties": { "x": {} } }, "aB": { "type": "object", "properties": { "y": {} } }, "c": { "type": "object" } } } }"""));
        Assert.Equal(["CON0106", "CON0106"], run.Diagnostics.Select(fault => fault.Id));
        Assert.Equal(3, run.Types.Count());
    }

    private static ContractFile File(string text, string schemas = All) => new ContractFile(Path, text).With("Schema", schemas);

    private static ContractFile Sample(string name) =>
        new($"OpenApi/{name}.json", System.IO.File.ReadAllText(Repository.At("tests", "JsonContracts.Samples", "OpenApi", name + ".json")).ReplaceLineEndings("\n"));

    private static string SnapshotOf(string file) => $"{nameof(OpenApiTests)}.{nameof(Document)}_{nameof(file)}={file}";
}
