using System.Collections.Generic;
using System.Linq;
using JsonContracts.Schema.Checking;
using JsonContracts.Schema.Dialects;
using JsonContracts.Schema.Evaluation;
using JsonContracts.Schema.Faults;
using JsonContracts.Schema.Linking;
using JsonContracts.Schema.Reading;
using JsonContracts.Schema.Text;

namespace JsonContracts.Schema.Tests;

/// <summary>What schemas mean in a document of OpenAPI.</summary>
public class OpenApiTests
{
    private const string Pet = """ "Pet": { "type": "object", "required": ["kind"], "properties": { "kind": { "type": "string" } } }""";

    /// <summary>Each row: the schemas of a 3.0 document of which the first is meant, a value, and whether it is valid.</summary>
    public static TheoryData<string, string, bool> Of30 => new()
    {
        { """ "A": { "type": "string", "nullable": true }""", "null", true },
        { """ "A": { "type": "string", "nullable": false }""", "null", false },
        { """ "A": { "nullable": true }""", "1", true },
        { """ "A": { "type": "string", "enum": ["a"], "nullable": true }""", "null", true },
        { """ "A": { "type": "string", "enum": ["a", "b"], "nullable": true }""", "\"c\"", false },
        { """ "A": { "enum": ["a", null], "nullable": true }""", "null", true },
        { """ "A": { "nullable": true, "minLength": 2 }""", "null", true },
        { """ "A": { "nullable": true, "minLength": 2 }""", "\"a\"", false },
        { $$"""{{A("""{ "$ref": "#/components/schemas/B", "nullable": true }""")}}, "B": { "type": "string" }""", "null", false },
        { $$"""{{A("""{ "nullable": true, "allOf": [{ "$ref": "#/components/schemas/B" }] }""")}}, "B": { "type": "string" }""", "null", true },
        { $$"""{{A("""{ "nullable": true, "allOf": [{ "$ref": "#/components/schemas/B" }] }""")}}, "B": { "type": "string" }""", "1", false },
        { $$"""{{A("""{ "type": "object", "nullable": true, "allOf": [{ "$ref": "#/components/schemas/B" }] }""")}}, "B": { "type": "object" }""", "null", true },
        { """ "A": { "nullable": true, "oneOf": [{ "type": "string", "nullable": true }, { "type": "integer" }] }""", "null", true },
        { """ "A": { "minimum": 1, "exclusiveMinimum": true }""", "1", false },
        { """ "A": { "maximum": 1, "exclusiveMaximum": false }""", "1", true },
        { """ "A": { "type": "integer", "format": "int32" }""", "3000000000", true },
        { """ "A": { "type": "string", "format": "byte" }""", "\"?\"", true },
        { """ "A": { "const": 1 }""", "2", true },
        { """ "A": { "patternProperties": { "^a": { "type": "string" } } }""", """{ "a": 1 }""", true },
        { Pets("""{ "oneOf": [{ "$ref": "#/components/schemas/Cat" }, { "$ref": "#/components/schemas/Dog" }], "discriminator": { "propertyName": "kind" } }"""), """{ "kind": "Dog" }""", true },
        { Pets("""{ "oneOf": [{ "$ref": "#/components/schemas/Cat" }, { "$ref": "#/components/schemas/Dog" }] }"""), """{ "kind": "Dog" }""", false },
        { Pets("""{ "oneOf": [{ "$ref": "#/components/schemas/Cat" }, { "$ref": "#/components/schemas/Dog" }], "discriminator": { "propertyName": "kind" } }"""), """{ "kind": "Bird" }""", false },
        { Pets("""{ "oneOf": [{ "$ref": "#/components/schemas/Cat" }, { "$ref": "#/components/schemas/Dog" }], "discriminator": { "propertyName": "kind", "mapping": { "d": "Dog", "e": "#/components/schemas/Dog" } } }"""), """{ "kind": "e" }""", true },
        { Pets("""{ "oneOf": [{ "$ref": "#/components/schemas/Cat" }, { "$ref": "#/components/schemas/Dog" }], "discriminator": { "propertyName": "kind", "mapping": { "d": "Dog" } } }"""), """{ "kind": "Dog" }""", false },
        { Pets("""{ "oneOf": [{ "$ref": "#/components/schemas/Pet" }, { "$ref": "#/components/schemas/Cat" }], "discriminator": { "propertyName": "kind" } }"""), """{ "kind": "Cat" }""", true },
        { $$"""{{A("""{ "anyOf": [{ "$ref": "#/components/schemas/B" }], "discriminator": { "propertyName": "kind" } }""")}}, "B": { "properties": { "kind": { "enum": ["b"] } } }""", """{ "kind": "b" }""", true },
        { $$"""{{A("""{ "anyOf": [{ "$ref": "#/components/schemas/B" }], "discriminator": { "propertyName": "kind" } }""")}}, "B": { "properties": { "other": {} } }""", "{}", true },
        { $$"""{{A("""{ "allOf": [{ "$ref": "#/components/schemas/Base" }] }""")}}, "Base": { "properties": { "kind": {} }, "discriminator": { "propertyName": "kind" } }""", """{ "kind": "B" }""", false },
        { $$"""{{A("""{ "allOf": [{ "$ref": "#/components/schemas/Base" }] }""")}}, "Base": { "properties": { "kind": {} }, "discriminator": { "propertyName": "kind", "mapping": { "B": "A" } } }""", """{ "kind": "B" }""", true },
        { $$"""{{A("""{ "properties": { "kind": {} }, "discriminator": { "propertyName": "kind" } }""")}}, "B": { "allOf": [{ "$ref": "#/components/schemas/A" }] }""", """{ "kind": "C" }""", true },
    };

