using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;

namespace JsonContracts.Analyzers.Tests;

/// <summary>Constant texts that a contract reads when the program runs. In the code, «…» marks where a squiggle has to be.</summary>
public class ParsedTextTests
{
    private const string Schema = """
        {
          "x-contract": { "id": "acme:note@1" },
          "type": "object",
          "properties": {
            "text": { "type": "string", "minLength": 2 },
            "size": { "type": "integer", "minimum": 0, "maximum": 10 },
            "tags": { "type": "array", "items": { "type": "string", "maxLength": 4 }, "uniqueItems": true, "maxItems": 3 },
            "level": { "x-contract": { "name": "Level" }, "enum": ["low", "high"] },
            "inner": { "$ref": "#" },
            "a/b": { "type": "boolean" }
          },
          "required": ["text"],
          "dependentRequired": { "tags": ["level"] },
          "additionalProperties": false,
          "allOf": [{ "description": "Large ones are sorted.", "if": { "properties": { "size": { "minimum": 5 } }, "required": ["size"] }, "then": { "required": ["level"] } }]
        }
        """;

    private const string Head = """
        class Sample
        {
            const string Word = "\"a\"";
            const string Text = "{ \"text\": \"a\" }";
            static readonly string ReadOnly = Text;
            static string Changing = Text;

        """;

    private const string Quotes = "\"\"\"";

    /// <summary>Each row: a text, and the messages.</summary>
    public static TheoryData<string, string> Texts => new()
    {
        { """{ "text": "ab", "size": «11», "level": "low" }""", "CON1001 `size` is 11; acme:note@1 allows at most 10 (note.schema.json, /properties/size/maximum)" },
        { """{ "text": «"a"» }""", "CON1003 `text` is \"a\"; acme:note@1 allows at least 2 characters (note.schema.json, /properties/text/minLength)" },
        { """{ "text": «5» }""", "CON1011 `text` is 5; acme:note@1 allows a string (note.schema.json, /properties/text/type)" },
        { """{ "text": «null» }""", "CON1011 `text` is null; acme:note@1 allows a string (note.schema.json, /properties/text/type)" },
        { """«{» "size": 1 }""", "CON1009 `text` is missing; acme:note@1 requires it (note.schema.json, /required)" },
        { """«{» "text": "ab", "tags": [] }""", "CON1009 `level` is missing; acme:note@1 requires it together with `tags` (note.schema.json, /dependentRequired)" },
        { """«{» "text": "ab", "size": 7 }""", "CON1009 `level` is missing; acme:note@1 requires it (Large ones are sorted) (note.schema.json, /allOf/0/then/required)" },
        { """{ "text": "ab", «"sise"»: 7 }""", "CON1010 `sise` is not known; acme:note@1 allows no other members (is `size` meant?) (note.schema.json, /additionalProperties)" },
        { """{ "text": "ab", «"other"»: [1, 2] }""", "CON1010 `other` is not known; acme:note@1 allows no other members (note.schema.json, /additionalProperties)" },
        { """{ "text": "ab", "level": «"loud"» }""", "CON1006 `level` is \"loud\"; acme:note@1 allows one of \"low\", \"high\" (note.schema.json, /properties/level/enum)" },
        { """{ "text": "ab", "level": "low", "tags": ["a", «"abcde"»] }""", "CON1003 `tags[1]` is \"abcde\"; acme:note@1 allows at most 4 characters (note.schema.json, /properties/tags/items/maxLength)" },
        { """{ "text": "ab", "level": "low", "tags": «["a", "a"]» }""", "CON1008 `tags` is [\"a\",\"a\"]; acme:note@1 allows no item twice (note.schema.json, /properties/tags/uniqueItems)" },
        { """{ "text": "ab", "inner": { "text": «"🐲"» } }""", "CON1003 `text` is \"🐲\"; acme:note@1 allows at least 2 characters (note.schema.json, /properties/text/minLength)" },
        { """{ "text": "🐲🐲", "inner": «{» } }""", "CON1009 `text` is missing; acme:note@1 requires it (note.schema.json, /required)" },
        { """{ "text": "ab", "a/b": «1» }""", "CON1011 `a/b` is 1; acme:note@1 allows a boolean (note.schema.json, /properties/a~1b/type)" },
        { """«[]»""", "CON1011 `Note` is []; acme:note@1 allows an object (note.schema.json, /type)" },
        { """{ "text": "ab", «}»""", "CON1013 This is not JSON: The JSON object contains a trailing comma at the end which is not supported in this mode. Change the reader options" },
        { """{ "text": "ab" «/»* no */ }""", "CON1013 This is not JSON: '/' is invalid after a value. Expected either ',', '}', or ']'" },
        { """{ "text": "ab" } «x»""", "CON1013 This is not JSON: 'x' is invalid after a single JSON value. Expected end of data" },
        { """{ "text": [nul«l»""", "CON1013 This is not JSON: Expected depth to be zero at the end of the JSON payload. There is an open JSON object or array that should be closed" },
        { """{ "text": "é🐲ß", «s»ize: 1 }""", "CON1013 This is not JSON: 's' is an invalid start of a property name. Expected a '\"'" },
        { """{ "text": «"»\ud83d ab" }""", "CON1013 This is not JSON: The string holds one half of a surrogate pair without the other" },
        { """{ "text": "ab", «"text"»: "cd" }""", "CON1014 The object already has a member `text`; a contract reads each only once" },
        { """{ "text": "ab", "size": 1e99999999999 }""", "" },
        { """{ "text": "ab", "size": 4 }""", "" },
        { """ { "text" : "ab" , "size" : 1.0 } """, "" },
    };

