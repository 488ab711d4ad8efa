using System.Linq;
using JsonContracts.Schema.Rules;
using JsonContracts.Schema.Shapes;
using JsonContracts.Schema.Text;

namespace JsonContracts.Schema.Comparison;

/// <summary>What is received may hold strings that an enum does not know yet: such an enum asserts no more than that there is a string.</summary>
internal static class OpenEnums
{
    public static Subschema In(Subschema schema) => schema with
    {
        Rules = schema.Rules.Select(rule => IsStringEnum(rule) ? new TypeRule(JsonKinds.String) { Origin = rule.Origin } : Inside(rule)).ToEquatableArray(),
    };

    private static bool IsStringEnum(Rule rule) =>
        rule is EnumRule or ChoiceRule
        && KnownValues.Of(new Subschema(EquatableArray.Of(rule), Annotations.None)) is { } values
        && values.All(value => value.Value is StringValue);

    private static Rule Inside(Rule rule) => rule switch
    {
        ItemsRule items => items with { Items = In(items.Items) },
        PropertiesRule properties => properties with
        {
            Properties = properties.Properties.Select(property => property with { Schema = In(property.Schema) }).ToEquatableArray(),
        },
        AdditionalPropertiesRule others => others with { Schema = In(others.Schema) },
        ChoiceRule { IsExactlyOne: false } any => any with { Branches = any.Branches.Select(In).ToEquatableArray() },
        ChoiceRule { IsExactlyOne: true } one => one with { Branches = one.Branches.Select(In).ToEquatableArray() },
        _ => rule,
    };
}
