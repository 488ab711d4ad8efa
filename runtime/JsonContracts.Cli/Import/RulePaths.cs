using System.Collections.Generic;
using System.Linq;

namespace JsonContracts.Cli;

/// <summary>The parameters that rules speak of.</summary>
internal static class RulePaths
{
    /// <summary>All parameters of a rule, each as the names that lead to it.</summary>
    public static IEnumerable<IReadOnlyList<string>> Of(PageRule rule) => rule switch
    {
        OneOfThem choice => Of(choice.Choices),
        Together together => together.All.Paths,
        WhenGiven condition => Of(condition.Conditions).Concat(condition.Effects.SelectMany(Of)),
        _ => [],
    };

    /// <summary>The parameters that a rule lets be left out, or forbids, at least sometimes.</summary>
    public static IEnumerable<IReadOnlyList<string>> Optional(PageRule rule) => rule switch
    {
        OneOfThem choice => Of(choice.Choices),
        WhenGiven condition when condition.Effects.OfType<Refused>().Any() => Of(condition.Conditions).Concat(condition.Effects.OfType<Refused>().SelectMany(Of)),
        _ => [],
    };

    private static IEnumerable<IReadOnlyList<string>> Of(IEnumerable<Given> given) => given.SelectMany(one => one.Paths);

    private static IEnumerable<IReadOnlyList<string>> Of(Effect effect) => effect switch
    {
        Needed needed => Of(needed.Choices),
        Refused refused => Of(refused.All),
        ItemLimit limit => [limit.Path],
        OnlyValues only => [only.Path],
        Between between => [between.Path],
        _ => [],
    };
}
