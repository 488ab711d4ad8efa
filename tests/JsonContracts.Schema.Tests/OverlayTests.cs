using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using JsonContracts.Schema.Checking;
using JsonContracts.Schema.Evaluation;
using JsonContracts.Schema.Faults;
using JsonContracts.Schema.Linking;
using JsonContracts.Schema.Reading;
using JsonContracts.Schema.Rules;
using JsonContracts.Schema.Text;

namespace JsonContracts.Schema.Tests;

/// <summary>What a schema gets from a file beside it, and what is wrong with that file, at its place in it.</summary>
public sealed class OverlayTests
{
    private const string Path = "shop/order.overlay.json";

    private const string Order = """
        {
          "type": "object",
          "properties": {
            "id": { "type": "string", "format": "uuid" },
            "amount": { "type": "number", "x-contract": { "decimal": true } },
            "state": { "enum": ["open", "paid"] },
            "a/b~c": { "type": "object" },
            "any": true,
            "home": { "$ref": "#/$defs/address" },
            "by": { "oneOf": [{ "type": "string" }, { "type": "object", "properties": { "card": { "type": "string" } } }] }
          },
          "required": ["id"],
          "$defs": { "address": { "type": "object", "properties": { "street": { "type": "string" } } } },
          "shared": { "money": { "type": "number" } }
        }
        """;

    /// <summary>Overlays, and the same said in the schema itself.</summary>
    public static TheoryData<string, string, string> Places => new()
    {
        { """{ "": { "name": "Bill", "id": "acme:bill" } }""", "{\n  \"type\"", """{ "x-contract": { "name": "Bill", "id": "acme:bill" }, "type" """ },
        { """{ "/properties/id": { "generate": "uuid" } }""", "\"format\": \"uuid\"", """ "format": "uuid", "x-contract": { "generate": "uuid" } """ },
        { """{ "/properties/state": { "name": "Phase", "open": true } }""", "[\"open\", \"paid\"]", """["open", "paid"], "x-contract": { "name": "Phase", "open": true }""" },
        { """{ "/properties/a~1b~0c": { "name": "Odd" } }""", "\"a/b~c\": {", """ "a/b~c": { "x-contract": { "name": "Odd" }, """ },
        { """{ "/properties/by/oneOf/1": { "name": "Card" } }""", "{ \"type\": \"object\", \"properties\": { \"card\"", """{ "x-contract": { "name": "Card" }, "type": "object", "properties": { "card" """ },
        { """{ "/properties/home": { "name": "Home" } }""", "{ \"$ref\": \"#/$defs/address\" }", """{ "$ref": "#/$defs/address", "x-contract": { "name": "Home" } }""" },
        { """{ "/$defs/address": { "name": "Place" } }""", "\"address\": {", """ "address": { "x-contract": { "name": "Place" }, """ },
        { """{ "/properties/amount": { "name": "Money" } }""", "\"decimal\": true", """ "decimal": true, "name": "Money" """ },
        { """{ "/properties/amount": { "decimal": false } }""", "\"decimal\": true", "\"decimal\": false" },
        { """{ "/properties/amount": {} }""", "", "" },
        { """{ "$schema": "https://example.com/overlay.json", "$comment": "Ours." }""", "", "" },
        { "\uFEFF{}", "", "" },
    };

    [Theory]
    [MemberData(nameof(Places))]
    public void What_an_overlay_says_holds_as_if_the_schema_said_it(string overlay, string part, string instead)
    {
        var (document, said) = (Read(Order, overlay), part.Length == 0 ? Order : Order.Replace(part, instead, StringComparison.Ordinal));
        Assert.Equal(part.Length > 0, said != Order);
        Assert.Empty(document.Faults);
        Assert.Equal(Schemas(SchemaDocument.Read("shop/order.schema.json", said)), Schemas(document));
    }

    /// <summary>Nobody may edit the schema, so that whoever writes the overlay has the last word.</summary>
    [Theory]
    [InlineData("""{ "x-contract": { "name": "Theirs" } }""", "Ours")]
    [InlineData("""{ "x-contract": { "name": "no name" } }""", "Ours")]
    [InlineData("""{ "x-contract": "for another tool" }""", "Ours")]
    [InlineData("""{ "$schema": "http://json-schema.org/draft-07/schema#", "$ref": "#/definitions/a", "definitions": { "a": {} } }""", "Ours")]
    public void The_overlay_wins(string schema, string name)
    {
        var document = Read(schema, $$"""{ "": { "name": "{{name}}" } }""");
        Assert.DoesNotContain(document.Faults, fault => fault.Rule.Severity == FaultSeverity.Error);
        Assert.Equal(name, document.Root!.Annotations.Name);
    }

