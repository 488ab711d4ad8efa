using System;
using System.IO;
using System.Linq;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Threading;
using System.Threading.Tasks;
using JsonContracts.Conformance.Tests.Judging;
using JsonContracts.Runware.Emulator;
using JsonContracts.Schema.Checking;
using JsonContracts.Schema.Linking;
using JsonContracts.Schema.Reading;

namespace JsonContracts.Cli.Tests;

public sealed class PullTests
{
    private const string Model = "klingai:kling-video@2.6-standard";
    private const string Name = "kling-video-2.6-standard";

    [Fact]
    public async Task A_model_becomes_a_contract_for_the_request_and_one_for_the_result()
    {
        await using var service = await EmulatedService.StartAsync();

        var result = await PullAsync(service, Model);

        Assert.True(result.ExitCode == 0, result.Error);
        Assert.Equal([service.PathOf(Name), service.PathOf($"{Name}-result")], result.OutputLines);
        foreach (var file in result.OutputLines)
        {
            var document = SchemaDocument.Read(file, await File.ReadAllTextAsync(file));
            Assert.Empty(document.Faults.Concat(new SchemaCheck(new SchemaSet([document])).Of(document)));
        }

        Assert.Equal(Model, (string?)await ReadAsync(service.PathOf(Name), "x-contract", "id"));
        Assert.True((bool?)await ReadAsync(service.PathOf($"{Name}-result"), "x-contract", "open"));
    }

    [Fact]
    public async Task Examples_are_made_where_a_schema_has_none_and_another_validator_agrees()
    {
        await using var service = await EmulatedService.StartAsync();
        Answer(service, """
            {
              "type": "object",
              "properties": { "kind": { "const": "boat" }, "image": { "type": "string" }, "size": { "$ref": "#/$defs/size" }, "width": { "type": "integer" }, "height": { "type": "integer" } },
              "required": ["kind", "size"],
              "additionalProperties": false,
              "allOf": [
                { "oneOf": [{ "required": ["image"] }, { "required": ["width", "height"] }] },
                { "oneOf": [{ "properties": { "width": { "const": 3 }, "height": { "const": 2 } } }, { "properties": { "width": { "const": 2 }, "height": { "const": 3 } } }] },
                { "if": { "required": ["width"] }, "then": { "properties": { "size": { "minimum": 0 } } } }
              ],
              "$defs": { "size": { "type": "integer", "minimum": 4 } }
            }
            """);

        var result = await PullAsync(service, Model, "--name", "boat");

        Assert.True(result.ExitCode == 0, result.Error);
        var schema = JsonNode.Parse(await File.ReadAllTextAsync(service.PathOf("boat")))!;
        Assert.Equal(
            ["""{"kind":"boat","size":4,"width":3,"height":2}"""],
            schema["examples"]!.AsArray().Select(example => example!.ToJsonString()));
        var judge = await NJsonSchema.JsonSchema.FromJsonAsync(PlainerWords.Of(schema).ToJsonString());
        Assert.All(schema["examples"]!.AsArray(), example => Assert.Empty(judge.Validate(example!.ToJsonString())));
        Assert.NotEmpty(judge.Validate("""{"kind":"boat","size":4,"width":3,"height":3}"""));
    }

    [Fact]
    public async Task Pulling_again_changes_nothing()
    {
        await using var service = await EmulatedService.StartAsync();
        await PullAsync(service, Model);
        var first = await File.ReadAllTextAsync(service.PathOf(Name));

        var result = await PullAsync(service, Model);

        Assert.Equal(0, result.ExitCode);
        Assert.Equal(2, result.OutputLines.Count(line => line == "Nothing changed."));
        Assert.Equal(first, await File.ReadAllTextAsync(service.PathOf(Name)));
        Assert.Equal(2, service.Folder.Files.Length);
    }

    [Fact]
    public async Task An_address_does_as_well_as_an_identifier()
    {
        await using var service = await EmulatedService.StartAsync();
        var address = SchemaService.AddressOf(service.Emulator.SchemaService, Model);

        var result = await CommandLine.RunAsync("pull", address.AbsoluteUri, "--name", "Boat", "--output", service.Folder.Path);

        Assert.Equal([service.PathOf("Boat"), service.PathOf("Boat-result")], result.OutputLines);
    }

