using System.Collections.Generic;
using JsonContracts.Schema.Faults;
using JsonContracts.Schema.Rules;
using JsonContracts.Schema.Text;

namespace JsonContracts.Schema.Reading;

/// <summary>The keywords that look at a value of any kind: <c>type</c> with OpenAPI's <c>nullable</c>, <c>const</c>, <c>enum</c>.</summary>
internal static class ValueKeywords
{
    private const string TypeNames =
        "one of \"null\", \"boolean\", \"integer\", \"number\", \"string\", \"array\" and \"object\", or an array of them";

    public static void Type(SchemaObject schema, JsonNode value)
    {
        var kinds = JsonKinds.None;
        if (value.Kind != JsonKinds.Array)
        {
            kinds = Kind(schema, value);
        }
        else if (value.Children.Count == 0)
        {
            schema.Fault(FaultRules.WrongKeywordValue, value, "type", TypeNames, "an empty array");
        }
        else
        {
            foreach (var item in value.Children) kinds |= Kind(schema, item);
        }

        if (kinds == JsonKinds.None) return;
        if (schema.Find("nullable")?.ToValue() is BooleanValue { Value: true }) kinds |= JsonKinds.Null;
        schema.Add(new TypeRule(kinds));
    }

    /// <summary>Alone it says nothing: in OpenAPI 3.0 it only widens the <c>type</c> beside it, which reads it.</summary>
    public static void Nullable(SchemaObject schema, JsonNode value) => Demand.Boolean(schema, value);

    public static void Const(SchemaObject schema, JsonNode value) => schema.Add(new ConstRule(value.ToValue()));

    public static void Enum(SchemaObject schema, JsonNode value)
    {
        if (!Demand.Array(schema, value, "an array of values")) return;
        if (value.Children.Count == 0) schema.Fault(FaultRules.EmptyEnum, value);
        var seen = new HashSet<JsonValue>();
        var values = new List<JsonValue>(value.Children.Count);
        foreach (var item in value.Children)
        {
            if (seen.Add(item.ToValue())) values.Add(item.ToValue());
            else schema.Fault(FaultRules.RepeatedEnumValue, item, item.ToValue().ToJson());
        }

        if (values.Count > 0) schema.Add(new EnumRule(values.ToEquatableArray()));
    }

    private static JsonKinds Kind(SchemaObject schema, JsonNode name)
    {
        var kind = name.String switch
        {
            "null" => JsonKinds.Null,
            "boolean" => JsonKinds.Boolean,
            "integer" => JsonKinds.Integer,
            "number" => JsonKinds.Number,
            "string" => JsonKinds.String,
            "array" => JsonKinds.Array,
            "object" => JsonKinds.Object,
            _ => JsonKinds.None,
        };
        if (kind == JsonKinds.None) schema.Fault(FaultRules.WrongKeywordValue, name, "type", TypeNames, Demand.Shown(name));
        return kind;
    }
}
