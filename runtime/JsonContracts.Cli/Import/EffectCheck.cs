using System.Collections.Generic;
using System.Linq;
using System.Text.Json.Nodes;

namespace JsonContracts.Cli;

/// <summary>Whether what a sentence says of a parameter fits what the page says of the parameter itself.</summary>
/// <param name="parameters">The parameters.</param>
/// <param name="schema">The schema of the request, with all of them.</param>
internal sealed class EffectCheck(ParameterNode parameters, JsonObject schema)
{
    /// <summary>Whether the parameter is of a type that has what the sentence limits: items, a size, values.</summary>
    public bool IsUnderstood(Effect effect) => effect switch
    {
        ItemLimit limit => TypeOf(limit.Path) is { IsArray: true },
        Between between => TypeOf(between.Path) is { IsArray: false, Names: ["integer"] or ["number"] } && Numbers(between).All(number => ParameterValue.Number(number) is not null),
        OnlyValues only => TypeOf(only.Path) is { IsArray: false } type && only.Values.All(value => ParameterValue.Of(value, type.Names) is not null),
        _ => true,
    };

    /// <summary>The values of a sentence that the facts of the parameter refuse, with the parameter.</summary>
    public IEnumerable<(ParameterNode Parameter, string Value)> Refused(Effect effect) => effect switch
    {
        OnlyValues only => Refused(only.Path, only.Values),
        Between between => Refused(between.Path, Numbers(between)),
        ItemLimit limit when ParameterValue.Number(limit.Most) is { } most && !WrittenPart.Allows(LimitsOf(limit.Path), most) => [(parameters.Find(limit.Path)!, $"{limit.Most} items")],
        _ => [],
    };

    private static IEnumerable<string> Numbers(Between between) => new[] { between.Least, between.Most }.OfType<string>();

    private IEnumerable<(ParameterNode Parameter, string Value)> Refused(IReadOnlyList<string> path, IEnumerable<string> values)
    {
        var parameter = parameters.Find(path)!;
        var own = SchemaAt(path);
        return values.Where(value => !WrittenPart.Allows(own, ParameterValue.Of(value, TypeOf(path)!.Names)!)).Select(value => (parameter, value));
    }

    private ParameterType? TypeOf(IReadOnlyList<string> path) => ParameterType.Read(parameters.Find(path)?.Told?.Facts.GetValueOrDefault("type"));

    private JsonObject SchemaAt(IReadOnlyList<string> path) => path.Aggregate(schema, (at, name) => at["properties"]![name]!.AsObject());

    /// <summary>How many items a list may have, as the schema of a number.</summary>
    private JsonObject LimitsOf(IReadOnlyList<string> path)
    {
        var list = SchemaAt(path);
        var limits = new JsonObject();
        if (list["minItems"] is { } least) limits["minimum"] = least.DeepClone();
        if (list["maxItems"] is { } most) limits["maximum"] = most.DeepClone();
        return limits;
    }
}
