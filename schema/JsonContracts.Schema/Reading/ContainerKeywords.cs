using System.Collections.Generic;
using System.Linq;
using JsonContracts.Schema.Dialects;
using JsonContracts.Schema.Faults;
using JsonContracts.Schema.Rules;
using JsonContracts.Schema.Text;

namespace JsonContracts.Schema.Reading;

/// <summary>The keywords that look into arrays and objects.</summary>
internal static class ContainerKeywords
{
    public static void Items(SchemaObject schema, JsonNode value)
    {
        if (value.Kind == JsonKinds.Array) schema.FaultAtName(FaultRules.UnsupportedKeyword, value, "items", " with an array of schemas");
        else schema.Add(new ItemsRule(schema.Read(value)));
    }

    public static void UniqueItems(SchemaObject schema, JsonNode value)
    {
        if (Demand.Boolean(schema, value) is true) schema.Add(new UniqueItemsRule());
    }

    public static void Properties(SchemaObject schema, JsonNode value)
    {
        if (!Demand.Object(schema, value, "an object of schemas")) return;
        var properties = new PropertySchema[value.Children.Count];
        for (var i = 0; i < properties.Length; i++)
        {
            var property = value.Children[i];
            properties[i] = new PropertySchema(property.Name!.Text, schema.Read(property));
        }

        schema.Add(new PropertiesRule(EquatableArray.Of(properties)));
    }

    public static void AdditionalProperties(SchemaObject schema, JsonNode value)
    {
        var declared = schema.Find("properties") is { Kind: JsonKinds.Object } properties
            ? properties.Children.Select(property => property.Name!.Text).ToEquatableArray()
            : default;
        schema.Add(new AdditionalPropertiesRule(declared, schema.Read(value)));
    }

    public static void Required(SchemaObject schema, JsonNode value)
    {
        if (Demand.Names(schema, value) is { } names) schema.Add(new RequiredRule(names.ToEquatableArray()));
    }

    public static void DependentRequired(SchemaObject schema, JsonNode value)
    {
        if (schema.Resource.Draft == Draft.V7)
        {
            schema.FaultAtName(FaultRules.KeywordOfLaterDraft, value, value.Name!.Text);
            return;
        }

        if (!Demand.Object(schema, value, "an object of arrays of strings")) return;
        var dependencies = new List<Dependency>(value.Children.Count);
        foreach (var entry in value.Children)
        {
            if (Demand.Names(schema, entry) is { } needs) dependencies.Add(new Dependency(entry.Name!.Text, needs.ToEquatableArray()));
        }

        schema.Add(new DependentRequiredRule(dependencies.ToEquatableArray()));
    }

    /// <summary><c>$defs</c> and <c>definitions</c> assert nothing, but what they hold has to be schemas.</summary>
    public static void Definitions(SchemaObject schema, JsonNode value)
    {
        if (!Demand.Object(schema, value, "an object of schemas")) return;
        foreach (var definition in value.Children) schema.Read(definition);
    }
}