    /// <summary>Each row: a schema of a 3.1 document, a value, and whether it is valid.</summary>
    public static TheoryData<string, string, bool> Of31 => new()
    {
        { """ "A": { "type": ["string", "null"] }""", "null", true },
        { """ "A": { "const": 1 }""", "2", false },
        { """ "A": { "exclusiveMinimum": 1 }""", "1", false },
        { $$"""{{A("""{ "$ref": "#/components/schemas/B", "maxLength": 1 }""")}}, "B": { "type": "string" }""", "\"ab\"", false },
        { $$"""{{A("""{ "$ref": "https://example.com/b" }""")}}, "B": { "$id": "https://example.com/b", "type": "string" }""", "1", false },
        { Pets("""{ "oneOf": [{ "$ref": "#/components/schemas/Cat" }, { "$ref": "#/components/schemas/Dog" }], "discriminator": { "propertyName": "kind" } }"""), """{ "kind": "Dog" }""", true },
    };

    /// <summary>Each row: the schemas of a 3.0 document, and the fault of the first, which stands between « and ».</summary>
    public static TheoryData<string, string> Faults => new()
    {
        { """ "A": { "nullable": «1» }""", "CON0007" },
        { """ "A": { "discriminator": «"kind"» }""", "CON0007" },
        { """ "A": { "discriminator": «{ "mapping": {} }» }""", "CON0007" },
        { """ "A": { "discriminator": { "propertyName": «1» } }""", "CON0007" },
        { """ "A": { «"const"»: 1 }""", "CON0020" },
        { """ "A": { «"patternProperties"»: {} }""", "CON0020" },
        { """ "A": { "type": "string", "example": «1» }""", "CON0018" },
        { """ "A": { "$ref": «"#/components/schemas/B"» }""", "CON0014" },
        { """ "A": { "$ref": "#/components/schemas/B", «"nullable"»: true }, "B": {}""", "CON0021" },
    };

    [Theory]
    [MemberData(nameof(Of30))]
    public void A_schema_of_3_0(string schemas, string value, bool isValid) => Assert.Equal(isValid, Accepts("3.0.3", schemas, value));

    [Theory]
    [MemberData(nameof(Of31))]
    public void A_schema_of_3_1(string schemas, string value, bool isValid) => Assert.Equal(isValid, Accepts("3.1.0", schemas, value));

