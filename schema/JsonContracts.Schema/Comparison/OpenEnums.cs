using System.Linq;
using JsonContracts.Schema.Rules;
using JsonContracts.Schema.Shapes;
using JsonContracts.Schema.Text;

namespace JsonContracts.Schema.Comparison;

/// <summary>What is received may hold strings that an enum does not know yet: such an enum asserts no more than that there is a string.</summary>
internal static class OpenEnums
{
    public static Subschema In(Subschema schema) => schema with { Rules = schema.Rules.Select(In).ToEquatableArray() };

    private static Rule In(Rule rule)
    {
        if (IsStringEnum(rule)) return new TypeRule(JsonKinds.String) { Origin = rule.Origin };
        return rule.DescribesParts ? rule.WithParts(part => In(part.Schema)) : rule;
    }

    /// <summary>A constant is no list that could grow.</summary>
    private static bool IsStringEnum(Rule rule) =>
        rule is not ConstRule && KnownValues.Of(Subschema.Of(rule)) is { } values && values.All(value => value.Value is StringValue);
}
