using System;
using System.IO;
using System.Linq;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Threading.Tasks;
using static System.FormattableString;

namespace JsonContracts.Cli.Tests;

public sealed class CatalogTests
{
    [Fact]
    public async Task The_catalogue_lists_every_request_with_its_revision()
    {
        var result = await CommandLine.RunAsync("catalog", "--json");

        Assert.Equal((0, ""), (result.ExitCode, result.Error));
        var listed = result.OutputLines.Select(line => JsonNode.Parse(line)!).Select(line => ((string)line["file"]!, (string)line["id"]!, (string)line["revision"]!)).ToList();
        var files = Directory.EnumerateFiles(Schemas(), "*.schema.json")
            .Select(path => (Name: Path.GetFileName(path), Json: JsonNode.Parse(File.ReadAllText(path))!))
            .Where(file => file.Json["x-catalog"] is not null)
            .OrderBy(file => file.Name, StringComparer.Ordinal)
            .Select(file => (file.Name, (string)file.Json["x-contract"]!["id"]!, (string)file.Json["x-catalog"]!["revision"]!));
        Assert.True(listed.Count >= 18);
        Assert.Equal(files, listed);
    }

    [Fact]
    public async Task The_table_tells_capabilities_and_ranges()
    {
        var result = await CommandLine.RunAsync("catalog", "2.1 master");

        Assert.Equal(
            """
              id           title               capabilities                   ranges                                      revision
              klingai:5@3  KlingAI 2.1 Master  text to video, image to video  duration 5 or 10; CFGScale 0 to 1; 3 sizes  2026-06-23

            """,
            result.Output);
    }

    [Theory]
    [InlineData("image to video", "veo-3.schema.json", "real-esrgan.schema.json")]
    [InlineData("black forest", "flux-1-dev.schema.json", "veo-3.schema.json")]
    [InlineData("KLINGAI:5@3", "kling-2.1-master.schema.json", "kling-2.1-pro.schema.json")]
    public async Task Words_pick_from_the_catalogue(string text, string picked, string other)
    {
        var files = (await CommandLine.RunAsync("catalog", text, "--json")).OutputLines.Select(line => (string)JsonNode.Parse(line)!["file"]!).ToList();

        Assert.Contains(picked, files);
        Assert.DoesNotContain(other, files);
    }

    [Fact]
    public async Task Words_that_pick_nothing_are_told()
    {
        var result = await CommandLine.RunAsync("catalog", "tap dance");

        Assert.Equal(new CommandResult(2, "", "contracts: no contract is about “tap dance”; contracts catalog lists all of them\n"), result);
    }

    [Theory]
    [InlineData("klingai:5@3")]
    [InlineData("KlingAI 2.1 Master")]
    [InlineData("kling-2.1-master")]
    [InlineData("kling-2.1-master.schema.json")]
    [InlineData("schema/runware/kling-2.1-master.schema.json")]
    public async Task A_contract_is_shown_by_any_of_its_names(string name)
    {
        var result = await CommandLine.RunAsync("show", name);

        Assert.Equal((0, ""), (result.ExitCode, result.Error));
        Assert.Equal("KlingAI 2.1 Master (klingai:5@3)", result.OutputLines[0]);
        Assert.Contains("Kling AI; text to video, image to video; revision 2026-06-23", result.OutputLines);
    }

    [Fact]
    public async Task A_contract_is_shown_with_parameters_and_rules()
    {
        var lines = (await CommandLine.RunAsync("show", "klingai:5@3")).OutputLines;

        Assert.Matches("^  parameter +type +range +default +required +description$", lines[3]);
        Assert.Contains(lines, line => Matches(line, "/taskUUID +string +a UUID +yes +UUID"));
        Assert.Contains(lines, line => Matches(line, "/CFGScale +number +at least 0; at most 1 +0.5 +How strictly"));
        Assert.Contains(lines, line => Matches(line, "/duration +integer +one of 5, 10 +Length of the video"));
        Assert.Contains(lines, line => Matches(line, "/inputs/frameImages +array +at least 1 item; at most 1 item; .*The image that"));
        Assert.Contains(lines, line => Matches(line, @"/inputs/frameImages/\* +string or object +One image"));
        Assert.Contains(lines, line => Matches(line, @"/inputs/frameImages/\*/image +string .* yes +An image"));
        Assert.Contains(lines, line => Matches(line, @"/inputs/frameImages/\*/frame +string or integer +one of ""first"", ""last"", 0, -1 "));
        Assert.Equal(
            ["Rules", "  Allowed: `width` only together with `height`; `height` only together with `width`.", "  The sizes that exist.", "    1080p (16:9): 1920 × 1080", "    1080p (1:1): 1080 × 1080", "    1080p (9:16): 1080 × 1920"],
            lines[^6..]);
    }