    [Theory]
    [MemberData(nameof(Faults))]
    public void A_fault_is_told_at_its_place(string schemas, string id)
    {
        var marked = Document("3.0.3", schemas);
        var document = Read(marked.Replace("«", "", System.StringComparison.Ordinal).Replace("»", "", System.StringComparison.Ordinal));
        var fault = Assert.Single(document.Faults.Concat(new SchemaCheck(new SchemaSet([document])).Of(document)));
        Assert.Equal(id, fault.Rule.Id);
        Assert.Equal(marked.IndexOf('«', System.StringComparison.Ordinal), fault.Range.Start.Offset);
        Assert.Equal(marked.IndexOf('»', System.StringComparison.Ordinal) - 1, fault.Range.End.Offset);
    }

    [Theory]
    [InlineData("3.0.0", Draft.OpenApi30)]
    [InlineData("3.1.1", Draft.OpenApi31)]
    public void The_version_names_the_dialect(string version, Draft draft) => Assert.Equal(draft, Read(Document(version, """ "A": {}""")).Draft);

    [Fact]
    public void The_document_may_name_another_dialect()
    {
        var other = Document("3.1.0", """ "A": { "dependencies": { "a": ["b"] } }""").Replace("\"info\"", "\"jsonSchemaDialect\": \"http://json-schema.org/draft-07/schema#\", \"info\"", System.StringComparison.Ordinal);
        Assert.Equal(Draft.V7, Read(other).Draft);
        Assert.False(IsValid(Read(other), """{ "a": 1 }"""));
        var unknown = Assert.Single(Read(other.Replace("draft-07", "draft-99", System.StringComparison.Ordinal)).Faults, fault => fault.Rule != FaultRules.KeywordOfOtherDraft);
        Assert.Equal(FaultRules.UnknownDraft, unknown.Rule);
    }

    [Theory]
    [InlineData("2.0")]
    [InlineData("3.2.0")]
    public void Another_version_is_refused(string version) => Assert.Equal([FaultRules.NoSchemaFile], Read(Document(version, """ "A": {}""")).Faults.Select(fault => fault.Rule));

    [Fact]
    public void Roots_are_those_that_are_asked_for_each_once()
    {
        var document = Document("3.1.0", """ "A": {}, "B": {}, "C": {}""");
        Assert.Equal(["A", "B", "C"], Names(Read(document, "/components/schemas/*")));
        Assert.Equal(["C", "A", "B"], Names(Read(document, "/components/schemas/C", "/components/schemas/*")));
        Assert.Equal([""], SchemaDocument.Read("a.json", "{}").Roots.Select(root => root.Pointer));

        static IEnumerable<string> Names(SchemaDocument document) => document.Roots.Select(root => JsonPointer.LastToken(root.Pointer));
    }

    private static string A(string schema) => $"\"A\": {schema}";

    private static string Pets(string schema) => $$"""
        {{A(schema)}}, {{Pet}},
        "Cat": { "allOf": [{ "$ref": "#/components/schemas/Pet" }] },
        "Dog": { "allOf": [{ "$ref": "#/components/schemas/Pet" }] }
        """;

    private static string Document(string version, string schemas) => $$"""{ "openapi": "{{version}}", "info": {}, "components": { "schemas": { {{schemas}} } } }""";

    private static SchemaDocument Read(string document, params string[] pointers) =>
        SchemaDocument.Read("openapi.json", document, DocumentOptions.None with { Schemas = pointers.DefaultIfEmpty("/components/schemas/A").ToEquatableArray() });

    private static bool Accepts(string version, string schemas, string value)
    {
        var document = Read(Document(version, schemas));
        Assert.DoesNotContain(document.Faults, fault => fault.Rule.Severity == FaultSeverity.Error);
        return IsValid(document, value);
    }

    private static bool IsValid(SchemaDocument document, string value)
    {
        var set = new SchemaSet([document]);
        return new Evaluator(set).IsValid(set.RootOf(document)!, JsonValue.Parse(value));
    }
}
