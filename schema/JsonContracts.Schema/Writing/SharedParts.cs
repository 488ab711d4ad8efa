using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using JsonContracts.Schema.Rules;
using JsonContracts.Schema.Text;

namespace JsonContracts.Schema.Writing;

/// <summary>
/// The parts of a schema that are written once and referred to, because several rules share them and they hold much, or because they
/// stand deep inside: however rules share subschemas, the text grows no faster than there are different ones, and can be read.
/// </summary>
internal sealed class SharedParts
{
    /// <summary>How many subschemas a part may hold, itself included, to be written again wherever it is used.</summary>
    private const int MaxRepeated = 32;

    /// <summary>How many subschemas are written inside one another: a reader of the text goes no deeper than some levels of JSON.</summary>
    private const int MaxDepth = 16;

    private readonly Func<Subschema, bool> _isWrittenElsewhere;
    private readonly Dictionary<Subschema, int> _uses = new(SameInstance.Comparer);
    private readonly Dictionary<Subschema, Extent> _extents = new(SameInstance.Comparer);
    private readonly Dictionary<Subschema, string> _names = new(SameInstance.Comparer);

    /// <summary>The shared parts of a schema.</summary>
    /// <param name="root">The schema.</param>
    /// <param name="isWrittenElsewhere">Whether a part is never written here.</param>
    public SharedParts(Subschema root, Func<Subschema, bool> isWrittenElsewhere)
    {
        _isWrittenElsewhere = isWrittenElsewhere;
        CountUses(root);
        Measure(root);
    }

    /// <summary>The parts, each with its name below <c>$defs</c>.</summary>
    public IReadOnlyDictionary<Subschema, string> Names => _names;

    private void CountUses(Subschema root)
    {
        var open = new Stack<Subschema>([root]);
        while (open.Count > 0)
        {
            foreach (var part in PartsOf(open.Pop()))
            {
                _uses[part] = _uses.TryGetValue(part, out var uses) ? uses + 1 : 1;
                if (uses == 0) open.Push(part);
            }
        }
    }

    /// <summary>How much is written where a schema stands.</summary>
    private Extent Measure(Subschema schema)
    {
        if (!_extents.TryGetValue(schema, out var extent)) _extents[schema] = extent = DeepWalk.Into(() => Extend(schema));
        return extent;
    }

    private Extent Extend(Subschema schema)
    {
        var (size, depth) = (1, 1);
        foreach (var part in PartsOf(schema).Select(Measure)) (size, depth) = (size + part.Size, Math.Max(depth, part.Depth + 1));
        if (!_uses.TryGetValue(schema, out var uses) || (depth < MaxDepth && (size <= MaxRepeated || uses == 1))) return new Extent(size, depth);
        _names[schema] = "part" + (_names.Count + 1).ToString(CultureInfo.InvariantCulture);
        return new Extent(Size: 1, Depth: 1);
    }

    private IEnumerable<Subschema> PartsOf(Subschema schema) =>
        schema.Parts.Select(part => part.Schema).Where(part => !_isWrittenElsewhere(part));

    /// <summary>How many subschemas are written, and how many of them inside one another.</summary>
    private readonly record struct Extent(int Size, int Depth);
}
