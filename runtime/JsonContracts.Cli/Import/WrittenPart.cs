using System.Collections.Generic;
using System.Linq;
using System.Text.Json.Nodes;
using JsonContracts.Schema.Checking;
using JsonContracts.Schema.Evaluation;
using JsonContracts.Schema.Faults;
using JsonContracts.Schema.Linking;
using JsonContracts.Schema.Reading;

namespace JsonContracts.Cli;

/// <summary>Judges a part of a schema that was just written, by itself.</summary>
internal static class WrittenPart
{
    /// <summary>What is wrong with the part.</summary>
    public static IEnumerable<SchemaFault> Faults(JsonObject part)
    {
        var document = Read(part);
        return document.Faults.Concat(new SchemaCheck(new SchemaSet([document])).Of(document));
    }

    /// <summary>Whether the part allows a value.</summary>
    public static bool Allows(JsonObject part, JsonNode value)
    {
        var document = Read(part);
        return new Evaluator(new SchemaSet([document])).IsValid(document.Root!, JsonContracts.Schema.Text.JsonValue.Parse(value.ToJsonString()));
    }

    private static SchemaDocument Read(JsonObject part) => SchemaDocument.Read("part.schema.json", part.ToJsonString());
}
