using System;
using System.IO;
using System.Linq;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Threading.Tasks;
using JsonContracts.Conformance.Tests.Judging;
using JsonContracts.Schema.Comparison;
using JsonContracts.Schema.Evaluation;
using JsonContracts.Schema.Linking;
using JsonContracts.Schema.Reading;

namespace JsonContracts.Cli.Tests;

public sealed class ImportTests
{
    private const string Name = "lantern-video-1";

    [Theory]
    [InlineData("lantern.md", "lantern.md.schema.json")]
    [InlineData("lantern.txt", "lantern.txt.schema.json")]
    public async Task A_page_becomes_a_contract(string page, string contract)
    {
        using var folder = new TemporaryFolder();

        var result = await CommandLine.RunAsync("import", Page.PathOf(page), "--output", folder.Path);

        Assert.Equal(0, result.ExitCode);
        Assert.Equal([Path.Combine(folder.Path, $"{Name}.schema.json")], result.OutputLines);
        Assert.Equal(Page.Text(contract), await File.ReadAllTextAsync(result.OutputLines[0]));
    }

    [Fact]
    public async Task A_page_that_was_copied_by_another_browser_says_the_same()
    {
        Assert.Equal(Page.Text("lantern.txt.schema.json"), await ImportAsync(Page.WithoutDashes(Page.Text("lantern.txt"))));
    }

    [Theory]
    [InlineData("lantern.md")]
    [InlineData("lantern.txt")]
    public async Task Line_ends_and_the_mark_of_an_editor_do_not_matter(string page)
    {
        var text = '\uFEFF' + Page.Text(page).Replace("\n", "\r\n", StringComparison.Ordinal);

        Assert.Equal(Page.Text($"{page}.schema.json"), await ImportAsync(text));
    }

    [Fact]
    public async Task What_the_text_does_not_tell_is_asked_with_its_places()
    {
        var result = await QuestionsAsync(Page.Text("lantern.txt"));

        Assert.Equal(
            [
                (45, "/properties/safety/properties/mode", "The page counts 3 allowed values and names none. Which are they? It only says: “Nothing is checked.” “A part is checked.” “All is checked.”"),
                (73, "/properties", "The page tells of a parameter whose name is lost (type integer, paired with height): “Pixels from left to right.” What is it called?"),
                (76, "/properties", "The page tells of a parameter whose name is lost (type integer, paired with width): “Pixels from top to bottom.” What is it called?"),
                (79, "/properties/duration", "The page counts 2 allowed values and names none. Which are they?"),
            ],
            result);
    }

    [Fact]
    public async Task Questions_go_beside_the_results()
    {
        var result = await CommandLine.RunAsync(["import", "-", "--output", Path.GetTempPath(), "--name", $"page-{Guid.NewGuid():N}"], new() { Input = Page.Text("lantern.txt") });
        File.Delete(Assert.Single(result.OutputLines));

        Assert.Equal("-(45): /properties/safety/properties/mode: The page counts 3 allowed values and names none. Which are they? It only says: “Nothing is checked.” “A part is checked.” “All is checked.”", result.ErrorLines[0]);
        Assert.StartsWith("Questions that the source leaves open: 4.", result.ErrorLines[^1], StringComparison.Ordinal);
    }

    /// <summary>Requests, and whether the rules of the page allow them.</summary>
    public static TheoryData<string, bool> Requests => new()
    {
        { """ "width":1280,"height":720 """, true },
        { """ "width":1280,"height":721 """, false },
        { """ "width":1280 """, false },
        { """ "seed":1 """, false },
        { """ "seed":1,"negativePrompt":"Rain","width":720,"height":1280 """, true },
        { """ "seed":1,"width":720,"height":1280 """, false },
        { """ "seed":1,"negativePrompt":"Rain","inputs":{"frameImages":["a"]} """, false },
        { """ "inputs":{"frameImages":["a","b"]} """, true },
        { """ "inputs":{"frameImages":["a",{"image":"b","frame":-1}]} """, true },
        { """ "inputs":{"frameImages":["a",{"image":"b","frame":"middle"}]} """, false },
        { """ "inputs":{"frameImages":["a","b","c"]} """, false },
        { """ "inputs":{"frameImages":["a"]},"width":1280,"height":720 """, false },
        { """ "inputs":{"frameImages":["a","b"],"referenceVideos":["c"]} """, false },
        { """ "inputs":{"frameImages":["a"],"referenceVideos":["c"]},"duration":2.5 """, false },
        { """ "inputs":{"frameImages":["a"],"referenceVideos":["c"]},"duration":3.5 """, true },
        { """ "inputs":{"frameImages":["a"]},"glow":true """, false },
        { """ "inputs":{"frameImages":["a"]},"providerSettings":{"acme":{"glow":true}} """, true },
    };

