using System.Linq;
using Microsoft.CodeAnalysis;

namespace JsonContracts.Analyzers.Tests;

/// <summary>A contract that is generated in the same project, or comes compiled: what is reported is the same.</summary>
public class GeneratedContractTests
{
    private const string Schema = """
        {
          "type": "object",
          "properties": {
            "name": { "type": "string", "pattern": "^[a-z]+$", "maxLength": 5 },
            "mail": { "type": "string", "format": "email" },
            "size": { "$ref": "#/$defs/size" },
            "day": { "type": "string", "format": "date" },
            "note": { "type": ["string", "null"], "minLength": 2 },
            "tags": { "type": "array", "items": { "type": "string" }, "uniqueItems": true },
            "sizes": { "type": "array", "items": { "$ref": "#/$defs/size" }, "uniqueItems": true },
            "labels": { "type": ["array", "null"], "items": { "type": "string" }, "uniqueItems": true },
            "few": { "type": "array", "items": { "type": "string" }, "minItems": 1, "maxItems": 2 },
            "prices": { "type": "object", "additionalProperties": { "type": "number", "minimum": 0 }, "minProperties": 1, "maxProperties": 3 },
            "grid": { "type": "array", "items": { "type": "array", "items": { "type": "integer", "maximum": 9 } } },
            "level": { "x-contract": { "name": "Level" }, "enum": ["low", "high", 3] },
            "free": {},
            "child": { "$ref": "#" },
            "shape": { "x-contract": { "name": "Shape" }, "oneOf": [
              { "title": "Circle", "x-contract": { "name": "Circle" }, "type": "object", "properties": { "kind": { "const": "circle" }, "radius": { "type": "number", "exclusiveMinimum": 0 } }, "required": ["kind", "radius"], "additionalProperties": false },
              { "title": "Square", "x-contract": { "name": "Square" }, "type": "object", "properties": { "kind": { "const": "square" }, "side": { "type": "number", "exclusiveMinimum": 0 } }, "required": ["kind", "side"], "additionalProperties": false } ] }
          },
          "required": ["name"],
          "allOf": [{ "if": { "properties": { "level": { "const": "high" } }, "required": ["level"] }, "then": { "required": ["mail"] }, "else": { "properties": { "mail": false } } }],
          "not": { "required": ["size", "sizes"] },
          "minProperties": 2,
          "$defs": { "size": { "type": "number", "minimum": 1, "maximum": 10, "multipleOf": 0.5 } }
        }
        """;

    private const string Usings = "using Acme;\n";

