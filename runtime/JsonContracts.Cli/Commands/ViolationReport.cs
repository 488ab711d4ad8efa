using System.IO;
using System.Text.Json;
using System.Threading.Tasks;

namespace JsonContracts.Cli;

/// <summary>Prints what is wrong with a request.</summary>
internal static class ViolationReport
{
    public static Task WriteLinesAsync(TextWriter output, ContractViolations violations) =>
        output.WriteLineAsync(violations.ToString().ReplaceLineEndings(output.NewLine));

    /// <summary>The same for machines; the shape is part of the command line's promises.</summary>
    public static Task WriteJsonAsync(TextWriter output, ContractViolations violations) => JsonLine.WriteAsync(output, writer =>
    {
        writer.WriteBoolean("valid", violations.IsEmpty);
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
