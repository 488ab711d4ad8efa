using System.Collections.Generic;
using System.Linq;
using FsCheck;
using FsCheck.Fluent;
using JsonContracts.Schema.Checking;
using JsonContracts.Schema.Faults;
using JsonContracts.Schema.Linking;
using JsonContracts.Schema.Reading;
using JsonContracts.Schema.Shapes;
using JsonContracts.Schema.Text;

namespace JsonContracts.Schema.Tests;

/// <summary>Whatever somebody types into a schema file, it becomes faults and never an exception: this code runs inside the compiler.</summary>
public sealed class RobustnessTests
{
    /// <summary>Between them, they have every keyword of the drafts.</summary>
    public static TheoryData<string> Schemas =>
    [
        """
        {
          "$schema": "https://json-schema.org/draft/2020-12/schema", "$id": "https://example.com/a.json", "title": "T", "x-contract": {"name": "A"},
          "type": ["object", "null"], "required": ["a"], "minProperties": 1, "dependentRequired": {"a": ["b"]},
          "properties": {
            "a": {"$ref": "#/$defs/s", "default": "x", "pattern": "^[a-z\\d]{1,3}$"}, "b": {"enum": [1, 2.5e1, "🐲"], "examples": [1]},
            "c": {"items": {"$ref": "#"}, "uniqueItems": true}, "d": {"$ref": "#here"}, "e": {"$ref": "part.json#/items"}
          },
          "additionalProperties": false,
          "oneOf": [{"if": {"not": {"const": null}}, "then": {"maximum": 1, "exclusiveMinimum": 0}, "else": true}],
          "$defs": {"s": {"minLength": 1, "$anchor": "here", "format": "uuid"}, "p": {"$id": "part.json", "items": {"multipleOf": 0.1}}}
        }
        """,
        """
        {
          "$schema": "https://json-schema.org/draft/2020-12/schema", "$dynamicAnchor": "node", "x-contract": {"open": true},
          "properties": {
            "a": {"prefixItems": [{"type": "string"}, {"enum": ["x"]}], "items": false, "minItems": 1, "unevaluatedItems": {"type": "number"}},
            "b": {"contains": {"minimum": 2}, "minContains": 1, "maxContains": 3, "maxItems": 9}, "c": {"$dynamicRef": "#node"},
            "d": {"type": "string", "contentEncoding": "base64", "contentMediaType": "application/json", "contentSchema": {"type": "object"}}
          },
          "patternProperties": {"^x-": {"type": "string", "maxLength": 3}, "\\d+$": false}, "propertyNames": {"pattern": "^[a-z-]+$"},
          "dependentSchemas": {"a": {"required": ["b"]}}, "maxProperties": 5, "anyOf": [{"required": ["a"]}, {"properties": {"z": true}}],
          "unevaluatedProperties": false, "$vocabulary": {"https://example.com/v": false}, "deprecated": true, "readOnly": false
        }
        """,
        """
        {
          "$schema": "https://json-schema.org/draft/2019-09/schema", "$recursiveAnchor": true, "type": "object",
          "properties": {"a": {"$recursiveRef": "#"}, "b": {"items": [{"type": "null"}, {"const": {"k": [1]}}], "additionalItems": {"$ref": "#/properties/a"}, "unevaluatedItems": false}},
          "allOf": [{"$ref": "#/$defs/c"}, {"unevaluatedProperties": {"type": "integer"}}], "$defs": {"c": {"properties": {"c": {"exclusiveMaximum": 1}}}}
        }
        """,
        """
        {
          "$schema": "http://json-schema.org/draft-04/schema#", "id": "http://example.com/b.json", "type": "object",
          "properties": {"a": {"minimum": 1, "exclusiveMinimum": true, "maximum": 2, "exclusiveMaximum": false}, "b": {"id": "#b", "type": "array", "items": [{}], "additionalItems": false}},
          "dependencies": {"a": ["b"], "b": {"minProperties": 2}}, "definitions": {"c": {"$ref": "#b"}}, "not": {"anyOf": [{"required": ["q"]}]}
        }
        """,
    ];