    public static TheoryData<string, string> Refused => new()
    {
        { "new Box { Name = \"AB\", Size = 1 }", "CON1004 \"AB\"" },
        { "new Box { Name = \"abcdef\", Size = 1 }", "CON1003 \"abcdef\"" },
        { "new Box { Name = \"a\", Mail = \"nobody\", Level = Level.High }", "CON1005 \"nobody\"" },
        { "new Box { Name = \"a\", Mail = \"a@b.c\" }", "CON1010 \"a@b.c\"" },
        { "new Box { Name = \"a\", Level = Level.High }", "CON1009 new Box" },
        { "new Box { Name = \"a\", Size = 0.7 }", "CON1001 0.7; CON1002 0.7" },
        { "new Box { Name = \"a\", Sizes = [1, 2, 1.0] }", "CON1008 [1, 2, 1.0]" },
        { "new Box { Name = \"a\", Tags = [\"x\", text, \"x\"] }", "CON1008 [\"x\", text, \"x\"]" },
        { "new Box { Name = \"a\", Grid = [[1, 2], [3, 10, 11]] }", "CON1001 10; CON1001 11" },
        { "new Box { Name = \"a\", Size = 1, Sizes = [] }", "CON1012 1" },
        { "new Box { Name = \"a\" }", "CON1007 new Box" },
        { "new Box { Name = \"a\", Note = default }", "CON1007 new Box" },
        { "new Box { Name = \"a\", Note = \"x\" }", "CON1003 \"x\"" },
        { "new Box { Name = \"a\", Labels = default }", "CON1007 new Box" },
        { "new Box { Name = \"a\", Labels = [\"x\", text, \"x\"] }", "CON1008 [\"x\", text, \"x\"]" },
        { "new Box { Name = \"a\", Labels = (ValueList<string>)[\"x\", \"x\"] }", "CON1008 (ValueList<string>)[\"x\", \"x\"]" },
        { "new Box { Name = \"a\", Labels = default(Optional<ValueList<string>?>) }", "CON1007 new Box" },
        { "new Box { Name = \"a\", Labels = [null!] }", "CON1011 null" },
        { "new Box { Name = \"a\", Child = new() { Name = \"B\", Size = 1 } }", "CON1004 \"B\"" },
        { "new Box { Name = \"a\", Child = new() { Name = \"b\", Child = new() { Name = \"C\", Size = 1 } } }", "CON1004 \"C\"" },
        { "new Box { Name = \"a\", Child = new() { Name = \"b\" } }", "CON1007 new()" },
        { "new Box { Name = \"a\", Shape = new Circle { Radius = 0 } }", "CON1001 0" },
        { "new Circle { Radius = -1 }", "CON1001 -1" },
        { "new Box[] { new() { Name = \"A\", Size = 1 }, new() { Name = \"b\", Size = 11 } }", "CON1004 \"A\"; CON1001 11" },
        { "new List<Box> { new() { Name = \"A\", Size = 1 } }.Count", "CON1004 \"A\"" },
        { "new Box { Name = \"a\", Level = (Level)77 }", "CON1006 (Level)77" },
        { "new Box { Name = \"a\", Level = (Level)3 }", "CON1006 (Level)3" },
        { "new Box { Name = \"a\", Level = unchecked((Level)(-1)) }", "CON1006 (Level)(-1)" },
        { "new Box { Name = nameof(Box), Size = -1 }", "CON1004 nameof(Box); CON1001 -1" },
        { "new Box { Name = \"a\", Size = -(1) }", "CON1001 -(1)" },
        { "new Box { Name = \"a\", Size = checked(5 * 5) }", "CON1001 5 * 5" },
        { "new Box { Name = \"a\", Size = unchecked((int)11u) }", "CON1001 (int)11u" },
        { "new Box { Name = \"a\", Size = ((11)) }", "CON1001 11" },
        { "new Box { Name = \"a\", Size = default(double) }", "CON1001 default(double)" },
        { "new Box { Name = \"a\", Size = 1, Child = new() { Name = default! } }", "CON1007 new(); CON1011 default" },
        { "new Box { Name = \"a\", Size = 1, Tags = [null!] }", "CON1011 null" },
        { "new Box { Name = \"a\", Size = 1, Tags = [default!] }", "CON1011 default" },
        { "new Box { Name = \"a\" + \"B\", Size = 1 }", "CON1004 \"a\" + \"B\"" },
    };

