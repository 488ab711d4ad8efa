using System.Linq;
using System.Text.Json.Nodes;

namespace JsonContracts.Cli.Tests;

/// <summary>What pages say of one parameter, in both forms.</summary>
public sealed class ParameterFactTests
{
    /// <summary>Facts as the plain-text form has them, and the schema that they make.</summary>
    public static TheoryData<string, string> Facts => new()
    {
        { "string", """{"type":"string"}""" },
        { "string min: 2 max: 9", """{"type":"string","minLength":2,"maxLength":9}""" },
        { "string required value: videoInference", """{"type":"string","const":"videoInference"}""" },
        { "string UUID v4", """{"type":"string","format":"uuid"}""" },
        { "string URI", """{"type":"string","format":"uri"}""" },
        { "integer min: 20 max: 99 default: 95", """{"type":"integer","minimum":20,"maximum":99,"default":95}""" },
        { "integer step: 16", """{"type":"integer","multipleOf":16}""" },
        { "float min: 0 max: 1 step: 0.01 default: 0.5", """{"type":"number","minimum":0,"maximum":1,"multipleOf":0.01,"default":0.5}""" },
        { "boolean default: false", """{"type":"boolean","default":false}""" },
        { "string or integer default: -1", """{"type":["string","integer"],"default":-1}""" },
        { "array of strings min items: 1 max items: 4", """{"type":"array","items":{"type":"string"},"minItems":1,"maxItems":4}""" },
        { "array of integers or strings", """{"type":"array","items":{"type":["integer","string"]}}""" },
        { "array of strings or objects", """{"type":"array","items":{"oneOf":[{"type":"string"},{"type":"object"}]}}""" },
        { "object", """{"type":"object"}""" },
    };

    [Theory]
    [MemberData(nameof(Facts))]
    public void Facts_become_keywords(string facts, string expected)
    {
        var contract = Read($"Small\n-\nsize\n{facts} -\n");

        Assert.Empty(contract.Questions);
        var schema = contract.Schema["properties"]!["size"]!;
        Assert.True(JsonNode.DeepEquals(JsonNode.Parse(expected), schema), schema.ToJsonString());
    }

