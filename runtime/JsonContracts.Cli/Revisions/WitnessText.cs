using System.Linq;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using JsonContracts.Schema.Text;
using static System.FormattableString;

namespace JsonContracts.Cli;

/// <summary>A value that shows what breaks, for people. Long texts in it are shortened; <c>--json</c> has them whole.</summary>
internal static class WitnessText
{
    private const int LongestText = 80;
    private const int Shown = 40;

    private static readonly JsonSerializerOptions s_line = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
    private static readonly JsonSerializerOptions s_lines = new(s_line) { WriteIndented = true, NewLine = "\n" };

    /// <summary>The value on one line.</summary>
    public static string Of(JsonContracts.Schema.Text.JsonValue witness) => Text(witness, s_line);

    /// <summary>The value on several lines.</summary>
    public static string Indented(JsonContracts.Schema.Text.JsonValue witness) => Text(witness, s_lines);

    private static string Text(JsonContracts.Schema.Text.JsonValue witness, JsonSerializerOptions options) => JsonNode.Parse(Shortened(witness).ToJson())?.ToJsonString(options) ?? "null";

    private static JsonContracts.Schema.Text.JsonValue Shortened(JsonContracts.Schema.Text.JsonValue value) => value switch
    {
        StringValue { Value: { Length: > LongestText } text } => new StringValue(Invariant($"{text[..Shown]}… ({text.Length} characters)")),
        ArrayValue list => new ArrayValue(list.Items.Select(Shortened).ToEquatableArray()),
        ObjectValue one => new ObjectValue(one.Members.Select(member => member with { Value = Shortened(member.Value) }).ToEquatableArray()),
        _ => value,
    };
}
