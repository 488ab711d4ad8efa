using System.Collections.Generic;
using System.Linq;
using JsonContracts.Schema.Rules;
using JsonContracts.Schema.Text;

namespace JsonContracts.Cli;

/// <summary>The ranges of a contract in a few words: what its numbers may be, and how many sizes there are.</summary>
internal static class ContractRanges
{
    /// <summary>What every model has, and what the sizes tell.</summary>
    private static readonly string[] Common = ["outputQuality", "ttl", "numberResults", "width", "height"];

    public static IReadOnlyList<string> Of(CatalogueContract contract)
    {
        var numbers = (contract.Document.Root!.Find<PropertiesRule>()?.Properties ?? [])
            .Where(property => !Common.Contains(property.Name))
            .Select(property => (property.Name, Range: RangeOf(property.Schema)))
            .Where(property => property.Range is not null)
            .Select(property => $"{property.Name} {property.Range}");
        var sizes = ContractRules.Of(contract).Sum(rule => rule.Combinations.Count);
        return sizes == 0 ? [.. numbers] : [.. numbers, $"{sizes} sizes"];
    }

    private static string? RangeOf(Subschema schema)
    {
        if (schema.Find<TypeRule>() is not { Kinds: var kinds } || (kinds & ~JsonKinds.Number) != 0) return null;
        if (schema.Find<EnumRule>() is { } values) return string.Join(" or ", values.Values.Select(value => value.ToJson()));
        var bounds = schema.Rules.OfType<BoundRule>().ToList();
        var (least, most) = (bounds.Find(bound => bound.IsLower)?.Limit.ToString(), bounds.Find(bound => !bound.IsLower)?.Limit.ToString());
        return (least, most) switch
        {
            (null, null) => null,
            (_, null) => $"from {least}",
            (null, _) => $"to {most}",
            _ => $"{least} to {most}",
        };
    }
}
