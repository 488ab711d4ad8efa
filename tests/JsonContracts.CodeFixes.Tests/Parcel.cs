using Microsoft.CodeAnalysis;

namespace JsonContracts.CodeFixes.Tests;

/// <summary>A contract with a rule of each kind that can be mended, compiled in a library of its own.</summary>
internal static class Parcel
{
    private const string Schema = """
        {
          "type": "object",
          "properties": {
            "scale": { "type": "number", "minimum": 0, "maximum": 1, "multipleOf": 0.01 },
            "open": { "type": "number", "exclusiveMinimum": 0, "exclusiveMaximum": 1 },
            "count": { "type": "integer", "minimum": 1, "maximum": 20 },
            "even": { "type": "integer", "multipleOf": 2, "exclusiveMaximum": 10, "minimum": -3 },
            "far": { "type": "integer", "minimum": 3000000000 },
            "price": { "type": "number", "minimum": 0.5, "maximum": 9.99, "x-contract": { "decimal": true } },
            "duration": { "enum": [5, 10] },
            "title": { "type": "string", "maxLength": 5 },
            "link": { "type": "string", "format": "uri", "maxLength": 19 },
            "tags": { "type": "array", "items": { "type": "string" }, "maxItems": 3, "uniqueItems": true },
            "grid": { "type": "array", "items": { "type": "array", "items": { "type": "integer", "maximum": 9 }, "maxItems": 2 } },
            "level": { "x-contract": { "name": "Level" }, "enum": ["low", "high"] },
            "fast": { "type": "boolean" },
            "mail": { "type": "string", "format": "email" },
            "contact": { "type": "string", "format": "email" },
            "weight": { "type": "number", "minimum": 2 },
            "unit": { "x-contract": { "name": "Unit" }, "type": "string", "enum": ["kg", "g"] },
            "width": { "type": "integer" },
            "height": { "type": "integer" },
            "inner": { "$ref": "#" },
            "list": { "type": "array", "items": { "type": "integer" } },
            "pages": { "type": "array", "items": { "type": "integer" } },
            "free": {}
          },
          "dependentRequired": { "weight": ["unit"], "unit": ["weight"], "width": ["height"], "height": ["width"], "mail": ["fast"], "link": ["contact"], "list": ["inner", "pages"] },
          "allOf": [
            {
              "if": { "properties": { "level": { "const": "high" } }, "required": ["level"] },
              "then": { "properties": { "fast": { "const": true } } }
            },
            {
              "if": { "properties": { "fast": { "const": true } }, "required": ["fast"] },
              "then": { "properties": { "level": { "const": "high" } } }
            },
            {
              "if": { "required": ["width"] },
              "then": {
                "oneOf": [
                  { "title": "Small", "properties": { "width": { "const": 10 }, "height": { "const": 20 } } },
                  { "title": "Large", "properties": { "width": { "const": 100 }, "height": { "const": 200 } } },
                  { "title": "Wide \"one\"", "properties": { "width": { "const": 200 }, "height": { "const": 100 } } }
                ]
              }
            }
          ]
        }
        """;

    private const string Sample = """
        using System;
        using Acme;
        using JsonContracts;
        class Sample
        {
            const double Const = 1.5;
            const string Zero = "0";
            const string Json = "{ \"count\": 0 }";
            static readonly double ReadOnly = 1.6;
            object Make(bool flag, int number, string text, ValueList<string> list, Parcel other) => EXPRESSION;
        }
        """;

    private static readonly MetadataReference s_library = new Analyzers.Tests.Project("Acme", "") { Schemas = [("parcel.schema.json", Schema)] }.ToReference();

    /// <summary>Code that may use the contract.</summary>
    public static Workbench Of(string code) => new(new Analyzers.Tests.Project("App", code) { References = [s_library, Analyzers.Tests.Project.Runware] });

    /// <summary>A method that returns an expression.</summary>
    public static string Around(string expression) => Sample.Replace("EXPRESSION", expression, System.StringComparison.Ordinal);
}
