using System;
using System.Collections.Generic;
using System.IO;
using System.Text;
using System.Text.Json.Nodes;
using Newtonsoft.Json;
using Newtonsoft.Json.Schema;
using OlderSchema = NJsonSchema.JsonSchema;

namespace JsonContracts.Benchmarks.Peers;

/// <summary>Validators that read the schema while the program runs. Each has read it before anything is measured.</summary>
internal static class SchemaValidators
{
    private static readonly global::NJsonSchema.Validation.JsonSchemaValidator s_validator = new();
    private static readonly OlderSchema s_older = OlderSchema.FromJsonAsync(OlderDraft()).GetAwaiter().GetResult();
    private static readonly JSchema s_newtonsoft = JSchema.Parse(Text());

    public static int Older(byte[] utf8) => s_validator.Validate(Encoding.UTF8.GetString(utf8), s_older).Count;

    public static int Newtonsoft(byte[] utf8)
    {
        var errors = new List<ValidationError>();
        using var reader = new JSchemaValidatingReader(new JsonTextReader(new StreamReader(new MemoryStream(utf8)))) { Schema = s_newtonsoft };
        reader.ValidationEventHandler += (_, error) => errors.Add(error.ValidationError);
        while (reader.Read())
        {
            // Every token is checked as it goes by.
        }

        return errors.Count;
    }

    private static string Text()
    {
        using var stream = typeof(SchemaValidators).Assembly.GetManifestResourceStream("kling-video-2.6-standard.schema.json")!;
        return new StreamReader(stream).ReadToEnd();
    }

    /// <summary>
    /// The schema in the words of draft 4, all that NJsonSchema knows: a value that stands alone becomes an enum, what it cannot say
    /// (conditions and dependencies) is left out, and it does less work.
    /// </summary>
    private static string OlderDraft()
    {
        var schema = JsonNode.Parse(Text())!.AsObject();
        schema.Remove("allOf");
        schema.Remove("dependentRequired");
        schema.Remove("examples");
        schema["$schema"] = "http://json-schema.org/draft-04/schema#";
        return Rewrite(schema).ToJsonString().Replace("#/$defs/", "#/definitions/", StringComparison.Ordinal);
    }

    private static JsonNode Rewrite(JsonNode node)
    {
        if (node is JsonArray array) return new JsonArray([.. Items(array)]);
        if (node is not JsonObject from) return node.DeepClone();
        var to = new JsonObject();
        foreach (var (name, value) in from)
        {
            if (name == "const") to["enum"] = new JsonArray(value!.DeepClone());
            else to[name == "$defs" ? "definitions" : name] = value is null ? null : Rewrite(value);
        }

        return to;

        static IEnumerable<JsonNode> Items(JsonArray array)
        {
            foreach (var item in array) yield return Rewrite(item!);
        }
    }
}
