using System.Linq;
using System.Text.Json.Nodes;

namespace JsonContracts.Runware.Emulator;

/// <summary>What the service says with an error about the parameter at fault: its type, its range, its values.</summary>
internal static class ParameterFacts
{
    /// <summary>Adds to an error what the contract says of its parameter.</summary>
    public static void Add(JsonObject error, JsonObject parameter)
    {
        if (TypeOf(parameter) is { } type) error["type"] = type;
        foreach (var (keyword, name) in ((string, string)[])[("minimum", "min"), ("maximum", "max"), ("multipleOf", "multiplier"), ("default", "default")])
        {
            if (parameter[keyword] is { } value) error[name] = value.DeepClone();
        }

        if (parameter["enum"] is JsonArray values) error["allowedValues"] = values.DeepClone();
        else if (parameter["oneOf"] is JsonArray choices && choices.All(choice => choice?["const"] is not null)) error["allowedValues"] = new JsonArray([.. choices.Select(choice => choice!["const"]!.DeepClone())]);
    }

    /// <summary>The service calls numbers floats.</summary>
    private static string? TypeOf(JsonObject parameter) => parameter["type"] switch
    {
        JsonValue type when (string?)type == "number" => "float",
        JsonValue type => (string?)type,
        _ => null,
    };
}
