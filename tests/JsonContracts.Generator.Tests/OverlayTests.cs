using System;
using System.Collections.Generic;
using System.Linq;
using JsonContracts.Generator.Models;
using JsonContracts.Generator.Pipeline;
using Microsoft.CodeAnalysis;

namespace JsonContracts.Generator.Tests;

/// <summary>Contracts that nobody may edit, with overlays beside them, on the compiler's own driver.</summary>
public class OverlayTests
{
    private const string Order = """
        {
          "type": "object",
          "properties": {
            "amount": { "type": "number" },
            "state": { "enum": ["open", "paid"] },
            "by": { "oneOf": [{ "type": "string" }, { "type": "object", "properties": { "card": { "type": "string" } } }] }
          }
        }
        """;

    private const string Names = """
        {
          "": { "name": "Purchase" },
          "/properties/amount": { "decimal": true },
          "/properties/state": { "open": true },
          "/properties/by/oneOf/1": { "name": "Card" }
        }
        """;

    private readonly ContractFile _order = Contract("order");
    private readonly ContractFile _overlay = Overlay("order", Names);

    [Fact]
    public void A_contract_is_called_and_typed_as_its_overlay_says()
    {
        var run = Project.RunOver(_order, _overlay);
        Assert.Empty(run.Diagnostics);
        Assert.Equal(["Card", "Purchase", "PurchaseBy", "PurchaseState"], run.Types);
        Assert.Contains("public decimal? Amount { get; init; }", run.Files["Acme.Purchase.g.cs"], StringComparison.Ordinal);
        Assert.Contains("readonly record struct PurchaseState", run.Files["Acme.PurchaseState.g.cs"], StringComparison.Ordinal);
    }

