using JsonContracts.Schema.Text;

namespace JsonContracts.Schema.Rules;

/// <summary><c>dependentSchemas</c>: an object that has a member is valid against a schema. It is a condition like any other.</summary>
internal static class DependentSchemas
{
    public static void Read(SchemaObject schema, JsonNode value)
    {
        if (!Demand.Object(schema, value, "an object of schemas")) return;
        foreach (var entry in value.Children) schema.AddDependent(entry);
    }

    /// <summary>Adds the condition of one entry, which <c>dependencies</c> may hold as well.</summary>
    public static void AddDependent(this SchemaObject schema, JsonNode entry)
    {
        var has = Subschema.Of(new TypeRule(JsonKinds.Object), new RequiredRule(EquatableArray.Of(entry.Name!.Text)));
        schema.AddBelow(entry, new ConditionalRule(has, schema.Read(entry), Subschema.Anything));
    }
}
