using System;
using System.Collections.Generic;
using System.Text;
using System.Text.Json;
using Json.Schema;
using OlderSchema = NJsonSchema.JsonSchema;
using OlderValidator = NJsonSchema.Validation.JsonSchemaValidator;

namespace JsonContracts.Benchmarks.Corpora;

/// <summary>What people use in .NET to check documents against a schema that is read while the program runs.</summary>
internal static class Judges
{
    private static readonly EvaluationOptions s_options = new() { OutputFormat = OutputFormat.Flag };

    /// <summary>Reading the text alone.</summary>
    public static bool Parses(byte[] utf8Json)
    {
        using var document = JsonDocument.Parse(utf8Json);
        return document.RootElement.ValueKind != JsonValueKind.Undefined;
    }

    /// <summary>JsonSchema.Net, which takes formats for annotations unless asked. Each has a registry of its own.</summary>
    public static Func<byte[], bool> JsonSchemaNet(string schema)
    {
        var compiled = JsonSchema.FromText(schema, new BuildOptions { SchemaRegistry = new SchemaRegistry() });
        return utf8Json =>
        {
            using var document = JsonDocument.Parse(utf8Json);
            return compiled.Evaluate(document.RootElement, s_options).IsValid;
        };
    }

    /// <summary>NJsonSchema, which takes text as UTF-16, and gets it made before.</summary>
    public static Func<byte[], bool> NJsonSchema(string schema, IEnumerable<byte[]> documents)
    {
        var compiled = OlderSchema.FromJsonAsync(schema).GetAwaiter().GetResult();
        var validator = new OlderValidator();
        var texts = new Dictionary<byte[], string>();
        foreach (var document in documents) texts.Add(document, Encoding.UTF8.GetString(document));
        return utf8Json => validator.Validate(texts[utf8Json], compiled).Count == 0;
    }
}
