using System.Collections.Generic;
using System.Linq;
using JsonContracts.Schema.Linking;
using JsonContracts.Schema.Rules;
using JsonContracts.Schema.Text;

namespace JsonContracts.Schema.Shapes;

/// <summary>Which kinds of JSON values a schema can accept at all. Each subschema is looked at once.</summary>
internal sealed class KindAnalysis(SchemaSet set) : IAcceptedKinds
{
    private readonly Dictionary<Subschema, JsonKinds> _known = new(SameInstance.Comparer);

    /// <summary>The kinds that no rule of <paramref name="schema"/> excludes. A larger answer than necessary is allowed, a smaller one is not.</summary>
    public JsonKinds Of(Subschema schema)
    {
        if (_known.TryGetValue(schema, out var kinds)) return kinds;

        // Whoever comes back here through references learns nothing new.
        _known[schema] = JsonKinds.Any;
        return _known[schema] = DeepWalk.Into(() => schema.Rules.Aggregate(JsonKinds.Any, (all, rule) => all & rule.Accepts(this)));
    }

    /// <inheritdoc/>
    public JsonKinds OfTarget(RefRule reference) => set.Resolve(reference) is { } target ? Of(target) : JsonKinds.Any;
}
