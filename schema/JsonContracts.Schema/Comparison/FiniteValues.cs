using System.Collections.Generic;
using System.Linq;
using JsonContracts.Schema.Rules;
using JsonContracts.Schema.Shapes;
using JsonContracts.Schema.Text;

namespace JsonContracts.Schema.Comparison;

/// <summary>All values that a schema accepts, when they can be listed.</summary>
internal static class FiniteValues
{
    /// <summary>The values, or null when there are too many to list. One that may be accepted counts as accepted.</summary>
    public static IReadOnlyList<JsonValue>? Of(Subschema schema, Revision revision)
    {
        var listed = KnownValues.Of(schema)?.Select(value => value.Value) ?? OfKinds(revision.KindsOf(schema));
        return listed?.Where(value => !revision.Refuses(schema, value)).ToList();
    }

    private static IEnumerable<JsonValue>? OfKinds(JsonKinds kinds)
    {
        if ((kinds & ~(JsonKinds.Null | JsonKinds.Boolean)) != 0) return null;
        JsonValue[] all = [new NullValue(), new BooleanValue(false), new BooleanValue(true)];
        return all.Where(value => (value.Kind & kinds) != 0);
    }
}
