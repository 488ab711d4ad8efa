using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json;
using System.Text.Json.Nodes;
using Json.Schema;
using JsonContracts.Conformance.Tests.Compiling;

namespace JsonContracts.Conformance.Tests.Judging;

/// <summary>
/// JsonSchema.Net, an implementation of whole drafts that shares nothing with this one. What it is not asked about is said here, each
/// with its reason, and is counted by who asks.
/// </summary>
internal sealed class IndependentJudge
{
    private const int ExactDigits = 15;

    private static readonly string[] s_drafts = ["http://json-schema.org/draft-07/schema#", "https://json-schema.org/draft/2019-09/schema", "https://json-schema.org/draft/2020-12/schema"];

    private readonly JsonSchema _schema;
    private readonly EvaluationOptions _options;

    static IndependentJudge() => FormatRegistry.Global.Register(new PredicateFormat(OwnFormats.LowerCase, value => value.ValueKind != JsonValueKind.String || !value.GetString()!.AsSpan().ContainsAnyInRange('A', 'Z')));

    private IndependentJudge(JsonSchema schema, bool assertsFormats)
    {
        _schema = schema;
        _options = new EvaluationOptions { OutputFormat = OutputFormat.Flag, RequireFormatValidation = assertsFormats };
    }

    /// <summary>The judge of a schema, which must not be one of the excluded ones.</summary>
    /// <param name="schema">The text of the schema.</param>
    /// <param name="others">The schemas that it may refer to, by their addresses.</param>
    /// <param name="assertsFormats">Whether <c>format</c> decides, as it does in a contract.</param>
    public static IndependentJudge Of(string schema, IEnumerable<KeyValuePair<string, string>>? others = null, bool assertsFormats = true)
    {
        // Each judge has a registry of its own: schemas that declare one address must not meet.
        var options = new BuildOptions { SchemaRegistry = new SchemaRegistry() };
        foreach (var (address, text) in others ?? [])
        {
            var location = new Uri(address);
            options.SchemaRegistry.Register(location, JsonSchema.FromText(text, options, location));
        }

        return new IndependentJudge(JsonSchema.FromText(Plain(schema), options), assertsFormats);
    }

    public bool IsValid(string json)
    {
        using var document = JsonDocument.Parse(json);
        return _schema.Evaluate(document.RootElement, _options).IsValid;
    }

    /// <summary>Why the judge is not asked about a schema; null when it is. Each reason was found with the official suite.</summary>
    public static string? Excluded(JsonNode? schema)
    {
        if (schema is not JsonObject root) return null;
        if (root["$schema"] is { } address && !s_drafts.Contains((string?)address)) return "reads no vocabularies of others";
        return Excluded(root, root["$schema"] is { } draft && (string?)draft == s_drafts[0]);
    }

    /// <summary>Why the judge is not asked about a value; null when it is.</summary>
    public static string? ExcludedValue(JsonNode? value) => value switch
    {
        JsonObject json => json.Select(member => ExcludedText(member.Key) ?? ExcludedValue(member.Value)).FirstOrDefault(reason => reason is not null),
        JsonArray json when json.OfType<JsonObject>().Count(item => item.Count > 1) > 1 => "compares objects by the order of their members",
        JsonArray json => json.Select(ExcludedValue).FirstOrDefault(reason => reason is not null),
        { } json when json.GetValueKind() == JsonValueKind.String => ExcludedText((string)json!),
        { } json when json.GetValueKind() == JsonValueKind.Number => ExcludedNumber(json.ToJsonString()),
        _ => null,
    };

    private static string? Excluded(JsonNode? schema, bool draft7) => schema switch
    {
        JsonObject json when draft7 && json["$ref"] is JsonValue && json.Count > 1 && !json.ContainsKey("$schema") => "reads what stands beside a $ref of draft 7",
        JsonObject json when json.Any(member => (member.Key + member.Value?.ToJsonString()).Contains("\\p{", StringComparison.OrdinalIgnoreCase)) => "knows other names for classes of characters",
        JsonObject json => json.Select(member => Excluded(member.Value, draft7)).FirstOrDefault(reason => reason is not null),
        JsonArray json => json.Select(item => Excluded(item, draft7)).FirstOrDefault(reason => reason is not null),
        _ => null,
    };

    private static string? ExcludedText(string text)
    {
        if (text.Any(char.IsSurrogate)) return "matches halves of characters outside of the basic plane";
        if (text.EndsWith('\n') || text.AsSpan().IndexOfAny("\r\u2028\u2029\uFEFF") >= 0) return "knows the ends of lines and the spaces of another dialect of patterns";
        if (text is [_, _, _, _, '-', _, _, '-', _, _, ' ', ..]) return "takes a space for the T of a date-time";
        return text.Contains("xn--", StringComparison.OrdinalIgnoreCase) ? "knows other rules for international hosts" : null;
    }

    private static string? ExcludedNumber(string number)
    {
        if (number.AsSpan().IndexOfAny('e', 'E') >= 0) return "does not compare exponents";
        return number.Count(char.IsAsciiDigit) > ExactDigits ? "rounds to a decimal or a double" : null;
    }

    /// <summary>
    /// The schema without its instructions for C#: the judge refuses keywords that it does not know. An open enum is any string, then.
    /// </summary>
    private static string Plain(string schema)
    {
        if (!schema.Contains("x-contract", StringComparison.Ordinal)) return schema;
        var plain = JsonNode.Parse(schema);
        Strip(plain);
        return plain!.ToJsonString();
    }

    private static void Strip(JsonNode? schema)
    {
        switch (schema)
        {
            case JsonObject json:
                if (json["x-contract"]?["open"] is JsonValue open && (bool)open && json.Remove("enum")) json.TryAdd("type", "string");
                json.Remove("x-contract");
                foreach (var (_, value) in json) Strip(value);
                break;
            case JsonArray json:
                foreach (var item in json) Strip(item);
                break;
        }
    }
}
