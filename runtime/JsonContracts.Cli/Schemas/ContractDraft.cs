using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text;
using System.Text.Json.Nodes;
using System.Threading;
using System.Threading.Tasks;
using JsonContracts.Generator.Comparison;
using JsonContracts.Schema.Checking;
using JsonContracts.Schema.Faults;
using JsonContracts.Schema.Linking;
using JsonContracts.Schema.Reading;

namespace JsonContracts.Cli;

/// <summary>A contract that is ready to be written: normalised, checked, and compared with the file that it replaces.</summary>
internal sealed class ContractDraft
{
    private ContractDraft(string path, string text, ContractDiff? diff, bool replaces) => (Path, Text, Diff, Replaces) = (path, text, diff, replaces);

    /// <summary>The file.</summary>
    public string Path { get; }

    /// <summary>Its text to come.</summary>
    public string Text { get; }

    /// <summary>What changes for those who use the file that is there; null when there is none, or none that is a contract.</summary>
    public ContractDiff? Diff { get; }

    /// <summary>Whether there is such a file.</summary>
    public bool Replaces { get; }

    /// <summary>What the source leaves open.</summary>
    public required IReadOnlyList<Question> Questions { get; init; }

    /// <summary>What people added to the file that is there, and has no place any more.</summary>
    public required IReadOnlyList<LostAddition> Lost { get; init; }

    /// <summary>Makes the draft of a contract. Nothing is written.</summary>
    /// <exception cref="CliException">What was read is no contract, or the overlay that is there leads to no place of it; each fault is told with its place.</exception>
    public static async Task<ContractDraft> PrepareAsync(ReadContract contract, string folder, CliHost host, CancellationToken cancellationToken)
    {
        var path = System.IO.Path.Combine(folder, contract.Name + ".schema.json");
        var before = await ReadAsync(path, cancellationToken);
        var old = before is null ? null : JsonReading.ObjectOf(before);
        if (old is not null) KeptAdditions.Carry(old, contract.Schema);
        AddExamples(contract.Schema, old);
        var text = NormalSchema.Text(NormalSchema.Of(contract.Schema, old));
        var options = await SchemaOverlay.OptionsAsync(path, named: null, cancellationToken);
        var document = SchemaDocument.Read(path, text, options, cancellationToken);
        await RefuseFaultsAsync(document, text, host, cancellationToken);
        var diff = before is null ? null : Compare(SchemaOverlay.ReadFitting(path, before, options, cancellationToken), document, contract.IsReceived, cancellationToken);
        return new ContractDraft(path, text, diff, before is not null)
        {
            Questions = contract.Questions,
            Lost = old is null ? [] : [.. KeptAdditions.LostIn(old, contract.Schema)],
        };
    }

    /// <summary>Writes the file. Whoever reads it meanwhile sees the old text or the new one.</summary>
    public Task SaveAsync(CancellationToken cancellationToken) => WriteAsync(Path, Text, cancellationToken);

    private static async Task WriteAsync(string path, string text, CancellationToken cancellationToken)
    {
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(System.IO.Path.GetFullPath(path))!);
        var unfinished = $"{path}.{System.IO.Path.GetRandomFileName()}.part";
        try
        {
            await File.WriteAllTextAsync(unfinished, text, cancellationToken);
            File.Move(unfinished, path, overwrite: true);
        }
        finally
        {
            File.Delete(unfinished);
        }
    }

    private static async Task<string?> ReadAsync(string path, CancellationToken cancellationToken) =>
        File.Exists(path) ? Encoding.UTF8.GetString(await UserFile.ReadAsync(path, cancellationToken)).TrimStart('\uFEFF') : null;

    private static void AddExamples(JsonObject schema, JsonObject? old)
    {
        if (ContractExamples.Of(schema) is not { } maker) return;
        var told = (schema["examples"] as JsonArray ?? []).OfType<JsonNode>().ToList();
        var examples = told.Count > 0 ? told : maker.With((old?["examples"] as JsonArray ?? []).OfType<JsonNode>());
        if (examples.Count > 0) schema["examples"] = new JsonArray([.. examples.Select(example => example.DeepClone())]);
    }

    private static async Task RefuseFaultsAsync(SchemaDocument document, string text, CliHost host, CancellationToken cancellationToken)
    {
        var faults = ErrorsOf(document, cancellationToken);
        if (faults.Count == 0) return;
        var refused = document.Path + ".refused";
        await WriteAsync(refused, text, cancellationToken);
        foreach (var fault in faults) await host.TellAsync((IsOf(document, fault) ? fault with { Path = refused } : fault).ToString());
        var problem = faults.Exists(fault => IsOf(document, fault)) ? "What was read is no contract. It" : $"{System.IO.Path.GetFileName(faults[0].Path)} does not fit what was read. That";
        throw CliException.Refused($"{problem} is kept as {System.IO.Path.GetFileName(refused)}, and nothing else is written.");
    }

    private static ContractDiff? Compare(SchemaDocument before, SchemaDocument now, bool isReceived, CancellationToken cancellationToken) =>
        ErrorsOf(before, cancellationToken).Count == 0 ? ContractDiff.Of(before, now, isReceived, cancellationToken: cancellationToken) : null;

    /// <summary>Whether a fault is in the schema itself, and not in its overlay.</summary>
    private static bool IsOf(SchemaDocument document, SchemaFault fault) => fault.Path == document.Path;

    private static List<SchemaFault> ErrorsOf(SchemaDocument document, CancellationToken cancellationToken) =>
        [.. document.Faults.Concat(new SchemaCheck(new SchemaSet([document])).Of(document, cancellationToken)).Where(fault => fault.Rule.Severity == FaultSeverity.Error)];
}
