using System.Linq;
using System.Text.Json.Nodes;

namespace JsonContracts.Cli.Tests;

/// <summary>Each kind of sentence that pages have about several parameters.</summary>
public sealed class SentenceTests
{
    private static readonly (string, string)[] s_parameters =
    [
        ("a", "- **Type**: `string`"),
        ("b", "- **Type**: `string`"),
        ("c", "- **Type**: `string`"),
        ("n", "- **Type**: `integer`"),
        ("list", "- **Type**: `array of strings`"),
        ("in.x", "- **Type**: `string`"),
        ("in.y", "- **Type**: `string`"),
        ("other.z", "- **Type**: `string`"),
        ("width", "- **Type**: `integer`"),
        ("height", "- **Type**: `integer`"),
        ("picked", "- **Type**: `integer`\n\n**Allowed values**: `5` `10`"),
        ("small", "- **Type**: `float`\n- **Max**: `10`"),
        ("short", "- **Type**: `array of strings`\n- **Max items**: `2`"),
    ];

    /// <summary>Sentences, and the rule that each makes.</summary>
    public static TheoryData<string, string> Rules => new()
    {
        {
            "Provide exactly one of: `a` or `in.x` or `width/height`.",
            """{"oneOf":[{"title":"a","required":["a"]},{"title":"in.x","properties":{"in":{"required":["x"]}},"required":["in"]},{"title":"width and height","required":["width","height"]}]}"""
        },
        { "Provide at least one of: `a`, `b`, or `c`.", """{"anyOf":[{"title":"a","required":["a"]},{"title":"b","required":["b"]},{"title":"c","required":["c"]}]}""" },
        { "`a` cannot be used with `width/height`.", """{"if":{"required":["a"]},"then":{"properties":{"width":false,"height":false}}}""" },
        { "When `a` is provided, `b`, `c` cannot be used.", """{"if":{"required":["a"]},"then":{"properties":{"b":false,"c":false}}}""" },
        { "When `a` or `b` is provided, `c` cannot be used.", """{"if":{"anyOf":[{"required":["a"]},{"required":["b"]}]},"then":{"properties":{"c":false}}}""" },
        { "When `a` and `b` are provided, `c` cannot be used.", """{"if":{"required":["a","b"]},"then":{"properties":{"c":false}}}""" },
        { "When `in.x` is provided, `in.y` cannot be used.", """{"if":{"properties":{"in":{"required":["x"]}},"required":["in"]},"then":{"properties":{"in":{"properties":{"y":false}}}}}""" },
        { "When `in.x` is provided, `a` is required.", """{"if":{"properties":{"in":{"required":["x"]}},"required":["in"]},"then":{"required":["a"]}}""" },
        { "When `a` is provided, `b` or `c` is required.", """{"if":{"required":["a"]},"then":{"anyOf":[{"required":["b"]},{"required":["c"]}]}}""" },
        { "When `a` is provided, `list` is limited to 4 items.", """{"if":{"required":["a"]},"then":{"properties":{"list":{"maxItems":4}}}}""" },
        { "When `a` is provided, `list` is limited to 1 item.", """{"if":{"required":["a"]},"then":{"properties":{"list":{"maxItems":1}}}}""" },
        { "When `a` is provided, `n` is limited to `5`, `10`.", """{"if":{"required":["a"]},"then":{"properties":{"n":{"enum":[5,10]}}}}""" },
        { "When `a` is provided, `b` is limited to `5`, `ten`.", """{"if":{"required":["a"]},"then":{"properties":{"b":{"enum":["5","ten"]}}}}""" },
        { "When `a` is provided, `n` must be between `3` and `10`.", """{"if":{"required":["a"]},"then":{"properties":{"n":{"minimum":3,"maximum":10}}}}""" },
        { "When `a` is provided, `n` must be at least `3`.", """{"if":{"required":["a"]},"then":{"properties":{"n":{"minimum":3}}}}""" },
        { "When `a` is provided, `n` must be at most `3`.", """{"if":{"required":["a"]},"then":{"properties":{"n":{"maximum":3}}}}""" },
        {
            "When `a` or `in.x` is provided, `list` is limited to 7 items and `n` must be between `3` and `10`.",
            """{"if":{"anyOf":[{"required":["a"]},{"properties":{"in":{"required":["x"]}},"required":["in"]}]},"then":{"properties":{"list":{"maxItems":7},"n":{"minimum":3,"maximum":10}}}}"""
        },
        { "When a is provided, in.x is required", """{"if":{"required":["a"]},"then":{"properties":{"in":{"required":["x"]}},"required":["in"]}}""" },
    };

