using System.Collections.Generic;
using JsonContracts.Schema.Text;

namespace JsonContracts.Schema.Reading;

/// <summary>
/// The keywords whose values are schemas, supported or not: identifiers inside them count. What looks like one anywhere else, in
/// an <c>enum</c> for example, is plain data.
/// </summary>
internal static class Applicators
{
    private enum Shape
    {
        None,
        Single,
        List,
        Map,
        SingleOrList,
    }

    /// <summary>Adds the schemas directly inside a keyword to <paramref name="found"/>.</summary>
    public static void Collect(JsonNode keyword, List<JsonNode> found)
    {
        var shape = ShapeOf(keyword.Name!.Text);
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

    private static Shape ShapeOf(string keyword) => keyword switch
    {
        "not" or "if" or "then" or "else" or "additionalProperties" or "additionalItems" or "propertyNames" or "contains"
            or "unevaluatedItems" or "unevaluatedProperties" or "contentSchema" => Shape.Single,
        "items" => Shape.SingleOrList,
        "allOf" or "anyOf" or "oneOf" or "prefixItems" => Shape.List,
        "properties" or "patternProperties" or "dependentSchemas" or "dependencies" or "definitions" or "$defs" => Shape.Map,
        _ => Shape.None,
    };
}