    /// <summary>Whatever adds members shows them: <c>allOf</c>, references, branches, maps. What contains itself is shown once.</summary>
    [Fact]
    public async Task A_schema_of_the_user_is_shown_whole()
    {
        using var files = new TemporaryFolder();
        var schema = files.Write("a.json", """
            {
              "$schema": "http://json-schema.org/draft-07/schema#",
              "type": "object",
              "allOf": [{ "$ref": "#/definitions/base" }, { "properties": { "extra": { "type": "boolean" } } }],
              "properties": {
                "tree": { "$ref": "#/definitions/node" },
                "map": { "type": "object", "additionalProperties": { "type": "integer", "minimum": 3 } },
                "pay": { "oneOf": [
                  { "type": "object", "properties": { "by": { "const": "card" }, "number": { "type": "string" } }, "required": ["by", "number"] },
                  { "type": "object", "properties": { "by": { "const": "cash" } }, "required": ["by"] },
                  { "type": "null" }
                ] },
                "again": { "$ref": "#/definitions/node" }
              },
              "definitions": {
                "base": { "properties": { "id": { "type": "integer" } }, "required": ["id"] },
                "node": { "type": "object", "properties": { "left": { "$ref": "#/definitions/node" }, "v": { "type": "integer" } } }
              }
            }
            """);

        var result = await CommandLine.RunAsync("show", schema);

        Assert.Equal((0, ""), (result.ExitCode, result.Error));
        string[] rows =
        [
            "/id integer yes", "/extra boolean", "/tree object", "/tree/left object as /tree", "/tree/v integer", "/map object", "/map/* integer at least 3",
            "/pay object or null", "/pay/by string only \"card\" or only \"cash\" yes", "/pay/number string", "/again object as /tree",
        ];
        Assert.Equal(rows, result.OutputLines.Where(line => line.StartsWith("  /", StringComparison.Ordinal)).Select(line => string.Join(' ', line.Split(' ', StringSplitOptions.RemoveEmptyEntries))));
    }

    /// <summary>A list that doubles at each of forty levels is as long as what is written.</summary>
    [Fact]
    public async Task What_is_shared_is_shown_once()
    {
        using var files = new TemporaryFolder();
        var levels = Enumerable.Range(0, 40).Select(level => Invariant($"\"l{level}\":{{\"type\":\"object\",\"properties\":{{\"a\":{{\"$ref\":\"#/$defs/l{level + 1}\"}},\"b\":{{\"$ref\":\"#/$defs/l{level + 1}\"}}}}}}"));
        var schema = files.Write("a.json", """{"$ref":"#/$defs/l0","$defs":{"l40":{"type":"string"},""" + string.Join(',', levels) + "}}");

        var result = await CommandLine.RunAsync("show", schema);

        Assert.Equal(80, result.OutputLines.Count(line => line.StartsWith("  /", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task Json_has_all_of_a_contract()
    {
        var result = await CommandLine.RunAsync("show", "klingai:5@3", "--json");

        using var json = JsonDocument.Parse(Assert.Single(result.OutputLines));
        var duration = json.RootElement.GetProperty("parameters").EnumerateArray().Single(parameter => parameter.GetProperty("pointer").GetString() == "/duration");
        Assert.Equal("""{"pointer":"/duration","type":"integer","range":"one of 5, 10","required":false,"description":"Length of the video in seconds."}""", duration.GetRawText());
        Assert.Equal(3, json.RootElement.GetProperty("rules").EnumerateArray().Sum(rule => rule.GetProperty("combinations").GetArrayLength()));
    }

    [Fact]
    public async Task An_answer_is_shown_as_well()
    {
        var result = await CommandLine.RunAsync("show", "video-inference-result");

        Assert.Equal("Video inference result", result.OutputLines[0]);
        Assert.Contains(result.OutputLines, line => Matches(line, "/cost +number +at least 0 +Price"));
    }

    [Theory]
    [InlineData("kling-2.1-mastre", "; did you mean kling-2.1-master?")]
    [InlineData("klingai:5@33", "; did you mean klingai:5@3?")]
    [InlineData("kling 2.1", "; did you mean kling-2.1-master, kling-2.1-pro, kling-2.1-standard?")]
    [InlineData("a violin concerto in d major", "")]
    public async Task A_name_that_is_not_there_is_answered_by_what_may_be_meant(string name, string meant)
    {
        var result = await CommandLine.RunAsync("show", name);

        Assert.Equal(new CommandResult(2, "", Invariant($"contracts: there is no contract called “{name}”{meant}; contracts catalog lists them\n")), result);
    }

    /// <summary>The service says different things at different places, so every file names its sources first.</summary>
    [Fact]
    public void Every_contract_says_where_its_facts_come_from()
    {
        var files = Directory.GetFiles(Schemas(), "*.schema.json", SearchOption.AllDirectories);

        Assert.Contains(files, file => Path.GetDirectoryName(file)!.EndsWith("revisions", StringComparison.Ordinal));
        Assert.All(files, file => Assert.Matches("^Sources?: .{40}", (string?)JsonNode.Parse(File.ReadAllText(file))!["$comment"]));
    }

    /// <summary>A dozen beside the one that the project began with, from several makers.</summary>
    [Fact]
    public async Task The_catalogue_has_models_of_different_families()
    {
        var models = (await CommandLine.RunAsync("catalog", "--json")).OutputLines.Select(line => JsonNode.Parse(line)!).Where(model => !((string)model["capabilities"]![0]!).Equals("utility", StringComparison.Ordinal)).ToList();

        Assert.True(models.Count >= 13, $"{models.Count}");
        Assert.True(models.Select(model => (string)model["creator"]!).Distinct().Count() >= 6);
    }

    /// <summary>Every contract can be shown, so none of them has a part that the table cannot tell.</summary>
    [Fact]
    public async Task Every_contract_can_be_shown()
    {
        foreach (var path in Directory.EnumerateFiles(Schemas(), "*.schema.json"))
        {
            var name = Path.GetFileName(path);
            var members = JsonNode.Parse(await File.ReadAllTextAsync(path))!["properties"]!.AsObject().Select(member => "/" + member.Key);
            using var json = JsonDocument.Parse((await CommandLine.RunAsync("show", name, "--json")).Output);
            var shown = json.RootElement.GetProperty("parameters").EnumerateArray().Select(parameter => parameter.GetProperty("pointer").GetString()!);
            Assert.Equal(members, shown.Where(pointer => pointer.Count(c => c == '/') == 1));
        }
    }

    private static bool Matches(string line, string pattern) => System.Text.RegularExpressions.Regex.IsMatch(line, "^  " + pattern);

    private static string Schemas() => Repository.At("schema", "runware");
}
