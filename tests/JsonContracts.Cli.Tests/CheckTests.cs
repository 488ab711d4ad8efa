using System;
using System.Linq;
using System.Text.Json;
using System.Threading.Tasks;

namespace JsonContracts.Cli.Tests;

public sealed class CheckTests
{
    [Fact]
    public async Task Violations_are_lines_of_standard_output()
    {
        using var files = new TemporaryFolder();

        var result = await CommandLine.RunAsync("check", files.Write("bad.json", Requests.FiveFaults));

        Assert.Equal(2, result.ExitCode);
        Assert.Equal(Requests.FivePlaces.Order(), result.OutputLines.Select(line => line.Split('`')[1]).Order());
        Assert.Contains("`/CFGScale` is 1.7; the schema allows at most 1", result.OutputLines);
        Assert.Empty(result.Error);
    }

    [Fact]
    public async Task A_valid_file_is_nothing_on_standard_output()
    {
        using var files = new TemporaryFolder();
        var file = files.Write("good.json", Requests.Valid);

        var result = await CommandLine.RunAsync("check", file);

        Assert.Equal(new CommandResult(0, "", $"{file} is valid.\n"), result);
    }

    [Theory]
    [InlineData("""{"taskType":"videoInference","taskUUID":"3f6c2a54-8d0e-4b7a-9c55-0f3f1f1f7a10","model":"klingai:5@3","positivePrompt":"Waves"}""", "")]
    [InlineData("""{"taskType":"videoInference","taskUUID":"3f6c2a54-8d0e-4b7a-9c55-0f3f1f1f7a10","model":"klingai:5@3","positivePrompt":"Waves","duration":7}""", "`/duration` is 7; the schema allows one of 5, 10\n")]
    [InlineData("""{"taskType":"upscale","taskUUID":"3f6c2a54-8d0e-4b7a-9c55-0f3f1f1f7a10","model":"runware:504@1","inputs":{"image":"https://media.example.com/a.png"},"upscaleFactor":3}""", "`/upscaleFactor` is 3; the schema allows one of 2, 4\n")]
    public async Task The_contract_of_the_model_judges(string request, string violations)
    {
        var result = await CommandLine.RunAsync(["check", "-"], new() { Input = request });

        Assert.Equal((violations.Length == 0 ? 0 : 2, violations), (result.ExitCode, result.Output));
    }

    [Fact]
    public async Task Json_of_violations_has_the_promised_shape()
    {
        var result = await CommandLine.RunAsync(["check", "-", "--json"], new() { Input = Requests.FiveFaults });

        Assert.Equal(2, result.ExitCode);
        using var json = JsonDocument.Parse(Assert.Single(result.OutputLines));
        Assert.Equal(["valid", "violations"], json.RootElement.EnumerateObject().Select(member => member.Name));
        Assert.False(json.RootElement.GetProperty("valid").GetBoolean());
        var violations = json.RootElement.GetProperty("violations").EnumerateArray().ToList();
        Assert.Equal(5, violations.Count);
        Assert.Contains(
            """{"pointer":"/CFGScale","keyword":"maximum","expected":"at most 1","actual":"1.7","message":"""
                + "\"`/CFGScale` is 1.7; the schema allows at most 1\"}",
            violations.Select(violation => violation.GetRawText()));
        var names = violations.Select(violation => string.Join(' ', violation.EnumerateObject().Select(member => member.Name)));
        Assert.All(names, shape => Assert.Equal("pointer keyword expected actual message", shape));
    }

    [Fact]
    public async Task Json_of_a_valid_file_is_an_empty_list()
    {
        var result = await CommandLine.RunAsync(["check", "-", "--json"], new() { Input = Requests.Valid });

        Assert.Equal(new CommandResult(0, """{"valid":true,"violations":[]}""" + "\n", ""), result);
    }

