using System;
using System.Collections.Generic;
using System.Linq;
using JsonContracts.Schema.Logic;
using JsonContracts.Schema.Text;

namespace JsonContracts.Schema.Rules;

/// <summary>A choice of the members or items of a value.</summary>
public abstract record Marked
{
    /// <summary>The subschemas that decide.</summary>
    internal abstract IEnumerable<Part> Parts { get; }

    /// <summary>The same with other subschemas.</summary>
    internal abstract Marked WithParts(Func<Part, Subschema> change);

    /// <summary>A rule that asserts nothing and evaluates the same.</summary>
    internal abstract Rule Written { get; }

    /// <summary>Whether it has all that a choice of an inner schema has.</summary>
    internal abstract bool Covers(Marked inner, IProof proof);

    /// <summary>The same as choices that each have one name.</summary>
    internal virtual IEnumerable<Marked> Apart => [this];

    /// <summary>Whether it has a member or item of a value.</summary>
    internal abstract Verdict Includes(IJudgement judgement, JsonValue instance, Child child);
}

/// <summary>A choice that no subschema decides.</summary>
public abstract record PlainlyMarked : Marked
{
    /// <inheritdoc/>
    internal sealed override IEnumerable<Part> Parts => [];

    /// <inheritdoc/>
    internal sealed override Marked WithParts(Func<Part, Subschema> change) => this;

    /// <inheritdoc/>
    internal sealed override Verdict Includes(IJudgement judgement, JsonValue instance, Child child) => Includes(child);

    private protected abstract Verdict Includes(Child child);
}

/// <summary>Members of some names.</summary>
public sealed record MembersByName(EquatableArray<string> Names) : PlainlyMarked
{
    /// <inheritdoc/>
    internal override Rule Written => new PropertiesRule(Names.Select(name => new PropertySchema(name, Subschema.Anything)).ToEquatableArray());

    /// <inheritdoc/>
    internal override bool Covers(Marked inner, IProof proof) => inner is MembersByName named && named.Names.All(Names.Contains);

    /// <inheritdoc/>
    internal override IEnumerable<Marked> Apart => Names.Select(name => new MembersByName(EquatableArray.Of(name)));

    private protected override Verdict Includes(Child child) => Verdicts.Of(child.Name is { } name && Names.Contains(name));
}

/// <summary>Members whose names match an expression.</summary>
public sealed record MembersByPattern(NamePattern Names) : PlainlyMarked
{
    /// <inheritdoc/>
    internal override Rule Written => new PatternPropertiesRule(Names, Subschema.Anything);

    /// <inheritdoc/>
    internal override bool Covers(Marked inner, IProof proof) => inner switch
    {
        MembersByName named => named.Names.All(name => Names.Has(name) == Verdict.Holds),
        MembersByPattern matched => matched.Names == Names,
        AllMembers or FirstItems or AllItems or ItemsLike or MarkedByTarget => false,
        _ => throw new ArgumentOutOfRangeException(nameof(inner), inner, "No choice of members or items."),
    };

    private protected override Verdict Includes(Child child) => child.Name is { } name ? Names.Has(name) : Verdict.Fails;
}

/// <summary>All members.</summary>
public sealed record AllMembers : PlainlyMarked
{
    /// <inheritdoc/>
    internal override Rule Written => new AdditionalPropertiesRule(default, Subschema.Anything);

    /// <inheritdoc/>
    internal override bool Covers(Marked inner, IProof proof) => inner is MembersByName or MembersByPattern or AllMembers;

    private protected override Verdict Includes(Child child) => Verdicts.Of(child.Name is not null);
}

/// <summary>So many of the first items.</summary>
public sealed record FirstItems(int Count) : PlainlyMarked
{
    /// <inheritdoc/>
    internal override Rule Written => new PrefixItemsRule(Enumerable.Repeat(Subschema.Anything, Count).ToEquatableArray());

    /// <inheritdoc/>
    internal override bool Covers(Marked inner, IProof proof) => inner is FirstItems first && first.Count <= Count;

    private protected override Verdict Includes(Child child) => Verdicts.Of(child.Name is null && child.Index < Count);
}

/// <summary>All items.</summary>
public sealed record AllItems : PlainlyMarked
{
    /// <inheritdoc/>
    internal override Rule Written => new ItemsRule(Subschema.Anything);

    /// <inheritdoc/>
    internal override bool Covers(Marked inner, IProof proof) => inner is FirstItems or AllItems or ItemsLike;

    private protected override Verdict Includes(Child child) => Verdicts.Of(child.Name is null);
}

/// <summary>The items that are valid against a schema.</summary>
public sealed record ItemsLike(Subschema Schema) : Marked
{
    /// <inheritdoc/>
    internal override Rule Written => new ContainsRule(Schema, Least: 0);

    /// <inheritdoc/>
    internal override bool Covers(Marked inner, IProof proof) => inner is ItemsLike alike && proof.Includes(Schema, alike.Schema);

    /// <inheritdoc/>
    internal override IEnumerable<Part> Parts => [new Part(PartPlace.Item, Schema)];

    /// <inheritdoc/>
    internal override Marked WithParts(Func<Part, Subschema> change) => new ItemsLike(change(new Part(PartPlace.Item, Schema)));

    /// <inheritdoc/>
    internal override Verdict Includes(IJudgement judgement, JsonValue instance, Child child) =>
        child.Name is null ? judgement.Try(Schema, child.Value) : Verdict.Fails;
}

/// <summary>What the target of a reference evaluates.</summary>
/// <param name="Reference">A schema that is the reference and nothing else.</param>
public sealed record MarkedByTarget(Subschema Reference) : Marked
{
    /// <inheritdoc/>
    internal override IEnumerable<Part> Parts => [new Part(PartPlace.SameValue, Reference)];

    /// <inheritdoc/>
    internal override Rule Written => Reference.Rules[0];

    /// <inheritdoc/>
    internal override bool Covers(Marked inner, IProof proof) => inner is MarkedByTarget target && proof.AreAlike(target.Reference, Reference);

    /// <inheritdoc/>
    internal override Marked WithParts(Func<Part, Subschema> change) => new MarkedByTarget(change(new Part(PartPlace.SameValue, Reference)));

    /// <inheritdoc/>
    internal override Verdict Includes(IJudgement judgement, JsonValue instance, Child child) =>
        judgement.Follow((RefRule)Reference.Rules[0]) is { } target
            ? judgement.Evaluates(target, instance, child)
            : Verdict.Unknown;
}