    /// <summary>A place that only another file makes a schema is read there, with what the overlay says.</summary>
    [Fact]
    public void A_schema_that_another_file_refers_to_has_its_overlay()
    {
        var order = Read(Order, """{ "/shared/money": { "decimal": true, "name": "Money" } }""");
        var bill = SchemaDocument.Read("shop/bill.schema.json", """{ "$ref": "order.schema.json#/shared/money" }""");
        var set = new SchemaSet([bill, order]);
        Assert.Empty(order.Faults);
        Assert.Equal((true, "Money"), set.Resolve(bill.Root!.Find<RefRule>()!) is { Annotations: var said } ? (said.Decimal, said.Name) : default);

        var wrong = Read(Order, """{ "/shared/money": { "nmae": "Money" } }""");
        set = new SchemaSet([bill, wrong]);
        Assert.Equal([$"{Path}(1,22): CON0019"], new SchemaCheck(set).Beyond(bill).Select(Told));
    }

    /// <summary>Each row: an overlay with the faulty part between « and », the identifier, and what the message says.</summary>
    public static TheoryData<string, string, string> Faults => new()
    {
        { "{ \"\": { \"name\": \"A\" }, «}»", "CON0001", "trailing comma" },
        { "«»", "CON0001", "does not contain any JSON" },
        { "{ \"/properties/id\": {}, «\"/properties/id\"»: {} }", "CON0002", "`/properties/id`" },
        { "{ \"$comment\": «1e99999999999» }", "CON0003", "1e99999999999" },
        { "«[\n]»", "CON0025", "An overlay is an object from JSON Pointers to `x-contract` members, but this is an array" },
        { "«null»", "CON0025", "null" },
        { "{\n  «\"properties/id\"»: {} }", "CON0026", "`properties/id` leads to no schema: a JSON Pointer is empty or begins with `/`" },
        { "{ «\"#/properties/id\"»: {} }", "CON0026", "begins with `/`" },
        { "{ «\"/properties/a~b\"»: {} }", "CON0026", "`~0` for `~`" },
        { "{ «\"name\"»: \"A\" }", "CON0026", "`name` leads to no schema" },
        { "{ «\"/properties/amuont\"»: { \"decimal\": true } }", "CON0026", "there is no `amuont` at `#/properties`; the closest place is `#/properties/amount`" },
        { "{ «\"/properties/by/oneOf/2\"»: {} }", "CON0026", "there is no `2` at `#/properties/by/oneOf`" },
        { "{ «\"/properties/home/properties/street\"»: {} }", "CON0026", "there is no `properties` at `#/properties/home`; the closest place is `#/properties/home`, which refers to `#/$defs/address`" },
        { "{ «\"/properties/any\"»: {} }", "CON0026", "what is there is true, which can hold no `x-contract`" },
        { "{ «\"/required\"»: {} }", "CON0026", "what is there is an array" },
        { "{ «\"/properties\"»: { \"name\": \"A\" } }", "CON0026", "what is there is a part of `properties`, and no schema itself" },
        { "{ «\"/x\"»: {} }", "CON0026", "there is no `x` at `#`" },
        { "{ \"/properties/id\": «true» }", "CON0019", "it must be an object" },
        { "{ \"/properties/id\": { «\"nmae\"»: \"A\" } }", "CON0019", "`nmae` is unknown" },
        { "{ \"/properties/id\": {\n    \"name\": «\"lower\"» } }", "CON0019", "capital" },
        { "{ \"/properties/id\": { \"decimal\": «true» } }", "CON0019", "\"number\"" },
        { "{ \"/properties/state\": { \"generate\": «\"uuid\"» } }", "CON0019", "`format`" },
        { "{ \"/properties/amount\": { \"decimal\": «1» } }", "CON0019", "`decimal` must be `true` or `false`" },
    };