    /// <summary>Facts as the Markdown form has them, the question that they leave, and what is written all the same.</summary>
    public static TheoryData<string, string, string> OpenFacts => new()
    {
        { "- **Type**: `colour`", "What type is `colour`?", "{}" },
        { "- **Type**: `colour`\n- **Min**: `3`\n\n**Allowed values**: `red` `blue`", "What type is `colour`? The page also says “min: 3”, “allowed values: red, blue”.", "{}" },
        { "- **Required**: true", "The page does not tell the type of `size`. What is it?", "{}" },
        { "- **Type**: `string`\n- **Type**: `integer`", "The page says “type: string” and “type: integer”. Which is right?", "{}" },
        { "- **Type**: `integer`\n- **Max**: `5`\n- **Max**: `6`", "The page says “max: 5” and “max: 6”. Which is right?", """{"type":"integer"}""" },
        { "- **Type**: `integer`\n- **Min**: `5`\n- **Max**: `3`", "“min: 5” and “max: 3” leave no value. Which is right?", """{"type":"integer"}""" },
        { "- **Type**: `string`\n- **Min**: `5`\n- **Max**: `3`", "“min: 5” and “max: 3” leave no value. Which is right?", """{"type":"string"}""" },
        { "- **Type**: `integer`\n- **Min**: `1.2`\n- **Max**: `1.8`", "“min: 1.2” and “max: 1.8” leave no value. Which is right?", """{"type":"integer"}""" },
        { "- **Type**: `array of strings`\n- **Min items**: `2`\n- **Max items**: `1`", "“min items: 2” and “max items: 1” leave no value. Which is right?", """{"type":"array","items":{"type":"string"}}""" },
        { "- **Type**: `string`\n- **Min**: `-1`", "What does “min: -1” limit?", """{"type":"string"}""" },
        { "- **Type**: `integer`\n- **Step**: `0`", "What does “step: 0” limit?", """{"type":"integer"}""" },
        { "- **Type**: `integer`\n- **Max**: `1e9999999999`", "What does “max: 1e9999999999” limit?", """{"type":"integer"}""" },
        { "- **Type**: `array of strings`\n- **Min**: `1`\n- **Min items**: `2`", "What does “min items: 2” limit?", """{"type":"array","items":{"type":"string"},"minItems":1}""" },
        { "- **Type**: `integer`\n- **Max**: `5`\n\n**Allowed values**: `3` `7`", "The page allows `7`, which its other facts of the parameter refuse. Which is right?", """{"type":"integer","maximum":5}""" },
        { "- **Type**: `array of strings`\n\n**Allowed values**: `a` `b`", "The page allows `a`, `b` for the type `array of strings`. What are they in JSON?", """{"type":"array","items":{"type":"string"}}""" },
        { "- **Type**: `string`\n- **Format**: `mood`", "What is the format `mood`?", """{"type":"string"}""" },
        { "- **Type**: `string`\n- **Weight**: `3`", "What does “weight: 3” mean?", """{"type":"string"}""" },
        { "- **Type**: `boolean`\n- **Min**: `3`", "What does “min: 3” limit?", """{"type":"boolean"}""" },
        { "- **Type**: `integer`\n- **Max**: `few`", "What does “max: few” limit?", """{"type":"integer"}""" },
        { "- **Type**: `integer`\n- **Default**: `auto`", "What is the default `auto` in JSON?", """{"type":"integer"}""" },
        { "- **Type**: `object`\n- **Value**: `all`", "What is the value `all` in JSON?", """{"type":"object"}""" },
        { "- **Type**: `integer`\n- **Max**: `5`\n- **Default**: `6`", "The default `6` is none of the values that the page allows. What is right?", """{"type":"integer","maximum":5}""" },
        { "- **Type**: `object (2 properties)`", "The page counts 2 members and tells of 0. Which are missing?", """{"type":"object"}""" },
        { "- **Type**: `object`\n\n**Allowed values**: `first` `0`", "The page allows `first`, `0` for the type `object`. What are they in JSON?", "{}" },
    };

    [Theory]
    [MemberData(nameof(OpenFacts))]
    public void What_facts_do_not_tell_is_asked(string facts, string question, string expected)
    {
        var contract = Read(Page.Of([], ("size", facts)));

        Assert.Equal([new Question(11, "/properties/size", question)], contract.Questions);
        var schema = contract.Schema["properties"]!["size"]!.AsObject();
        Assert.Equal($"Open: {question}", (string?)schema["$comment"]);
        schema.Remove("$comment");
        Assert.True(JsonNode.DeepEquals(JsonNode.Parse(expected), schema), schema.ToJsonString());
    }

    [Theory]
    [InlineData("colour -", "What type is `colour`?")]
    [InlineData("list of colours required min: 3 -", "What type is `list of colours`? The page also says “min: 3”.")]
    public void A_type_of_plain_text_that_nobody_knows_is_asked(string facts, string question)
    {
        var contract = Read($"Small\n-\nname\nstring -\nWords.\n-\nsize\n{facts}\nHow large.\n");

        Assert.Equal([new Question(7, "/properties/size", question)], contract.Questions);
        Assert.Equal("Words.", (string?)contract.Schema["properties"]!["name"]!["description"]);
        Assert.Equal("How large.", (string?)contract.Schema["properties"]!["size"]!["description"]);
    }