    /// <summary>Each row: what gives a list or map, as a member, and what is reported.</summary>
    public static TheoryData<string, string> Collections => new()
    {
        { "Sizes = new double[] { 1, 20 }.ToValueList()", "CON1001 20" },
        { "Sizes = ValueList.ToValueList(new[] { 1.0, 20 })", "CON1001 20" },
        { "Sizes = ValueList.Create<double>([1, 20])", "CON1001 20" },
        { "Sizes = ValueList.Create((ReadOnlySpan<double>)new double[] { 1, 20 })", "CON1001 20" },
        { "Sizes = ValueList.Create((ReadOnlySpan<double>)new double[] { 1, 20 }.AsSpan())", "CON1001 20" },
        { "Sizes = ValueList.Create<double>(new double[] { 1, 1 })", "CON1008 ValueList.Create<double>(new double[] { 1, 1 })" },
        { "Sizes = new List<double> { 1, 20 }.ToValueList()", "CON1001 20" },
        { "Sizes = new List<double>(4) { 1, 20 }.ToValueList()", "CON1001 20" },
        { "Sizes = new List<double>(new double[] { 30 }) { 1, 20 }.ToValueList()", "CON1001 30; CON1001 20" },
        { "Sizes = new double[] { 1, 20 }.ToList().ToArray().ToValueList()", "CON1001 20" },
        { "Sizes = new double[] { 1, number, 1 }.ToValueList()", "CON1008 new double[] { 1, number, 1 }.ToValueList()" },
        { "Sizes = [1, .. new double[] { 20, 1 }]", "CON1008 [1, .. new double[] { 20, 1 }]; CON1001 20" },
        { "Sizes = [1, .. list, 20]", "CON1001 20" },
        { "Sizes = [.. list, 1, 1]", "CON1008 [.. list, 1, 1]" },
        { "Sizes = [1, .. new int[] { 20, 1 }]", "" },
        { "Sizes = [(1), ((20))]", "CON1001 20" },
        { "Sizes = [-20, checked(2 * 30)]", "CON1001 -20; CON1001 2 * 30" },
        { "Few = [.. new string[] { text, text }, text]", "CON1007 [.. new string[] { text, text }, text]" },
        { "Few = ValueList<string>.Empty", "CON1007 ValueList<string>.Empty" },
        { "Few = Array.Empty<string>().ToValueList()", "CON1007 Array.Empty<string>().ToValueList()" },
        { "Few = Enumerable.Empty<string>().ToValueList()", "CON1007 Enumerable.Empty<string>().ToValueList()" },
        { "Few = new string[0].ToValueList()", "CON1007 new string[0].ToValueList()" },
        { "Few = new List<string>().ToValueList()", "CON1007 new List<string>().ToValueList()" },
        { "Few = new string[count].ToValueList()", "" },
        { "Few = names.ToValueList()", "" },
        { "Few = new List<string>(names) { text, text, text }.ToValueList()", "" },
        { "Few = new[] { text, text, text }.Where(one => one.Length > 1).ToValueList()", "" },
        { "Grid = [new[] { 1L, 10 }.ToValueList(), [11]]", "CON1001 10; CON1001 11" },
        { "Prices = ValueMap.Create((\"a\", 1.0), (\"b\", -1))", "CON1001 -1" },
        { "Prices = ValueMap.Create<double>((\"a\", 1), (\"b\", number))", "" },
        { "Prices = ValueMap.Create<double>([new(\"a\", 1), KeyValuePair.Create(\"b\", -1.5)])", "CON1001 -1.5" },
        { "Prices = [new(\"a\", -2)]", "CON1001 -2" },
        { "Prices = []", "CON1007 []" },
        { "Prices = ValueMap<double>.Empty", "CON1007 ValueMap<double>.Empty" },
        { "Prices = new Dictionary<string, double> { [\"a\"] = -1, [\"b\"] = 1 }.ToValueMap()", "CON1001 -1" },
        { "Prices = new Dictionary<string, double> { { \"a\", -1 } }.ToValueMap()", "CON1001 -1" },
        { "Prices = new Dictionary<string, double>().ToValueMap()", "CON1007 new Dictionary<string, double>().ToValueMap()" },
        { "Prices = ValueMap.Create((\"a\", 1.0), (\"b\", 1), (\"c\", 1), (\"d\", 1))", "CON1007 ValueMap.Create((\"a\", 1.0), (\"b\", 1), (\"c\", 1), (\"d\", 1))" },
        { "Prices = ValueMap.Create((text, 1.0), (\"b\", -1))", "" },
        { "Prices = ValueMap.Create((\"b\", 1.0), (\"b\", -1))", "" },
        { "AdditionalProperties = ValueMap.Create<JsonData>((\"x\", 1))", "" },
        { "AdditionalProperties = ValueMap.Create<JsonData>((\"size\", 100))", "" },
    };

    public static TheoryData<string> Accepted => new()
    {
        "new Box { Name = \"a\", Size = 1 }",
        "new Box { Name = text, Size = number }",
        "new Box { Name = \"a\", Size = maybe, Note = null }",
        "new Box { Name = \"a\", Note = default, Size = 1 }",
        "new Box { Name = \"a\", Note = text }",
        "new Box { Name = \"a\", Mail = mail, Level = level }",
        "new Box { Name = \"a\", Mail = \"a@b.c\", Level = level }",
        "new Box { Name = \"a\", Level = maybeLevel, Mail = \"a@b.c\" }",
        "new Box { Name = \"a\", Size = 1, Sizes = list }",
        "new Box { Name = \"a\", Size = default, Note = text }",
        "new Box { Name = \"a\", Size = null, Note = text }",
        "new Box { Name = \"a\", Size = default(double?), Note = text }",
        "new Box { Name = \"a\", Size = -(-1) }",
        "new Box { Name = \"a\", Size = -number }",
        "new Box { Name = \"a\", Size = checked(number * 50) }",
        "new Box { Name = \"a\", Level = (Level)2 }",
        "new Box { Name = \"a\", Level = default(Level) }",
        "new Box { Name = nameof(text), Level = Level.Low }",
        "new Box { Name = \"a\", Free = 5 }",
        "new Box { Name = \"a\", Free = \"five\" }",
        "new Box { Name = \"a\", Day = new DateOnly(2026, 1, 31) }",
        "new Box { Name = \"a\", Tags = [\"x\", text, text] }",
        "new Box { Name = \"a\", AdditionalProperties = ValueMap.Create<JsonData>((\"x\", 1)) }",
        "new Box { Name = \"a\", Shape = new Circle { Radius = 1 } }",
        "new Box { Name = \"a\", Shape = number > 1 ? new Circle { Radius = 1 } : new Square { Side = number } }",
        "box with { Mail = \"a@b.c\" }",
        "box with { Size = 1 }",
        "new Box { Name = \"a\", Size = 1 } with { Size = null, Sizes = [1] }",
        "new Box { Name = \"a\", Labels = [\"x\", \"y\"] }",
        "new Box { Name = \"a\", Labels = null }",
        "new Box { Name = \"a\", Labels = Optional<ValueList<string>?>.Absent }",
        "new Box { Name = \"a\", Size = 1 } with { Labels = [] }",
    };