    /// <summary>Ways to hand a text over: each is a piece of code in which § stands for the literal.</summary>
    private static readonly string[] s_calls =
    [
        "Note.Parse(§)",
        "Note.TryParseJson(§u8, out _, out _)",
        "Note.IsValidJson(§u8, out _)",
        "Note.TryParseJson(§, out _, out _)",
        "Note.IsValidJson(§, out _)",
        "Note.IsValidJson(System.MemoryExtensions.AsSpan(§), out _)",
        "Note.Parse(§u8)",
        "Note.Parse(§u8.ToArray())",
        "Note.Parse(utf8Json: System.Text.Encoding.UTF8.GetBytes(§))",
        "JsonContract.Parse<Note>(§)",
        "JsonContract.TryParse<Note>(§, out _, out _)",
        "JsonContract.IsValidJson<Note>(§u8, out _)",
        "System.Text.Json.JsonSerializer.Deserialize<Note>(§)",
        "System.Text.Json.JsonSerializer.Deserialize<Note>(§u8, options: null)",
        "new Note { Text = \"ab\", Inner = Note.Parse(§) }",
        "Note.Parse(§) with { Text = \"ab\" }",
    ];

    [Theory]
    [MemberData(nameof(Texts))]
    public void A_text_that_the_contract_refuses_is_an_error_at_the_very_character(string text, string expected)
    {
        var found = Check([.. s_calls.Select(call => call.Replace("§", Quotes + text + Quotes))]);
        Assert.Equal(s_calls.Select(_ => expected).Where(message => message.Length > 0), found);
    }

    [Theory]
    [MemberData(nameof(Texts))]
    public void Every_kind_of_literal_leads_to_its_characters(string text, string expected)
    {
        string[] literals =
        [
            Regular(text, c => c is '"' or '\\' ? "\\" + c : c.ToString()),
            Regular(text, c => $"\\u{(int)c:x4}"),
            Regular(text, c => c == '"' ? "\\x0022" : c == '\\' ? "\\\\" : c == ' ' ? "\\x0020" : c.ToString()),
            "@\"" + text.Replace("\"", "\"\"") + "\"",
            Quotes + "\n            " + text + "\n            " + Quotes,
            Quotes + "\n\n \n  " + text.Replace(" }", "\n    }") + "\n  " + Quotes,
            "\"\"" + Quotes + "\r\n" + text + "\r\n" + Quotes + "\"\"",
        ];
        var found = Check([.. literals.Select(literal => $"Note.Parse({literal})")]);
        Assert.Equal(literals.Select(_ => expected).Where(message => message.Length > 0), found);
    }

    [Fact]
    public void A_code_point_beyond_the_basic_plane_may_be_one_escape() =>
        Assert.StartsWith("CON1003", Assert.Single(Check("""Note.Parse("{ \"text\": «\"\U0001F432\"» }")""")), StringComparison.Ordinal);

    /// <summary>Each row: code, and the ids.</summary>
    public static TheoryData<string, string> Expressions => new()
    {
        { """Note.Parse("{ \"size\": «11» " + ", \"text\": \"ab\", \"level\": \"low\" }")""", "CON1001" },
        { """Note.Parse("{ \"text\": \"ab\", \"size\": «1" + "1», \"level\": \"low\" }")""", "CON1001" },
        { """Note.Parse("{ \"text\": " + «Word» + " }")""", "CON1003" },
        { """Note.Parse("{ \"text\": "u8 + "«\"a\"»"u8 + " }"u8)""", "CON1003" },
        { "Note.Parse(«Text»)", "CON1003" },
        { "Note.Parse(«ReadOnly»)", "CON1003" },
        { "Note.Parse((«Text»))", "CON1003" },
        { """Note.Parse(«$"{{ \"text\": {Word} }}"»)""", "CON1003" },
        { """Note.Parse(«""»)""", "CON1013" },
        { """Note.Parse("« »")""", "CON1013" },
        { """Note.Parse("\"«\ud83d»\"")""", "CON1013" },
        { """Note.Parse("«\ufeff»{}")""", "CON1013" },
        { """System.Text.Json.JsonSerializer.Deserialize<Note>("«null»")""", "CON1011" },
        { """System.Text.Json.JsonSerializer.Deserialize<Level>("«\"loud\"»")""", "CON1006" },
        { """System.Text.Json.JsonSerializer.Deserialize<Note>("«{»}", default(System.Text.Json.JsonSerializerOptions))""", "CON1009" },
        { """System.Text.Json.JsonSerializer.Deserialize<Note>("{}", options)""", "" },
        { """System.Text.Json.JsonSerializer.Deserialize<Note>("{}", AcmeJsonContext.Default.Note)""", "" },
        { """System.Text.Json.JsonSerializer.Deserialize<List<Note>>("{}")""", "" },
        { """Note.Parse(text.Length > 1 ? "«{»}" : "«[]»")""", "CON1009 CON1011" },
        { """Note.Parse(text switch { "a" => "«{»}"u8, "b" => "{ \"text\": \"ab\" }"u8, _ => "«1»"u8 })""", "CON1009 CON1011" },
        { """Note.Parse(text.Length > 1 ? text : (text.Length > 2 ? "«{»}" : text))""", "CON1009" },
        { "Note.Parse(text)", "" },
        { "Note.Parse((string)null!)", "" },
        { "Note.Parse(Changing)", "" },
        { """int.Parse("{}")""", "" },
        { """Note.Parse("{ \"text\": \"" + text + "\" }")""", "" },
    };