    [Theory]
    [MemberData(nameof(Faults))]
    public void A_fault_has_its_place_in_the_overlay(string marked, string id, string message)
    {
        var overlay = new MarkedText(marked);
        var document = Read(Order, overlay.Text);
        var fault = Assert.Single(document.Faults.Concat(new SchemaCheck(new SchemaSet([document])).Of(document)));

        Assert.Equal((id, Path), (fault.Rule.Id, fault.Path));
        Assert.Equal((overlay.Start, overlay.Length), (fault.Range.Start.Offset, fault.Range.Length));
        Assert.Contains(message, fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Faults_of_both_files_come_in_their_order()
    {
        var document = Read("""{ "x-contract": { "nmae": 1 }, "minimum": "0" }""", "{ \"\": { \"name\": \"a\" },\n\"/x\": {} }");
        Assert.Equal(
            ["shop/order.schema.json(1,19): CON0019", "shop/order.schema.json(1,43): CON0007", $"{Path}(1,17): CON0019", $"{Path}(2,1): CON0026"],
            document.Faults.Select(Told));
    }

    /// <summary>Whatever the schema is, and wherever in it an overlay points to, the answer is a schema or a fault.</summary>
    [Theory]
    [InlineData("[{}]")]
    [InlineData("true")]
    [InlineData("\"text\"")]
    [InlineData("{")]
    [InlineData("""{ "openapi": "3.1.0", "a": {} }""")]
    [InlineData("""{ "$schema": "http://json-schema.org/draft-04/schema#", "properties": [{}], "enum": [{}], "x-contract": { "a": {} }, "$defs": { "a": { "b": {} } }, "items": [{}, []] }""")]
    public void Odd_schemas_with_overlays_are_no_surprise(string schema)
    {
        string[] pointers = ["", "/", "/0", "/a", "/properties", "/properties/0", "/enum/0", "/x-contract", "/x-contract/a", "/$defs", "/$defs/a", "/$defs/a/b", "/items", "/items/0", "/items/1", "/items/-"];
        foreach (var pointer in pointers)
        {
            var document = Read(schema, $$"""{ "{{pointer}}": { "name": "Name" } }""");
            var faults = document.Faults.Concat(new SchemaCheck(new SchemaSet([document])).Of(document)).ToList();
            Assert.All(faults, fault => Assert.NotEmpty(fault.ToString()));
            if (faults.Count == 0) Assert.Contains(document.Places.Keys, one => one.Annotations.Name == "Name");
        }
    }

    [Fact]
    public void A_place_is_in_the_file_that_says_it()
    {
        const string overlay = """{ "/properties/amount": { "name": "Money" } }""";
        var document = Read(Order, overlay);
        Assert.Equal(("shop/order.schema.json", "true"), Shown("/properties/amount/x-contract/decimal"));
        Assert.Equal((Path, "\"Money\""), Shown("/properties/amount/x-contract/name"));
        Assert.Equal(("shop/order.schema.json", "\"number\""), Shown("/properties/amount/type"));

        (string File, string Text) Shown(string pointer)
        {
            var place = document.PlaceOf(pointer)!.Value;
            return (place.Path, (place.Path == Path ? overlay : Order)[place.Range.Start.Offset..place.Range.End.Offset]);
        }
    }

    [Fact]
    public void Documents_are_equal_by_their_overlays_too()
    {
        Assert.Equal(Read(Order, "{}"), Read(Order, "{}"));
        Assert.NotEqual(Read(Order, "{}"), Read(Order, "{ }"));
        Assert.NotEqual(Read(Order, "{}"), SchemaDocument.Read("shop/order.schema.json", Order));
    }

    [Theory]
    [InlineData("shop/order.schema.json", "shop/order.overlay.json")]
    [InlineData("order.json", "order.overlay.json")]
    [InlineData("v1.2.Schema.JSON", "v1.2.overlay.json")]
    [InlineData("order.schema", "order.overlay.json")]
    public void An_overlay_is_called_after_its_schema(string schema, string overlay) => Assert.Equal(overlay, OverlayFile.PathBeside(schema));

    /// <summary>What editors say of an overlay by its meta-schema is what the reader says, as far as it does not take the schema to tell.</summary>
    [Theory]
    [MemberData(nameof(Overlays))]
    public void The_meta_schema_agrees(string overlay, bool isValid) => Assert.Equal(isValid, s_metaSchema.Value.IsValid(overlay));

    public static TheoryData<string, bool> Overlays
    {
        get
        {
            string[] ofText = ["CON0001", "CON0002", "CON0003"];
            string[] ofSchema = ["there is no", "what is there", "`format`", "\"number\""];
            var rows = new TheoryData<string, bool>();
            foreach (var row in Places.Where(row => !((string)row[0]).StartsWith('\uFEFF'))) rows.Add((string)row[0], true);
            foreach (var row in Faults.Where(row => !ofText.Contains(row[1]) && !ofSchema.Any(((string)row[2]).Contains))) rows.Add(new MarkedText((string)row[0]).Text, false);
            return rows;
        }
    }

    private static readonly Lazy<MetaSchema> s_metaSchema = new(() => new MetaSchema());

    private static SchemaDocument Read(string schema, string overlay) =>
        SchemaDocument.Read("shop/order.schema.json", schema, new DocumentOptions(Overlay: new OverlayFile(Path, overlay)));

    /// <summary>All schemas of a document with their places.</summary>
    private static IEnumerable<(string? Pointer, Subschema Schema)> Schemas(SchemaDocument document) =>
        document.Places.Keys.Select(schema => (document.PointerOf(schema), schema)).OrderBy(one => one.Item1, StringComparer.Ordinal);

    private static string Told(SchemaFault fault) => fault.ToString()[..(fault.ToString().IndexOf("CON", StringComparison.Ordinal) + "CON0000".Length)];

    /// <summary>The schema of overlays, with the one that it takes the members from.</summary>
    private sealed class MetaSchema
    {
        private readonly SchemaDocument _overlay = Document("x-contract.overlay.schema.json");
        private readonly Evaluator _evaluator;

        public MetaSchema() => _evaluator = new Evaluator(new SchemaSet([_overlay, Document("x-contract.meta.schema.json")]));

        public bool IsValid(string overlay) => _evaluator.IsValid(_overlay.Root!, JsonValue.Parse(overlay));

        private static SchemaDocument Document(string file) => SchemaDocument.Read(file, File.ReadAllText(Repository.At("schema", file)));
    }
}
