using System;
using System.Collections.Generic;
using System.Linq;
using JsonContracts.Schema.Rules;

namespace JsonContracts.Generator.Emission.Checks;

/// <summary>
/// Whether the rules of a type may ask the same definition of the same value more than once: in a condition and outside of it, or in
/// several branches. Each level of a value would then be looked at twice as often as the one above.
/// </summary>
internal static class AskedAgain
{
    /// <summary>The answer for a schema.</summary>
    public static bool By(Subschema root)
    {
        var seen = new HashSet<(Subschema, bool)>();
        var open = new Stack<(Subschema Schema, bool IsShared)>([(root, false)]);
        while (open.Count > 0)
        {
            var (schema, isShared) = open.Pop();
            if (!seen.Add((schema, isShared))) continue;
            if (isShared && schema.Rules.Any(rule => rule is RefRule)) return true;
            foreach (var rule in schema.Rules)
            {
                var asksTogether = isShared || (rule.Parts.Any(part => part.Place == PartPlace.SameValue) && !IsOneBranch(rule)) || rule.Parts.Any(part => IsAmongOthers(rule, part));
                foreach (var part in rule.Parts) open.Push((part.Schema, asksTogether));
            }
        }

        return false;
    }

    /// <summary>Whether other rules may ask about the same members or items.</summary>
    private static bool IsAmongOthers(Rule rule, Part part) => part.Place switch
    {
        PartPlace.Member => part.Name is null,
        PartPlace.Item => rule is not ItemsRule { From: 0 },
        PartPlace.SameValue or PartPlace.Name => false,
        _ => throw new ArgumentOutOfRangeException(nameof(part), part.Place, "No place of a subschema."),
    };

    /// <summary>Whether only one branch of a choice is looked at for each value.</summary>
    private static bool IsOneBranch(Rule rule) => rule is ChoiceRule choice && ApartBranches.Are(choice.Branches);
}