    /// <summary>Allowed values of the plain-text form, and what can be known of them.</summary>
    public static TheoryData<string, string> CountedValues => new()
    {
        { "string default: a -\nWords.\nAllowed values 1 value", """{"type":"string","description":"Words.","enum":["a"],"default":"a","$comment":"Inferred: the page counts one value, so it is the default."}""" },
        { "string -\nWords.\nAllowed values 1 value", """{"type":"string","description":"Words.","$comment":"Open: The page counts 1 allowed value and does not name it. Which is it?"}""" },
        {
            "string default: b -\nWords.\n- `a`: One.\n- `b`: Two.\nAllowed values 2 values",
            """{"type":"string","description":"Words.","oneOf":[{"const":"a","description":"One."},{"const":"b","description":"Two."}],"default":"b","$comment":"Inferred: the page counts 2 values, and its description explains as many."}"""
        },
        { "string default: a -\nWords.\nAllowed values 1 value\n- It waits.", """{"type":"string","description":"Words.","oneOf":[{"const":"a","description":"It waits."}],"default":"a","$comment":"Inferred: the page counts one value, so it is the default."}""" },
        { "string -\nWords.\nAllowed values 2 values\n- One.\n- Two.", """{"type":"string","description":"Words.","$comment":"Open: The page counts 2 allowed values and names none. Which are they? It only says: “One.” “Two.”"}""" },
        { "object -\nWords.\nAllowed values 2 values", """{"description":"Words.","$comment":"Open: The page counts 2 allowed values and names none. Which are they?"}""" },
        { "string default: b -\nWords.\n- `a`: One.\n- `b`: Two.\nAllowed values 3 values", """{"type":"string","description":"Words.","default":"b","$comment":"Open: The page counts 3 allowed values and names none. Which are they?"}""" },
        { "string default: c -\nWords.\n- `a`: One.\n- `b`: Two.\nAllowed values 2 values", """{"type":"string","description":"Words.","default":"c","$comment":"Open: The page counts 2 allowed values and names none. Which are they?"}""" },
    };

    [Theory]
    [MemberData(nameof(CountedValues))]
    public void Values_that_are_only_counted_are_not_guessed(string block, string expected)
    {
        var schema = Read($"Small\n-\nsize\n{block}\n").Schema["properties"]!["size"]!;

        Assert.True(JsonNode.DeepEquals(JsonNode.Parse(expected), schema), schema.ToJsonString());
    }

    [Theory]
    [InlineData("outer » inner\nboolean -")]
    [InlineData("outer»inner\nboolean -")]
    [InlineData("outer.inner\nboolean -")]
    [InlineData("outer\nobject -\n-\nouter » inner\nboolean -")]
    [InlineData("outer\nobject (1 property) -\n-\ninner\nboolean -")]
    [InlineData("outer\nobject (1 property) -\n-\nouter » inner\ninner\nboolean -")]
    [InlineData("outer\nobject (1 property) -\n-\ninner\nouter » inner\nboolean -")]
    [InlineData("Outer\nThese must be nested inside the `outer` object.\n-\ninner\nboolean -\nOthers\nThe rest.")]
    [InlineData("Outer\nThese must be nested inside the `outer` object.\n-\nouter\nobject (1 property) -\n-\ninner\nboolean -\nOthers\nThe rest.")]
    public void Nesting_is_told_by_paths_or_by_the_count_of_members(string blocks)
    {
        var schema = Read($"Small\n-\n{blocks}\n-\nlast\nstring -\n").Schema["properties"]!;

        Assert.Equal("boolean", (string?)schema["outer"]!["properties"]!["inner"]!["type"]);
        Assert.Equal("string", (string?)schema["last"]!["type"]);
    }

    [Fact]
    public void A_group_can_be_nested_and_ends_with_the_next()
    {
        var schema = Read(
            """
            Small
            Settings
            For experts. These must be nested inside the `settings.deep` object.
            -
            speed
            integer -
            How fast.
            Other Things
            All the rest.
            -
            name
            string -
            """).Schema["properties"]!;

        Assert.Equal("integer", (string?)schema["settings"]!["properties"]!["deep"]!["properties"]!["speed"]!["type"]);
        Assert.Equal("How fast.", (string?)schema["settings"]!["properties"]!["deep"]!["properties"]!["speed"]!["description"]);
        Assert.Equal("string", (string?)schema["name"]!["type"]);
    }

