using System.Linq;
using JsonContracts.Schema.Rules;
using JsonContracts.Schema.Text;

namespace JsonContracts.Schema.Dialects;

/// <summary>The keywords that say something without asserting it.</summary>
internal static class AnnotationKeywords
{
    public static void Title(SchemaObject schema, JsonNode value) =>
        schema.Annotations = schema.Annotations with { Title = Demand.String(schema, value) };

    public static void Description(SchemaObject schema, JsonNode value) =>
        schema.Annotations = schema.Annotations with { Description = Demand.String(schema, value) };

    public static void Default(SchemaObject schema, JsonNode value) =>
        schema.Annotations = schema.Annotations with { Default = value.ToValue() };

    public static void Examples(SchemaObject schema, JsonNode value)
    {
        if (!Demand.Array(schema, value, "an array of values")) return;
        schema.Annotations = schema.Annotations with { Examples = schema.Annotations.Examples.Concat(value.Children.Select(item => item.ToValue())).ToEquatableArray() };
    }

    /// <summary>The one example of OpenAPI.</summary>
    public static void Example(SchemaObject schema, JsonNode value) =>
        schema.Annotations = schema.Annotations with { Examples = schema.Annotations.Examples.Append(value.ToValue()).ToEquatableArray() };

    public static void Deprecated(SchemaObject schema, JsonNode value) =>
        schema.Annotations = schema.Annotations with { Deprecated = Demand.Boolean(schema, value) is true };

    public static void ReadOnly(SchemaObject schema, JsonNode value) =>
        schema.Annotations = schema.Annotations with { ReadOnly = Demand.Boolean(schema, value) is true };

    public static void WriteOnly(SchemaObject schema, JsonNode value) =>
        schema.Annotations = schema.Annotations with { WriteOnly = Demand.Boolean(schema, value) is true };
}
