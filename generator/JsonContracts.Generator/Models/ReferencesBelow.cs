using System;
using System.Collections.Generic;
using System.Linq;
using JsonContracts.Schema.Rules;
using JsonContracts.Schema.Text;

namespace JsonContracts.Generator.Models;

/// <summary>The definitions that a schema refers to, itself or below. Each subschema is looked into once, and lists that are the same are shared.</summary>
internal sealed class ReferencesBelow
{
    private readonly Dictionary<Subschema, IReadOnlyList<string>> _known = [];

    /// <summary>The addresses, each once, in the order of the schema.</summary>
    public IReadOnlyList<string> Of(Subschema schema)
    {
        if (!_known.TryGetValue(schema, out var targets)) _known[schema] = targets = DeepWalk.Into(() => Join(schema));
        return targets;
    }

    private IReadOnlyList<string> Join(Subschema schema)
    {
        var own = schema.Rules.OfType<RefRule>().Select(reference => reference.Target).ToList();
        var parts = schema.Parts.Select(part => Of(part.Schema)).Where(below => below.Count > 0).Distinct().ToList();
        if (own.Count == 0 && parts.Count < 2) return parts.FirstOrDefault() ?? [];
        return own.Concat(parts.SelectMany(below => below)).Distinct(StringComparer.Ordinal).ToList();
    }
}
