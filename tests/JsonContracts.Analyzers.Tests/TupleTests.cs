using System.Linq;
using Microsoft.CodeAnalysis;

namespace JsonContracts.Analyzers.Tests;

/// <summary>Positional records of constants: each argument is judged by the schema of its place, whether the record is generated in the project or comes compiled.</summary>
public class TupleTests
{
    private const string Schema = """
        {
          "type": "object",
          "properties": { "points": { "type": "array", "items": { "$ref": "#/$defs/point" } } },
          "$defs": {
            "point": {
              "type": "array",
              "prefixItems": [
                { "title": "x", "type": "integer", "minimum": 0 },
                { "title": "y", "type": "integer", "maximum": 9 },
                { "title": "label", "type": "string", "maxLength": 3 },
                { "title": "weight", "type": ["number", "null"], "exclusiveMinimum": 0 }
              ],
              "items": false,
              "minItems": 2,
              "contains": { "const": 5 },
              "not": { "maxItems": 3, "minItems": 3 }
            }
          }
        }
        """;

    public static TheoryData<string, string> Refused => new()
    {
        { "new Point(-1, 5)", "CON1001 -1" },
        { "new Point(Y: 10, X: 5)", "CON1001 10" },
        { "new Point(1, 5, \"long\", 1)", "CON1003 \"long\"" },
        { "new Point(1, 5, \"a\", -1)", "CON1001 -1" },
        { "new Point(1, 2)", "CON1007 new Point" },
        { "new Point(1, 5, \"a\")", "CON1012 new Point" },
        { "new Point(1, 5) { Weight = 1 }", "CON1011 new Point" },
        { "new Point(1, 5, \"a\", 1) { Y = 10 }", "CON1007 new Point; CON1001 10" },
        { "point with { Y = 10 }", "CON1001 10" },
        { "new Root { Points = [new(5, 1), new(1, 11)] }", "CON1007 new(1, 11); CON1001 11" },
    };

    public static TheoryData<string> Accepted => new()
    {
        "new Point(1, 5)",
        "new Point(number, 5)",
        "new Point(number, 2)",
        "new Point(1, 5, text)",
        "new Point(1, 5, label)",
        "new Point(1, 2, label, 5)",
        "new Point(1, 2, text, weight)",
        "new Point(1, 5, \"a\", null)",
        "point with { Label = text }",
        "point with { X = 1, Y = 2 }",
        "new Point(1, 5) with { Label = text, Weight = 1 }",
        "new Root { Points = [new(5, 1), point] }",
    };

    [Theory]
    [MemberData(nameof(Refused))]
    public void An_argument_that_the_schema_refuses_is_reported(string code, string expected)
    {
        Assert.Equal(expected, Analyze(Generated(code)));
        Assert.Equal(expected, Analyze(Referenced(code)));
    }

    [Theory]
    [MemberData(nameof(Accepted))]
    public void What_may_be_right_is_left_alone(string code)
    {
        Assert.Empty(Analyze(Generated(code)));
        Assert.Empty(Analyze(Referenced(code)));
    }

    [Fact]
    public void A_constructor_that_somebody_wrote_may_set_anything()
    {
        var contract = Contract with { Code = "namespace Acme { public sealed partial record Point { public Point(string name) : this(name.Length, 5) { } } }" };
        Assert.Empty(Analyze(new Project("App", Around("new Point(\"a\")")) { References = [contract.ToReference()] }));
    }

    private static Project Contract { get; } = new("Acme", "") { Schemas = [("schema/root.schema.json", Schema)] };

    private static MetadataReference Library { get; } = Contract.ToReference();

    private static Project Generated(string code) => Contract with { Code = Around(code) };

    private static Project Referenced(string code) => new("App", Around(code)) { References = [Library] };

    private static string Around(string code) =>
        "using Acme;\npublic static class Uses { public static object Make(Point point, long number, string text, string? label, JsonContracts.Optional<double?> weight) => " + code + "; }";

    private static string Analyze(Project project) => string.Join("; ", project.Analyze().Select(Sample.Shown).Select(found => string.Join(' ', found.Split(" | ")[..2])));
}