    [Theory]
    [MemberData(nameof(Refused))]
    public void The_rules_of_a_contract_hold_for_constants(string code, string expected)
    {
        Assert.Equal(expected, Analyze(Generated(code)));
        Assert.Equal(expected, Analyze(Referenced(code)));
    }

    [Theory]
    [MemberData(nameof(Collections))]
    public void What_is_in_a_collection_is_known_where_it_is_made(string member, string expected)
    {
        var code = "new Box { Name = \"a\", Note = text, " + member + " }";
        Assert.Equal(expected, Analyze(Generated(code)));
        Assert.Equal(expected, Analyze(Referenced(code)));
    }

    [Theory]
    [MemberData(nameof(Accepted))]
    public void What_may_be_right_is_left_alone(string code)
    {
        Assert.Empty(Analyze(Generated(code)));
        Assert.Empty(Analyze(Referenced(code)));
        Assert.Empty(Analyze(Generated(code) with { Nullable = NullableContextOptions.Disable }));
    }

    [Fact]
    public void The_line_of_the_schema_is_an_additional_location()
    {
        var found = Assert.Single(Generated("new Box { Name = \"AB\", Size = 1 }").Analyze());
        Assert.EndsWith("(box.schema.json, /properties/name/pattern)", found.GetMessage(null));
        var rule = Assert.Single(found.AdditionalLocations).GetLineSpan();
        Assert.Equal("schema/box.schema.json", rule.Path);
        Assert.Equal(3, rule.StartLinePosition.Line);
        Assert.Empty(Assert.Single(Referenced("new Box { Name = \"AB\", Size = 1 }").Analyze()).AdditionalLocations);
    }

    [Fact]
    public void A_rule_behind_a_reference_is_named_where_it_is_written()
    {
        var found = Assert.Single(Generated("new Box { Name = \"a\", Size = 11 }").Analyze());
        Assert.Equal("`Size` is 11; Box allows at most 10 (box.schema.json, /$defs/size/maximum)", found.GetMessage(null));
        Assert.Equal(25, found.AdditionalLocations[0].GetLineSpan().StartLinePosition.Line);
    }

    [Fact]
    public void A_pragma_silences_it() =>
        Assert.Empty(Analyze(Generated("\n#pragma warning disable CON1004\nnew Box { Name = \"AB\", Size = 1 }\n#pragma warning restore\n")));

    [Fact]
    public void Generated_code_is_left_alone()
    {
        var project = Generated("new Box { Name = \"AB\", Size = 1 }");
        Assert.Empty(Analyze(project with { IsGenerated = true }));
    }

    [Fact]
    public void Fields_in_another_class_and_locals_that_are_set_once_are_known()
    {
        const string code = """
            class Defaults { public static readonly string Bad = "AB"; public static readonly string Set = "AB"; }
            class Later { public static readonly string Bad = "AB"; static Later() { Bad = "ab"; } }
            class Uses
            {
                Box Field = new() { Name = Defaults.Bad, Size = 1 };
                Box FromLater = new() { Name = Later.Bad, Size = 1 };
                Box Once() { var name = "CD"; return new() { Name = name, Size = 1 }; }
                Box Twice(bool flag) { var name = "EF"; if (flag) name = "ef"; return new() { Name = name, Size = 1 }; }
                Box ByReference() { var name = "GH"; Change(ref name); return new() { Name = name, Size = 1 }; }
                static void Change(ref string name) => name = "gh";
            }
            """;
        Assert.Equal("CON1004 Defaults.Bad; CON1004 name", Analyze(Contract with { Code = Usings + code }));
    }

