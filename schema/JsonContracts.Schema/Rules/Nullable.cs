using System.Linq;
using JsonContracts.Schema.Text;

namespace JsonContracts.Schema.Rules;

/// <summary>
/// <c>nullable</c> of OpenAPI 3.0: beside whatever else the schema asserts, <c>null</c> is valid. The <c>type</c> beside it is widened where it is
/// read (<see cref="TypeRule"/>); here are the values of an <c>enum</c>, and all that is combined of other schemas.
/// </summary>
internal static class Nullable
{
    private static readonly Subschema s_null = Subschema.Of(new TypeRule(JsonKinds.Null));

    public static void Read(SchemaObject schema, JsonNode value)
    {
        if (Demand.Boolean(schema, value) is true) schema.OnceRead(() => Widen(schema, value));
    }

    private static void Widen(SchemaObject schema, JsonNode keyword)
    {
        if (schema.Rules.All(LetsPass)) return;
        if (schema.Rules.All(rule => LetsPass(rule) || rule is EnumRule or ConstRule)) schema.Change(WithNull);
        else schema.Become(keyword, rules => new ChoiceRule(ChoiceRule.AnyOf, EquatableArray.Of(s_null, new Subschema(rules, schema.Annotations))));
    }

    private static bool LetsPass(Rule rule) => (rule.LooksAt & JsonKinds.Null) == 0 || rule is TypeRule { Kinds: var kinds } && (kinds & JsonKinds.Null) != 0;

    private static Rule WithNull(Rule rule) => rule is EnumRule or ConstRule && rule.Listed is { } listed && !listed.Any(value => value.Value is NullValue)
        ? new EnumRule(listed.Select(value => value.Value).Append(new NullValue()).ToEquatableArray()) { Origin = rule.Origin }
        : rule;
}
