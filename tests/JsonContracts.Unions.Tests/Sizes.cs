using Microsoft.CodeAnalysis.CSharp;

namespace JsonContracts.Unions.Tests;

/// <summary>A project with unions whose numbers are of each type that there is, and a record that holds one of each.</summary>
internal static class Sizes
{
    private const string Holder = """
        {
          "type": "object",
          "properties": {
            "size": { "x-contract": { "name": "Size" }, "oneOf": [{ "type": "string" }, { "type": "integer" }] },
            "count": { "x-contract": { "name": "Count" }, "oneOf": [{ "type": "string" }, { "type": "integer", "minimum": 0, "maximum": 9 }] },
            "ratio": { "x-contract": { "name": "Ratio" }, "oneOf": [{ "type": "string" }, { "type": "number" }] },
            "price": { "x-contract": { "name": "Price" }, "oneOf": [{ "type": "boolean" }, { "type": "number", "x-contract": { "decimal": true } }] },
            "sizes": { "type": "array", "items": { "$ref": "#/properties/size" } }
          }
        }
        """;

    /// <summary>The project with some code of its own.</summary>
    public static Analyzers.Tests.Project With(string code) => new("Acme", "using Acme;\n" + code + "\n" + Polyfill.Both)
    {
        Language = LanguageVersion.CSharp15,
        Schemas = [("holder.schema.json", Holder)],
    };

    /// <summary>The code of a method that returns an expression.</summary>
    public static string Method(string expression, string returns = "bool") =>
        $"static class Sample {{ const int Max = 50; static {returns} Ask(Holder holder, Size size, Count count, Ratio ratio, Price price, long number, object any) => {expression}; }}";
}