    [Theory]
    [MemberData(nameof(Requests))]
    public void The_contract_means_what_the_page_says(string members, bool isValid)
    {
        var document = SchemaDocument.Read("lantern.schema.json", Page.Text("lantern.md.schema.json"));
        var request = $$"""{"taskType":"videoInference","taskUUID":"3f6c2a54-8d0e-4b7a-9c55-0f3f1f1f7a10","model":"acme:lantern-video@1","positivePrompt":"Rain",{{members}}}""";

        Assert.Equal(isValid, new Evaluator(new SchemaSet([document])).IsValid(document.Root!, JsonContracts.Schema.Text.JsonValue.Parse(request)));
    }

    [Theory]
    [InlineData("lantern.md.schema.json", 2)]
    [InlineData("lantern.txt.schema.json", 1)]
    public async Task Another_validator_agrees_on_the_examples(string contract, int count)
    {
        var schema = JsonNode.Parse(Page.Text(contract))!.AsObject();
        var judge = await NJsonSchema.JsonSchema.FromJsonAsync(PlainerWords.Of(schema).ToJsonString());
        var examples = schema["examples"]!.AsArray();

        Assert.Equal(count, examples.Count);
        foreach (var example in examples)
        {
            Assert.Empty(judge.Validate(example!.ToJsonString()));
            Assert.NotEmpty(judge.Validate(Without(example.AsObject(), "positivePrompt")));
        }
    }

    [Fact]
    public async Task Importing_again_keeps_what_people_added_and_tells_what_changed()
    {
        using var folder = new TemporaryFolder();
        var page = folder.Write("page.md", Page.Text("lantern.md"));
        await CommandLine.RunAsync("import", page, "-o", folder.Path);
        var file = Path.Combine(folder.Path, $"{Name}.schema.json");
        var schema = JsonNode.Parse(await File.ReadAllTextAsync(file))!;
        schema["properties"]!["safety"]!["x-contract"] = new JsonObject { ["name"] = "SafetySettings" };
        schema["properties"]!["seed"]!["$comment"] = "Observed: also zero.";
        schema["properties"]!["duration"]!["$comment"] = "Observed: halves too.";
        await File.WriteAllTextAsync(file, schema.ToJsonString());

        folder.Write("page.md", Page.Text("lantern.md").Replace("- **Max**: `15`", "- **Max**: `12`", StringComparison.Ordinal));
        var result = await CommandLine.RunAsync("import", page, "-o", folder.Path);

        Assert.Equal(6, result.ExitCode);
        Assert.Contains(result.OutputLines, line => line.StartsWith("  /duration  fewer values  breaks", StringComparison.Ordinal));
        var now = JsonNode.Parse(await File.ReadAllTextAsync(file))!["properties"]!;
        Assert.Equal("SafetySettings", (string?)now["safety"]!["x-contract"]!["name"]);
        Assert.Equal("Observed: also zero.", (string?)now["seed"]!["$comment"]);
        Assert.Null(now["duration"]!["$comment"]);
    }

    [Fact]
    public async Task An_overlay_is_left_alone_and_counts()
    {
        using var folder = new TemporaryFolder();
        var overlay = folder.Write($"{Name}.overlay.json", """{ "": { "name": "Lantern" } }""");
        await CommandLine.RunAsync("import", Page.PathOf("lantern.md"), "--output", folder.Path);
        var file = Path.Combine(folder.Path, $"{Name}.schema.json");
        Assert.Equal(Page.Text("lantern.md.schema.json"), await File.ReadAllTextAsync(file));

        await File.WriteAllTextAsync(file, (await File.ReadAllTextAsync(file)).Replace("\"type\": \"boolean\"", "\"type\": \"string\"", StringComparison.Ordinal));
        var result = await CommandLine.RunAsync("import", Page.PathOf("lantern.md"), "--output", folder.Path);

        Assert.Equal(6, result.ExitCode);
        Assert.Contains("  LanternSafety.CheckContent ", result.Output, StringComparison.Ordinal);
        Assert.Equal(Page.Text("lantern.md.schema.json"), await File.ReadAllTextAsync(file));
        Assert.Equal("""{ "": { "name": "Lantern" } }""", await File.ReadAllTextAsync(overlay));
    }

    [Fact]
    public async Task Importing_the_same_page_again_changes_nothing()
    {
        using var folder = new TemporaryFolder();
        string[] import = ["import", Page.PathOf("lantern.md"), "-o", folder.Path];
        await CommandLine.RunAsync(import);

        var result = await CommandLine.RunAsync(import);

        Assert.Equal(0, result.ExitCode);
        Assert.Equal("Nothing changed.", result.OutputLines[1]);
        Assert.Equal(Page.Text("lantern.md.schema.json"), await File.ReadAllTextAsync(result.OutputLines[0]));
    }

