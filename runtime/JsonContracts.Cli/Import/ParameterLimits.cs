using System.Collections.Generic;
using System.Linq;
using System.Text.Json.Nodes;
using JsonContracts.Schema.Faults;

namespace JsonContracts.Cli;

/// <summary>Writes what the facts of a parameter say about its values.</summary>
internal sealed class ParameterLimits(Questions questions, PageParameter told, ParameterType type, JsonObject schema, string pointer)
{
    private static readonly Dictionary<string, string> Formats = new()
    {
        ["UUID v4"] = "uuid",
        ["UUID"] = "uuid",
        ["URI"] = "uri",
        ["uri"] = "uri",
        ["URL"] = "uri",
    };

    /// <summary>The facts behind the limits that were written, by keyword.</summary>
    private readonly Dictionary<string, string> _facts = [];

    public void Write()
    {
        if (Fact("value") is { } value) WriteValue("const", value);
        if (Fact("format") is { } format) WriteFormat(format);
        WriteNumbers();
        TakeBackFaults();
        new AllowedValues(questions).Write(schema, told, type, pointer);
        if (Fact("default") is { } usual) WriteDefault(usual);
    }

    private string? Fact(string name) => told.Facts.GetValueOrDefault(name);

    private void Ask(string text) => questions.Ask(told.Line, pointer, schema, text);

    private void WriteValue(string keyword, string text)
    {
        if (!type.IsArray && ParameterValue.Of(text, type.Names) is { } json) schema[keyword] = json;
        else Ask($"What is the {(keyword == "const" ? "value" : keyword)} `{text}` in JSON?");
    }

    private void WriteFormat(string text)
    {
        if (Formats.TryGetValue(text, out var name)) schema["format"] = name;
        else Ask($"What is the format `{text}`?");
    }

    private void WriteNumbers()
    {
        var (least, most) = type switch
        {
            { IsArray: true } => ("minItems", "maxItems"),
            { Names: ["string"] } => ("minLength", "maxLength"),
            { Names: ["integer"] or ["number"] } => ("minimum", "maximum"),
            _ => default((string?, string?)),
        };
        WriteNumber(least, "min");
        WriteNumber(most, "max");
        WriteNumber(type.IsArray ? "minItems" : null, "min items");
        WriteNumber(type.IsArray ? "maxItems" : null, "max items");
        WriteNumber(type.Names is ["integer"] or ["number"] ? "multipleOf" : null, "step");
    }

    private void WriteNumber(string? keyword, string name)
    {
        if (Fact(name) is not { } text) return;
        if (keyword is null || schema.ContainsKey(keyword) || ParameterValue.Number(text) is not { } number)
        {
            AskForLimit(name);
            return;
        }

        schema[keyword] = number;
        _facts[keyword] = name;
    }

    private void AskForLimit(string name) => Ask($"What does {Said(name)} limit?");

    private string Said(string name) => $"“{name}: {Fact(name)}”";

    /// <summary>Limits that make no schema are not written: those that contradict each other, and numbers that cannot be limits.</summary>
    private void TakeBackFaults()
    {
        foreach (var fault in WrittenPart.Faults(schema).Where(fault => fault.Rule.Severity != FaultSeverity.Info).ToList())
        {
            var keywords = fault.Arguments.Where(_facts.ContainsKey).ToList();
            foreach (var keyword in keywords) schema.Remove(keyword);
            if (keywords is [var only]) AskForLimit(_facts[only]);
            else Ask($"{string.Join(" and ", keywords.Select(keyword => Said(_facts[keyword])))} leave no value. Which is right?");
        }
    }

    private void WriteDefault(string text)
    {
        WriteValue("default", text);
        if (!IsRefused()) return;
        schema.Remove("default");
        Ask($"The default `{text}` is none of the values that the page allows. What is right?");
    }

    private bool IsRefused() => WrittenPart.Faults(schema).Any(fault => fault.Rule == FaultRules.RefusedDefault);
}
