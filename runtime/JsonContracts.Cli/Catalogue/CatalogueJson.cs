using System.Collections.Generic;
using System.Text.Json;

namespace JsonContracts.Cli;

/// <summary>Contracts for machines; the shape is part of the command line's promises.</summary>
internal static class CatalogueJson
{
    /// <summary>What the catalogue says of a contract.</summary>
    public static void WriteWords(Utf8JsonWriter writer, CatalogueContract contract)
    {
        if (contract.Id is { } id) writer.WriteString("id", id);
        writer.WriteString("file", contract.File + CatalogueContract.Ending);
        writer.WriteString("title", contract.Title);
        writer.WriteString("description", contract.Description);
        if (!contract.IsListed) return;
        writer.WriteString("creator", contract.Creator);
        WriteTexts(writer, "capabilities", contract.Capabilities);
        WriteTexts(writer, "ranges", ContractRanges.Of(contract));
        if (contract.Released.Length > 0) writer.WriteString("released", contract.Released);
        writer.WriteString("revision", contract.Revision);
    }

    /// <summary>All of a contract.</summary>
    public static void Write(Utf8JsonWriter writer, CatalogueContract contract)
    {
        WriteWords(writer, contract);
        writer.WriteStartArray("parameters");
        foreach (var parameter in ContractParameters.Of(contract)) Write(writer, parameter);
        writer.WriteEndArray();
        writer.WriteStartArray("rules");
        foreach (var rule in ContractRules.Of(contract))
        {
            writer.WriteStartObject();
            writer.WriteString("text", rule.Text);
            WriteTexts(writer, "combinations", rule.Combinations);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }

    private static void Write(Utf8JsonWriter writer, ContractParameter parameter)
    {
        writer.WriteStartObject();
        writer.WriteString("pointer", parameter.Pointer);
        writer.WriteString("type", parameter.Type);
        if (parameter.Range.Length > 0) writer.WriteString("range", parameter.Range);
        if (parameter.Default.Length > 0)
        {
            writer.WritePropertyName("default");
            writer.WriteRawValue(parameter.Default);
        }

        writer.WriteBoolean("required", parameter.IsRequired);
        writer.WriteString("description", parameter.Description);
        writer.WriteEndObject();
    }

    private static void WriteTexts(Utf8JsonWriter writer, string name, IReadOnlyList<string> texts)
    {
        writer.WriteStartArray(name);
        foreach (var text in texts) writer.WriteStringValue(text);
        writer.WriteEndArray();
    }
}
