using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;
using JsonContracts.Schema.Evaluation;
using JsonContracts.Schema.Rules;
using JsonContracts.Schema.Text;

namespace JsonContracts.Generator.CSharp;

/// <summary>XML documentation made from the words and limits of a schema.</summary>
internal static class Docs
{
    /// <summary>What is not longer stands in one line.</summary>
    private const int LongestLine = 120;

    /// <summary>A summary.</summary>
    public static void Summary(CodeWriter code, string text) => Element(code, "summary", text);

    /// <summary>
    /// The documentation of a type or member: its words, then what is allowed, then its default. Where the schema has no words, what is
    /// allowed speaks for it.
    /// </summary>
    public static void Of(CodeWriter code, Subschema schema, string? detail = null)
    {
        Summary(code, Words(schema));
        var remarks = Remarks(schema).ToList();
        if (detail is not null) remarks.Insert(0, detail);
        if (remarks.Count > 0) Element(code, "remarks", string.Join("\n", remarks));
    }

    /// <summary>The documentation of a parameter, with all that is known in one element.</summary>
    public static void Parameter(CodeWriter code, string name, Subschema schema) =>
        Element(code, "param", string.Join("\n", Remarks(schema).Prepend(Words(schema))), $" name=\"{name}\"");

    private static string Words(Subschema schema) => Own(schema) ?? Sentence(RuleText.Of(schema));

    private static string? Own(Subschema schema) => schema.Annotations.Description ?? schema.Annotations.Title;

    private static IEnumerable<string> Remarks(Subschema schema)
    {
        var words = schema.Annotations;
        if (Own(schema) is not null && Limits(schema) is { } limits) yield return limits;
        if (words.KnownValues is { IsEmpty: false } known) yield return $"Known: {RuleText.Of(new EnumRule(known.Select(value => value.Value).ToEquatableArray()))}; others are kept.";
        if (words.Default is { } value) yield return $"Default: {Plain(value)}; it is written only when it is set.";
        if (words.Examples.Count > 0 && words.Examples.All(IsShort)) yield return "For example: " + string.Join(", ", words.Examples.Select(Plain)) + ".";
    }

    /// <summary>A phrase with its capital and its full stop.</summary>
    public static string Sentence(string phrase) => char.ToUpperInvariant(phrase[0]) + phrase.Substring(1) + (phrase.EndsWith("…", StringComparison.Ordinal) ? "" : ".");

    private static bool IsShort(JsonValue value) => value is not (ArrayValue or ObjectValue) && value.ToJson().Length < 80;

    private static string Plain(JsonValue value) => value.ToJson();

    private static string? Limits(Subschema schema)
    {
        var phrases = schema.Rules
            .Where(rule => rule is BoundRule or MultipleOfRule or CountRule or PatternRule or FormatRule or OwnFormatRule or UniqueItemsRule or EnumRule)
            .Select(RuleText.Of)
            .ToList();
        return phrases.Count > 0 ? "Allowed: " + string.Join("; ", phrases) + "." : null;
    }

    /// <summary>One element, on one line when its text is one line, or short.</summary>
    public static void Element(CodeWriter code, string name, string text, string attributes = "")
    {
        var escaped = Escape(text);
        if (escaped.IndexOf('\n') < 0)
        {
            code.Line($"/// <{name}{attributes}>{escaped.TrimEnd()}</{name}>");
            return;
        }

        var lines = escaped.Split('\n').Select(line => line.TrimEnd()).Where(line => line.Length > 0).ToList();
        var line = string.Join("<br/>", lines);
        if (lines.Count <= 1 || line.Length <= LongestLine)
        {
            code.Line($"/// <{name}{attributes}>{line}</{name}>");
            return;
        }

        code.Line($"/// <{name}{attributes}>");
        for (var i = 0; i < lines.Count; i++) code.Line($"/// {(i == 0 ? "" : "<br/>")}{lines[i]}");
        code.Line($"/// </{name}>");
    }

    /// <summary>Text that is safe inside XML, with control characters taken out and `code` kept as such.</summary>
    private static string Escape(string text)
    {
        if (text.All(IsPlain)) return text;
        var xml = new StringBuilder(text.Length);
        var inCode = false;
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            switch (c)
            {
                case '&': xml.Append("&amp;"); break;
                case '<': xml.Append("&lt;"); break;
                case '>': xml.Append("&gt;"); break;
                case '`' when inCode || text.IndexOf('`', i + 1) > 0:
                    xml.Append(inCode ? "</c>" : "<c>");
                    inCode = !inCode;
                    break;
                case '\n' when inCode:
                    xml.Append(' ');
                    break;
                case '\n': xml.Append('\n'); break;
                case '\u0085' or '\u2028' or '\u2029': xml.Append(' '); break;
                case < ' ' or (>= '\ud800' and <= '\udfff') or '\ufffe' or '\uffff': xml.Append(char.IsSurrogate(c) && IsPaired(text, i) ? c.ToString() : " "); break;
                default: xml.Append(c); break;
            }
        }

        return xml.ToString();
    }

    /// <summary>Whether a character stands for itself, whatever is around it.</summary>
    private static bool IsPlain(char c) => c is >= ' ' and < '\u0080' and not ('&' or '<' or '>' or '`') or '\n';

    private static bool IsPaired(string text, int i) =>
        char.IsHighSurrogate(text[i]) ? i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]) : i > 0 && char.IsHighSurrogate(text[i - 1]);
}
