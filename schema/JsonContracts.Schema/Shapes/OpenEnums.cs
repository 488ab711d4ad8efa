using System.Collections.Generic;
using System.Linq;
using JsonContracts.Schema.Rules;
using JsonContracts.Schema.Text;

namespace JsonContracts.Schema.Shapes;

/// <summary>
/// Strings of an enum may be joined by others that a service knows one day. Such an open enum asserts no more than that there is a string,
/// and tells the values that are known.
/// </summary>
internal static class OpenEnums
{
    /// <summary>The rules of a schema without its lists of strings, and these lists as what it knows.</summary>
    public static Subschema Opened(Subschema schema)
    {
        if (!schema.Rules.Any(IsList)) return schema;
        var known = schema.Rules.First(IsList).Listed!.Where(value => value.Value is StringValue).ToEquatableArray();
        return new Subschema(schema.Rules.SelectMany(rule => IsList(rule) ? KindsOf(rule, schema) : [rule]).ToEquatableArray(), schema.Annotations with { KnownValues = known });
    }

    /// <summary>A constant is no list that could grow.</summary>
    private static bool IsList(Rule rule) => rule is not ConstRule { IsOnlyOfList: false }
        && rule.Listed is { } values
        && values.All(value => value.Value is StringValue or NullValue)
        && values.Any(value => value.Value is StringValue);

    /// <summary>The kinds of the values that a list has, where the schema does not say as much itself.</summary>
    private static IEnumerable<Rule> KindsOf(Rule list, Subschema schema)
    {
        var kinds = list.Listed!.Aggregate(JsonKinds.None, (all, value) => all | value.Value.Kind);
        return schema.Rules.OfType<TypeRule>().Any(type => (type.Kinds & ~kinds) == JsonKinds.None) ? [] : [new TypeRule(kinds) { Origin = list.Origin }];
    }
}
