using System;
using System.IO;
using System.Linq;
using System.Threading.Tasks;

namespace JsonContracts.Cli.Tests;

public sealed class EmitTests
{
    private const string Order = """{"type":"object","properties":{"id":{"type":"integer","minimum":1},"to":{"$ref":"address.schema.json"}},"required":["id"]}""";
    private const string Address = """{"type":"object","properties":{"zip":{"type":"string"}},"required":["zip"]}""";

    [Fact]
    public async Task Schemas_that_refer_to_each_other_become_the_files_of_one_namespace()
    {
        using var files = new TemporaryFolder();
        var (order, address) = (files.Write("order.schema.json", Order), files.Write("address.schema.json", Address));
        var folder = Path.Combine(files.Path, "Generated");

        var result = await CommandLine.RunAsync("emit", order, address, "-o", folder, "--namespace", "Acme.Shop", "--internal");

        Assert.Equal((0, ""), (result.ExitCode, result.Error));
        string[] names = ["Acme.Shop.Address.g.cs", "Acme.Shop.Order.g.cs", "Acme.Shop.ShopJsonContext.g.cs"];
        Assert.Equal(names.Select(name => Path.Combine(folder, name)), result.OutputLines.Order(StringComparer.Ordinal));
        var text = await File.ReadAllTextAsync(Path.Combine(folder, "Acme.Shop.Order.g.cs"));
        Assert.Contains("internal sealed partial record Order", text, StringComparison.Ordinal);
        Assert.Contains("public global::Acme.Shop.Address? To { get; init; }", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_overlay_and_the_type_name_count()
    {
        using var files = new TemporaryFolder();
        var schema = files.Write("order.schema.json", Address);
        files.Write("order.overlay.json", """{"/properties/zip":{"name":"PostalCode"}}""");

        var result = await CommandLine.RunAsync("emit", schema, "-o", files.Path, "--type-name", "Place");

        Assert.Equal((0, ""), (result.ExitCode, result.Error));
        Assert.Contains("string PostalCode {", await File.ReadAllTextAsync(Path.Combine(files.Path, "Contracts.Place.g.cs")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_fault_is_told_as_a_compiler_does_and_nothing_is_written()
    {
        using var files = new TemporaryFolder();
        var schema = files.Write("a.json", "{\n  \"type\": \"strin\"\n}");

        var result = await CommandLine.RunAsync("emit", schema, "-o", Path.Combine(files.Path, "out"));

        Assert.Equal((2, ""), (result.ExitCode, result.Output));
        Assert.StartsWith($"{schema}(2,11): error CON0007: ", result.ErrorLines[0], StringComparison.Ordinal);
        Assert.Equal("contracts: nothing is written.", result.ErrorLines[1]);
        Assert.False(Directory.Exists(Path.Combine(files.Path, "out")));
    }

    [Fact]
    public async Task A_warning_is_told_and_keeps_nothing_from_being_written()
    {
        using var files = new TemporaryFolder();
        var schema = files.Write("a.json", """{"type":"object","properties":{"n":{"type":"integer","default":"one"}}}""");

        var result = await CommandLine.RunAsync("emit", schema, "-o", files.Path);

        Assert.Equal(0, result.ExitCode);
        Assert.Contains(": warning CON", Assert.Single(result.ErrorLines), StringComparison.Ordinal);
        Assert.NotEmpty(result.OutputLines);
    }

    [Fact]
    public async Task The_schemas_of_a_document_are_named_behind_its_file()
    {
        const string Document = """{"openapi":"3.0.3","components":{"schemas":{"Pet":{"type":"object","properties":{"size":{"type":"integer","minimum":0,"exclusiveMinimum":true}}},"Other":{"type":"object"}}}}""";
        using var files = new TemporaryFolder();
        var document = files.Write("openapi.json", Document);

        var emitted = await CommandLine.RunAsync("emit", document + "#/components/schemas/Pet", "-o", files.Path);
        var check = await CommandLine.RunAsync(["check", "-", "--schema", document + "#/components/schemas/Pet"], new() { Input = """{"size":0}""" });
        var shown = await CommandLine.RunAsync("show", document + "#/components/schemas/Pet");
        var missing = await CommandLine.RunAsync("emit", document + "#/components/schemas/Dog", "-o", files.Path);

        Assert.Equal((0, ""), (emitted.ExitCode, emitted.Error));
        Assert.Equal(["Contracts.ContractsJsonContext.g.cs", "Contracts.Pet.g.cs"], emitted.OutputLines.Select(line => Path.GetFileName(line)).Order(StringComparer.Ordinal));
        Assert.Equal(new CommandResult(2, "`/size` is 0; the schema allows more than 0\n", ""), check);
        Assert.Contains("  /size      integer  more than 0", shown.Output, StringComparison.Ordinal);
        Assert.Equal(2, missing.ExitCode);
        Assert.Contains("Pet", missing.ErrorLines[0], StringComparison.Ordinal);
    }
}