    [Theory]
    [MemberData(nameof(Rules))]
    public void A_sentence_is_a_rule_with_its_reason(string sentence, string expected)
    {
        var rule = Assert.Single(Contract(sentence)["allOf"]!.AsArray())!.AsObject();

        Assert.Equal(sentence, (string?)rule["description"]);
        rule.Remove("description");
        Assert.True(JsonNode.DeepEquals(JsonNode.Parse(expected), rule), rule.ToJsonString());
    }

    [Theory]
    [InlineData("`width` and `height` must be used together.", "", """{"width":["height"],"height":["width"]}""")]
    [InlineData("`a`, `b`, and `c` must be used together.", "", """{"a":["b","c"],"b":["a","c"],"c":["a","b"]}""")]
    [InlineData("`in.x` and `in.y` must be used together.", "in", """{"x":["y"],"y":["x"]}""")]
    [InlineData("When `a` is provided, `b` is required.", "", """{"a":["b"]}""")]
    public void Members_of_one_object_that_need_each_other_are_dependencies(string sentence, string owner, string expected)
    {
        var schema = Contract(sentence);

        Assert.Null(schema["allOf"]);
        var dependencies = (owner.Length == 0 ? schema : schema["properties"]![owner])!["dependentRequired"]!;
        Assert.True(JsonNode.DeepEquals(JsonNode.Parse(expected), dependencies), dependencies.ToJsonString());
    }

    [Fact]
    public void Members_of_different_objects_that_come_together_are_two_conditions()
    {
        var rules = Contract("`in.x` and `other.z` must be used together.")["allOf"]!.AsArray();

        Assert.Equal(2, rules.Count);
        Assert.Equal("""{"properties":{"other":{"required":["z"]}},"required":["other"]}""", rules[0]!["then"]!.ToJsonString());
    }

    /// <summary>Sentences that leave something open, and the question.</summary>
    public static TheoryData<string, string> OpenSentences => new()
    {
        { "Mind the gap between `a` and `b`.", "What does this mean for a request? “Mind the gap between `a` and `b`.”" },
        { "When `a` is provided, `b` is nicer.", "What does this mean for a request? “When `a` is provided, `b` is nicer.”" },
        { "When `a` is provided, `b` is required and `c` is nicer.", "What does this mean for a request? “When `a` is provided, `b` is required and `c` is nicer.”" },
        { "When `a` is provided, `q` is required.", "What is `q`, of which the page says: “When `a` is provided, `q` is required.”" },
        { "When `list.x` is provided, `a` is required.", "What is `list.x`, of which the page says: “When `list.x` is provided, `a` is required.”" },
        { "When `a` is provided, `picked` is limited to `5`, `7`.", "Here the page allows `7` for `picked`, and line 61 does not. Which is right? “When `a` is provided, `picked` is limited to `5`, `7`.”" },
        { "When `a` is provided, `small` must be between `1` and `20`.", "Here the page allows `20` for `small`, and line 68 does not. Which is right? “When `a` is provided, `small` must be between `1` and `20`.”" },
        { "When `a` is provided, `short` is limited to 3 items.", "Here the page allows `3 items` for `short`, and line 74 does not. Which is right? “When `a` is provided, `short` is limited to 3 items.”" },
        { "When `a` is provided, `n` is limited to `5`, `ten`.", "What does this mean for a request? “When `a` is provided, `n` is limited to `5`, `ten`.”" },
        { "When `a` is provided, `list` is limited to `x`.", "What does this mean for a request? “When `a` is provided, `list` is limited to `x`.”" },
        { "When `a` is provided, `b` must be at least `3`.", "What does this mean for a request? “When `a` is provided, `b` must be at least `3`.”" },
        { "When `a` is provided, `n` must be at least `few`.", "What does this mean for a request? “When `a` is provided, `n` must be at least `few`.”" },
        { "When `a` is provided, `n` is limited to 2 items.", "What does this mean for a request? “When `a` is provided, `n` is limited to 2 items.”" },
        { "The following dimension combinations are supported:", "The page announces sizes and names none. Which are they?" },
    };

    [Theory]
    [MemberData(nameof(OpenSentences))]
    public void A_sentence_that_is_not_understood_is_a_question_and_no_rule(string sentence, string question)
    {
        var contract = Read(Page.Of([sentence], s_parameters));

        Assert.Equal([new Question(7, "", question)], contract.Questions);
        Assert.Null(contract.Schema["allOf"]);
        Assert.Equal($"Open: {question}", (string?)contract.Schema["$comment"]);
    }

