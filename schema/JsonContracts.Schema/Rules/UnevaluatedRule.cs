using System;
using System.Collections.Generic;
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
    /// <summary>The most ways to what is evaluated that are written into a program.</summary>
    internal const int MostWays = 100;

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
    /// <exception cref="InvalidOperationException">There are more than <see cref="MostWays"/>, which is a fault of the schema.</exception>
    internal Rule Resolved(Func<RefRule, Subschema?> target)
    {
        var marks = Evaluated.SelectMany(mark => mark.Resolved(target)).Take(MostWays + 1).ToList();
        if (marks.Count > MostWays) throw new InvalidOperationException($"What `{Keyword}` leaves over is decided in too many ways.");
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

    /// <summary>Either no condition is needed, or whatever the inner rule counts as evaluated counts here as well.</summary>
    internal sealed override bool FollowsFrom(Subschema schema, JsonKinds kinds, IProof proof) =>
        Plain([.. Evaluated.Where(mark => mark is { When.IsEmpty: true, What: PlainlyMarked })]).FollowsFrom(schema, kinds, proof)
        || schema.Rules.OfType<UnevaluatedRule>().Any(own => own.Place == Place
            && proof.Includes(Schema, own.Schema)
            && own.Evaluated.SelectMany(mark => mark.Apart).All(mark => Evaluated.Any(mine => mine.Covers(mark, proof))));

    /// <inheritdoc/>
    internal sealed override void Write(IRuleWriter writer) => writer.Schema(Keyword, Schema);

    /// <summary>A condition as it is written: all that it evaluates is among the marks, so it need not evaluate by itself.</summary>
    private protected abstract Subschema Written(Subschema condition);

    /// <summary>The schema that evaluates what a mark says, behind its conditions, and holds for every value.</summary>
    private Subschema Written(Mark mark)
    {
        var what = Subschema.Of(mark.What.Written);
        return mark.When.IsEmpty ? what : Subschema.Of(new ConditionalRule(Written(mark.Condition), what, Subschema.Anything));
    }
}
