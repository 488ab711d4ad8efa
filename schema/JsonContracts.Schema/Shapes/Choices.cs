using System.Collections.Generic;
using System.Linq;
using JsonContracts.Schema.Rules;
using JsonContracts.Schema.Text;

namespace JsonContracts.Schema.Shapes;

/// <summary>The choices of flat schemas that may become unions, each with its branches.</summary>
internal sealed class Choices
{
    private readonly Dictionary<ConditionalRule, EquatableArray<Subschema>> _ofKinds = new(SameInstance.Comparer);

    /// <summary>The branches of each choice: first of <c>oneOf</c>, then of <c>anyOf</c>, then of an <c>if</c> that asks for nothing but the kind of the value.</summary>
    public IEnumerable<EquatableArray<Subschema>> Of(Subschema schema) => schema.Rules.OfType<ChoiceRule>()
        .OrderBy(rule => !rule.IsExactlyOne)
        .Select(rule => rule.Branches)
        .Concat(schema.Rules.OfType<ConditionalRule>().Where(rule => rule.If.OnlyRule is TypeRule).Select(OfKinds));

    /// <summary>Whether a rule says no more than that one of the branches holds, which it has itself.</summary>
    public bool Says(Rule rule, EquatableArray<Subschema> branches) =>
        (rule is ChoiceRule choice && choice.Branches == branches) || (rule is ConditionalRule condition && _ofKinds.TryGetValue(condition, out var known) && known == branches);

    /// <summary>Made once, so that what is found out of the branches is found out once.</summary>
    private EquatableArray<Subschema> OfKinds(ConditionalRule rule)
    {
        if (_ofKinds.TryGetValue(rule, out var branches)) return branches;
        var type = (TypeRule)rule.If.OnlyRule!;
        return _ofKinds[rule] = EquatableArray.Of(rule.Then.With(type), rule.Else.With(new TypeRule(JsonKinds.Any & ~type.Kinds)));
    }
}
