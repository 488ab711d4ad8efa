using System.Collections.Generic;
using System.Linq;
using System.Text.Json.Nodes;
using static System.FormattableString;

namespace JsonContracts.Cli;

/// <summary>Writes rules between parameters into the schema of a request.</summary>
/// <param name="schema">The schema, with all parameters.</param>
/// <param name="parameters">The parameters.</param>
/// <param name="page">The page that the rules come from.</param>
/// <param name="questions">Where to ask about what the page does not tell.</param>
internal sealed class RuleWriter(JsonObject schema, ParameterNode parameters, ModelPage page, Questions questions)
{
    private static readonly string[] s_size = ["width", "height"];

    private readonly EffectCheck _check = new(parameters, schema);
    private readonly JsonArray _rules = [];

    /// <summary>Writes all sentences of the page; those that are not understood become questions.</summary>
    public void Write()
    {
        foreach (var sentence in page.Sentences) Write(sentence);
        foreach (var pair in Pairs(parameters)) WriteTogether(pair);
        if (!page.Sentences.Any(sentence => SentenceReader.Read(sentence) is OnlySizes)) WriteUnannouncedSizes();
        if (_rules.Count > 0) schema["allOf"] = _rules;
    }

    private void Write(PageSentence sentence)
    {
        if (SentenceReader.Read(sentence) is not { } rule) AskForMeaning(sentence);
        else if (RulePaths.Of(rule).FirstOrDefault(path => parameters.Find(path) is null) is { } unknown) Ask(sentence.Line, $"What is `{string.Join('.', unknown)}`, of which the page says: “{sentence.Text}”");
        else if (!Effects(rule).All(_check.IsUnderstood)) AskForMeaning(sentence);
        else if (Effects(rule).SelectMany(_check.Refused).ToList() is [var (parameter, value), ..]) AskForValue(sentence, parameter, value);
        else Write(rule);
    }

    private static IEnumerable<Effect> Effects(PageRule rule) => rule is WhenGiven condition ? condition.Effects : [];

    private void AskForMeaning(PageSentence sentence) => Ask(sentence.Line, $"What does this mean for a request? “{sentence.Text}”");

    private void AskForValue(PageSentence sentence, ParameterNode parameter, string value) =>
        Ask(sentence.Line, Invariant($"Here the page allows `{value}` for `{parameter.Name}`, and line {parameter.Told!.Line} does not. Which is right? “{sentence.Text}”"));

    private void WriteUnannouncedSizes()
    {
        if (page.Sizes.Count > 0) WriteSizes(new PageSentence(page.Sizes[0].Line, "A table of sizes."));
    }

    private void Ask(int line, string text) => questions.Ask(line, "", schema, text);

    private void Write(PageRule rule)
    {
        switch (rule)
        {
            case Together together: WriteTogether(together.All); break;
            case OneOfThem choice: WriteChoice(choice); break;
            case WhenGiven condition: WriteCondition(condition); break;
            default: WriteSizes(rule.Source); break;
        }
    }

    /// <summary>Members of one object need each other; members of different objects are two conditions.</summary>
    private void WriteTogether(Given all)
    {
        foreach (var path in all.Paths)
        {
            foreach (var other in all.Paths.Where(other => other != path)) WriteNeed(path, other);
        }
    }

    private void WriteNeed(IReadOnlyList<string> path, IReadOnlyList<string> other)
    {
        if (!path.SkipLast(1).SequenceEqual(other.SkipLast(1)))
        {
            Add("These come together.", new JsonObject { ["if"] = Presence.Of(new Given([path])), ["then"] = Presence.Of(new Given([other])) });
            return;
        }

        var owner = path.SkipLast(1).Aggregate(schema, (at, name) => at["properties"]![name]!.AsObject());
        var needs = owner["dependentRequired"] as JsonObject ?? [];
        owner["dependentRequired"] = Presence.Merge(needs, new JsonObject { [path[^1]] = new JsonArray(other[^1]) });
    }

    private void WriteChoice(OneOfThem rule)
    {
        var branches = rule.Choices.Select(choice => Presence.Merge(new JsonObject { ["title"] = NameOf(choice) }, Presence.Of(choice)));
        var added = Add(rule.Source.Text, new JsonObject { [rule.IsExact ? "oneOf" : "anyOf"] = new JsonArray([.. branches]) });
        if (!rule.IsExact && rule.Source.Text.StartsWith("Either", System.StringComparison.Ordinal))
        {
            questions.Ask(rule.Source.Line, PointerOf(added), added, "May both be given? They may here.");
        }
    }

