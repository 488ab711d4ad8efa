using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json.Nodes;
using JsonContracts.Conformance.Tests.Matrix;

namespace JsonContracts.Conformance.Tests.Generation;

/// <summary>Draws schemas from the tables of the matrix, with rules at places inside of places: every keyword may meet every other one.</summary>
internal sealed class SchemaDraw(Random random)
{
    private static readonly string[] s_names = ["a", "b", "x"];

    /// <summary>The schema of a seed.</summary>
    public static string Of(int seed)
    {
        var schema = new SchemaDraw(new Random(seed)).Type(1 + (seed & 1));
        return Cell.WithDefinitions(schema).ToJsonString();
    }

    private JsonNode Type(int size) => size == 0
        ? Positions.Parse(Pick(Carriers.All).Schema)
        : random.Next(3) switch
        {
            0 => Record(size),
            _ => Put(Type(size - 1), Rule(size - 1)),
        };

    private JsonNode Rule(int size)
    {
        var rule = Positions.Parse(Pick(RuleSamples.All).Schema);
        return size == 0 || random.Next(2) == 0 ? rule : Put(rule, Rule(size - 1));
    }

    private JsonObject Record(int size) => new()
    {
        ["type"] = "object",
        ["properties"] = new JsonObject(s_names.Where(_ => random.Next(3) > 0).Select(name => KeyValuePair.Create(name, (JsonNode?)Type(size - 1)))),
        ["allOf"] = new JsonArray(Rule(size)),
    };

    private JsonNode Put(JsonNode type, JsonNode rule) => Pick(Positions.All.Where(position => position.Name != "$ref").ToList()).Put(type, rule);

    private T Pick<T>(IReadOnlyList<T> values) => values[random.Next(values.Count)];
}
