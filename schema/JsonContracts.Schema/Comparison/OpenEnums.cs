using System.Collections.Generic;
using System.Linq;
using JsonContracts.Schema.Rules;
using JsonContracts.Schema.Shapes;
using JsonContracts.Schema.Text;

namespace JsonContracts.Schema.Comparison;

/// <summary>What is received may hold strings that an enum does not know yet: such an enum asserts no more than that there is a string.</summary>
internal sealed class OpenEnums
{
    private readonly Dictionary<Subschema, Subschema> _opened = new(SameInstance.Comparer);

    /// <summary>The schema with its enums opened. One that several rules share stays shared.</summary>
    public Subschema In(Subschema schema)
    {
        if (_opened.TryGetValue(schema, out var known)) return known;
        return _opened[schema] = schema with { Rules = schema.Rules.Select(In).ToEquatableArray() };
    }

    private Rule In(Rule rule)
    {
        if (IsStringEnum(rule)) return new TypeRule(JsonKinds.String) { Origin = rule.Origin };
        return rule.DescribesParts ? rule.WithParts(part => In(part.Schema)) : rule;
    }

    /// <summary>A constant is no list that could grow.</summary>
    private static bool IsStringEnum(Rule rule) =>
        rule is not ConstRule && KnownValues.Of(Subschema.Of(rule)) is { } values && values.All(value => value.Value is StringValue);
}
