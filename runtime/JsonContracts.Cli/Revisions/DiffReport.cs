using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Threading.Tasks;
using JsonContracts.Generator.Comparison;
using JsonContracts.Schema.Comparison;

namespace JsonContracts.Cli;

/// <summary>A comparison for people at a prompt: what breaks first, then every difference with what it means.</summary>
internal static class DiffReport
{
    private const int LongestText = 110;

    public static async Task WriteAsync(TextWriter output, ContractDiff diff)
    {
        foreach (var line in Lines(diff)) await output.WriteLineAsync(line);
    }

    private static IEnumerable<string> Lines(ContractDiff diff)
    {
        yield return DiffSummary.Of(diff);
        if (diff.Compatibility.Witness is { } witness) yield return $"  {WitnessText.Of(witness)}";
        var changes = diff.Schema.Changes.Where(change => change.Kind != ChangeKind.Description).ToList();
        if (changes.Count > 0) yield return "";
        if (changes.Count > 0) yield return "In JSON";
        foreach (var line in TextTable.Of(changes.Select(change => new[] { Place(change), ChangeText.Of(change), ChangeText.EffectOf(change, diff), Short(change.Text) }))) yield return line;
        if (diff.Surface.Count > 0) yield return "";
        if (diff.Surface.Count > 0) yield return "In C#";
        foreach (var line in TextTable.Of(diff.Surface.Select(change => new[] { change.Member, ChangeText.Of(change.Effect), Short(change.Text) }))) yield return line;
        foreach (var line in DiffSummary.WordsOf(diff)) yield return line;
        yield return "";
        yield return $"Version step: {DiffSummary.StepOf(diff)}";
    }

    private static string Place(SchemaChange change) => change.Path.Length == 0 ? "(the whole)" : change.Path;

    private static string Short(string text) => ChangeText.Short(text, LongestText);
}
