using System;
using System.Collections.Generic;
using Contracts.Schema.Text;

namespace Contracts.Schema.Reading;

/// <summary>
/// The keywords whose values are schemas, supported or not: identifiers inside them count. What looks like one anywhere else, in
/// an <c>enum</c> for example, is plain data.
/// </summary>
internal static class Applicators
{
    private enum Shape
    {
        Single,
        List,
        Map,
        SingleOrList,
    }

    private static readonly Dictionary<string, Shape> Shapes = new(StringComparer.Ordinal)
    {
        ["not"] = Shape.Single,
        ["if"] = Shape.Single,
        ["then"] = Shape.Single,
        ["else"] = Shape.Single,
        ["additionalProperties"] = Shape.Single,
        ["additionalItems"] = Shape.Single,
        ["propertyNames"] = Shape.Single,
        ["contains"] = Shape.Single,
        ["unevaluatedItems"] = Shape.Single,
        ["unevaluatedProperties"] = Shape.Single,
        ["contentSchema"] = Shape.Single,
        ["items"] = Shape.SingleOrList,
        ["allOf"] = Shape.List,
        ["anyOf"] = Shape.List,
        ["oneOf"] = Shape.List,
        ["prefixItems"] = Shape.List,
        ["properties"] = Shape.Map,
        ["patternProperties"] = Shape.Map,
        ["dependentSchemas"] = Shape.Map,
        ["dependencies"] = Shape.Map,
        ["definitions"] = Shape.Map,
        ["$defs"] = Shape.Map,
    };

    /// <summary>Adds the schemas directly inside a keyword to <paramref name="found"/>.</summary>
    public static void Collect(JsonNode keyword, List<JsonNode> found)
    {
        if (!Shapes.TryGetValue(keyword.Name!.Text, out var shape)) return;
        if (keyword.Kind == JsonKinds.Object && shape is Shape.Single or Shape.SingleOrList)
        {
            found.Add(keyword);
        }
        else if ((keyword.Kind == JsonKinds.Object && shape == Shape.Map)
            || (keyword.Kind == JsonKinds.Array && shape is Shape.List or Shape.SingleOrList))
        {
            foreach (var child in keyword.Children)
            {
                if (child.Kind == JsonKinds.Object) found.Add(child);
            }
        }
    }
}
