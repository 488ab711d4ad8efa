using System.IO;
using System.Text.Json.Nodes;
using JsonContracts.Conformance.Tests.Compiling;
using JsonContracts.Runware;
using JsonContracts.Schema.Evaluation;
using JsonContracts.Schema.Linking;
using JsonContracts.Schema.Reading;

namespace JsonContracts.Conformance.Tests.Flagship;

/// <summary>The schema of Kling VIDEO 2.6 Standard, and what is compiled from it.</summary>
internal static class KlingSchema
{
    public static string Text { get; } = File.ReadAllText(Repository.At("schema", "runware", "kling-video-2.6-standard.schema.json"));

    public static Contract Contract { get; } = Contract.Of(typeof(KlingVideo26Standard));

    private static readonly SchemaDocument s_document = SchemaDocument.Read("kling-video-2.6-standard.schema.json", Text);
    private static readonly Evaluator s_evaluator = new(new SchemaSet([s_document]));

    /// <summary>One of the examples in the schema.</summary>
    public static JsonObject Example(int index) => JsonNode.Parse(Text)!["examples"]![index]!.DeepClone().AsObject();

    /// <summary>What the schema reader's own evaluator says.</summary>
    public static bool Accepts(string json) => s_evaluator.IsValid(s_document.Root!, Schema.Text.JsonValue.Parse(json));
}