    [Fact]
    public async Task The_service_can_be_named_by_the_environment()
    {
        await using var service = await EmulatedService.StartAsync();

        var result = await CommandLine.RunAsync(["pull", Model, "-o", service.Folder.Path], new()
        {
            Variables = { ["CONTRACTS_SCHEMA_SERVICE"] = service.Emulator.SchemaService.AbsoluteUri },
        });

        Assert.True(result.ExitCode == 0, result.Error);
        Assert.Single(service.Emulator.Requests, request => request.Path == "/resolve/klingai:kling-video@2.6-standard");
    }

    [Fact]
    public async Task What_people_added_to_the_file_is_kept_and_what_changed_is_told()
    {
        await using var service = await EmulatedService.StartAsync();
        Answer(service, """{"type":"object","properties":{"size":{"type":"integer","minimum":1,"maximum":9},"kind":{"type":"string"}}}""");
        service.Folder.Write("boat.schema.json", """
            {
              "type": "object",
              "properties": {
                "kind": { "type": "string", "$comment": "Observed: elsewhere.", "x-contract": { "name": "Kind" } },
                "size": { "type": "integer", "minimum": 1, "maximum": 10, "$comment": "Observed: elsewhere." }
              },
              "examples": [{ "size": 10 }, { "size": 9 }]
            }
            """);

        var result = await PullAsync(service, Model, "--name", "boat");

        Assert.Equal(6, result.ExitCode);
        Assert.Equal("Requests of the old revision are refused by the new one, for example:", result.OutputLines[1]);
        Assert.Equal("Version step: major", result.OutputLines[^1]);
        Assert.Equal(
            """
            {
              "type": "object",
              "properties": {
                "kind": {
                  "$comment": "Observed: elsewhere.",
                  "x-contract": {
                    "name": "Kind"
                  },
                  "type": "string"
                },
                "size": {
                  "type": "integer",
                  "minimum": 1,
                  "maximum": 9
                }
              },
              "examples": [
                {
                  "size": 9
                }
              ]
            }

            """,
            await File.ReadAllTextAsync(service.PathOf("boat")));
    }

    /// <summary>Wherever a part was, and however deep in what is gone.</summary>
    [Fact]
    public async Task What_was_added_to_a_part_that_is_gone_is_told()
    {
        await using var service = await EmulatedService.StartAsync();
        const string now = """{"type":"object","properties":{"kind":{"type":"string"},"pair":{"type":"array"}}}""";
        const string before = """
            {
              "type": "object",
              "properties": {
                "kind": { "type": "string", "x-contract": { "name": "Kind" } },
                "si/ze": { "type": "object", "properties": { "width": { "type": "integer", "x-contract": { "name": "Width" } } } },
                "pair": { "type": "array", "prefixItems": [true, { "type": "number", "x-contract": { "decimal": true } }] },
                "list": { "type": "object", "properties": { "-1": { "x-contract": { "name": "Minus" } } } }
              },
              "$defs": { "old": { "x-catalog": { "word": 1 }, "x-contract": { "name": "Old" }, "$comment": "A remark goes with it." } }
            }
            """;
        string[] expected =
        [
            "boat.schema.json: /properties/si~1ze/properties/width is gone, and with it \"x-contract\": {\"name\":\"Width\"}",
            "boat.schema.json: /properties/pair/prefixItems/1 is gone, and with it \"x-contract\": {\"decimal\":true}",
            "boat.schema.json: /properties/list/properties/-1 is gone, and with it \"x-contract\": {\"name\":\"Minus\"}",
            "boat.schema.json: /$defs/old is gone, and with it \"x-contract\": {\"name\":\"Old\"}",
            "boat.schema.json: /$defs/old is gone, and with it \"x-catalog\": {\"word\":1}",
        ];

        service.Folder.Write("boat.schema.json", before);
        Answer(service, now);
        var result = await PullAsync(service, Model, "--name", "boat");

        Assert.Equal(expected, result.Error.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Where(line => line.Contains("is gone", StringComparison.Ordinal)));

        service.Folder.Write("boat.schema.json", before);
        Answer(service, now);
        using var json = JsonDocument.Parse((await PullAsync(service, Model, "--name", "boat", "--json")).Output);
        var lost = json.RootElement.GetProperty("contracts")[0].GetProperty("lost").EnumerateArray().ToList();
        Assert.Equal(5, lost.Count);
        Assert.Equal("/properties/si~1ze/properties/width", lost[0].GetProperty("pointer").GetString());
        Assert.Equal("x-contract", lost[0].GetProperty("keyword").GetString());
        Assert.Equal("""{"name":"Width"}""", lost[0].GetProperty("value").GetRawText());
    }

