using System;
using System.Collections.Generic;

namespace JsonContracts.Schema.Rules;

/// <summary>A rule that holds no subschema: it is decided by looking at the value alone.</summary>
/// <param name="Keyword">The keyword.</param>
public abstract record AssertionRule(string Keyword) : Rule(Keyword)
{
    /// <inheritdoc/>
    public sealed override IEnumerable<Part> Parts => [];

    /// <inheritdoc/>
    public sealed override Rule WithParts(Func<Part, Subschema> change) => this;
}
