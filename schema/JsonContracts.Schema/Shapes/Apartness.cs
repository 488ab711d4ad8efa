using System;
using System.Collections.Generic;
using System.Linq;
using JsonContracts.Schema.Evaluation;
using JsonContracts.Schema.Linking;
using JsonContracts.Schema.Rules;
using JsonContracts.Schema.Text;

namespace JsonContracts.Schema.Shapes;

/// <summary>
/// Which cases of a choice stand apart: whatever the shape of such a case holds, no other branch of the choice can hold for it.
/// </summary>
/// <param name="set">Where references are looked up.</param>
/// <param name="kinds">Which kinds of values the branches accept.</param>
/// <param name="branches">The branches of the choice, flat.</param>
/// <param name="target">The flat schema of the definition that a reference leads to.</param>
internal sealed class Apartness(SchemaSet set, KindAnalysis kinds, IReadOnlyList<Subschema> branches, Func<RefRule, Subschema?> target)
{
    private readonly Evaluator _evaluator = new(set);
    private readonly List<JsonKinds> _kinds = branches.Select(kinds.Of).ToList();
    private readonly bool _hasTags = Discriminator.Of(
        branches.Where(branch => (kinds.Of(branch) & JsonKinds.Object) != 0).Select(branch => Followed(branch, target)).ToList()) is not null;

    /// <summary>Whether a shape that was made from a branch stands apart from all other branches.</summary>
    public bool Of(Shape shape, int branch)
    {
        var rivals = Enumerable.Range(0, branches.Count).Where(other => other != branch && MayShare(shape.Kinds, other)).ToList();
        if (rivals.Count == 0) return true;
        if (rivals.Exists(other => branches[other] == branches[branch])) return false;
        var held = HeldValue.Of(shape, Target);
        return rivals.TrueForAll(other => Refuses(branches[other], held));
    }

    /// <summary>Tags tell objects apart all at once.</summary>
    private bool MayShare(JsonKinds held, int other)
    {
        var shared = held & _kinds[other];
        return shared != JsonKinds.None && !(_hasTags && shared == JsonKinds.Object);
    }

    private bool Refuses(Subschema branch, JsonValue held) =>
        _evaluator.IsValid(new Subschema(EquatableArray.Of<Rule>(new NotRule(branch)), Annotations.None), held);

    private Subschema? Target(string address) => target(new RefRule(address));

    private static Subschema Followed(Subschema branch, Func<RefRule, Subschema?> target) =>
        branch.OnlyRule is RefRule reference && target(reference) is { } followed ? Followed(followed, target) : branch;
}