    private static string NameOf(Given given) => string.Join(" and ", given.Paths.Select(path => string.Join('.', path)));

    private void WriteCondition(WhenGiven rule)
    {
        if (rule is { Conditions: [{ Paths: [var path] }], Effects: [Needed { Choices: [{ Paths: [var other] }] }] } && path.Count == 1 && other.Count == 1)
        {
            WriteNeed(path, other);
            return;
        }

        var then = rule.Effects.Select(EffectOf).Aggregate(Presence.Merge);
        Add(rule.Source.Text, new JsonObject { ["if"] = Presence.OfAny(rule.Conditions), ["then"] = then });
    }

    private JsonObject EffectOf(Effect effect) => effect switch
    {
        Needed needed => Presence.OfAny(needed.Choices),
        Refused refused => refused.All.Select(Presence.OfNone).Aggregate(Presence.Merge),
        ItemLimit limit => Presence.At(limit.Path, new JsonObject { ["maxItems"] = ParameterValue.Number(limit.Most) }),
        OnlyValues only => Presence.At(only.Path, new JsonObject { ["enum"] = new JsonArray([.. only.Values.Select(value => ValueOf(only.Path, value))]) }),
        Between between => Presence.At(between.Path, Range(between)),
        _ => [],
    };

    private JsonNode? ValueOf(IReadOnlyList<string> path, string text)
    {
        var type = ParameterType.Read(parameters.Find(path)?.Told?.Facts.GetValueOrDefault("type"));
        return ParameterValue.Of(text, type?.Names ?? []);
    }

    private static JsonObject Range(Between between)
    {
        var range = new JsonObject();
        if (between.Least is { } least) range["minimum"] = ParameterValue.Number(least);
        if (between.Most is { } most) range["maximum"] = ParameterValue.Number(most);
        return range;
    }

    private void WriteSizes(PageSentence source)
    {
        var unknown = s_size.FirstOrDefault(name => parameters.Find([name]) is null);
        if (unknown is not null || page.Sizes.Count == 0)
        {
            Ask(source.Line, page.Sizes.Count == 0
                ? "The page announces sizes and names none. Which are they?"
                : $"The page has a table of sizes and no parameter `{unknown}`. What do they limit?");
            return;
        }

        // A choice without the row that is not understood would refuse what that row allows.
        var sizes = page.Sizes.Select(SizeOf).ToList();
        if (sizes.Contains(null)) return;
        Add("The sizes that exist.", new JsonObject
        {
            ["if"] = Presence.OfAny([.. s_size.Select(name => new Given([[name]]))]),
            ["then"] = new JsonObject { ["oneOf"] = new JsonArray([.. sizes]) },
        });
    }

    private JsonObject? SizeOf(PageSize row)
    {
        var sides = row.Dimensions.Split(['x', '×']).Select(side => ParameterValue.Number(side.Trim())).ToList();
        if (sides is [{ } width, { } height])
        {
            var members = new JsonObject { ["width"] = new JsonObject { ["const"] = width }, ["height"] = new JsonObject { ["const"] = height } };
            return new JsonObject { ["title"] = row.Title, ["properties"] = members };
        }

        Ask(row.Line, $"What size is “{row.Dimensions}”?");
        return null;
    }

    private JsonObject Add(string reason, JsonObject rule)
    {
        rule["description"] = reason;
        _rules.Add((JsonNode)rule);
        return rule;
    }

    private string PointerOf(JsonObject rule) => $"/allOf/{_rules.IndexOf(rule)}";

    /// <summary>Parameters that the page calls paired, each pair once.</summary>
    private static IEnumerable<Given> Pairs(ParameterNode parameters)
    {
        var told = Nodes(parameters).Select(node => node.Told).OfType<PageParameter>();
        return told
            .Where(parameter => parameter.Facts.ContainsKey("paired with"))
            .Select(parameter => new Given([parameter.Path, [.. parameter.Path.SkipLast(1), parameter.Facts["paired with"]]]))
            .Where(pair => parameters.Find(pair.Paths[0]) is not null && parameters.Find(pair.Paths[1]) is not null);
    }

    private static IEnumerable<ParameterNode> Nodes(ParameterNode node) => node.Members.SelectMany(Nodes).Prepend(node);
}
