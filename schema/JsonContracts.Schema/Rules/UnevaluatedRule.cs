using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using JsonContracts.Schema.Logic;
using JsonContracts.Schema.Text;

namespace JsonContracts.Schema.Rules;

/// <summary>
/// <c>unevaluatedProperties</c> or <c>unevaluatedItems</c>: what no schema for the same value evaluates is valid against
/// <paramref name="Schema"/>. Which members or items that are is part of the rule, so that it means the same wherever it stands.
/// </summary>
/// <param name="Keyword">The keyword.</param>
/// <param name="Evaluated">What is evaluated, and where it is.</param>
/// <param name="Schema">What everything else has to satisfy.</param>
public abstract record UnevaluatedRule(string Keyword, EquatableArray<Mark> Evaluated, Subschema Schema) : ContainerRule(Keyword)
{
    /// <summary>Conditions that lead to one definition in several ways, level by level, make twice as many marks at each.</summary>
    private const int MostMarks = 10_000;

    /// <inheritdoc/>
    public sealed override RuleFamily Family => RuleFamily.NotAllowed;

    /// <inheritdoc/>
    public sealed override IEnumerable<Part> Parts => [new Part(Place, Schema), .. Evaluated.SelectMany(mark => mark.Parts)];

    /// <summary>Whether there may be nothing that is not evaluated.</summary>
    public bool IsClosed => Schema.Find<NeverRule>() is not null;

    /// <inheritdoc/>
    internal sealed override Aspect? Aspect => new(Keyword);

    /// <inheritdoc/>
    internal sealed override IEnumerable<string> NamedMembers => [];

    /// <summary>Schemas that assert nothing, and evaluate the same.</summary>
    internal sealed override IReadOnlyList<Rule>? Companions => Evaluated.IsEmpty ? [] : [new AllOfRule(Evaluated.Select(Written).ToEquatableArray())];

    /// <summary>What the schema is asked of.</summary>
    private protected abstract PartPlace Place { get; }

    /// <inheritdoc/>
    public sealed override Rule WithParts(Func<Part, Subschema> change) => this with
    {
        Schema = change(new Part(Place, Schema)),
        Evaluated = Evaluated.Select(mark => mark.WithParts(change)).ToEquatableArray(),
    };

    /// <summary>The rule with what its references evaluate in their places.</summary>
    /// <exception cref="NotSupportedException">The ways through them are too many to be written.</exception>
    internal Rule Resolved(Func<RefRule, Subschema?> target)
    {
        var marks = Evaluated.SelectMany(mark => mark.Resolved(target)).Take(MostMarks + 1).ToList();
        if (marks.Count > MostMarks) throw new NotSupportedException($"what `{Keyword}` leaves over is decided in more than {MostMarks.ToString(CultureInfo.InvariantCulture)} ways");
        return Plain([.. marks.Distinct()]);
    }

    /// <summary>The rule with other marks, as one that decides nothing while the program runs, where that says it.</summary>
    private protected abstract Rule Plain(IReadOnlyList<Mark> evaluated);

    /// <summary>Whether a member or item is evaluated, or else obeys the rule. One that may not be there breaks it, whatever its value is.</summary>
    private protected Verdict Judge(IJudgement judgement, JsonValue instance, Child child, bool isCertain, InstancePath place)
    {
        var isEvaluated = Mark.AnyIncludes(Evaluated, judgement, instance, child);
        if (isEvaluated == Verdict.Holds) return isEvaluated;
        if (isEvaluated == Verdict.Unknown || !isCertain) return IsClosed ? Verdict.Unknown : judgement.Try(Schema, child.Value).Or(Verdict.Unknown);
        return IsClosed ? judgement.Noted(Verdict.Fails, this, child.Value, place) : judgement.Of(Schema, child.Value, place);
    }

    /// <inheritdoc/>
    internal sealed override string Say(Phrasing phrasing) =>
        Schema.OnlyRule is NeverRule ? "none that no other rule describes" : "others that are " + phrasing.Of(Schema);

    /// <inheritdoc/>
    internal sealed override bool SaysKind(JsonKinds kinds, Phrasing phrasing) => false;

    /// <inheritdoc/>
    internal sealed override bool IsUnderstoodIn(Subschema schema, Phrasing phrasing) => false;

    /// <inheritdoc/>
    internal sealed override bool FollowsFrom(Subschema schema, JsonKinds kinds, IProof proof) => false;

    /// <inheritdoc/>
    internal sealed override void Write(IRuleWriter writer) => writer.Schema(Keyword, Schema);

    /// <summary>The schema that evaluates what a mark says, behind its conditions, and holds for every value.</summary>
    private static Subschema Written(Mark mark) => mark.When.Reverse().Aggregate(Subschema.Of(mark.What.Written), (inner, condition) => Subschema.Of(condition.Holds
        ? new ConditionalRule(condition.Schema, inner, Subschema.Anything)
        : new ConditionalRule(condition.Schema, Subschema.Anything, inner)));
}