    /// <summary>Texts that put things where they do not belong.</summary>
    private static readonly string[] Bits =
    [
        "{", "}", "[", "]", "\"", ":", ",", "\\", "null", "true", "-1", "1e999", "1e99999999999", "{}", "[]", "\"\"", "#", "/", "~", "%", "%zz", "\uD83D",
        "\uFEFF", "\r", "\"$ref\"", "\"$id\"", "\"$schema\"", "\"type\"", "\"enum\"", "\"items\"", "#/", "\"#/properties\"", "\"http://json-schema.org/draft-07/schema#\"", "(?<", "\\\\",
    ];

    [Theory]
    [MemberData(nameof(Schemas))]
    public void A_damaged_schema_becomes_faults(string schema)
    {
        var edits = from at in Gen.Choose(0, schema.Length)
                    from length in Gen.Choose(0, 12)
                    from bit in Gen.Elements(Bits)
                    select (At: at, Length: length, Bit: bit);
        var config = Config.QuickThrowOnFailure.WithMaxTest(1000);
        Check.One(config, Prop.ForAll(Gen.NonEmptyListOf(edits).ToArbitrary(), list =>
        {
            var text = list.Take(4).Aggregate(schema, (current, edit) =>
            {
                var at = System.Math.Min(edit.At, current.Length);
                return current.Remove(at, System.Math.Min(edit.Length, current.Length - at)).Insert(at, edit.Bit);
            });
            var document = SchemaDocument.Read("a.json", text);
            var set = new SchemaSet([document, SchemaDocument.Read("b.json", """{"$ref": "a.json#/properties/a"}""")]);
            var faults = document.Faults.Concat(set.Documents.SelectMany(one => new SchemaCheck(set).Of(one))).ToList();
            if (faults.TrueForAll(fault => fault.Rule.Severity != FaultSeverity.Error)) Assert.NotEmpty(ShapeBuilder.Build(set, document, new HashSet<string>(), _ => new ShapeName("root")).Definitions);
            return faults.TrueForAll(fault =>
                fault.Message.Length > 0 && fault.Range.Start.Offset >= 0 && fault.Range.End.Offset <= text.Length && fault.Range.Length >= 0);
        }));
    }

    /// <summary>Swaps one value for another, so that the text stays JSON and only the schema suffers.</summary>
    [Theory]
    [MemberData(nameof(Schemas))]
    public void A_schema_with_values_in_wrong_places_becomes_faults(string schema)
    {
        string[] values = ["null", "true", "0", "-1.5", "\"x\"", "\"#/$defs\"", "[]", "[1]", "[\"a\",\"a\"]", "{}", "{\"a\":1}", "{\"$ref\":\"#\"}", "{\"$id\":\"#\"}", "[[]]"];
        var document = SchemaDocument.Read("a.json", schema);
        var places = Pointers(JsonValue.Parse(schema), "").Select(pointer => document.PlaceOf(pointer)!.Value.Range).ToArray();
        foreach (var place in places)
        {
            foreach (var value in values)
            {
                var text = schema[..place.Start.Offset] + value + schema[place.End.Offset..];
                var changed = SchemaDocument.Read("a.json", text);
                Assert.DoesNotContain(changed.Faults, fault => fault.Rule == FaultRules.MalformedJson);
                Assert.All(changed.Faults.Concat(new SchemaCheck(new SchemaSet([changed])).Of(changed)), fault => Assert.NotEmpty(fault.ToString()));
            }
        }
    }

    private static IEnumerable<string> Pointers(JsonValue value, string pointer) => value switch
    {
        ObjectValue found => found.Members.SelectMany(member => Pointers(member.Value, pointer + "/" + JsonPointer.Escape(member.Name))).Append(pointer),
        ArrayValue array => array.Items.SelectMany((item, index) => Pointers(item, pointer + "/" + index)).Append(pointer),
        _ => [pointer],
    };
}
