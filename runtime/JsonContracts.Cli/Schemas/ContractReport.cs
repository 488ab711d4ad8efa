using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.Json;
using System.Threading;
using System.Threading.Tasks;
using JsonContracts.Generator.Comparison;

namespace JsonContracts.Cli;

/// <summary>Writes contracts, and tells what came of it: the files, what they change, and what is left to ask.</summary>
internal sealed class ContractReport(CliHost host, string source, bool isJson)
{
    /// <summary>Writes contracts, all or none.</summary>
    /// <returns>Whether one of them breaks what uses the file that it replaced, as an <see cref="ExitCode"/>.</returns>
    public async Task<int> WriteAsync(IEnumerable<ReadContract> contracts, string folder, CancellationToken cancellationToken)
    {
        var drafts = new List<ContractDraft>();
        foreach (var contract in contracts) drafts.Add(await ContractDraft.PrepareAsync(contract, folder, host, cancellationToken));
        foreach (var draft in drafts) await draft.SaveAsync(cancellationToken);
        if (isJson) await JsonLine.WriteAsync(host.Output, writer => Write(writer, drafts));
        else foreach (var draft in drafts) await TellAsync(draft);
        return drafts.Any(draft => draft.Diff?.Step == VersionStep.Major) ? ExitCode.Breaking : ExitCode.Done;
    }

    private async Task TellAsync(ContractDraft draft)
    {
        await host.Output.WriteLineAsync(draft.Path);
        if (draft.Diff is { } diff) await DiffReport.WriteAsync(host.Output, diff);
        else if (draft.Replaces) await host.TellAsync($"{Path.GetFileName(draft.Path)} was no contract before, so nothing is compared.");
        var file = Path.GetFileName(draft.Path);
        foreach (var lost in draft.Lost) await host.TellAsync(lost.In(file));
        foreach (var question in draft.Questions) await host.TellAsync(question.In(source));
        if (draft.Questions.Count == 0) return;
        await host.TellAsync($"Questions that the source leaves open: {draft.Questions.Count}. Look for “{Question.Mark.Trim()}” in {file}.");
    }

    private static void Write(Utf8JsonWriter writer, List<ContractDraft> drafts)
    {
        writer.WriteStartArray("contracts");
        foreach (var draft in drafts) Write(writer, draft);
        writer.WriteEndArray();
    }

    private static void Write(Utf8JsonWriter writer, ContractDraft draft)
    {
        writer.WriteStartObject();
        writer.WriteString("path", draft.Path);
        writer.WriteBoolean("replaced", draft.Replaces);
        writer.WriteStartArray("questions");
        foreach (var question in draft.Questions) Write(writer, question);
        writer.WriteEndArray();
        writer.WriteStartArray("lost");
        foreach (var lost in draft.Lost) Write(writer, lost);
        writer.WriteEndArray();
        if (draft.Diff is { } diff)
        {
            writer.WriteStartObject("diff");
            DiffJson.WriteMembers(writer, diff);
            writer.WriteEndObject();
        }

        writer.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter writer, LostAddition lost)
    {
        writer.WriteStartObject();
        writer.WriteString("pointer", lost.Pointer);
        writer.WriteString("keyword", lost.Keyword);
        writer.WritePropertyName("value");
        if (lost.Value is null) writer.WriteNullValue();
        else lost.Value.WriteTo(writer);
        writer.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter writer, Question question)
    {
        writer.WriteStartObject();
        if (question.Line is { } line) writer.WriteNumber("line", line);
        writer.WriteString("pointer", question.Pointer);
        writer.WriteString("question", question.Text);
        writer.WriteEndObject();
    }
}
