using System.Collections.Generic;
using System.Linq;
using System.Text.Json.Nodes;

namespace JsonContracts.Cli;

/// <summary>
/// The ways to use a contract: the branches of its choices that ask for different members. Each way is the list of the places of these
/// members.
/// </summary>
internal static class Ways
{
    /// <summary>The ways of a contract; one that asks for nothing more when it leaves no choice.</summary>
    public static IReadOnlyList<IReadOnlyList<IReadOnlyList<string>>> Of(JsonObject schema)
    {
        var ways = Rules(schema).SelectMany(Choices).Where(choice => choice.All(way => way.Count > 0)).SelectMany(choice => choice).ToList();
        return ways.Count == 0 ? [[]] : ways;
    }

    /// <summary>Values that members can only have together, as titled combinations do: of each such choice the first.</summary>
    public static IReadOnlyDictionary<string, JsonNode> Combination(JsonObject schema) => Rules(schema)
        .Concat(Rules(schema).Select(rule => rule["then"]).OfType<JsonObject>())
        .SelectMany(rule => Lists(rule).Select(branches => branches.OfType<JsonObject>().FirstOrDefault()?["properties"]))
        .OfType<JsonObject>()
        .SelectMany(members => members)
        .Select(member => (Name: member.Key, Value: JsonReading.At(member.Value, "const")))
        .Where(member => member.Value is not null)
        .DistinctBy(member => member.Name)
        .ToDictionary(member => member.Name, member => member.Value!);

    private static IEnumerable<JsonObject> Rules(JsonObject schema) => (schema["allOf"] as JsonArray ?? []).OfType<JsonObject>().Prepend(schema);

    private static IEnumerable<JsonArray> Lists(JsonObject rule) => new[] { rule["oneOf"], rule["anyOf"] }.OfType<JsonArray>();

    private static IEnumerable<List<IReadOnlyList<IReadOnlyList<string>>>> Choices(JsonObject rule) =>
        Lists(rule).Select(branches => branches.Select(branch => Places(branch as JsonObject ?? [], [])).ToList());

    private static IReadOnlyList<IReadOnlyList<string>> Places(JsonObject branch, IReadOnlyList<string> way)
    {
        IEnumerable<IReadOnlyList<string>> PlacesOf(string name)
        {
            IReadOnlyList<string> place = [.. way, name];
            var deeper = Places((branch["properties"] as JsonObject)?[name] as JsonObject ?? [], place);
            return deeper.Count == 0 ? [place] : deeper;
        }

        return [.. (branch["required"] as JsonArray ?? []).SelectMany(name => PlacesOf(name!.ToString()))];
    }
}
