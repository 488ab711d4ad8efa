using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json.Nodes;

namespace JsonContracts.Cli;

/// <summary>Writes the schema of a parameter: its type, its limits and what is inside it.</summary>
/// <param name="questions">Where to ask about what the page does not tell.</param>
/// <param name="conditional">Parameters that the rules make depend on others, whatever the page says of them alone.</param>
internal sealed class ParameterWriter(Questions questions, IReadOnlySet<ParameterNode> conditional)
{
    /// <summary>Facts that mean something for a certain type alone.</summary>
    private static readonly HashSet<string> TypedFacts = ["value", "format", "min", "max", "min items", "max items", "step", "default"];

    private static readonly HashSet<string> KnownFacts = [.. TypedFacts, "path", "type", "required", "paired with"];

    /// <summary>The schema of an object with the members of a node.</summary>
    /// <param name="node">The object.</param>
    /// <param name="pointer">Where its schema is.</param>
    public JsonObject Object(ParameterNode node, string pointer)
    {
        var properties = new JsonObject();
        foreach (var member in node.Members) properties[member.Name] = Write(member, $"{pointer}/properties/{Escape(member.Name)}");
        var schema = new JsonObject { ["type"] = "object", ["properties"] = properties, ["additionalProperties"] = false };
        var required = node.Members.Where(IsRequired).Select(member => (JsonNode)member.Name).ToArray();
        if (required.Length > 0) schema["required"] = new JsonArray(required);
        foreach (var member in node.Members) AskForNeed(member, properties[member.Name]!.AsObject(), $"{pointer}/properties/{Escape(member.Name)}");
        return schema;
    }

    private void AskForNeed(ParameterNode member, JsonObject schema, string pointer)
    {
        var need = member.Told?.Facts.GetValueOrDefault("required");
        var question = (need, conditional.Contains(member)) switch
        {
            ("true", true) => "The page calls this required, and another sentence of it lets it be left out. It may be left out here.",
            ("sometimes", false) => "The page calls this required with a star. When is it required? It may be left out here.",
            _ => null,
        };
        if (question is not null) questions.Ask(member.Told!.Line, pointer, schema, question);
    }

    private bool IsRequired(ParameterNode member) => member.Told?.Facts.GetValueOrDefault("required") == "true" && !conditional.Contains(member);

    private JsonObject Write(ParameterNode node, string pointer)
    {
        if (node.Told is not { } told) return Implied(node, pointer);
        var type = ParameterType.Read(told.Facts.GetValueOrDefault("type"));
        var schema = Typed(node, type, pointer);
        if (told.Description.Length > 0) schema["description"] = told.Description;
        if (type is null && !told.Doubts.Any(doubt => doubt.Fact == "type")) questions.Ask(told.Line, pointer, schema, TypeQuestion(node.Name, told));
        if (type is not null) new ParameterLimits(questions, told, type, schema, pointer).Write();
        foreach (var doubt in told.Doubts) questions.Ask(told.Line, pointer, schema, doubt.Question);
        foreach (var fact in told.Facts.Keys.Where(fact => !KnownFacts.Contains(fact)))
        {
            questions.Ask(told.Line, pointer, schema, $"What does “{fact}: {told.Facts[fact]}” mean?");
        }

        if (type is { Members: { } count } && count != node.Members.Count)
        {
            questions.Ask(told.Line, pointer, schema, $"The page counts {Number(count, "member")} and tells of {node.Members.Count}. Which are missing?");
        }

        return schema;
    }

    /// <summary>Without a type nobody knows what the other facts are about.</summary>
    private static string TypeQuestion(string name, PageParameter told)
    {
        var question = told.Facts.GetValueOrDefault("type") is { } word ? $"What type is `{word}`?" : $"The page does not tell the type of `{name}`. What is it?";
        var facts = told.Facts.Where(fact => TypedFacts.Contains(fact.Key)).Select(fact => $"“{fact.Key}: {fact.Value}”").ToList();
        if (told.Values is { Named.Count: > 0 } values) facts.Add($"“allowed values: {string.Join(", ", values.Named.Select(value => value.Text))}”");
        return facts.Count == 0 ? question : $"{question} The page also says {string.Join(", ", facts)}.";
    }

    /// <summary>An object that the page never mentions by itself, only as the way to its members.</summary>
    private JsonObject Implied(ParameterNode node, string pointer)
    {
        var schema = Object(node, pointer);
        if (!schema.ContainsKey("required") || conditional.Contains(node)) return schema;
        questions.Ask(FirstLine(node), pointer, schema, "A member of this is required; may the whole be left out? It may here.");
        return schema;
    }

    private static int? FirstLine(ParameterNode node) => node.Told?.Line ?? node.Members.Select(FirstLine).FirstOrDefault(line => line is not null);

    private JsonObject Typed(ParameterNode node, ParameterType? type, string pointer) => type switch
    {
        null when node.Members.Count > 0 => Object(node, pointer),
        null => [],
        { IsArray: true } => new JsonObject { ["type"] = "array", ["items"] = OfTypes(node, type.Names, $"{pointer}/items") },
        _ => OfTypes(node, type.Names, pointer),
    };

    private JsonObject OfTypes(ParameterNode node, IReadOnlyList<string> types, string pointer)
    {
        if (types is [var only]) return OfType(node, only, pointer);
        if (!types.Contains("object")) return new JsonObject { ["type"] = new JsonArray([.. types.Select(type => (JsonNode)type)]) };
        return new JsonObject { ["oneOf"] = new JsonArray([.. types.Select((type, i) => OfType(node, type, $"{pointer}/oneOf/{i}"))]) };
    }

    private JsonObject OfType(ParameterNode node, string type, string pointer) =>
        type == "object" && node.Members.Count > 0 ? Object(node, pointer) : new JsonObject { ["type"] = type };

    private static string Number(int count, string noun) => $"{count} {noun}{(count == 1 ? "" : "s")}";

    private static string Escape(string name) => name.Replace("~", "~0", StringComparison.Ordinal).Replace("/", "~1", StringComparison.Ordinal);
}