    [Theory]
    [InlineData("-1")]
    [InlineData("size")]
    public async Task A_list_where_names_were_is_a_fault_like_others(string name)
    {
        await using var service = await EmulatedService.StartAsync();
        Answer(service, """{"type":"object","properties":[true]}""");
        service.Folder.Write("boat.schema.json", $$$"""{ "type": "object", "properties": { "{{{name}}}": { "x-contract": { "name": "Size" } } } }""");

        var result = await PullAsync(service, Model, "--name", "boat");

        Assert.Contains("What was read is no contract.", result.Error, StringComparison.Ordinal);
    }

    /// <summary>What is ours stays apart from what is fetched, and still counts.</summary>
    [Fact]
    public async Task An_overlay_is_left_alone_and_counts()
    {
        const string ours = """{ "": { "name": "Boat" }, "/properties/size": { "decimal": true } }""";
        await using var service = await EmulatedService.StartAsync();
        service.Folder.Write("boat.schema.json", """{ "type": "object", "properties": { "size": { "type": "number", "maximum": 9 } } }""");
        var overlay = service.Folder.Write("boat.overlay.json", ours);
        Answer(service, """{"type":"object","properties":{"size":{"type":"number","maximum":10},"kind":{"enum":["a","b"]}}}""");

        var result = await PullAsync(service, Model, "--name", "boat");

        Assert.Equal(6, result.ExitCode);
        Assert.Contains("  Boat.Kind  new  is new", result.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("  Boat.Size  ", result.Output, StringComparison.Ordinal);
        Assert.Equal(ours, await File.ReadAllTextAsync(overlay));
        Assert.Null(await ReadAsync(service.PathOf("boat"), "x-contract"));
    }

    /// <summary>A part that is gone takes no name with it in silence: nothing is written until the overlay is mended, and then the files are compared.</summary>
    [Fact]
    public async Task A_schema_that_its_overlay_does_not_fit_replaces_nothing()
    {
        const string before = """{ "type": "object", "properties": { "size": { "type": "number" } } }""";
        const string now = """{"type":"object","properties":{"length":{"type":"number"}}}""";
        await using var service = await EmulatedService.StartAsync();
        var file = service.Folder.Write("boat.schema.json", before);
        var overlay = service.Folder.Write("boat.overlay.json", "{ \"\": { \"name\": \"Boat\" },\n\"/properties/size\": { \"decimal\": true } }");
        Answer(service, now);

        var result = await PullAsync(service, Model, "--name", "boat");

        Assert.Equal(2, result.ExitCode);
        Assert.Equal(
            [
                $"{overlay}(2,1): CON0026: `/properties/size` leads to no schema: there is no `size` at `#/properties`; the closest place is `#/properties`",
                "contracts: boat.overlay.json does not fit what was read. That is kept as boat.schema.json.refused, and nothing else is written.",
            ],
            result.ErrorLines);
        Assert.Equal(before, await File.ReadAllTextAsync(file));

        service.Folder.Write("boat.overlay.json", """{ "": { "name": "Vessel" }, "/properties/length": { "decimal": true } }""");
        Answer(service, now);
        result = await PullAsync(service, Model, "--name", "boat");

        Assert.True(result.ExitCode == 6, result.Error);
        Assert.Contains("  Vessel.Size    breaks the build  is gone", result.Output, StringComparison.Ordinal);
        Assert.NotEqual(before, await File.ReadAllTextAsync(file));
    }

    [Fact]
    public async Task Json_has_the_files_with_the_comparison()
    {
        await using var service = await EmulatedService.StartAsync();
        service.Folder.Write("boat.schema.json", """{ "type": "object", "properties": { "size": { "type": "integer" } } }""");
        Answer(service, """{"type":"object","properties":{"size":{"type":"number"}}}""");

        var result = await PullAsync(service, Model, "--name", "boat", "--json");

        using var json = JsonDocument.Parse(Assert.Single(result.OutputLines));
        var contract = json.RootElement.GetProperty("contracts").EnumerateArray().Single();
        Assert.Equal(service.PathOf("boat"), contract.GetProperty("path").GetString());
        Assert.True(contract.GetProperty("replaced").GetBoolean());
        Assert.Equal("holds", contract.GetProperty("diff").GetProperty("oldIsValid").GetProperty("verdict").GetString());
    }

    /// <summary>Answers of a service, and a part of what is said about them.</summary>
    public static TheoryData<string, string> BrokenAnswers => new()
    {
        { "<html>", "is no JSON object" },
        { "[]", "is no JSON object" },
        { """{"requestSchema":null,"requestSchema":{}}""", "is no JSON object" },
        { """{"openapi":"3.1.0"}""", "has neither `requestSchema` nor `responseSchema`" },
        { """{"requestSchema":null,"responseSchema":null}""", "has no schema" },
        { """{"requestSchema":"all","responseSchema":{}}""", "has a `requestSchema` that is no schema" },
    };

    [Theory]
    [MemberData(nameof(BrokenAnswers))]
    public async Task An_answer_that_is_not_understood_is_an_error_of_the_api(string answer, string part)
    {
        await using var service = await EmulatedService.StartAsync();
        Inject(service, Fault.OfBody(answer));

        var result = await PullAsync(service, Model);

        Assert.Equal(3, result.ExitCode);
        Assert.Contains(part, Assert.Single(result.ErrorLines), StringComparison.Ordinal);
        Assert.Empty(service.Folder.Files);
    }

    [Fact]
    public async Task A_schema_that_is_no_contract_replaces_nothing()
    {
        await using var service = await EmulatedService.StartAsync();
        var file = service.Folder.Write("boat.schema.json", "{ }");
        Answer(service, """{"minimum":"0"}""", """{"type":"object"}""");

        var result = await PullAsync(service, Model, "--name", "boat");

        Assert.Equal(2, result.ExitCode);
        Assert.Equal(
            [
                $"{file}.refused(2,14): CON0007: `minimum` must be a number, but this is the string \"0\"",
                "contracts: What was read is no contract. It is kept as boat.schema.json.refused, and nothing else is written.",
            ],
            result.ErrorLines);
        Assert.Equal("{ }", await File.ReadAllTextAsync(file));
        Assert.Equal([file, file + ".refused"], service.Folder.Files.Order(StringComparer.Ordinal));
    }

    /// <summary>Schemas that are odd or wrong, and how the command ends.</summary>
    public static TheoryData<string, int> OddSchemas => new()
    {
        { """{"properties":[]}""", 2 },
        { """{"properties":{"model":[]}}""", 2 },
        { """{"properties":{"model":{"const":5}}}""", 0 },
        { """{"properties":{"a":true,"b":false},"required":["b"]}""", 0 },
        { """{"oneOf":[{"properties":{"a":false,"b":{"const":1}}},{"required":["a"]}]}""", 0 },
        { """{"required":"a"}""", 2 },
        { """{"type":"array","minItems":100000000000}""", 0 },
        { """{"type":"object","properties":{"a":{"type":"string","minLength":2000000000}},"required":["a"]}""", 0 },
        { """{"$ref":"#/$defs/a","$defs":{"a":{"$ref":"#/$defs/a"}}}""", 2 },
        { """{"$ref":"#/$defs/a","$defs":{"a":{"properties":{"more":{"$ref":"#/$defs/a"}},"required":["more"]}}}""", 0 },
        { """{"allOf":[true,{"anyOf":[]}]}""", 2 },
        { """{"not":{}}""", 0 },
    };

    [Theory]
    [MemberData(nameof(OddSchemas))]
    public async Task Odd_schemas_are_written_or_refused_and_never_a_surprise(string schema, int exitCode)
    {
        await using var service = await EmulatedService.StartAsync();
        Answer(service, schema);

        var result = await PullAsync(service, Model, "--name", "odd");

        Assert.True(result.ExitCode == exitCode, result.Error);
        Assert.DoesNotContain("unexpected", result.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("klingai:kling-video@2.6-pro", "kling-video-2.6-pro")]
    [InlineData("acme:4@2", "acme-4-2")]
    [InlineData("acme:Big_Video@V1", "big_video-v1")]
    [InlineData("acme:a/b@1", "a-b-1")]
    public void A_contract_is_named_after_its_model(string air, string name)
    {
        Assert.Equal(name, ContractName.Of(air));
        Assert.True(ContractName.IsValid(name));
    }

    [Theory]
    [InlineData("https://example.com/docs/models/lantern-1/schema.json", "lantern-1")]
    [InlineData("https://example.com/lantern-1.schema.json?x=1", "lantern-1")]
    [InlineData("https://example.com/resolve/acme%3Alantern%401", "lantern-1")]
    [InlineData("https://example.com/", "")]
    public void Without_a_model_a_contract_is_named_after_its_address(string address, string name) =>
        Assert.Equal(name, ContractName.Of(new Uri(address)));

    [Fact]
    public async Task A_model_that_nobody_knows_is_an_error_of_the_api()
    {
        await using var service = await EmulatedService.StartAsync();

        var result = await PullAsync(service, "acme:video@1");

        Assert.Equal(3, result.ExitCode);
        Assert.Contains("the service does not know this model", Assert.Single(result.ErrorLines), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_failing_service_is_an_error_of_the_api()
    {
        await using var service = await EmulatedService.StartAsync();
        Inject(service, Fault.OfStatus(503));

        Assert.Contains("answered with status 503", (await PullAsync(service, Model)).Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_service_that_is_not_there_is_an_error_of_the_api()
    {
        Uri address;
        await using (var service = await EmulatedService.StartAsync()) address = service.Emulator.SchemaService;

        var result = await CommandLine.RunAsync("pull", Model, "--service", address.AbsoluteUri);

        Assert.Equal(3, result.ExitCode);
        Assert.Contains("was not reached", Assert.Single(result.ErrorLines), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Ctrl_C_ends_the_wait_and_leaves_nothing()
    {
        await using var service = await EmulatedService.StartAsync();
        Inject(service, new Fault { Delay = TimeSpan.FromHours(1) });
        using var interrupt = new CancellationTokenSource();

        var pull = CommandLine.RunAsync(
            ["pull", Model, "--service", service.Emulator.SchemaService.AbsoluteUri, "--output", service.Folder.Path],
            new() { CancellationToken = interrupt.Token });
        while (service.Emulator.Requests.Count == 0) await Task.Delay(10);
        await interrupt.CancelAsync();

        Assert.Equal(130, (await pull).ExitCode);
        Assert.Empty(service.Folder.Files);
    }

    private static Task<CommandResult> PullAsync(EmulatedService service, string model, params string[] options) =>
        CommandLine.RunAsync(["pull", model, "--service", service.Emulator.SchemaService.AbsoluteUri, "--output", service.Folder.Path, .. options]);

    /// <summary>Lets the service answer the next question with these schemas.</summary>
    private static void Answer(EmulatedService service, string request, string response = "null") =>
        Inject(service, Fault.OfBody($$"""{"requestSchema":{{request}},"responseSchema":{{response}}}"""));

    private static void Inject(EmulatedService service, Fault fault) => service.Emulator.Inject(fault with { When = _ => true });

    private static async Task<JsonNode?> ReadAsync(string file, params string[] way) =>
        way.Aggregate(JsonNode.Parse(await File.ReadAllTextAsync(file)), (node, name) => node?[name]);
}