    [Fact]
    public void Either_or_leaves_open_whether_both_may_be_given()
    {
        var contract = Read(Page.Of(["Either provide `a`, or specify `width/height`."], s_parameters));

        Assert.Equal([new Question(7, "/allOf/0", "May both be given? They may here.")], contract.Questions);
        Assert.Equal(2, contract.Schema["allOf"]![0]!["anyOf"]!.AsArray().Count);
    }

    [Fact]
    public void Sentences_that_leave_a_parameter_no_use_are_a_question()
    {
        var contract = Read(Page.Of(["When `a` is provided, `b` is required.", "When `a` or `c` is provided, `b` cannot be used."], s_parameters));

        Assert.Equal(
            [new Question(7, "/properties/a", "No request with this was found that keeps to all sentences of the page; see its lines 7, 11. Do they contradict each other?")],
            contract.Questions);
    }

    [Fact]
    public void A_required_parameter_that_is_one_of_several_ways_may_be_left_out()
    {
        var contract = Read(Page.Of(["Provide exactly one of: `a` or `b`."], ("a", "- **Type**: `string`\n- **Required**: true"), ("b", "- **Type**: `string`")));

        Assert.Null(contract.Schema["required"]);
        var question = Assert.Single(contract.Questions);
        Assert.Equal((11, "/properties/a"), (question.Line, question.Pointer));
    }

    [Theory]
    [InlineData("| `Wide` | `1280x720` |", """[{"title":"Wide","properties":{"width":{"const":1280},"height":{"const":720}}}]""")]
    [InlineData("| `Wide` | `1280 × 720` |\n| `Tall` | `720 × 1280` |", """[{"title":"Wide","properties":{"width":{"const":1280},"height":{"const":720}}},{"title":"Tall","properties":{"width":{"const":720},"height":{"const":1280}}}]""")]
    public void A_table_of_sizes_is_a_choice_with_titles(string rows, string expected)
    {
        var rule = Assert.Single(Contract($"The following dimension combinations are supported:\n\n| Configuration | Dimensions |\n| --- | --- |\n{rows}")["allOf"]!.AsArray())!;

        Assert.Equal("""{"anyOf":[{"required":["width"]},{"required":["height"]}]}""", rule["if"]!.ToJsonString());
        Assert.True(JsonNode.DeepEquals(JsonNode.Parse(expected), rule["then"]!["oneOf"]), rule.ToJsonString());
    }

    [Fact]
    public void A_size_that_is_none_is_a_question_and_its_table_no_rule()
    {
        var contract = Read(Page.Of(["The following dimension combinations are supported:\n\n| Configuration | Dimensions |\n| --- | --- |\n| `Any` | `auto` |\n| `Wide` | `1280x720` |"], s_parameters));

        Assert.Equal([new Question(11, "", "What size is “auto”?")], contract.Questions);
        Assert.Null(contract.Schema["allOf"]);
    }

    [Theory]
    [InlineData("Configuration\tDimensions\n720p (16:9)\t1280x720\n720p (9:16)\t720x1280")]
    [InlineData("| Configuration | Dimensions |\n| --- | --- |\n| `720p (16:9)` | `1280x720` |\n| `720p (9:16)` | `720x1280` |")]
    public void Sentences_and_sizes_of_plain_text_are_rules_too(string table)
    {
        var contract = Read(
            $"""
            Small
            Compatibility & Validation
            Provide exactly one of: image or width/height.
            Handle with care.
            The following dimension combinations are supported:
            {table}
            API Options
            How a task is run.
            -
            image
            string -
            -
            width
            integer required* paired with height -
            -
            height
            integer required* paired with width -
            -
            seed
            integer required* -
            """);

        Assert.Equal(
            [
                new Question(4, "", "What does this mean for a request? “Handle with care.”"),
                new Question(contract.Questions[^1].Line, "/properties/seed", "The page calls this required with a star. When is it required? It may be left out here."),
            ],
            contract.Questions);
        Assert.Equal("""{"width":["height"],"height":["width"]}""", contract.Schema["dependentRequired"]!.ToJsonString());
        Assert.Equal(2, contract.Schema["allOf"]![0]!["oneOf"]!.AsArray().Count);
        Assert.Equal(["720p (16:9)", "720p (9:16)"], contract.Schema["allOf"]![1]!["then"]!["oneOf"]!.AsArray().Select(size => (string?)size!["title"]));
    }

    private static JsonObject Contract(string sentence)
    {
        var contract = Read(Page.Of([sentence], s_parameters));
        Assert.Empty(contract.Questions);
        return contract.Schema;
    }

    private static ReadContract Read(string page) => PageContract.Of(Assert.IsType<ModelPage>(PageReader.Read(page)), "small");
}