    [Fact]
    public async Task Examples_of_people_are_kept_as_long_as_they_hold()
    {
        using var folder = new TemporaryFolder();
        string[] import = ["import", Page.PathOf("lantern.txt"), "-o", folder.Path];
        var file = (await CommandLine.RunAsync(import)).OutputLines[0];
        var schema = JsonNode.Parse(await File.ReadAllTextAsync(file))!;
        var mine = schema["examples"]![0]!.DeepClone();
        mine["positivePrompt"] = "Mine";
        schema["examples"] = new JsonArray(mine, new JsonObject());
        await File.WriteAllTextAsync(file, schema.ToJsonString());

        await CommandLine.RunAsync(import);

        var example = Assert.Single(JsonNode.Parse(await File.ReadAllTextAsync(file))!["examples"]!.AsArray());
        Assert.Equal("Mine", (string?)example!["positivePrompt"]);
    }

    [Theory]
    [InlineData("# A story\n\nOnce upon a time.", "is no page of a model")]
    [InlineData("", "is no page of a model")]
    [InlineData("# Small\n\n## Request Parameters\n\n### [a](b)\n\n- **Type**: `string`\n", "is no name for a contract; give one with --name")]
    public async Task What_cannot_be_imported_is_refused_in_one_line(string page, string part)
    {
        var result = await CommandLine.RunAsync(["import", "-"], new() { Input = page });

        Assert.Equal(2, result.ExitCode);
        Assert.Contains(part, Assert.Single(result.ErrorLines), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_that_is_not_there_is_one_line()
    {
        var result = await CommandLine.RunAsync("import", "nowhere.md");

        Assert.Equal(1, result.ExitCode);
        Assert.Equal(["contracts: There is no file nowhere.md."], result.ErrorLines);
    }

    /// <summary>
    /// The pages of the flagship hold what is known of them, in our own words. The catalogue knows more, from other sources; what it
    /// allows, both contracts allow, and where they allow more the pages do not tell.
    /// </summary>
    [Theory]
    [InlineData("kling-video-2.6-standard.md", "/inputs/frameImages/*/frame", "/inputs/frameImages/*", "/inputs/frameImages/*/image", "/inputs/frameImages", "/inputs/referenceVideos/*", "")]
    [InlineData("kling-video-2.6-standard.txt", "/inputs/frameImages/*/frame", "/inputs/frameImages/*", "/inputs/frameImages/*/image", "/inputs/frameImages", "/inputs/referenceVideos/*", "", "/safety/mode", "/width", "/height", "/duration", "/providerSettings/klingai/characterOrientation")]
    public async Task The_page_of_the_flagship_allows_what_the_catalogue_allows(string page, params string[] looser)
    {
        var catalogue = SchemaDocument.Read("catalogue.schema.json", ContractCatalogue.Text("kling-video-2.6-standard.schema.json"));
        var imported = SchemaDocument.Read("imported.schema.json", await ImportAsync(Page.Text(page)));

        var comparison = SchemaComparison.Of(new Revision(catalogue), new Revision(imported));

        Assert.Equal(InclusionVerdict.Holds, comparison.OldIsValid.Verdict);
        Assert.Equal(looser.Order(StringComparer.Ordinal), comparison.Changes.Where(change => change.Kind != ChangeKind.Description).Select(change => change.Path).Distinct().Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task The_plain_text_of_the_flagship_leaves_six_questions() => Assert.Equal(
        [
            "/properties/safety/properties/mode", "/properties/inputs/properties/frameImages/items/oneOf/1/properties/frame", "/properties", "/properties",
            "/properties/duration", "/properties/providerSettings/properties/klingai/properties/characterOrientation",
        ],
        (await QuestionsAsync(Page.Text("kling-video-2.6-standard.txt"))).Select(question => question.Pointer));

    /// <summary>The text of the contract that a page from standard input makes.</summary>
    private static async Task<string> ImportAsync(string page)
    {
        using var folder = new TemporaryFolder();
        var result = await CommandLine.RunAsync(["import", "-", "--output", folder.Path], new() { Input = page });
        Assert.True(result.ExitCode == 0, result.Error);
        return await File.ReadAllTextAsync(Assert.Single(folder.Files));
    }

    private static async Task<(int Line, string Pointer, string Text)[]> QuestionsAsync(string page)
    {
        using var folder = new TemporaryFolder();
        var result = await CommandLine.RunAsync(["import", "-", "--output", folder.Path, "--json"], new() { Input = page });
        using var json = JsonDocument.Parse(result.Output);
        return [.. json.RootElement.GetProperty("contracts")[0].GetProperty("questions").EnumerateArray().Select(question =>
            (question.GetProperty("line").GetInt32(), question.GetProperty("pointer").GetString()!, question.GetProperty("question").GetString()!))];
    }

    private static string Without(JsonObject example, string member)
    {
        var less = example.DeepClone().AsObject();
        less.Remove(member);
        return less.ToJsonString();
    }
}
