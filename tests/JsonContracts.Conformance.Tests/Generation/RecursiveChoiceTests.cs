using System.Linq;
using JsonContracts.Conformance.Tests.Compiling;
using JsonContracts.Conformance.Tests.Judging;
using JsonContracts.Schema.Evaluation;
using JsonContracts.Schema.Linking;
using JsonContracts.Schema.Reading;
using JsonContracts.Schema.Text;

namespace JsonContracts.Conformance.Tests.Generation;

/// <summary>
/// Choices whose branches lead back to the choice. Were a branch asked anew for each question about it, the questions would double, or
/// more, with each level, and these tests would not end.
/// </summary>
public sealed class RecursiveChoiceTests
{
    private const string Expression =
        """
        {
          "oneOf": [{ "type": "number" }, { "$ref": "#/$defs/neg" }, { "$ref": "#/$defs/call" }],
          "$defs": {
            "neg": { "type": "object", "required": ["neg"], "additionalProperties": false, "properties": { "neg": { "$ref": "#" } } },
            "call": {
              "type": "object", "required": ["fn", "args"], "additionalProperties": false,
              "properties": { "fn": { "type": "string" }, "args": { "type": "array", "items": { "$ref": "#" } } }
            }
          }
        }
        """;

    private const string Overlapping =
        """
        {
          "anyOf": [
            { "type": "number" },
            { "title": "Pair", "type": "object", "required": ["neg", "more"], "properties": { "neg": { "$ref": "#" } } },
            { "title": "Single", "type": "object", "required": ["neg"], "properties": { "neg": { "$ref": "#" } } }
          ]
        }
        """;

    private const string Conditional =
        """
        {
          "type": ["object", "number"],
          "properties": { "neg": { "$ref": "#" } },
          "if": { "properties": { "neg": { "$ref": "#" } } },
          "then": { "properties": { "neg": { "$ref": "#" } } }
        }
        """;

    /// <summary>Schemas and depths.</summary>
    public static TheoryData<string, int> Choices
    {
        get
        {
            var rows = new TheoryData<string, int>();
            foreach (var schema in new[] { Expression, Overlapping, Conditional })
            {
                foreach (var depth in new[] { 3, 24, 50 }) rows.Add(schema, depth);
            }

            return rows;
        }
    }

    [Theory]
    [MemberData(nameof(Choices))]
    public void A_deep_value_of_a_recursive_choice_is_decided_on_every_road(string schema, int depth)
    {
        using var library = new ContractLibrary();
        Assert.Empty(library.Add(schema, schema));
        var document = SchemaDocument.Read("choice.json", schema);
        var evaluator = new Evaluator(new SchemaSet([document]));
        foreach (var (innermost, valid) in new[] { ("1", true), ("\"x\"", false) })
        {
            var json = string.Concat(Enumerable.Repeat("{\"neg\":", depth)) + innermost + new string('}', depth);
            Assert.True(Verdict.Of(library.Get(schema), json) is var verdict && verdict.Is(valid), verdict.ToString());
            Assert.Equal(valid, evaluator.IsValid(document.Root!, JsonValue.Parse(json)));
            if (depth <= 3) Assert.Equal(valid, IndependentJudge.Of(schema).IsValid(json));
        }
    }
}
