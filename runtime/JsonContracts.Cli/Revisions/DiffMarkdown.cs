using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Threading.Tasks;
using JsonContracts.Generator.Comparison;
using JsonContracts.Schema.Comparison;

namespace JsonContracts.Cli;

/// <summary>A comparison for the description of a pull request.</summary>
internal static class DiffMarkdown
{
    public static async Task WriteAsync(TextWriter output, ContractDiff diff)
    {
        foreach (var line in Lines(diff)) await output.WriteLineAsync(line);
    }

    private static IEnumerable<string> Lines(ContractDiff diff)
    {
        yield return $"**Version step: {DiffSummary.StepOf(diff)}.** {DiffSummary.Of(diff)}";
        if (diff.Compatibility.Witness is { } witness)
        {
            yield return "";
            yield return "```json";
            yield return WitnessText.Indented(witness);
            yield return "```";
        }

        var changes = diff.Schema.Changes.Where(change => change.Kind != ChangeKind.Description).ToList();
        foreach (var line in Table(
            ["in JSON", "change", "effect", "what"],
            changes.Select(change => new[] { change.Path.Length == 0 ? "(the whole)" : $"`{change.Path}`", ChangeText.Of(change), ChangeText.Of(diff.CompatibilityOf(change).Verdict), change.Text })))
        {
            yield return line;
        }

        foreach (var line in Table(["in C#", "effect", "what"], diff.Surface.Select(change => new[] { $"`{change.Member}`", ChangeText.Of(change.Effect), change.Text }))) yield return line;
        foreach (var line in DiffSummary.WordsOf(diff)) yield return line;
    }

    private static IEnumerable<string> Table(string[] head, IEnumerable<string[]> rows)
    {
        var all = rows.ToList();
        if (all.Count == 0) return [];
        return [string.Empty, Row(head), Row(head.Select(_ => "---")), .. all.Select(row => Row(row.Select(Cell)))];
    }

    private static string Row(IEnumerable<string> cells) => $"| {string.Join(" | ", cells)} |";

    private static string Cell(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)).Replace("|", "\\|", StringComparison.Ordinal);
}
