using System;
using System.Collections.Generic;
using System.Diagnostics.CodeAnalysis;
using System.Linq;
using Microsoft.Extensions.Configuration;

namespace JsonContracts.Extensions;

/// <summary>
/// Reads a contract from a section of the configuration. Where its schema decides what a text is, that is what it becomes. Where the schema
/// allows a string and something else, the text stays a string; if the contract then refuses the value, other readings are tried at the
/// places that it refuses, as long as less is refused.
/// </summary>
internal static class ConfiguredContract
{
    /// <summary>Up to so many open places are tried in every combination.</summary>
    private const int MaxCombined = 8;

    /// <summary>Reads a section and checks it.</summary>
    /// <param name="section">The section.</param>
    /// <param name="value">The value, or null when something is wrong.</param>
    /// <param name="violations">Everything that is wrong.</param>
    public static bool TryRead<T>(IConfigurationSection section, [NotNullWhen(true)] out T? value, out ContractViolations violations)
        where T : class, IJsonContract<T>
    {
        var place = CarriedSchema.Of(typeof(T));
        var best = Reading<T>.Of(section, place, new HashSet<string>(StringComparer.Ordinal));
        while (best.Value is null && Others(best).Select(tokens => Reading<T>.Of(section, place, tokens)).MinBy(other => other.Violations.Count) is { } next)
        {
            if (next.Violations.Count >= best.Violations.Count) break;
            best = next;
        }

        (value, violations) = (best.Value, best.Violations);
        return value is not null;
    }

    private static IEnumerable<HashSet<string>> Others<T>(Reading<T> reading)
        where T : class, IJsonContract<T> =>
        from pointer in reading.Violations.Select(violation => violation.Pointer).Distinct()
        let open = reading.Open.Where(place => place == pointer || place.StartsWith(pointer + "/", StringComparison.Ordinal)).ToList()
        from changed in Selections(open)
        select Toggled(reading.Tokens, changed);

    private static IEnumerable<IEnumerable<string>> Selections(List<string> open) => open.Count <= MaxCombined
        ? Enumerable.Range(1, (1 << open.Count) - 1).Select(selection => open.Where((_, i) => (selection >> i & 1) != 0))
        : [open, .. open.Select(place => new[] { place })];

    private static HashSet<string> Toggled(IReadOnlySet<string> tokens, IEnumerable<string> changed)
    {
        var toggled = new HashSet<string>(tokens, StringComparer.Ordinal);
        toggled.SymmetricExceptWith(changed);
        return toggled;
    }

    /// <summary>One way to read a section, and what the contract says to it.</summary>
    private sealed record Reading<T>(T? Value, ContractViolations Violations, IReadOnlySet<string> Tokens, IReadOnlyList<string> Open)
        where T : class, IJsonContract<T>
    {
        public static Reading<T> Of(IConfigurationSection section, SchemaPlace place, HashSet<string> tokens)
        {
            var json = new SectionJson(tokens);
            return JsonContract.TryParse<T>(json.Write(section, place), out var value, out var violations)
                ? new(value, violations, tokens, json.Open)
                : new(null, violations, tokens, json.Open);
        }
    }
}
