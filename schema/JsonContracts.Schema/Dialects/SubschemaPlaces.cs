using System.Collections.Generic;
using System.Linq;
using JsonContracts.Schema.Text;

namespace JsonContracts.Schema.Dialects;

/// <summary>
/// Where the value of a keyword holds schemas. Identifiers inside those count, whether the keyword is supported or not; what looks like
/// one anywhere else, in an <c>enum</c> for example, is plain data.
/// </summary>
internal sealed class SubschemaPlaces
{
    private readonly bool _isSchema;
    private readonly JsonKinds _container;

    private SubschemaPlaces(bool isSchema, JsonKinds container) => (_isSchema, _container) = (isSchema, container);

    /// <summary>The value holds no schema.</summary>
    public static SubschemaPlaces None { get; } = new(false, JsonKinds.None);

    /// <summary>The value is a schema.</summary>
    public static SubschemaPlaces Single { get; } = new(true, JsonKinds.None);

    /// <summary>The value is an array of schemas.</summary>
    public static SubschemaPlaces List { get; } = new(false, JsonKinds.Array);

    /// <summary>The value is a schema or an array of schemas.</summary>
    public static SubschemaPlaces SingleOrList { get; } = new(true, JsonKinds.Array);

    /// <summary>The value is an object of schemas.</summary>
    public static SubschemaPlaces Map { get; } = new(false, JsonKinds.Object);

    /// <summary>The schema objects directly inside a value.</summary>
    public IEnumerable<JsonNode> In(JsonNode value)
    {
        if (value.Kind == JsonKinds.Object && _isSchema) return [value];
        return value.Kind == _container ? value.Children.Where(child => child.Kind == JsonKinds.Object) : [];
    }
}
