using System.Collections.Generic;
using JsonContracts.Schema.Faults;
using JsonContracts.Schema.Text;

namespace JsonContracts.Schema.Rules;

/// <summary>What the value of a keyword has to be. Each of these reports a value that is something else.</summary>
internal static class Demand
{
    public static JsonNumber? Number(SchemaObject schema, JsonNode value) =>
        value.ToValue() is NumberValue number ? number.Value : Refuse<JsonNumber>(schema, value, "a number");

    public static JsonNumber? PositiveNumber(SchemaObject schema, JsonNode value) =>
        value.ToValue() is NumberValue { Value.Digits.Sign: > 0 } number ? number.Value : Refuse<JsonNumber>(schema, value, "a number above 0");

    public static long? Count(SchemaObject schema, JsonNode value) =>
        value.ToValue() is NumberValue number && number.Value.TryGetInt64(out var count) && count >= 0
            ? count
            : Refuse<long>(schema, value, "a whole number of at least 0");

    public static bool? Boolean(SchemaObject schema, JsonNode value) =>
        value.ToValue() is BooleanValue boolean ? boolean.Value : Refuse<bool>(schema, value, "`true` or `false`");

    public static string? String(SchemaObject schema, JsonNode value)
    {
        if (value.String is null) Refuse(schema, value, "a string");
        return value.String;
    }

    public static bool Object(SchemaObject schema, JsonNode value, string expected) =>
        value.Kind == JsonKinds.Object || Refuse(schema, value, expected);

    public static bool Array(SchemaObject schema, JsonNode value, string expected) =>
        value.Kind == JsonKinds.Array || Refuse(schema, value, expected);

    /// <summary>A list of different strings.</summary>
    public static IReadOnlyList<string>? Names(SchemaObject schema, JsonNode value)
    {
        if (!Array(schema, value, "an array of strings")) return null;
        var names = new List<string>(value.Children.Count);
        foreach (var item in value.Children)
        {
            if (item.String is not { } name) Refuse(schema, item, value, "an array of strings");
            else if (names.Contains(name)) schema.Fault(FaultRules.RepeatedRequired, item, KeywordOf(value), name);
            else names.Add(name);
        }

        return names;
    }

    /// <summary>Reports an object that lacks a member.</summary>
    public static void Missing(SchemaObject schema, JsonNode value, string expected) => Refuse(schema, value, expected);

    private static T? Refuse<T>(SchemaObject schema, JsonNode value, string expected)
        where T : struct
    {
        Refuse(schema, value, expected);
        return null;
    }

    private static bool Refuse(SchemaObject schema, JsonNode value, string expected) => Refuse(schema, value, value, expected);

    private static bool Refuse(SchemaObject schema, JsonNode wrong, JsonNode value, string expected)
    {
        schema.Fault(FaultRules.WrongKeywordValue, wrong, KeywordOf(value), expected, Shown(wrong));
        return false;
    }

    /// <summary>A value as a message shows it: itself where it is short, its kind where not.</summary>
    public static string Shown(JsonNode value) => value.Kind switch
    {
        JsonKinds.Object => "an object",
        JsonKinds.Array => "an array",
        JsonKinds.String when value.End - value.Start > 40 => "a string",
        JsonKinds.String => "the string " + value.ToValue().ToJson(),
        JsonKinds.Null or JsonKinds.Boolean or JsonKinds.Integer or JsonKinds.Fraction => value.ToValue().ToJson(),
        var kind => throw new System.ArgumentOutOfRangeException(nameof(value), kind, "No kind of one value."),
    };

    /// <summary>The keyword that a value belongs to: its own name, or that of the object around it.</summary>
    private static string KeywordOf(JsonNode value)
    {
        var keyword = value;
        while (keyword.Parent is { } parent && (keyword.Name is null || parent.Name?.Text == "dependentRequired")) keyword = parent;
        return keyword.Name?.Text ?? "";
    }
}
