using System.Collections.Generic;
using System.Linq;
using JsonContracts.Schema.Text;

namespace JsonContracts.Generator.Emission.Conditions;

/// <summary>Conditions that are asked one after the other: until one fails, or until one holds.</summary>
internal sealed record JoinedCondition(EquatableArray<Condition> Parts, bool IsAll) : Condition
{
    /// <inheritdoc/>
    protected override Precedence Own => IsAll ? Precedence.And : Precedence.Or;

    /// <summary>The conditions in one, each asked once, without those whose answer is known.</summary>
    public static Condition Of(IEnumerable<Condition> conditions, bool isAll)
    {
        var all = conditions.ToList();
        if (all.Exists(condition => isAll ? condition.IsFalse : condition.IsTrue)) return Known(!isAll);
        all.RemoveAll(condition => condition is KnownCondition);
        return all.Count switch
        {
            0 => Known(isAll),
            1 => all[0],
            _ => Join(all, isAll),
        };
    }

    private static Condition Join(IEnumerable<Condition> conditions, bool isAll)
    {
        var parts = conditions
            .SelectMany(condition => condition is JoinedCondition joined && joined.IsAll == isAll ? joined.Parts.AsEnumerable() : [condition])
            .Distinct()
            .ToEquatableArray();
        return parts.Count == 1 ? parts[0] : new JoinedCondition(parts, isAll);
    }

    /// <inheritdoc/>
    public override Condition Not() => new JoinedCondition(Parts.Select(part => part.Not()).ToEquatableArray(), !IsAll);

    /// <inheritdoc/>
    protected override string Text() => string.Join(IsAll ? " && " : " || ", Parts.Select(part => part.Render(IsAll ? Precedence.And : Precedence.Relation)));
}
