using System.Collections.Generic;
using System.Linq;
using JsonContracts.Schema.Text;

namespace JsonContracts.Schema.Rules;

/// <summary>
/// <c>discriminator</c> of OpenAPI: a member of each object that says which schema describes it. Its values are rules of the schemas that it tells
/// apart; here is its form.
/// </summary>
internal static class Tag
{
    public static void Read(SchemaObject schema, JsonNode value)
    {
        if (!Demand.Object(schema, value, "an object with a `propertyName`")) return;
        if (value.Find("propertyName") is { } name) Demand.String(schema, name);
        else Demand.Missing(schema, value, "an object with a `propertyName`");
    }

    /// <summary>Says that a schema describes an object of which a member has one of some values.</summary>
    /// <param name="schema">The schema.</param>
    /// <param name="name">The member.</param>
    /// <param name="values">The values, at least one.</param>
    /// <param name="stated">Where the discriminator stands.</param>
    public static void Add(SchemaObject schema, string name, IReadOnlyList<string> values, Origin stated)
    {
        var texts = values.Select(value => (JsonValue)new StringValue(value)).ToList();
        Rule only = texts.Count == 1 ? new ConstRule(texts[0]) { Origin = stated } : new EnumRule(texts.ToEquatableArray()) { Origin = stated };
        if (schema.Find("type") is null && schema.Find("nullable") is null) schema.Add(new TypeRule(JsonKinds.Object));
        schema.Add(new RequiredRule(EquatableArray.Of(name)));
        schema.Add(new PropertiesRule(EquatableArray.Of(new PropertySchema(name, Subschema.Of(only)))));
    }
}
