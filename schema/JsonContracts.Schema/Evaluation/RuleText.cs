using JsonContracts.Schema.Rules;
using JsonContracts.Schema.Text;

namespace JsonContracts.Schema.Evaluation;

/// <summary>Rules in English: phrases that complete the sentence “the schema allows …”, for documentation and messages.</summary>
public static class RuleText
{
    /// <summary>One rule, such as <c>at most 1</c>, <c>a URI</c> or <c>one of "MP4", "WEBM"</c>. What would take several lines is cut off.</summary>
    public static string Of(Rule rule) => Cut(new Phrasing().Of(rule));

    /// <summary>All rules of a schema, or <c>anything</c>. Where the branches of a choice have titles, their titles stand for them.</summary>
    public static string Of(Subschema schema) => Cut(new Phrasing().Of(schema));

    /// <summary>Kinds of values, such as <c>a string or null</c>.</summary>
    public static string Of(JsonKinds kinds) => Phrasing.Kinds(kinds);

    /// <summary>What is allowed, with the schema's own word on why.</summary>
    public static string WithReason(string allowed, string? reason) => reason is null ? allowed : $"{allowed} ({reason.TrimEnd('.')})";

    private static string Cut(string phrase)
    {
        if (phrase.Length <= Phrasing.MaxLength) return phrase;
        var space = phrase.LastIndexOf(' ', Phrasing.MaxLength);
        if (space > Phrasing.MaxLength / 2) return phrase.Substring(0, space) + " …";
        return phrase.Substring(0, char.IsHighSurrogate(phrase[Phrasing.MaxLength - 1]) ? Phrasing.MaxLength - 1 : Phrasing.MaxLength) + "…";
    }
}
