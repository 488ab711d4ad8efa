using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text.Json.Nodes;

namespace JsonContracts.Cli;

/// <summary>Makes a contract of a page: its parameters, its sentences as rules, and questions for what it does not tell.</summary>
internal sealed class PageContract
{
    private readonly ModelPage _page;
    private readonly Questions _questions = new();
    private readonly ParameterNode _parameters;
    private readonly List<PageRule> _rules;

    private PageContract(ModelPage page)
    {
        _page = page;
        _parameters = ParameterNode.Of(page.Parameters);
        _rules = [.. page.Sentences.Select(SentenceReader.Read).OfType<PageRule>()];
    }

    /// <summary>The identifier of the model that a page is about.</summary>
    public static string? AirOf(ModelPage page) =>
        page.Air ?? page.Parameters.FirstOrDefault(parameter => parameter.Path is ["model"])?.Facts.GetValueOrDefault("value");

    /// <summary>The contract.</summary>
    /// <param name="page">The page.</param>
    /// <param name="name">The name of the contract's file.</param>
    public static ReadContract Of(ModelPage page, string name) => new PageContract(page).Write(name);

    private ReadContract Write(string name)
    {
        var conditional = _rules.SelectMany(RulePaths.Optional).Select(_parameters.Find).OfType<ParameterNode>().ToHashSet();
        var schema = new ParameterWriter(_questions, conditional).Object(_parameters, "");
        Introduce(schema);
        AskForNames(schema);
        new RuleWriter(schema, _parameters, _page, _questions).Write();
        AskForUse(schema);
        return new ReadContract(name, schema, IsReceived: false, _questions.All);
    }

    private void Introduce(JsonObject schema)
    {
        var air = AirOf(_page);
        schema["$schema"] = "https://json-schema.org/draft/2020-12/schema";
        if (_page.Title is { } title) schema["title"] = $"{title} request";
        schema["description"] = $"One task for {_page.Title ?? air ?? "the model"}{(_page.Address is { } address ? $", as {address} describes it" : "")}.";
        if (air is not null) schema["$id"] = $"urn:runware:request:{air.Replace('@', '-')}";
        if (air is not null) schema["x-contract"] = new JsonObject { ["id"] = air };
        if (CatalogueWords() is { Count: > 0 } words) schema["x-catalog"] = words;
        if (schema["properties"]!["taskUUID"] is JsonObject task && (string?)task["format"] == "uuid") task["x-contract"] = new JsonObject { ["generate"] = "uuid" };
    }

    private JsonObject CatalogueWords()
    {
        var words = new JsonObject();
        if (_page.Capabilities.Count > 0) words["capabilities"] = new JsonArray([.. _page.Capabilities.Select(capability => (JsonNode)capability.ToLowerInvariant())]);
        if (_page.Creator is { } creator) words["creator"] = creator;
        if (_page.Released is { } released) words["released"] = DateOnly.TryParse(released, CultureInfo.InvariantCulture, out var day) ? day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) : released;
        return words;
    }

    /// <summary>A request that is known to have more members than the page names is left open for them.</summary>
    private void AskForNames(JsonObject schema)
    {
        foreach (var lost in _page.Parameters.Where(parameter => parameter.Path.Count == 0))
        {
            var facts = string.Join(", ", lost.Facts.Select(fact => $"{fact.Key} {fact.Value}"));
            _questions.Ask(lost.Line, "/properties", schema, $"The page tells of a parameter whose name is lost ({facts}): “{lost.Description}” What is it called?");
            schema.Remove("additionalProperties");
        }
    }

    /// <summary>Sentences can leave a parameter no use at all. Which of them is meant otherwise, only the vendor can tell.</summary>
    private void AskForUse(JsonObject schema)
    {
        if (ContractExamples.Of(schema) is not { } examples) return;
        var paths = _rules.SelectMany(RulePaths.Of).Where(path => _parameters.Find(path) is not null).DistinctBy(path => string.Join('.', path));
        foreach (var path in paths.Where(path => !examples.CanHave(path)).ToList())
        {
            var pointer = string.Concat(path.Select(name => $"/properties/{name}"));
            var part = path.Aggregate(schema, (at, name) => at["properties"]![name]!.AsObject());
            var lines = _rules.Where(rule => RulePaths.Of(rule).Any(one => one.SequenceEqual(path))).Select(rule => rule.Source.Line).ToList();
            var places = string.Join(", ", lines);
            _questions.Ask(lines[0], pointer, part, $"No request with this was found that keeps to all sentences of the page; see its lines {places}. Do they contradict each other?");
        }
    }
}
