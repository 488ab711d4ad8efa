using System.Collections.Generic;
using System.Linq;
using JsonContracts.Schema.Evaluation;
using JsonContracts.Schema.Rules;

namespace JsonContracts.Cli;

/// <summary>The rules of a contract that are about several members at once, each with the combinations that it names.</summary>
internal static class ContractRules
{
    public static IEnumerable<ContractRule> Of(CatalogueContract contract)
    {
        foreach (var rule in contract.Document.Root!.Rules)
        {
            if (rule is AllOfRule all)
            {
                foreach (var part in all.Branches.Where(part => !OnlyDescribesMembers(part))) yield return new ContractRule(part.Annotations.Description ?? RuleText.Of(part), Combinations(part));
            }
            else if (rule is DependentRequiredRule or CombinationRule)
            {
                yield return new ContractRule($"Allowed: {RuleText.Of(rule)}.", []);
            }
        }
    }

    /// <summary>The rows of the members say it already.</summary>
    private static bool OnlyDescribesMembers(Subschema part) => part.Annotations.Description is null && part.Rules.All(rule => rule is TypeRule or ContainerRule or RequiredRule or RefRule);

    /// <summary>The sizes: the combinations of values that have a title, such as <c>720p (16:9): 1280 × 720</c>.</summary>
    private static IReadOnlyList<string> Combinations(Subschema part)
    {
        var choice = part.Find<ChoiceRule>() ?? part.Find<ConditionalRule>()?.Then.Find<ChoiceRule>();
        return [.. (choice?.Branches ?? []).Where(branch => branch.Annotations.Title is not null).Select(branch => $"{branch.Annotations.Title}: {Values(branch)}")];
    }

    private static string Values(Subschema branch) => string.Join(" × ", (branch.Find<PropertiesRule>()?.Properties ?? []).Select(property => RuleText.Of(property.Schema).Replace("only ", "", System.StringComparison.Ordinal)));
}

/// <summary>A rule about several members.</summary>
/// <param name="Text">What it says.</param>
/// <param name="Combinations">The combinations it allows, where it names them.</param>
internal sealed record ContractRule(string Text, IReadOnlyList<string> Combinations);
