using System.Collections.Generic;
using System.Linq;
using JsonContracts.Schema.Rules;
using JsonContracts.Schema.Text;

namespace JsonContracts.Generator.Emission;

/// <summary>The kinds of JSON tokens that rules look at, by which questions are put together.</summary>
internal static class JsonTokens
{
    /// <summary>The kind of token that values of some kinds have, when there is only one.</summary>
    public static JsonKinds? Of(JsonKinds kinds) => kinds switch
    {
        JsonKinds.Integer or JsonKinds.Number => JsonKinds.Number,
        JsonKinds.String or JsonKinds.Array or JsonKinds.Object => kinds,
        _ => null,
    };

    /// <summary>The kind of token that a rule looks at; it lets all others pass. Null when there is no such kind.</summary>
    public static JsonKinds? LookedAtBy(Rule rule) => rule switch
    {
        DependentRequiredRule => JsonKinds.Object,
        ItemsRule => JsonKinds.Array,
        AnyOfRule any => LookedAtBy(any.Branches.SelectMany(branch => branch.Rules)),
        _ => JsonTests.KindOf(rule),
    };

    /// <summary>The one kind that all rules look at. Where each lets the others pass, a choice between them does so, too.</summary>
    private static JsonKinds? LookedAtBy(IEnumerable<Rule> rules)
    {
        var kinds = rules.Select(LookedAtBy).Distinct().ToList();
        return kinds.Count == 1 ? kinds[0] : null;
    }
}
