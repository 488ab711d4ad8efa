using System;
using System.Collections.Generic;
using JsonContracts.Schema.Logic;
using JsonContracts.Schema.Text;

namespace JsonContracts.Schema.Rules;

/// <summary>
/// One keyword of a <see cref="Subschema"/>, with all that it means. Together with its siblings it decides whether a JSON value is valid.
/// Whoever walks through rules asks them, and lists none.
/// </summary>
/// <param name="Keyword">The keyword of the schema that makes the rule.</param>
public abstract record Rule(string Keyword)
{
    /// <summary>Where the rule stands. It makes no difference to equality.</summary>
    public Origin Origin { get; init; }

    /// <summary>The kinds of values that the rule looks at: every value of another kind obeys it.</summary>
    public abstract JsonKinds LooksAt { get; }

    /// <summary>What is wrong with a value that breaks the rule.</summary>
    public abstract RuleFamily Family { get; }

    /// <summary>The subschemas that the rule holds, in the order of the file, each with what it is asked of.</summary>
    public abstract IEnumerable<Part> Parts { get; }

    /// <summary>The same rule with other subschemas.</summary>
    /// <param name="change">Gives the subschema to stand in the place of each of <see cref="Parts"/>.</param>
    public abstract Rule WithParts(Func<Part, Subschema> change);

    /// <summary>
    /// The kinds of values of which the rule accepts some. A larger answer than necessary is right, so that a rule that excludes no whole kind
    /// says nothing.
    /// </summary>
    /// <param name="kinds">What the subschemas around it accept.</param>
    public abstract JsonKinds Accepts(IAcceptedKinds kinds);

    /// <summary>Whether the rule says that there may be no value at all.</summary>
    internal bool RefusesAll => this is NeverRule or NotRule { Schema.AcceptsAnything: true };

    /// <summary>The finite list of the values that the rule allows, each once; null when it lists none.</summary>
    public abstract IReadOnlyList<EnumValue>? Listed { get; }

    /// <summary>Rules that mean the same for every value but <c>null</c>, with as little as possible that is only there for <c>null</c>.</summary>
    /// <param name="isForNull">Whether a subschema accepts nothing but <c>null</c>.</param>
    public abstract IEnumerable<Rule> WithoutNull(Func<Subschema, bool> isForNull);

    /// <summary>Whether the parts describe what a value looks like, instead of only being tried on it.</summary>
    internal abstract bool DescribesParts { get; }

    /// <summary>The members of the object that the rule itself names, in its order; those that its parts name are not among them.</summary>
    internal abstract IEnumerable<string> NamedMembers { get; }

    /// <summary>The subschemas of which at least one holds for each value that obeys the rule; none when it leaves no choice.</summary>
    public abstract IReadOnlyList<Subschema> Alternatives { get; }

    /// <summary>The cases of which one holds for each value that obeys the rule, each with all that holds in it; none when there is only one.</summary>
    internal abstract IReadOnlyList<EquatableArray<Subschema>> Cases { get; }

    /// <summary>The values that the rule is about, so that only one of them can break it; null when it does not tell.</summary>
    internal abstract Subschema? Subject { get; }

    /// <summary>The question that the rule answers; null when it is about members and items, which are compared one by one.</summary>
    internal abstract Aspect? Aspect { get; }

    /// <summary>
    /// The members and items that the rule evaluates where it holds, so that neither <c>unevaluatedProperties</c> nor
    /// <c>unevaluatedItems</c> beside it looks at them.
    /// </summary>
    internal abstract IEnumerable<Mark> Marks { get; }

    /// <summary>The keyword that writes the rule, where that is not the one that made it.</summary>
    internal virtual string WrittenKeyword => Keyword;

    /// <summary>
    /// The rules, and no others of their kinds, beside which alone the rule can be written, because they are part of what it means; null
    /// when it means the same wherever it stands.
    /// </summary>
    internal abstract IReadOnlyList<Rule>? Companions { get; }

    /// <summary>Whether a value obeys the rule.</summary>
    /// <param name="judgement">The judging that this is part of.</param>
    /// <param name="instance">The value.</param>
    /// <param name="path">Where it is.</param>
    internal abstract Verdict Judge(IJudgement judgement, JsonValue instance, InstancePath? path);

    /// <summary>The rule in English, as what a schema allows.</summary>
    internal abstract string Say(Phrasing phrasing);

    /// <summary>Whether the words for the rule already say that values are of a kind.</summary>
    internal abstract bool SaysKind(JsonKinds kinds, Phrasing phrasing);

    /// <summary>Whether the rule goes without saying in a schema that it is part of.</summary>
    internal abstract bool IsUnderstoodIn(Subschema schema, Phrasing phrasing);

    /// <summary>The members that the rule wants to be there, in words; null when it wants something else.</summary>
    internal abstract string? WantedMembers { get; }

    /// <summary>Whether every value that a schema of the inner revision accepts obeys the rule, which is one of the outer revision.</summary>
    /// <param name="schema">The schema, in flat form; it accepts some of the kinds that the rule looks at.</param>
    /// <param name="kinds">The kinds that the schema accepts.</param>
    /// <param name="proof">The proof that this is part of.</param>
    /// <returns>True is certain; false says that no proof was found.</returns>
    internal abstract bool FollowsFrom(Subschema schema, JsonKinds kinds, IProof proof);

    /// <summary>Writes the rule as a schema states it.</summary>
    internal abstract void Write(IRuleWriter writer);

    /// <summary>Whether both are the same rule, wherever they stand.</summary>
    public virtual bool Equals(Rule? other) => other is not null && EqualityContract == other.EqualityContract && Keyword == other.Keyword;

    /// <inheritdoc/>
    public override int GetHashCode() => StringComparer.Ordinal.GetHashCode(Keyword);
}
