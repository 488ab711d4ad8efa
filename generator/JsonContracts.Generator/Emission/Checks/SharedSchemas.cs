using System.Collections.Generic;
using JsonContracts.Schema.Rules;

namespace JsonContracts.Generator.Emission.Checks;

/// <summary>
/// Finds the subschemas that several places of a type ask about, and that are more than a rule or two: writing each of them once keeps what
/// is emitted as long as what the schema writes, however its parts refer to each other.
/// </summary>
internal sealed class SharedSchemas
{
    /// <summary>Fewer rules are as quickly written as called.</summary>
    private const int FewRules = 4;

    /// <summary>Subschemas stand inside one another so often before one gets a method of its own all the same.</summary>
    private const int Deep = 32;
    private readonly HashSet<Subschema> _seen = [];
    private readonly HashSet<Subschema> _shared = [];

    /// <summary>Looks through the schema of a type.</summary>
    public SharedSchemas(Subschema root) => Visit(root);

    /// <summary>Whether a subschema is written as a method that its places call.</summary>
    public bool Contains(Subschema schema) => _shared.Contains(schema);

    /// <summary>Goes into each subschema once, innermost last, without a call for each level.</summary>
    private void Visit(Subschema root)
    {
        var open = new Stack<(Subschema Schema, int Depth)>([(root, 0)]);
        while (open.Count > 0)
        {
            var (schema, depth) = open.Pop();
            if (!_seen.Add(schema))
            {
                if (IsLarge(schema)) _shared.Add(schema);
                continue;
            }
            if (depth > 0 && depth % Deep == 0) _shared.Add(schema);
            foreach (var part in schema.Parts) open.Push((part.Schema, depth + 1));
        }
    }

    /// <summary>Whether a subschema has more than a few rules, with those inside it. Each level takes at least one of them.</summary>
    private static bool IsLarge(Subschema schema)
    {
        var left = FewRules;
        return IsLarge(schema, ref left);
    }

    private static bool IsLarge(Subschema schema, ref int left)
    {
        left -= schema.Rules.Count;
        foreach (var part in schema.Parts)
        {
            if (left <= 0) return true;
            IsLarge(part.Schema, ref left);
        }
        return left <= 0;
    }
}