    [Theory]
    [InlineData("")]
    [InlineData("{ \"taskUUID\": ")]
    public async Task Malformed_json_is_one_violation_with_its_place(string text)
    {
        var result = await CommandLine.RunAsync(["check", "-", "--json"], new() { Input = text });

        Assert.Equal(2, result.ExitCode);
        using var json = JsonDocument.Parse(result.Output);
        var violation = Assert.Single(json.RootElement.GetProperty("violations").EnumerateArray());
        Assert.Equal("json", violation.GetProperty("keyword").GetString());
        Assert.Contains("line 1", violation.GetProperty("message").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_missing_file_is_an_error_and_no_violation()
    {
        var result = await CommandLine.RunAsync("check", "nowhere.json", "--json");

        Assert.Equal(new CommandResult(1, "", "contracts: There is no file nowhere.json.\n"), result);
    }

    [Fact]
    public async Task A_schema_of_the_user_judges_with_those_that_it_refers_to()
    {
        using var files = new TemporaryFolder();
        var order = files.Write("order.schema.json", """{"type":"object","properties":{"id":{"type":"integer","minimum":1},"to":{"$ref":"address.schema.json"}},"required":["id"],"additionalProperties":false}""");
        var address = files.Write("address.schema.json", """{"type":"object","properties":{"zip":{"type":"string","pattern":"^[0-9]{5}$"}},"required":["zip"]}""");

        var wrong = await CommandLine.RunAsync(["check", "--schema", order, "--schema", address, "-"], new() { Input = """{"id":0,"to":{"zip":"1"},"x":1}""" });
        var right = await CommandLine.RunAsync(["check", "-", "--schema", order, "--schema", address, "--json"], new() { Input = """{"id":1,"to":{"zip":"12345"}}""" });
        var alone = await CommandLine.RunAsync(["check", "-", "--schema", order], new() { Input = "{}" });

        Assert.Equal((2, ""), (wrong.ExitCode, wrong.Error));
        Assert.Equal(["`/id` is 0; the schema allows at least 1", "`/to/zip` is \"1\"; the schema allows text that matches `^[0-9]{5}$`", "`/x` is 1; the schema allows no members but `id` and `to`"], wrong.OutputLines);
        Assert.Equal(new CommandResult(0, """{"valid":true,"violations":[]}""" + "\n", ""), right);
        Assert.Equal(2, alone.ExitCode);
        Assert.Contains("address.schema.json", alone.ErrorLines[0], StringComparison.Ordinal);
    }

    /// <summary>What a draft calls its rule stays in the keyword; a missing member is told as generated code tells it.</summary>
    [Fact]
    public async Task A_missing_member_is_told_as_generated_code_does()
    {
        using var files = new TemporaryFolder();
        var schema = files.Write("a.json", """{"$schema":"http://json-schema.org/draft-04/schema#","required":["a"],"dependencies":{"b":["c"]}}""");

        var result = await CommandLine.RunAsync(["check", "-", "--schema", schema], new() { Input = """{"b":1}""" });

        Assert.Equal(["`/a` is missing; the schema requires it", "`/c` is missing; the schema requires it together with `b`"], result.OutputLines);
    }

    [Theory]
    [InlineData("[]", "the file names no model of Runware; say which schema judges with --schema")]
    [InlineData("""{"id":1}""", "the file names no model of Runware; say which schema judges with --schema")]
    [InlineData("""{"model":"acme:video@1"}""", "there is no contract of the model “acme:video@1”; contracts catalog lists them, and --schema names another one")]
    public async Task A_file_that_nobody_can_judge_is_not_judged(string json, string message) =>
        Assert.Equal(new CommandResult(2, "", $"contracts: {message}\n"), await CommandLine.RunAsync(["check", "-"], new() { Input = json }));

    [Fact]
    public async Task A_schema_with_a_fault_is_told_with_its_line()
    {
        using var files = new TemporaryFolder();
        var schema = files.Write("a.json", "{\n  \"type\": \"strin\"\n}");

        var result = await CommandLine.RunAsync(["check", "-", "--schema", schema], new() { Input = "1" });

        Assert.Equal((2, ""), (result.ExitCode, result.Output));
        Assert.StartsWith($"{schema}(2,11): CON0007: ", result.ErrorLines[0], StringComparison.Ordinal);
        Assert.Equal("contracts: a.json is no contract.", result.ErrorLines[1]);
    }
}
