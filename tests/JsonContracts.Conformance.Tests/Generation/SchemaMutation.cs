using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json.Nodes;

namespace JsonContracts.Conformance.Tests.Generation;

/// <summary>Makes a later revision of a schema: a limit moved, a member gone, a value more, a rule dropped.</summary>
internal sealed class SchemaMutation(Random random)
{
    private static readonly string[] s_counts = ["minLength", "minItems", "minProperties", "maxLength", "maxItems", "maxProperties", "minimum", "maximum"];

    private static readonly string[] s_maps = ["properties", "patternProperties", "dependentSchemas", "$defs"];

    /// <summary>The schema with a few changes. It may have become one that the reader refuses.</summary>
    public JsonNode Of(JsonNode schema)
    {
        var copy = schema.DeepClone();
        for (var i = 0; i <= random.Next(3); i++)
        {
            var places = Schemas(copy).Where(place => place.Count > 0).ToList();
            if (places.Count > 0) Change(places[random.Next(places.Count)]);
        }

        return copy;
    }

    /// <summary>Every schema object: what lies directly in <c>properties</c> is a name and not a keyword.</summary>
    private static IEnumerable<JsonObject> Schemas(JsonNode? node) => node switch
    {
        JsonObject schema => schema
            .Where(member => member.Key is not ("const" or "enum" or "required" or "dependentRequired"))
            .SelectMany(member => s_maps.Contains(member.Key) && member.Value is JsonObject map ? map.SelectMany(one => Schemas(one.Value)) : Schemas(member.Value))
            .Prepend(schema),
        JsonArray schemas => schemas.SelectMany(Schemas),
        _ => [],
    };

    private void Change(JsonObject schema)
    {
        var key = schema.ElementAt(random.Next(schema.Count)).Key;
        switch (key)
        {
            case "properties" when schema[key] is JsonObject { Count: > 0 } members: ChangeMembers(schema, members); break;
            case "enum": ChangeValues((JsonArray)schema[key]!); break;
            case "required" when schema[key] is JsonArray { Count: > 1 } names: names.RemoveAt(random.Next(names.Count)); break;
            case "type" when schema["enum"] is null: schema[key] = new[] { "string", "integer", "number" }[random.Next(3)]; break;
            case "additionalProperties": schema[key] = random.Next(2) == 0; break;
            case var _ when s_counts.Contains(key): schema[key] = (decimal)schema[key]! + random.Next(-1, 2); break;
            case "$defs" or "$ref": break;
            default: schema.Remove(key); break;
        }
    }

    private void ChangeMembers(JsonObject schema, JsonObject members)
    {
        var name = members.ElementAt(random.Next(members.Count)).Key;
        switch (random.Next(4))
        {
            case 0: members.Remove(name); break;
            case 1: members["new"] = new JsonObject { ["type"] = "integer", ["minimum"] = 0 }; break;
            case 2: schema["required"] = new JsonArray(name); break;
            default: members[name] = new JsonObject { ["type"] = "string", ["maxLength"] = 3 }; break;
        }
    }

    private void ChangeValues(JsonArray values)
    {
        if (values.Count > 1 && random.Next(2) == 0) values.RemoveAt(random.Next(values.Count));
        else values.Add("added");
    }
}
