using System.Collections.Generic;
using System.Linq;
using JsonContracts.Schema.Logic;
using JsonContracts.Schema.Text;

namespace JsonContracts.Schema.Rules;

/// <summary>Members or items that a schema evaluates, and where it does.</summary>
/// <param name="What">The members or items.</param>
/// <param name="When">What the value has to obey, and to break, for that.</param>
public sealed record Mark(Marked What, EquatableArray<MarkCondition> When = default)
{
    /// <summary>What some rules evaluate.</summary>
    internal static IEnumerable<Mark> Of(IEnumerable<Rule> rules) => rules.SelectMany(rule => rule.Marks);

    /// <summary>What some rules evaluate, each choice once: where several ways lead to one, any of them is enough.</summary>
    internal static IEnumerable<Mark> Joined(IEnumerable<Rule> rules) => Of(rules).GroupBy(mark => mark.What).Select(same => Any([.. same]));

    /// <summary>Whether one of some marks includes a member or item of a value.</summary>
    internal static Verdict AnyIncludes(IEnumerable<Mark> marks, IJudgement judgement, JsonValue instance, Child child) =>
        marks.Aggregate(Verdict.Fails, (any, mark) => any == Verdict.Holds ? any : any.Or(mark.Includes(judgement, instance, child)));

    /// <summary>The subschemas that decide, each with what it is asked of.</summary>
    internal IEnumerable<Part> Parts => When.Select(condition => condition.Part).Concat(What.Parts);

    /// <summary>The same as marks that each have one name.</summary>
    internal IEnumerable<Mark> Apart => What.Apart.Select(what => this with { What = what });

    /// <summary>Whether all that a mark of an inner schema includes is included, wherever it is.</summary>
    internal bool Covers(Mark inner, IProof proof) =>
        What.Covers(inner.What, proof) && When.All(condition => inner.When.Any(own => condition.FollowsFrom(own, proof)));

    /// <summary>The same with other subschemas.</summary>
    internal Mark WithParts(System.Func<Part, Subschema> change) =>
        new(What.WithParts(change), When.Select(condition => condition with { Schema = change(condition.Part) }).ToEquatableArray());

    /// <summary>The same with what a reference evaluates in its place.</summary>
    internal IEnumerable<Mark> Resolved(System.Func<RefRule, Subschema?> target)
    {
        if (What is not MarkedByTarget { Reference: var reference }) return [this];
        var marks = target((RefRule)reference.Rules[0]) is { } followed ? Joined(followed.Rules).SelectMany(mark => mark.Resolved(target)) : [];
        return marks.Select(mark => mark with { When = When.Concat(mark.When).ToEquatableArray() });
    }

    private static Mark Any(IReadOnlyList<Mark> same) =>
        same.Count == 1 ? same[0]
        : same.Any(mark => mark.When.IsEmpty) ? new Mark(same[0].What)
        : new Mark(same[0].What, EquatableArray.Of(new MarkCondition(Subschema.Of(new ChoiceRule(ChoiceRule.AnyOf, same.Select(mark => mark.Condition).Distinct().ToEquatableArray())), Holds: true)));

    /// <summary>All conditions in one schema.</summary>
    internal Subschema Condition => When.Count == 1 ? When[0].Positive : Subschema.Of(new AllOfRule(When.Select(condition => condition.Positive).ToEquatableArray()));

    /// <summary>Whether a member or item of a value is one of them.</summary>
    internal Verdict Includes(IJudgement judgement, JsonValue instance, Child child)
    {
        var holds = When.Aggregate(Verdict.Holds, (all, condition) => all == Verdict.Fails ? all : all.And(condition.Judge(judgement, instance)));
        return holds == Verdict.Fails ? holds : holds.And(What.Includes(judgement, instance, child));
    }
}

/// <summary>What a value has to obey, or to break, for a schema to evaluate a member or item.</summary>
/// <param name="Schema">The schema that decides.</param>
/// <param name="Holds">Whether it has to hold.</param>
public sealed record MarkCondition(Subschema Schema, bool Holds)
{
    internal Part Part => new(PartPlace.SameValue, Schema);

    /// <summary>The schema that holds when the condition is met.</summary>
    internal Subschema Positive => Holds ? Schema : Subschema.Of(new NotRule(Schema));

    /// <summary>Whether it is met wherever a condition of an inner schema is.</summary>
    internal bool FollowsFrom(MarkCondition inner, IProof proof) =>
        Holds == inner.Holds && (Holds ? proof.Includes(Schema, inner.Schema) : proof.IncludesBack(inner.Schema, Schema));

    internal Verdict Judge(IJudgement judgement, JsonValue instance) => Holds ? judgement.Try(Schema, instance) : judgement.Try(Schema, instance).Not();
}

/// <summary>Marks under a condition.</summary>
internal static class ConditionalMarks
{
    /// <summary>The marks where a schema holds, or does not.</summary>
    public static IEnumerable<Mark> Where(this IEnumerable<Mark> marks, Subschema condition, bool holds) =>
        marks.Select(mark => mark with { When = mark.When.Prepend(new MarkCondition(condition, holds)).ToEquatableArray() });
}
