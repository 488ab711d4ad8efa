using System;
using System.Collections.Generic;
using JsonContracts.Schema.Text;

namespace JsonContracts.Schema.Rules;

/// <summary>A rule about values of one kind alone, which its words then say.</summary>
/// <param name="Keyword">The keyword.</param>
public abstract record KindRule(string Keyword) : ValueRule(Keyword)
{
    /// <inheritdoc/>
    public sealed override JsonKinds Accepts(IAcceptedKinds kinds) => JsonKinds.Any;

    /// <inheritdoc/>
    public sealed override IReadOnlyList<EnumValue>? Listed => null;

    /// <inheritdoc/>
    public sealed override IEnumerable<Rule> WithoutNull(Func<Subschema, bool> isForNull) => [this];

    /// <inheritdoc/>
    internal sealed override bool SaysKind(JsonKinds kinds, Phrasing phrasing) => kinds == LooksAt;

    /// <inheritdoc/>
    internal sealed override bool IsUnderstoodIn(Subschema schema, Phrasing phrasing) => false;
}
