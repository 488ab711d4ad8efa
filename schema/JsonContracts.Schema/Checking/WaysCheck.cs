using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Threading;
using JsonContracts.Schema.Faults;
using JsonContracts.Schema.Linking;
using JsonContracts.Schema.Reading;
using JsonContracts.Schema.Rules;
using JsonContracts.Schema.Text;

namespace JsonContracts.Schema.Checking;

/// <summary>
/// The ways that decide what <c>unevaluatedProperties</c> and <c>unevaluatedItems</c> leave over. Definitions of which each leads to the next
/// one by way of two others double them at each level, so they are counted by definition, and not gone one by one.
/// </summary>
internal sealed class WaysCheck(SchemaSet set)
{
    private static readonly string s_most = UnevaluatedRule.MostWays.ToString("N0", CultureInfo.InvariantCulture);

    private readonly Dictionary<Subschema, int> _ways = new(SameInstance.Comparer);

    public IEnumerable<SchemaFault> Of(SchemaDocument document, CancellationToken cancellationToken)
    {
        foreach (var place in document.Places)
        {
            foreach (var rule in place.Key.Rules.OfType<UnevaluatedRule>())
            {
                cancellationToken.ThrowIfCancellationRequested();
                if (Sum(rule.Evaluated) > UnevaluatedRule.MostWays) yield return SchemaFault.At(FaultRules.TooManyWays, place.Value.Find(rule.Keyword)!, rule.Keyword, s_most);
            }
        }
    }

    /// <summary>No more than one above the limit, so that doubling never overflows.</summary>
    private int Sum(IEnumerable<Mark> marks) => marks.Aggregate(0, (sum, mark) => Math.Min(sum + Ways(mark), UnevaluatedRule.MostWays + 1));

    private int Ways(Mark mark) => mark.What is MarkedByTarget { Reference: var reference } ? Ways((RefRule)reference.Rules[0]) : 1;

    private int Ways(RefRule reference)
    {
        if (set.Resolve(reference) is not { } target) return 0;
        if (_ways.TryGetValue(target, out var known)) return known;

        // A definition that comes back to itself is a fault of its own.
        _ways[target] = 0;
        return _ways[target] = DeepWalk.Into(() => Sum(Mark.Joined(target.Rules)));
    }
}
