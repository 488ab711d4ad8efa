using System.Collections.Generic;
using System.Linq;
using JsonContracts.Schema.Linking;
using JsonContracts.Schema.Rules;
using JsonContracts.Schema.Text;

namespace JsonContracts.Schema.Shapes;

/// <summary>Which kinds of JSON values a schema can accept at all.</summary>
internal sealed class KindAnalysis(SchemaSet set)
{
    private readonly HashSet<string> _inProgress = [];

    /// <summary>The kinds that no rule of <paramref name="schema"/> excludes. A larger answer than necessary is allowed, a smaller one is not.</summary>
    public JsonKinds Of(Subschema schema) => schema.Rules.Aggregate(JsonKinds.Any, (kinds, rule) => kinds & Of(rule));

    private JsonKinds Of(Rule rule) => rule switch
    {
        NeverRule => JsonKinds.None,
        TypeRule type => type.Kinds,
        ConstRule only => only.Value.Kind,
        EnumRule several => several.Values.Aggregate(JsonKinds.None, (kinds, value) => kinds | value.Kind),
        AllOfRule all => all.Branches.Aggregate(JsonKinds.Any, (kinds, branch) => kinds & Of(branch)),
        ChoiceRule choice => Of(choice.Branches),
        RefRule reference => Of(reference),
        _ => JsonKinds.Any,
    };

    private JsonKinds Of(EquatableArray<Subschema> branches) => branches.Aggregate(JsonKinds.None, (kinds, branch) => kinds | Of(branch));

    private JsonKinds Of(RefRule reference)
    {
        if (set.Resolve(reference) is not { } target || !_inProgress.Add(reference.Target)) return JsonKinds.Any;
        var kinds = Of(target);
        _inProgress.Remove(reference.Target);
        return kinds;
    }
}