    [Fact]
    public void What_comes_back_is_no_part_of_the_request()
    {
        var schema = Read("Small\n-\nname\nstring -\n-\nsize\ninteger -\n-\nname\nstring -\n-\nurl\nstring URI -\n").Schema["properties"]!.AsObject();

        Assert.Equal("""{"name":{"type":"string"},"size":{"type":"integer"}}""", schema.ToJsonString());
    }

    [Fact]
    public void A_required_member_of_an_object_that_is_never_mentioned_is_a_question()
    {
        var contract = Read(Page.Of([], ("inputs.video", "- **Type**: `string`\n- **Required**: true")));

        Assert.Equal([new Question(11, "/properties/inputs", "A member of this is required; may the whole be left out? It may here.")], contract.Questions);
        Assert.Equal("""["video"]""", contract.Schema["properties"]!["inputs"]!["required"]!.ToJsonString());
    }

    [Fact]
    public void A_parameter_that_is_told_twice_is_asked_about_where_the_two_differ()
    {
        var contract = Read("Small\n-\nname\nstring -\n-\nsize\ninteger min: 1 max: 9 -\nHow large.\n-\nsize\nstring min: 1 -\nAllowed values 2 values\n");

        Assert.Equal(
            [
                new Question(6, "/properties/size", "Line 6 says “type: integer”, and line 10 says “type: string”. Which is right?"),
                new Question(6, "/properties/size", "Line 6 says “max: 9”, and line 10 says nothing of “max”. Which is right?"),
                new Question(6, "/properties/size", "Line 6 says nothing of “allowed values”, and line 10 says “allowed values: 2 without a name”. Which is right?"),
            ],
            contract.Questions);
        var schema = contract.Schema["properties"]!["size"]!.AsObject();
        schema.Remove("$comment");
        Assert.Equal("""{"description":"How large."}""", schema.ToJsonString());
    }

    [Fact]
    public void A_parameter_that_is_told_twice_in_the_same_way_is_told_once()
    {
        var contract = Read("Small\n-\nname\nstring -\n-\nsize\ninteger min: 1 -\n-\nsize\ninteger min: 1 -\nHow large.\n");

        Assert.Empty(contract.Questions);
        Assert.Equal("""{"type":"integer","description":"How large.","minimum":1}""", contract.Schema["properties"]!["size"]!.ToJsonString());
    }

    [Fact]
    public void A_name_without_a_path_behind_members_with_paths_is_asked_about()
    {
        var contract = Read("Small\n-\nouter\nobject (3 properties) -\n-\nouter » one\nboolean -\n-\nouter » two\nboolean -\n-\nthree\nboolean -\n-\nfour\nboolean -\n");

        Assert.Equal(
            [
                new Question(3, "/properties/outer", "The page counts 3 members and tells of 2. Which are missing?"),
                new Question(12, "/properties/three", "Is this inside `outer`, of whose 3 members the page names 2? Here it is not."),
            ],
            contract.Questions);
        Assert.Equal(["outer", "three", "four"], contract.Schema["properties"]!.AsObject().Select(member => member.Key));
    }

    [Fact]
    public void What_a_markdown_page_tells_of_the_model_itself_goes_to_the_catalogue()
    {
        var page = Page.Of([], ("size", "- **Type**: `string`")).Replace("- **ID**: `acme:small@1`", "- **ID**: `acme:small@1`\n- **Creator**: Acme\n- **Release Date**: around Easter\n- **Capabilities**: Text to Video, Edit", System.StringComparison.Ordinal);

        Assert.Equal("""{"capabilities":["text to video","edit"],"creator":"Acme","released":"around Easter"}""", Read(page).Schema["x-catalog"]!.ToJsonString());
    }

    private static ReadContract Read(string page) => PageContract.Of(Assert.IsType<ModelPage>(PageReader.Read(page)), "small");
}
