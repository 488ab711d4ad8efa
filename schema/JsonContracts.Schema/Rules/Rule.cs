using System;
using System.Collections.Generic;
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
    public virtual JsonKinds Accepts(IAcceptedKinds kinds) => JsonKinds.Any;

    /// <summary>The finite list of the values that the rule allows, each once; null when it lists none.</summary>
    public virtual IReadOnlyList<EnumValue>? Listed => null;

    /// <summary>Rules that mean the same for every value but <c>null</c>, with as little as possible that is only there for <c>null</c>.</summary>
    /// <param name="isForNull">Whether a subschema accepts nothing but <c>null</c>.</param>
    public virtual IEnumerable<Rule> WithoutNull(Func<Subschema, bool> isForNull) => [this];

    /// <summary>Whether both are the same rule, wherever they stand.</summary>
    public virtual bool Equals(Rule? other) => other is not null && EqualityContract == other.EqualityContract && Keyword == other.Keyword;

    /// <inheritdoc/>
    public override int GetHashCode() => StringComparer.Ordinal.GetHashCode(Keyword);
}
