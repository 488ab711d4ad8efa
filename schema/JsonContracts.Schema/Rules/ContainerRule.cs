using System;
using System.Collections.Generic;
using JsonContracts.Schema.Text;

namespace JsonContracts.Schema.Rules;

/// <summary>A rule that describes what an array or an object holds: all of its subschemas are asked of items or members.</summary>
/// <param name="Keyword">The keyword.</param>
public abstract record ContainerRule(string Keyword) : Rule(Keyword)
{
    /// <inheritdoc/>
    public sealed override JsonKinds Accepts(IAcceptedKinds kinds) => JsonKinds.Any;

    /// <inheritdoc/>
    public sealed override IReadOnlyList<EnumValue>? Listed => null;

    /// <inheritdoc/>
    public sealed override IEnumerable<Rule> WithoutNull(Func<Subschema, bool> isForNull) => [this];

    /// <inheritdoc/>
    internal override bool DescribesParts => true;

    /// <inheritdoc/>
    public sealed override IReadOnlyList<Subschema> Alternatives => [];

    /// <inheritdoc/>
    internal sealed override IReadOnlyList<EquatableArray<Subschema>> Cases => [];

    /// <inheritdoc/>
    internal sealed override Subschema? Subject => null;

    /// <inheritdoc/>
    internal sealed override string? WantedMembers => null;
}
