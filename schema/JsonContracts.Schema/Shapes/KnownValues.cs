using System.Collections.Generic;
using System.Linq;
using JsonContracts.Schema.Rules;
using JsonContracts.Schema.Text;

namespace JsonContracts.Schema.Shapes;

/// <summary>The finite list of values that a schema allows, when it has one: <c>enum</c>, <c>const</c>, or a choice between consts.</summary>
public static class KnownValues
{
    /// <summary>The values that a flat schema lists, or null when it does not list them.</summary>
    public static IReadOnlyList<EnumValue>? Of(Subschema schema)
    {
        foreach (var rule in schema.Rules)
        {
            var values = rule switch
            {
                ConstRule only => [new EnumValue(only.Value, Annotations.None)],
                EnumRule several => several.Values.Select(value => new EnumValue(value, Annotations.None)).ToList(),
                ChoiceRule choice => OfBranches(choice.Branches),
                _ => null,
            };
            if (values is not null) return values;
        }

        return null;
    }

    /// <summary>The values that become the members of an enum, in their order: those listed that the type allows, without <c>null</c>.</summary>
    public static IReadOnlyList<EnumValue>? Listed(Subschema schema)
    {
        var allowed = schema.Find<TypeRule>()?.Kinds ?? JsonKinds.Any;
        return Of(schema)?.Where(value => (value.Value.Kind & allowed) != 0 && value.Value is not NullValue).ToList();
    }

    /// <summary>The branches of choices that name values of several members at once, such as the sizes of a picture.</summary>
    public static IEnumerable<Subschema> Combinations(Subschema schema) =>
        Choices(schema).Where(branch => branch.Annotations.Title is not null && branch.Find<PropertiesRule>() is { Properties.Count: > 1 });

    private static IEnumerable<Subschema> Choices(Subschema schema) => schema.Rules.SelectMany(rule => rule switch
    {
        ChoiceRule choice => choice.Branches,
        ConditionalRule condition => Choices(condition.Then).Concat(Choices(condition.Else)),
        _ => [],
    });

    /// <summary>An annotated enum is a choice whose branches are consts, each with its own title and description.</summary>
    private static List<EnumValue>? OfBranches(EquatableArray<Subschema> branches)
    {
        var values = new List<EnumValue>();
        foreach (var branch in branches)
        {
            if (Of(branch) is not { } inner) return null;
            values.AddRange(inner.Count == 1 ? [new EnumValue(inner[0].Value, branch.Annotations)] : inner);
        }

        return values.GroupBy(value => value.Value).Select(same => same.First()).ToList();
    }
}
