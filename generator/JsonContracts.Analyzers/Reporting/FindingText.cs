using System.Linq;
using JsonContracts.Analyzers.Reading;
using JsonContracts.Analyzers.Types;
using JsonContracts.Schema.Evaluation;
using JsonContracts.Schema.Rules;
using JsonContracts.Schema.Text;

namespace JsonContracts.Analyzers.Reporting;

/// <summary>The sentence for a broken rule: the value, what the contract demands instead, and where the schema says so.</summary>
internal static class FindingText
{
    /// <param name="finding">The broken rule.</param>
    /// <param name="place">The place in the code that is closest to it.</param>
    /// <param name="type">The type of the outermost value.</param>
    public static string Of(Finding finding, Place place, ContractType type)
    {
        var origin = finding.Rule.Origin;
        var stated = origin.IsUnknown ? "" : $" ({origin.File}, {(origin.Pointer.Length == 0 ? "/" : origin.Pointer)})";
        var name = finding.Pointer == place.Pointer ? place.Name : MemberName(finding.Pointer, place);
        var subject = ShortText.Of(name);
        return finding.Rule is AdditionalPropertiesRule additional
            ? $"`{subject}` is not known; {type.Title} allows {Others(additional, name)}{stated}"
            : $"`{subject}` is {finding.Actual}; {type.Title} {finding.Demand}{stated}";
    }

    private static string Others(AdditionalPropertiesRule rule, string name) =>
        NearName.Find(name, rule.Declared.ToArray()) is { } near ? $"no other members (is `{ShortText.Of(near)}` meant?)" : "no other members";

    /// <summary>What C# calls a member that the code does not set.</summary>
    private static string MemberName(string pointer, Place place)
    {
        var name = pointer.Substring(pointer.LastIndexOf('/') + 1).Replace("~1", "/").Replace("~0", "~");
        return place.Type?.Properties.TryGetValue(name, out var property) == true ? property.Name : name;
    }
}