    /// <summary>Who refers to a contract gets its types as the overlay calls them, and one that is wrong is told of once, at its line.</summary>
    [Fact]
    public void An_overlay_holds_for_all_that_refer_to_its_contract()
    {
        var basket = new ContractFile("basket.schema.json", """{ "type": "object", "properties": { "order": { "$ref": "order.schema.json" } } }""");
        Assert.Contains("global::Acme.Purchase? Order", Project.RunOver(basket, _order, _overlay).Files["Acme.Basket.g.cs"], StringComparison.Ordinal);
        Assert.Equal(
            ["basket.schema.json(1,56): CON0022", "order.overlay.json(1,3): CON0026"],
            Project.RunOver(basket, _order, Overlay("order", """{ "/properties/sum": { "decimal": true } }""")).Faults.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Two_types_of_one_name_are_told_where_their_names_are_given()
    {
        var other = new ContractFile("other.schema.json", """{ "type": "object", "x-contract": { "name": "Purchase" } }""");
        Assert.Equal(["order.overlay.json(2,17): CON0101", "other.schema.json(1,45): CON0101"], Project.RunOver(_order, _overlay, other).Faults.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void An_overlay_that_is_named_and_not_there_is_an_error() => Assert.Equal(
        "`Overlay` of a JsonContract must be a file that can be read, but this is `order.overlay.json`",
        Assert.Single(Project.RunOver(_order).Diagnostics).GetMessage(null));

    [Fact]
    public void A_broken_overlay_keeps_only_its_contract_from_being_generated()
    {
        var run = Project.RunOver(_order, Overlay("order", "{ \"\": { \"name\": }"), Contract("account"), Overlay("account", "{}"));
        Assert.Equal(["order.overlay.json(1,17): CON0001"], run.Faults);
        Assert.Equal(["Account", "AccountBy", "AccountByObject", "AccountState"], run.Types);
    }

    [Fact]
    public void Of_ten_overlays_only_the_contract_of_the_changed_one_is_read_and_written()
    {
        var files = Enumerable.Range(0, 10).Select(i => "abcdefghij"[i].ToString()).Select(name => (Contract: Contract(name), Overlay: Overlay(name, "{}"))).ToList();
        var project = new Project([.. files.SelectMany(file => new[] { file.Contract, file.Overlay })]);
        project.Run();
        Assert.All(Everything(project.Run()), reason => Assert.Equal(IncrementalStepRunReason.Cached, reason));

        var changed = files[4].Overlay.With("""{ "/properties/amount": { "decimal": true } }""");
        project.Replace(files[4].Overlay, changed);
        var run = project.Run();
        Assert.Equal(["e.schema.json"], ReadAgain(run));
        Assert.Equal(["E"], WrittenAgain(run));
        Assert.Contains("decimal? Amount", run.Files["Acme.E.g.cs"], StringComparison.Ordinal);

        project.Replace(changed, changed.With("""{ "/properties/amount": { "decimal": true }  }"""));
        run = project.Run();
        Assert.Equal(["e.schema.json"], ReadAgain(run));
        Assert.Empty(WrittenAgain(run));
    }

    [Fact]
    public void An_overlay_with_the_same_text_is_not_read_again()
    {
        var project = new Project(_order, _overlay);
        project.Run();
        project.Replace(_overlay, _overlay.With(Names));
        Assert.All(Everything(project.Run()), reason => Assert.Equal(IncrementalStepRunReason.Cached, reason));
    }

    [Fact]
    public void An_overlay_that_comes_and_goes_concerns_its_contract()
    {
        var bare = new ContractFile(_order.Path, Order);
        var project = new Project(bare, Contract("account"), Overlay("account", "{}"));
        var before = project.Run();
        project.Replace(bare, _order);
        project.Add(_overlay);
        var with = project.Run();
        Assert.Equal(["order.schema.json"], ReadAgain(with));
        Assert.Equal(["Card", "Purchase", "PurchaseBy", "PurchaseState"], WrittenAgain(with));

        project.Remove(_overlay);
        project.Replace(_order, bare);
        Assert.Equal(before.Files, project.Run().Files);
    }

    /// <summary>A revision has the overlay that lies beside it: what another word in the contract's own does to those who use it is told.</summary>
    [Fact]
    public void A_baseline_has_an_overlay_of_its_own()
    {
        const string path = "baseline/order.schema.json";
        var contract = _order.With("Baseline", path);
        var bare = new ContractFile(path, Order) { IsContract = false }.With("IsBaseline", "true").With("Baseline", path);
        var baseline = bare.With("Overlay", "baseline/order.overlay.json");
        var overlay = Overlay("baseline/order", Names);
        Assert.Empty(Project.RunOver(contract, _overlay, baseline, overlay).Diagnostics);

        var renamed = Overlay("order", Names.Replace("Card", "Payment", StringComparison.Ordinal));
        Assert.Contains("PurchaseBy.Card is now called `Payment`, which breaks the build", Said(Project.RunOver(contract, renamed, baseline, overlay)), StringComparison.Ordinal);
        Assert.Contains("Order is now called `Purchase`, which breaks the build", Said(Project.RunOver(contract, _overlay, bare)), StringComparison.Ordinal);
    }

    /// <summary>What is wrong with a baseline's overlay is wrong with the baseline.</summary>
    [Fact]
    public void A_baseline_with_a_broken_overlay_is_an_error_that_names_it()
    {
        const string path = "baseline/order.schema.json";
        var baseline = new ContractFile(path, Order) { IsContract = false }.With("IsBaseline", "true").With("Baseline", path).With("Overlay", "baseline/order.overlay.json");
        Assert.Equal(
            "The baseline `baseline/order.schema.json` is no contract: baseline/order.overlay.json(1,3): CON0026: `/x` leads to no schema: there is no `x` at `#`; the closest place is `#`",
            Said(Project.RunOver(_order.With("Baseline", path), _overlay, baseline, Overlay("baseline/order", """{ "/x": {} }"""))));
    }

    private static ContractFile Contract(string name) => new ContractFile(name + ".schema.json", Order).With("Overlay", name + ".overlay.json");

    private static ContractFile Overlay(string name, string text) =>
        new ContractFile(name + ".overlay.json", text) { IsContract = false }.With("IsOverlay", "true").With("Overlay", name + ".overlay.json");

    private static string Said(Run run) => string.Join('\n', run.Diagnostics.Select(fault => fault.GetMessage(null)));

    private static IEnumerable<IncrementalStepRunReason> Everything(Run run) => typeof(Steps).GetFields()
        .SelectMany(step => run.Step((string)step.GetRawConstantValue()!).Select(output => output.Reason))
        .Concat(run.OutputReasons);

    private static IEnumerable<string> ReadAgain(Run run) => run.Step(Steps.Documents)
        .Where(output => output.Reason is IncrementalStepRunReason.New or IncrementalStepRunReason.Modified)
        .Select(output => ((ContractDocument)output.Value).Document.Path);

    private static IEnumerable<string> WrittenAgain(Run run) => run.Step(Steps.Types)
        .Where(output => output.Reason is IncrementalStepRunReason.New or IncrementalStepRunReason.Modified)
        .Select(output => ((TypeModel)output.Value).Identifier)
        .Order(StringComparer.Ordinal);
}
