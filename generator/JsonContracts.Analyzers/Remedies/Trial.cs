using System.Collections.Generic;
using System.Linq;
using JsonContracts.Analyzers.Types;
using JsonContracts.Schema.Evaluation;
using JsonContracts.Schema.Nearest;
using JsonContracts.Schema.Rules;
using JsonContracts.Schema.Text;

namespace JsonContracts.Analyzers.Remedies;

/// <summary>A value with its broken rules, and whether a change of it would be for the better: tried out, by judging the changed value.</summary>
/// <param name="type">The type of the value.</param>
/// <param name="whole">The value as it is.</param>
/// <param name="findings">The rules that it breaks.</param>
internal sealed class Trial(ContractType type, JsonValue whole, IReadOnlyList<Finding> findings)
{
    public JsonValue Whole => whole;

    /// <summary>Whether the change mends a broken rule and breaks none that holds now.</summary>
    public bool Mends(Finding finding, JsonValue changed)
    {
        var after = Judge(changed).Select(left => left.Rule).ToList();
        return after.Count(rule => rule.Equals(finding.Rule)) < findings.Count(one => one.Rule.Equals(finding.Rule))
            && after.All(rule => after.Count(rule.Equals) <= findings.Count(one => one.Rule.Equals(rule)));
    }

    /// <summary>
    /// The allowed value nearest to another one at a place. It keeps the given rules and whatever else turns out to be broken there: a
    /// value that is nearest by some of the rules, and breaks none of the others, is nearest by all of them.
    /// </summary>
    public JsonValue? Nearest(JsonValue value, string pointer, IEnumerable<Rule> known)
    {
        var rules = known.ToList();
        while (NearestValue.Of(value, rules) is { } nearest)
        {
            var more = Judge(ValuePlace.With(whole, pointer, nearest)).Where(finding => finding.Pointer == pointer).Select(finding => finding.Rule).Except(rules).ToList();
            if (more.Count == 0) return nearest;
            rules.AddRange(more);
        }

        return null;
    }

    private IReadOnlyList<Finding> Judge(JsonValue value) => type.Evaluator.Evaluate(type.Schema, value);
}
