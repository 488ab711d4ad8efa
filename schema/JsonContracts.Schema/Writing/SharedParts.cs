using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using JsonContracts.Schema.Rules;

namespace JsonContracts.Schema.Writing;

/// <summary>
/// The parts of a schema that are written once and referred to, because several rules share them and they hold much: however rules share
/// subschemas, the text grows no faster than there are different ones.
/// </summary>
internal sealed class SharedParts
{
    /// <summary>How many subschemas a part may hold, itself included, to be written again wherever it is used.</summary>
    private const int MaxRepeated = 32;

    private readonly Func<Subschema, bool> _isWrittenElsewhere;
    private readonly Dictionary<Subschema, int> _uses = new(SameInstance.Comparer);
    private readonly Dictionary<Subschema, int> _sizes = new(SameInstance.Comparer);
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

    /// <summary>How many subschemas are written where a schema stands.</summary>
    private int Measure(Subschema schema)
    {
        if (_sizes.TryGetValue(schema, out var known)) return known;
        var size = 1 + PartsOf(schema).Sum(Measure);
        if (size <= MaxRepeated || !_uses.TryGetValue(schema, out var uses) || uses == 1) return _sizes[schema] = size;
        _names[schema] = "part" + (_names.Count + 1).ToString(CultureInfo.InvariantCulture);
        return _sizes[schema] = 1;
    }

    private IEnumerable<Subschema> PartsOf(Subschema schema) =>
        schema.Rules.SelectMany(rule => rule.Parts).Select(part => part.Schema).Where(part => !_isWrittenElsewhere(part));
}
