using System;
using System.Collections.Generic;
using JsonContracts.Schema.Text;

namespace JsonContracts.Schema.Rules;

/// <summary>A rule that holds no subschema: it is decided by looking at the value alone.</summary>
/// <param name="Keyword">The keyword.</param>
public abstract record AssertionRule(string Keyword) : Rule(Keyword)
{
    /// <inheritdoc/>
    public sealed override IEnumerable<Part> Parts => [];

    /// <inheritdoc/>
    public sealed override Rule WithParts(Func<Part, Subschema> change) => this;

    /// <inheritdoc/>
    internal sealed override bool DescribesParts => false;

    /// <inheritdoc/>
    internal override IEnumerable<Mark> Marks => [];

    /// <inheritdoc/>
    internal sealed override IReadOnlyList<Rule>? Companions => null;

    /// <inheritdoc/>
    public sealed override IReadOnlyList<Subschema> Alternatives => [];

    /// <inheritdoc/>
    internal sealed override IReadOnlyList<EquatableArray<Subschema>> Cases => [];

    /// <inheritdoc/>
    internal sealed override Subschema? Subject => null;
}