    /// <summary>Each row: statements, and what is reported.</summary>
    public static TheoryData<string, string> Templates => new()
    {
        { "var box = new Box { Name = \"a\" }; return box;", "CON1007 new Box" },
        { "var box = new Box { Name = \"a\" }; return box with { Size = 1 };", "" },
        { "var box = new Box { Name = \"a\" }; return box with { Day = default };", "" },
        { "var box = new Box { Name = \"a\" }; return other with { Size = 1 };", "CON1007 new Box" },
        { "var box = new Box { Name = \"A\", Size = 1 }; return box with { Name = \"a\" };", "CON1004 \"A\"" },
        { "Box box; box = new() { Name = \"a\" }; box = box with { Size = 1 }; return box;", "" },
        { "Box box = (new() { Name = \"a\", Level = Level.High }); return box with { Mail = \"a@b.c\" };", "" },
        { "return Template with { Size = number };", "" },
    };

    [Theory]
    [MemberData(nameof(Templates))]
    public void A_template_may_lack_what_a_with_on_it_supplies(string statements, string expected)
    {
        var code = "class Uses { static readonly Box Template = new() { Name = \"a\" }; Box Make(Box other, double number) { " + statements + " } Box All => Template with { Size = 1 }; }";
        Assert.Equal(expected, Analyze(new Project("App", Usings + code) { References = [Library] }));
    }

    /// <summary>Each row: a part of the record, and what is reported of a new one without any member.</summary>
    public static TheoryData<string, string> Parts => new()
    {
        { "sealed partial record Box { }", "CON1007 new Box" },
        { "sealed partial record Box { public Box() => Size = 1; }", "" },
        { "sealed partial record Box { public Box(int size) => Size = size; public Box() : this(1) { } }", "" },
        { "sealed partial record Box { static Box() { } }", "CON1007 new Box" },
        { "record Other { public Other() { } } sealed partial record Box { record Inner { public Inner() { } } }", "CON1007 new Box" },
    };

    [Theory]
    [MemberData(nameof(Parts))]
    public void A_constructor_that_somebody_wrote_may_set_members(string part, string expected)
    {
        const string creation = "class Uses { Box Make() => new Box { Name = \"a\" }; }";
        var contract = new Project("Acme", "namespace Acme { " + part + " }") { Schemas = [("schema/box.schema.json", Schema)] };
        Assert.Equal(expected, Analyze(new Project("App", Usings + creation) { References = [contract.ToReference()] }));
        Assert.Equal(expected, Analyze(contract with { Code = contract.Code + "namespace Uses { " + "using Acme; " + creation + " }" }));
    }

    /// <summary>Each row: what gives a shape, and what is reported.</summary>
    public static TheoryData<string, string> Shapes => new()
    {
        { "5", "" },
        { "new Shape(5)", "" },
        { "new Circle { Radius = -1 }", "CON1001 -1" },
        { "new Shape(new Circle { Radius = -1 })", "CON1001 -1" },
    };

    [Theory]
    [MemberData(nameof(Shapes))]
    public void A_conversion_that_somebody_wrote_may_make_anything(string shape, string expected)
    {
        const string part = "namespace Acme { sealed partial record Shape { public Shape(int side) : this(new Square { Side = side }) { } public static implicit operator Shape(int side) => new(side); } }";
        var contract = Contract with { Code = part };
        var creation = "class Uses { Box Make() => new Box { Name = \"a\", Shape = " + shape + " }; }";
        Assert.Equal(expected, Analyze(new Project("App", Usings + creation) { References = [contract.ToReference()] }));
        Assert.Equal(expected, Analyze(contract with { Code = contract.Code + "namespace Uses { using Acme; " + creation + " }" }));
    }

    private static Project Contract { get; } = new("Acme", "") { Schemas = [("schema/box.schema.json", Schema)] };

    private static Project Generated(string code) => Contract with { Code = Usings + Around(code) };

    private static Project Referenced(string code) => new("App", Usings + Around(code)) { References = [Library] };

    private static MetadataReference Library { get; } = Contract.ToReference();

    private static string Around(string code) =>
        $"class Sample {{ object Make(int count, double number, double? maybe, string text, List<string> names, string mail, Level level, Level? maybeLevel, ValueList<double> list, Box box) => {code}; }}";

    private static string Analyze(Project project) => string.Join("; ", project.Analyze().Select(Sample.Shown).Select(found => string.Join(' ', found.Split(" | ")[..2])));
}
