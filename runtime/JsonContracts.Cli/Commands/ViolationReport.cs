using System.Collections.Generic;
using System.IO;
using System.Text.Json;
using System.Threading.Tasks;
using static System.FormattableString;

namespace JsonContracts.Cli;

/// <summary>Prints what is wrong with a value.</summary>
internal static class ViolationReport
{
    public static async Task WriteLinesAsync(TextWriter output, IReadOnlyList<ContractViolation> violations)
    {
        foreach (var violation in violations) await output.WriteLineAsync(violation.Message);
        if (violations is ContractViolations { IsTruncated: true }) await output.WriteLineAsync(Invariant($"Only the first {violations.Count} violations are listed."));
    }

    /// <summary>The same for machines; the shape is part of the command line's promises.</summary>
    public static Task WriteJsonAsync(TextWriter output, IReadOnlyList<ContractViolation> violations) => JsonLine.WriteAsync(output, writer =>
    {
        writer.WriteBoolean("valid", violations.Count == 0);
        writer.WriteStartArray("violations");
        foreach (var violation in violations) Write(writer, violation);
        writer.WriteEndArray();
    });

    private static void Write(Utf8JsonWriter writer, ContractViolation violation)
    {
        writer.WriteStartObject();
        writer.WriteString("pointer", violation.Pointer);
        writer.WriteString("keyword", violation.Keyword);
        writer.WriteString("expected", violation.Expected);
        writer.WriteString("actual", violation.Actual);
        writer.WriteString("message", violation.Message);
        writer.WriteEndObject();
    }
}
