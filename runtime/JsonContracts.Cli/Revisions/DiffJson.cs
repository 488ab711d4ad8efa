using System.IO;
using System.Text.Json;
using System.Threading.Tasks;
using JsonContracts.Generator.Comparison;
using JsonContracts.Schema.Comparison;

namespace JsonContracts.Cli;

/// <summary>A comparison for machines; its shape is part of the command line's promises.</summary>
internal static class DiffJson
{
    public static Task WriteAsync(TextWriter output, ContractDiff diff) => JsonLine.WriteAsync(output, writer => WriteMembers(writer, diff));

    /// <summary>Writes the members of the object that tells of a comparison.</summary>
    public static void WriteMembers(Utf8JsonWriter writer, ContractDiff diff)
    {
        writer.WriteString("step", DiffSummary.StepOf(diff));
        writer.WriteBoolean("received", diff.IsReceived);
        Write(writer, "oldIsValid", diff.Schema.OldIsValid);
        Write(writer, "newIsReadable", diff.Schema.NewIsReadable);
        writer.WriteStartArray("changes");
        foreach (var change in diff.Schema.Changes) Write(writer, change);
        writer.WriteEndArray();
        writer.WriteStartArray("surface");
        foreach (var change in diff.Surface) Write(writer, change);
        writer.WriteEndArray();
    }

    private static void Write(Utf8JsonWriter writer, SchemaChange change)
    {
        writer.WriteStartObject();
        writer.WriteString("path", change.Path);
        writer.WriteString("kind", NameOf(change.Kind.ToString()));
        writer.WriteString("text", change.Text);
        if (change.OldPointer is not null) writer.WriteString("oldPointer", change.OldPointer);
        if (change.NewPointer is not null) writer.WriteString("newPointer", change.NewPointer);
        Write(writer, "oldIsValid", change.OldIsValid);
        Write(writer, "newIsReadable", change.NewIsReadable);
        writer.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter writer, SurfaceChange change)
    {
        writer.WriteStartObject();
        writer.WriteString("member", change.Member);
        writer.WriteString("effect", NameOf(change.Effect.ToString()));
        writer.WriteString("text", change.Text);
        writer.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter writer, string name, Inclusion inclusion)
    {
        writer.WriteStartObject(name);
        writer.WriteString("verdict", NameOf(inclusion.Verdict.ToString()));
        if (inclusion.Witness is { } witness)
        {
            writer.WritePropertyName("witness");
            writer.WriteRawValue(witness.ToJson());
        }

        if (inclusion.Refusal is { } refusal) writer.WriteString("refusal", refusal.Message);

        writer.WriteEndObject();
    }

    private static string NameOf(string member) => JsonNamingPolicy.CamelCase.ConvertName(member);
}
