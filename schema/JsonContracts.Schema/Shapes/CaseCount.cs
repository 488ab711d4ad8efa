using System;
using System.Collections.Generic;
using System.Linq;
using JsonContracts.Schema.Rules;
using JsonContracts.Schema.Text;

namespace JsonContracts.Schema.Shapes;

/// <summary>
/// How many cases a union would have. Choices beside one another, and choices that lead to the same definitions again and again, multiply
/// them; nobody would write a type for each.
/// </summary>
/// <param name="choices">The choices of a schema, each with its branches.</param>
/// <param name="target">The flat schema of the definition that a reference leads to.</param>
internal sealed class CaseCount(Func<Subschema, IEnumerable<EquatableArray<Subschema>>> choices, Func<RefRule, Subschema?> target)
{
    /// <summary>So many cases that nobody wrote are still a union; what is written out may have any number.</summary>
    private const int Most = 16;

    private const int Saturated = 1_000_000;

    private readonly Dictionary<Subschema, int> _counts = new(SameInstance.Comparer);

    /// <summary>Whether the choices of a schema make more cases than they write branches, and more than a person would.</summary>
    public bool Multiplies(Subschema schema) => Of(schema) > Most && Of(schema) > Written(schema);

    private int Of(Subschema schema)
    {
        if (_counts.TryGetValue(schema, out var known)) return known;

        // A definition that comes back to itself is a type of its own.
        _counts[schema] = 1;
        return _counts[schema] = DeepWalk.Into(() => Count(schema));
    }

    private int Count(Subschema schema) => choices(schema)
        .Select(branches => branches.Aggregate(0, (sum, branch) => Math.Min(sum + Of(branch), Saturated)))
        .Concat(Targets(schema).Select(Of))
        .Aggregate(1, Times);

    private IEnumerable<Subschema> Targets(Subschema schema) => schema.Rules.OfType<RefRule>().Select(target).OfType<Subschema>();

    private static int Times(int product, int factor) => (int)Math.Min((long)product * Math.Max(factor, 1), Saturated);

    /// <summary>How many different branches there are, however many ways lead to one.</summary>
    private int Written(Subschema schema)
    {
        var seen = new HashSet<Subschema>(SameInstance.Comparer);
        var open = new Stack<Subschema>([schema]);
        while (open.Count > 0)
        {
            var next = open.Pop();
            if (!seen.Add(next)) continue;
            foreach (var inner in choices(next).SelectMany(branches => branches).Concat(Targets(next))) open.Push(inner);
        }

        return seen.Count;
    }
}