    [Theory]
    [MemberData(nameof(Expressions))]
    public void A_text_is_known_where_it_is_constant(string code, string ids) =>
        Assert.Equal(ids, string.Join(' ', Check(code).Select(found => found.Split(' ')[0])));

    [Fact]
    public void Every_violation_of_a_text_is_reported() => Assert.Equal(
        "CON1006 CON1001 CON1009 CON1010",
        string.Join(' ', Check("""Note.Parse("{ \"level\": «1», \"size\": «-1», \"inner\": «{» }, «\"x\"»: 1, \"text\": \"ab\" }")""").Select(found => found.Split(' ')[0])));

    [Fact]
    public void A_text_that_is_too_deep_is_refused_where_it_gets_too_deep()
    {
        var deep = string.Concat(Enumerable.Repeat("{\"inner\":", 64));
        Assert.StartsWith("CON1013", Assert.Single(Check("Note.Parse(" + Quotes + deep + "«{»}" + new string('}', 64) + Quotes + ")")), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(64, "")]
    [InlineData(65, ", 100")]
    [InlineData(65, ", maxDepth: 65")]
    [InlineData(65, ", System.Environment.TickCount")]
    [InlineData(900, ", 1000")]
    public void A_text_may_be_as_deep_as_the_call_says(int depth, string argument) => Assert.Empty(Check($"Note.Parse({Nested(depth)}{argument})"));

    [Theory]
    [InlineData(65, "")]
    [InlineData(65, ", 64")]
    [InlineData(2, ", 1")]
    [InlineData(1001, ", System.Environment.TickCount")]
    public void A_text_that_is_deeper_than_the_call_says_is_refused(int depth, string argument) =>
        Assert.StartsWith("CON1013", Assert.Single(Check($"Note.Parse({Nested(depth, "«{»")}{argument})")), StringComparison.Ordinal);

    /// <summary>A valid text of so many levels.</summary>
    private static string Nested(int depth, string last = "{") =>
        Quotes + string.Concat(Enumerable.Repeat("{\"text\":\"ab\",\"inner\":", depth - 1)) + last + "\"text\":\"ab\"" + new string('}', depth) + Quotes;

    /// <summary>What is reported for expressions with marks; fails when the marks are elsewhere.</summary>
    private static IEnumerable<string> Check(params string[] expressions)
    {
        var members = expressions.Select((one, i) => $"object Make{i}(string text, System.Text.Json.JsonSerializerOptions options) => {one};");
        var code = Head + string.Join("\n", members) + " }";
        var plain = code.Replace("«", "").Replace("»", "");
        var found = new Project("App", "using Acme;\n" + plain) { References = [s_contract] }.Analyze();
        Assert.Equal(code, Marked(plain, found.Select(one => one.Location)));
        return found.Select(one => one.Id + " " + one.GetMessage(null));
    }

    private static string Marked(string text, IEnumerable<Location> locations)
    {
        foreach (var location in locations.OrderByDescending(location => location.SourceSpan.Start))
        {
            var before = location.SourceTree!.Length - text.Count(c => c is not ('«' or '»'));
            text = text.Insert(location.SourceSpan.End - before, "»").Insert(location.SourceSpan.Start - before, "«");
        }

        return text;
    }

    /// <summary>A regular literal in which the marks stay as they are.</summary>
    private static string Regular(string text, Func<char, string> write) => "\"" + string.Concat(text.Select(c => c is '«' or '»' ? c.ToString() : write(c))) + "\"";

    private static readonly MetadataReference s_contract = new Project("Acme", "") { Schemas = [("schema/note.schema.json", Schema)] }.ToReference();
}
