using System;
using System.Collections.Generic;
using System.Diagnostics.CodeAnalysis;
using System.Linq;
using System.Reflection;
using System.Text.Json;

namespace JsonContracts.Extensions;

/// <summary>Reads the schema that a generated type carries.</summary>
internal sealed class CarriedSchema
{
    private readonly Type _type;
    private readonly JsonElement _root;
    private readonly Dictionary<string, SchemaPlace> _referred = new(StringComparer.Ordinal);

    private CarriedSchema(Type type, string text)
    {
        _type = type;
        using var document = JsonDocument.Parse(text);
        _root = document.RootElement.Clone();
    }

    /// <summary>What is known of a value of a type; nothing when it carries no schema.</summary>
    public static SchemaPlace Of(Type? type) =>
        type?.GetCustomAttribute<ContractSchemaAttribute>(inherit: false) is { } carried && new CarriedSchema(type, carried.Schema) is var schema
            ? schema.Place(schema._root)
            : SchemaPlace.Unknown;

    private SchemaPlace Place(JsonElement schema)
    {
        if (schema.ValueKind == JsonValueKind.False) return new SchemaPlace.Some([]);
        if (schema.ValueKind == JsonValueKind.True) return SchemaPlace.Unknown;
        var parts = new List<SchemaPlace> { new Own(this, schema) };
        if (schema.TryGetProperty("$ref", out var reference)) parts.Add(Referred(reference.GetString()!));
        if (schema.TryGetProperty("allOf", out var all)) parts.AddRange(Places(all));
        if (schema.TryGetProperty("anyOf", out var any)) parts.Add(new SchemaPlace.Some([.. Places(any)]));
        if (schema.TryGetProperty("oneOf", out var one)) parts.Add(new SchemaPlace.Some([.. Places(one)]));
        if (schema.TryGetProperty("if", out _)) parts.Add(new SchemaPlace.Some([Place(schema, "then"), Place(schema, "else")]));
        return new SchemaPlace.Every(parts);
    }

    private IEnumerable<SchemaPlace> Places(JsonElement schemas) => schemas.EnumerateArray().Select(Place);

    private SchemaPlace Place(JsonElement schema, string keyword) => schema.TryGetProperty(keyword, out var inner) ? Place(inner) : SchemaPlace.Unknown;

    [UnconditionalSuppressMessage(
        "Trimming",
        "IL2026:RequiresUnreferencedCode",
        Justification = "A contract reads the types that its schema refers to, so they are there as long as it is.")]
    private SchemaPlace Referred(string reference) => _referred.TryGetValue(reference, out var known) ? known : _referred[reference] =
        reference[0] == '#' ? Place(_root.GetProperty("$defs").GetProperty(reference["#/$defs/".Length..])) : Of(_type.Assembly.GetType(reference));

    private static JsonKinds KindOf(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Null => JsonKinds.Null,
        JsonValueKind.True or JsonValueKind.False => JsonKinds.Boolean,
        JsonValueKind.Number => JsonKinds.Number,
        JsonValueKind.String => JsonKinds.Text,
        JsonValueKind.Array => JsonKinds.List,
        JsonValueKind.Object => JsonKinds.Object,
        JsonValueKind.Undefined => throw new ArgumentException("There is no value.", nameof(value)),
        _ => throw new ArgumentOutOfRangeException(nameof(value), value.ValueKind, null),
    };

    private static JsonKinds KindOf(string type) => type switch
    {
        "null" => JsonKinds.Null,
        "boolean" => JsonKinds.Boolean,
        "number" or "integer" => JsonKinds.Number,
        "string" => JsonKinds.Text,
        "array" => JsonKinds.List,
        "object" => JsonKinds.Object,
        _ => throw new ArgumentOutOfRangeException(nameof(type), type, "No type of JSON Schema."),
    };

    /// <summary>What the keywords of one schema say themselves.</summary>
    private sealed class Own(CarriedSchema document, JsonElement schema) : SchemaPlace
    {
        protected override JsonKinds FindKinds() => KindsOfType() & KindsOfValues();

        protected override IEnumerable<string> FindNames() =>
            schema.TryGetProperty("properties", out var properties) ? properties.EnumerateObject().Select(property => property.Name) : [];

        protected override SchemaPlace FindMember(string name)
        {
            if (schema.TryGetProperty("properties", out var properties) && properties.TryGetProperty(name, out var property)) return document.Place(property);
            var others = document.Place(schema, "additionalProperties");
            return schema.TryGetProperty("patternProperties", out var patterns)
                ? new Some([others, .. patterns.EnumerateObject().Select(pattern => document.Place(pattern.Value))])
                : others;
        }

        protected override SchemaPlace FindItem(int index) =>
            schema.TryGetProperty("prefixItems", out var places) && index < places.GetArrayLength() ? document.Place(places[index]) : document.Place(schema, "items");

        private JsonKinds KindsOfType()
        {
            if (!schema.TryGetProperty("type", out var type)) return JsonKinds.Any;
            return type.ValueKind == JsonValueKind.String ? KindOf(type.GetString()!) : AnyOf(type.EnumerateArray().Select(one => KindOf(one.GetString()!)));
        }

        private JsonKinds KindsOfValues()
        {
            if (schema.TryGetProperty("const", out var value)) return KindOf(value);
            return schema.TryGetProperty("enum", out var values) ? AnyOf(values.EnumerateArray().Select(KindOf)) : JsonKinds.Any;
        }

        private static JsonKinds AnyOf(IEnumerable<JsonKinds> kinds) => kinds.Aggregate(JsonKinds.None, (all, one) => all | one);
    }
}
