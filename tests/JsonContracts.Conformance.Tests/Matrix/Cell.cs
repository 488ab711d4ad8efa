using System.Collections.Generic;
using System.Linq;
using System.Text.Json.Nodes;
using JsonContracts.Conformance.Tests.Compiling;
using JsonContracts.Conformance.Tests.Judging;
using JsonContracts.Schema.Checking;
using JsonContracts.Schema.Faults;
using JsonContracts.Schema.Linking;
using JsonContracts.Schema.Reading;

namespace JsonContracts.Conformance.Tests.Matrix;

/// <summary>A rule beside a type, at every place where the two make a schema without faults.</summary>
internal sealed class Cell
{
    private readonly Carrier _carrier;
    private readonly List<Position> _positions;

    public Cell(RuleSample rule, Carrier carrier, IEnumerable<Position> positions)
    {
        _carrier = carrier;
        Key = $"{rule.Schema} × {carrier.Name}";
        var schemas = positions.ToDictionary(position => position, position => position.Put(Positions.Parse(carrier.Schema), Positions.Parse(rule.Schema)));
        _positions = [.. schemas.Keys.Where(position => IsSound(WithDefinitions(schemas[position], rule)))];
        Faulty = schemas.Count - _positions.Count;
        var members = _positions.Select(position => KeyValuePair.Create(position.Name, (JsonNode?)schemas[position].DeepClone()));
        Schema = WithDefinitions(new JsonObject { ["type"] = "object", ["properties"] = new JsonObject(members), ["additionalProperties"] = false }, rule).ToJsonString();
    }

    public string Key { get; }

    /// <summary>The schema whose members are the places.</summary>
    public string Schema { get; }

    /// <summary>How many places make a schema with a fault, such as limits that contradict each other.</summary>
    public int Faulty { get; }

    /// <summary>A schema with what the references of rules and types lead to.</summary>
    public static JsonObject WithDefinitions(JsonNode schema, RuleSample? rule = null)
    {
        var root = schema is JsonObject json ? (JsonObject)json.DeepClone() : new JsonObject { ["allOf"] = new JsonArray(schema.DeepClone()) };
        root["$defs"] = new JsonObject
        {
            ["node"] = Positions.Parse(Carriers.Node),
            ["chain"] = Positions.Parse(Carriers.Chain),
            ["open"] = Positions.Parse(Carriers.Open),
            ["sample"] = Positions.Parse(RuleSamples.Definition),
            ["rule"] = Positions.Parse(rule?.Schema ?? "true"),
        };
        return root;
    }

    /// <summary>Judges every value at every place.</summary>
    /// <returns>How many cases that were.</returns>
    public int Judge(Contract contract, Dictionary<string, string> deviations)
    {
        var judge = IndependentJudge.Of(Schema);
        var judged = 0;
        foreach (var position in _positions)
        {
            var wrong = new List<string>();
            foreach (var value in _carrier.Values)
            {
                var json = new JsonObject { [position.Name] = JsonNode.Parse(position.Wrap(value)) }.ToJsonString();
                var expected = judge.IsValid(json);
                var verdict = Verdict.Of(contract, json);
                judged++;
                if (!verdict.Is(expected)) wrong.Add($"{json} should be {(expected ? "valid" : "invalid")}: {verdict}");
            }

            if (wrong.Count > 0) deviations.Add($"{Key} × {position.Name}", wrong[0]);
        }

        return judged;
    }

    private static bool IsSound(JsonObject schema)
    {
        var document = SchemaDocument.Read("cell.json", schema.ToJsonString());
        return document.Faults.Concat(new SchemaCheck(new SchemaSet([document])).Of(document)).All(fault => fault.Rule.Severity != FaultSeverity.Error);
    }
}
