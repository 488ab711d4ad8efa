using System.Linq;
using FsCheck;
using FsCheck.Fluent;
using JsonContracts.Schema.Checking;
using JsonContracts.Schema.Faults;
using JsonContracts.Schema.Linking;
using JsonContracts.Schema.Reading;
using JsonContracts.Schema.Text;

namespace JsonContracts.Schema.Tests;

/// <summary>Whatever somebody types into a schema file, it becomes faults and never an exception: this code runs inside the compiler.</summary>
public sealed class RobustnessTests
{
    private const string Schema = """
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
        """;

    /// <summary>Texts that put things where they do not belong.</summary>
    private static readonly string[] Bits =
    [
        "{", "}", "[", "]", "\"", ":", ",", "\\", "null", "true", "-1", "1e999", "1e99999999999", "{}", "[]", "\"\"", "#", "/", "~", "%", "%zz", "\uD83D",
        "\uFEFF", "\r", "\"$ref\"", "\"$id\"", "\"$schema\"", "\"type\"", "\"enum\"", "\"items\"", "#/", "\"#/properties\"", "\"http://json-schema.org/draft-07/schema#\"", "(?<", "\\\\",
    ];

    [Fact]
    public void A_damaged_schema_becomes_faults()
    {
        var edits = from at in Gen.Choose(0, Schema.Length)
                    from length in Gen.Choose(0, 12)
                    from bit in Gen.Elements(Bits)
                    select (At: at, Length: length, Bit: bit);
        var config = Config.QuickThrowOnFailure.WithMaxTest(2000);
        Check.One(config, Prop.ForAll(Gen.NonEmptyListOf(edits).ToArbitrary(), list =>
        {
            var text = list.Take(4).Aggregate(Schema, (current, edit) =>
            {
                var at = System.Math.Min(edit.At, current.Length);
                return current.Remove(at, System.Math.Min(edit.Length, current.Length - at)).Insert(at, edit.Bit);
            });
            var document = SchemaDocument.Read("a.json", text);
            var set = new SchemaSet([document, SchemaDocument.Read("b.json", """{"$ref": "a.json#/properties/a"}""")]);
            return document.Faults.Concat(set.Documents.SelectMany(one => new SchemaCheck(set).Of(one))).All(fault =>
                fault.Message.Length > 0 && fault.Range.Start.Offset >= 0 && fault.Range.End.Offset <= text.Length && fault.Range.Length >= 0);
        }));
    }

    /// <summary>Swaps one value for another, so that the text stays JSON and only the schema suffers.</summary>
    [Fact]
    public void A_schema_with_values_in_wrong_places_becomes_faults()
    {
        string[] values = ["null", "true", "0", "-1.5", "\"x\"", "\"#/$defs\"", "[]", "[1]", "[\"a\",\"a\"]", "{}", "{\"a\":1}", "{\"$ref\":\"#\"}", "{\"$id\":\"#\"}", "[[]]"];
        var document = SchemaDocument.Read("a.json", Schema);
        var places = Pointers(JsonValue.Parse(Schema), "").Select(pointer => document.PlaceOf(pointer)!.Value.Range).ToArray();
        foreach (var place in places)
        {
            foreach (var value in values)
            {
                var text = Schema[..place.Start.Offset] + value + Schema[place.End.Offset..];
                var changed = SchemaDocument.Read("a.json", text);
                Assert.DoesNotContain(changed.Faults, fault => fault.Rule == FaultRules.MalformedJson);
                Assert.All(changed.Faults.Concat(new SchemaCheck(new SchemaSet([changed])).Of(changed)), fault => Assert.NotEmpty(fault.ToString()));
            }
        }
    }

    private static System.Collections.Generic.IEnumerable<string> Pointers(JsonValue value, string pointer) => value switch
    {
        ObjectValue found => found.Members.SelectMany(member => Pointers(member.Value, pointer + "/" + member.Name)).Append(pointer),
        ArrayValue array => array.Items.SelectMany((item, index) => Pointers(item, pointer + "/" + index)).Append(pointer),
        _ => [pointer],
    };
}
