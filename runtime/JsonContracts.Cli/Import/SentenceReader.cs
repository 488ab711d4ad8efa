using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.RegularExpressions;

namespace JsonContracts.Cli;

/// <summary>Reads the sentences in which pages tell what parameters have to do with each other.</summary>
internal static partial class SentenceReader
{
    private const string Parameter = @"`?[A-Za-z][\w.]*(?:/[A-Za-z][\w.]*)*`?";
    private const string AnyOf = $"{Parameter}(?:(?:, or |, | or ){Parameter})*";
    private const string AllOf = $"{Parameter}(?:(?:, and |, | and ){Parameter})+";
    private const string Literal = @"`?[\w.-]+`?";

    /// <summary>The rule of a sentence; null when it is none of those that are known.</summary>
    public static PageRule? Read(PageSentence sentence) =>
        s_readers.Select(reader => reader(sentence, sentence.Text.Trim().TrimEnd('.', ':'))).FirstOrDefault(rule => rule is not null);

    private static readonly Func<PageSentence, string, PageRule?>[] s_readers =
    [
        (source, text) => Choice().Match(text) is { Success: true } match
            ? new OneOfThem(source, Choices(match.Groups["choices"].Value), match.Groups["exactly"].Success)
            : null,
        (source, text) => EitherOr().Match(text) is { Success: true } match
            ? new OneOfThem(source, [.. Choices(match.Groups["one"].Value), .. Choices(match.Groups["other"].Value)], IsExact: false)
            : null,
        (source, text) => UsedTogether().Match(text) is { Success: true } match ? new Together(source, All(match.Groups["all"].Value)) : null,
        (source, text) => NotWith().Match(text) is { Success: true } match
            ? new WhenGiven(source, Choices(match.Groups["one"].Value), [new Refused(Choices(match.Groups["other"].Value))])
            : null,
        (source, text) => Sizes().IsMatch(text) ? new OnlySizes(source) : null,
        (source, text) => When().Match(text) is { Success: true } match && EffectsOf(match.Groups["effects"].Value) is { } effects
            ? new WhenGiven(source, match.Groups["any"] is { Success: true } any ? Choices(any.Value) : [All(match.Groups["all"].Value)], effects)
            : null,
    ];

    private static IReadOnlyList<Given> Choices(string list) => [.. Separator().Split(list).Select(All)];

    private static Given All(string list) =>
        new([.. Separator().Split(list).SelectMany(name => name.Trim('`').Split('/')).Select(ParameterPath.Of)]);

    private static IReadOnlyList<Effect>? EffectsOf(string text)
    {
        var effects = new List<Effect>();
        for (var at = 0; at < text.Length;)
        {
            if (OneEffect().Match(text, at) is not { Success: true } match) return null;
            effects.Add(EffectOf(match));
            at = match.Index + match.Length;
        }

        return effects;
    }

    private static Effect EffectOf(Match match)
    {
        IReadOnlyList<string> Path() => ParameterPath.Of(match.Groups["name"].Value);
        string? Part(string group) => match.Groups[group] is { Success: true } part ? part.Value.Trim('`') : null;
        if (match.Groups["needed"].Success) return new Needed(Choices(match.Groups["names"].Value));
        if (match.Groups["refused"].Success) return new Refused(Choices(match.Groups["names"].Value));
        if (Part("items") is { } items) return new ItemLimit(Path(), items);
        return match.Groups["values"] is { Success: true } values
            ? new OnlyValues(Path(), [.. Separator().Split(values.Value).Select(value => value.Trim('`'))])
            : new Between(Path(), Part("least"), Part("most"));
    }

    [GeneratedRegex($"^Provide (?:(?<exactly>exactly one)|at least one) of:? (?<choices>{AnyOf})$")]
    private static partial Regex Choice();

    [GeneratedRegex($"^Either provide (?<one>{AnyOf}),? or (?:specify|provide) (?<other>{AnyOf})$")]
    private static partial Regex EitherOr();

    [GeneratedRegex($"^(?<all>{AllOf}) must be used together$")]
    private static partial Regex UsedTogether();

    [GeneratedRegex($"^(?<one>{AnyOf}) cannot be used (?:together )?with (?<other>{AnyOf})$")]
    private static partial Regex NotWith();

    [GeneratedRegex("^The following dimension combinations are supported$")]
    private static partial Regex Sizes();

    [GeneratedRegex($"^When (?:(?<any>{AnyOf})|(?<all>{AllOf})) (?:is|are) provided, (?<effects>.+)$")]
    private static partial Regex When();

    [GeneratedRegex($"""
        \G(?:,?\ and\ |,\ )?(?:
            (?<names>{Parameter}(?:(?:,\ or\ |,\ |\ or\ ){Parameter})*)\ (?:(?<needed>(?:is|are)\ required)|(?<refused>cannot\ be\ used))
            | (?<name>{Parameter})\ is\ limited\ to\ (?<items>\d+)\ items?
            | (?<name>{Parameter})\ (?:is\ limited\ to|must\ be\ one\ of)\ (?<values>{Literal}(?:(?:,\ or\ |,\ |\ or\ ){Literal})*)
            | (?<name>{Parameter})\ must\ be\ between\ (?<least>{Literal})\ and\ (?<most>{Literal})
            | (?<name>{Parameter})\ must\ be\ at\ least\ (?<least>{Literal})
            | (?<name>{Parameter})\ must\ be\ at\ most\ (?<most>{Literal})
        )(?=,|\ and\ |$)
        """, RegexOptions.IgnorePatternWhitespace)]
    private static partial Regex OneEffect();

    [GeneratedRegex(",? (?:or|and) |, ")]
    private static partial Regex Separator();
}
