using System.Collections.Generic;
using JsonContracts.Schema.Linking;
using JsonContracts.Schema.Rules;
using JsonContracts.Schema.Text;

namespace JsonContracts.Schema.Shapes;

/// <summary>
/// The kinds of values that the author of a schema means. Where no <c>type</c> is written, that is what the keywords speak of: members mean
/// an object, a pattern means a string. It is for C# types alone: values of other kinds stay valid.
/// </summary>
/// <param name="set">Where references are looked up.</param>
/// <param name="accepted">The kinds that schemas accept.</param>
internal sealed class MeantKinds(SchemaSet set, KindAnalysis accepted) : IAcceptedKinds
{
    private readonly Dictionary<Subschema, JsonKinds> _known = new(SameInstance.Comparer);

    /// <summary>The kinds that are meant: those that are accepted, unless all are and the keywords agree on fewer.</summary>
    public JsonKinds Of(Subschema schema)
    {
        var kinds = accepted.Of(schema);
        if (kinds != JsonKinds.Any) return kinds;
        if (_known.TryGetValue(schema, out var meant)) return meant;

        // Whoever comes back here through references learns nothing new.
        _known[schema] = JsonKinds.Any;
        meant = DeepWalk.Into(() => SpokenOf(schema));
        return _known[schema] = meant == JsonKinds.None ? JsonKinds.Any : meant;
    }

    /// <inheritdoc/>
    public JsonKinds OfTarget(RefRule reference) => set.Resolve(reference) is { } target ? Of(target) : JsonKinds.Any;

    private JsonKinds SpokenOf(Subschema schema)
    {
        var kinds = JsonKinds.Any;
        foreach (var rule in schema.Rules) kinds &= rule.LooksAt & rule.Accepts(this);
        return kinds;
    }
}
