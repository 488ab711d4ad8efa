using System.Collections.Generic;
using System.Linq;
using JsonContracts.Schema.Rules;
using JsonContracts.Schema.Shapes;
using JsonContracts.Schema.Text;

namespace JsonContracts.Generator.Emission.Checks;

/// <summary>Branches of a choice that a glance at the value tells apart, so that no two of them can hold.</summary>
internal static class ApartBranches
{
    /// <summary>The kinds of values that each branch takes, when no two branches share one; null otherwise.</summary>
    public static IReadOnlyList<JsonKinds>? Kinds(IReadOnlyList<Subschema> branches)
    {
        var taken = JsonKinds.None;
        var kinds = new List<JsonKinds>();
        foreach (var branch in branches)
        {
            if (branch.Find<TypeRule>() is not { } type) return null;
            var own = Tokens.Widened(type.Kinds);
            if ((taken & own) != 0) return null;
            taken |= own;
            kinds.Add(own);
        }

        return kinds;
    }

    /// <summary>Whether no two branches can hold at once: they differ in kind, in a tag, or are different constants.</summary>
    public static bool Are(IReadOnlyList<Subschema> branches) =>
        Kinds(branches) is not null
        || Discriminator.Of(branches) is not null
        || branches.Select(branch => branch.OnlyRule).OfType<ConstRule>().Distinct().Count() == branches.Count;
}
