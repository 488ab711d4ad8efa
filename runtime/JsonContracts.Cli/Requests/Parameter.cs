using System;
using System.CommandLine;
using System.CommandLine.Parsing;
using System.Linq;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace JsonContracts.Cli;

/// <summary>
/// One parameter of the request as an option. Its value is put into the request as it was written, so that the contract judges
/// it, and says what is wrong in the same words as for a file.
/// </summary>
internal sealed class Parameter
{
    private readonly Func<ParseResult, JsonNode?> _read;

    private Parameter(Option option, string pointer, Func<ParseResult, JsonNode?> read, string? ownDefault = null)
    {
        Option = option;
        Pointer = pointer;
        _read = read;
        option.Description = RequestSchema.Describe(pointer, ownDefault);
    }

    public Option Option { get; }

    /// <summary>Where in the request the value goes.</summary>
    public string Pointer { get; }

    public static Parameter Text(string name, string pointer, string helpName) =>
        Of(name, pointer, helpName, text => JsonValue.Create(text));

    public static Parameter Number(string name, string pointer, string helpName = "N") => Of(name, pointer, helpName, NumberOrText);

    /// <summary>One of a few words, in whatever case.</summary>
    public static Parameter Choice(string name, string pointer)
    {
        var choices = RequestSchema.Choices(pointer);
        var parameter = Of(name, pointer, string.Join('|', choices), text => JsonValue.Create(
            choices.FirstOrDefault(choice => choice.Equals(text, StringComparison.OrdinalIgnoreCase)) ?? text));
        parameter.Option.CompletionSources.Add(_ => choices.Select(choice => new System.CommandLine.Completions.CompletionItem(choice)));
        return parameter;
    }

    /// <summary>Yes when it is there; <c>--name false</c> says no.</summary>
    public static Parameter Flag(string name, string pointer, bool? otherwise = null, string? ownDefault = null)
    {
        var option = new Option<bool?>(name) { HelpName = "true|false" };
        JsonNode? Read(ParseResult parsed) => (parsed.GetValue(option) ?? otherwise) is { } value ? JsonValue.Create(value) : null;
        return new Parameter(option, pointer, Read, ownDefault);
    }

    public bool IsGivenIn(ParseResult parsed) => parsed.GetResult(Option) is OptionResult { Implicit: false };

    /// <summary>The value in the request; null when the option is not given.</summary>
    public JsonNode? ValueIn(ParseResult parsed) => _read(parsed);

    private static Parameter Of(string name, string pointer, string helpName, Func<string, JsonNode> read)
    {
        var option = new Option<string?>(name) { HelpName = helpName };
        return new Parameter(option, pointer, parsed => parsed.GetValue(option) is { } text ? read(text) : null);
    }

    /// <summary>What is no number stays text, so that the contract refuses it and quotes it.</summary>
    private static JsonNode NumberOrText(string text)
    {
        try
        {
            if (JsonNode.Parse(text) is JsonValue value && value.GetValueKind() is JsonValueKind.Number) return value;
        }
        catch (JsonException)
        {
        }

        return JsonValue.Create(text);
    }
}
