using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json.Nodes;
using JsonContracts.Schema.Evaluation;
using JsonContracts.Schema.Linking;
using JsonContracts.Schema.Reading;
using JsonContracts.Schema.Rules;

namespace JsonContracts.Cli;

/// <summary>Makes valid examples of a contract: one for every way to use it, and none that the contract refuses.</summary>
internal sealed class ContractExamples
{
    private const int MaxRepairs = 40;

    private readonly JsonObject _schema;
    private readonly SampleValues _samples;
    private readonly IReadOnlyDictionary<string, JsonNode> _combination;
    private readonly Subschema _root;
    private readonly Evaluator _evaluator;

    private ContractExamples(JsonObject schema, SchemaDocument document)
    {
        _schema = schema;
        _samples = new SampleValues(schema);
        _combination = Ways.Combination(schema);
        _root = document.Root!;
        _evaluator = new Evaluator(new SchemaSet([document]));
    }

    /// <summary>The examples of a contract; null when its text holds no schema.</summary>
    public static ContractExamples? Of(JsonObject schema) =>
        SchemaDocument.Read("schema.json", schema.ToJsonString()) is { Root: not null } document ? new ContractExamples(schema, document) : null;

    /// <summary>
    /// The examples that there are already, as far as they hold, and one for each way that none of them shows.
    /// </summary>
    public IReadOnlyList<JsonNode> With(IEnumerable<JsonNode> known)
    {
        var examples = known.Where(IsValid).Select(example => example.DeepClone()).ToList();
        foreach (var way in Ways.Of(_schema))
        {
            if (examples.Any(example => way.All(place => IsAt(example, place)))) continue;
            if (Make(way) is { } made) examples.Add(made);
        }

        return examples;
    }

    /// <summary>Whether some way to use the contract was found that leaves room for a member.</summary>
    public bool CanHave(IReadOnlyList<string> place) => Ways.Of(_schema).Any(way => Make([.. way, place]) is not null);

    /// <summary>A valid example with certain members; null when none was found.</summary>
    private JsonNode? Make(IReadOnlyList<IReadOnlyList<string>> places)
    {
        if (_samples.At([]) is not JsonObject example) return null;
        foreach (var place in places) Add(example, place);
        for (var i = 0; i < MaxRepairs; i++)
        {
            var findings = Findings(example);
            if (findings.Count == 0) return IsValid(example) && places.All(place => IsAt(example, place)) ? example : null;
            if (!findings.Any(finding => TryRepair(example, finding, places))) return null;
        }

        return null;
    }

    private bool IsValid(JsonNode example) => _evaluator.IsValid(_root, Read(example));

    private IReadOnlyList<Finding> Findings(JsonNode example) => _evaluator.Evaluate(_root, Read(example));

    private static JsonContracts.Schema.Text.JsonValue Read(JsonNode example) => JsonContracts.Schema.Text.JsonValue.Parse(example.ToJsonString());

    /// <summary>What is missing is added; what is not allowed is left out, unless the example is about it.</summary>
    private bool TryRepair(JsonObject example, Finding finding, IReadOnlyList<IReadOnlyList<string>> kept)
    {
        var place = finding.Pointer.Split('/').Skip(1).Select(Unescape).ToList();
        if (finding.IsMissing) return Add(example, place);
        if (finding.Rule.Alternatives.Any(branch => Give(example, place, branch))) return true;
        if (place.Count == 0) return false;
        return !kept.Any(one => one.Take(place.Count).SequenceEqual(place.Take(one.Count))) && Remove(example, place);
    }

    /// <summary>Adds the members that one branch of a choice asks for; false when there are none, or one cannot be added.</summary>
    private bool Give(JsonObject example, IReadOnlyList<string> owner, Subschema branch)
    {
        var missing = Asked(branch, owner).Where(place => !IsAt(example, place)).ToList();
        return missing.Count > 0 && missing.All(place => Add(example, place));
    }

    private static IEnumerable<IReadOnlyList<string>> Asked(Subschema branch, IReadOnlyList<string> owner)
    {
        var inside = branch.Find<PropertiesRule>()?.Properties ?? default;
        foreach (var name in branch.Find<RequiredRule>()?.Names ?? default)
        {
            IReadOnlyList<string> place = [.. owner, name];
            yield return place;
            foreach (var deeper in inside.Where(member => member.Name == name).SelectMany(member => Asked(member.Schema, place))) yield return deeper;
        }
    }

    private bool Add(JsonObject example, IReadOnlyList<string> place)
    {
        JsonNode at = example;
        for (var i = 0; i < place.Count - 1; i++)
        {
            if (Step(at, place[i]) is { } next) at = next;
            else if (at is JsonObject around && _samples.At([.. place.Take(i + 1)]) is { } made) around[place[i]] = at = made;
            else return false;
        }

        if (at is not JsonObject owner || owner.ContainsKey(place[^1])) return false;
        owner[place[^1]] = place.Count == 1 && _combination.TryGetValue(place[0], out var told) ? told.DeepClone() : _samples.At(place);
        return true;
    }

    private static bool Remove(JsonObject example, IReadOnlyList<string> place) =>
        place.Take(place.Count - 1).Aggregate((JsonNode?)example, Step) is JsonObject owner && owner.Remove(place[^1]);

    private static bool IsAt(JsonNode example, IReadOnlyList<string> place) => place.Aggregate((JsonNode?)example, Step) is not null;

    private static JsonNode? Step(JsonNode? node, string token) => node switch
    {
        JsonObject members => members[token],
        JsonArray items when int.TryParse(token, out var index) && index < items.Count => items[index],
        _ => null,
    };

    private static string Unescape(string token) => token.Replace("~1", "/", StringComparison.Ordinal).Replace("~0", "~", StringComparison.Ordinal);
}
