using System;
using JsonContracts.Schema.Faults;
using JsonContracts.Schema.Rules;
using JsonContracts.Schema.Text;

namespace JsonContracts.Schema.Reading;

/// <summary>The keywords that combine schemas over the same value.</summary>
internal static class LogicKeywords
{
    public static void AllOf(SchemaObject schema, JsonNode value) => Branches(schema, value, branches => new AllOfRule(branches));

    public static void AnyOf(SchemaObject schema, JsonNode value) => Branches(schema, value, branches => new ChoiceRule("anyOf", branches));

    public static void OneOf(SchemaObject schema, JsonNode value) => Branches(schema, value, branches => new ChoiceRule("oneOf", branches));

    public static void Not(SchemaObject schema, JsonNode value) => schema.Add(new NotRule(schema.Read(value)));

    /// <summary>Alone it asserts nothing; and without it, <c>then</c> and <c>else</c> do not either.</summary>
    public static void If(SchemaObject schema, JsonNode value)
    {
        var condition = schema.Read(value);
        var then = schema.Find("then");
        var otherwise = schema.Find("else");
        if (then is null && otherwise is null) return;
        schema.Add(new ConditionalRule(condition, Branch(schema, then), Branch(schema, otherwise)));
    }

    public static void Ref(SchemaObject schema, JsonNode value)
    {
        if (Demand.String(schema, value) is { } text) schema.Refer(value, text);
    }

    private static Subschema Branch(SchemaObject schema, JsonNode? branch) => branch is null ? Subschema.Anything : schema.Read(branch);

    private static void Branches(SchemaObject schema, JsonNode value, Func<EquatableArray<Subschema>, Rule> rule)
    {
        const string expected = "an array of at least one schema";
        if (!Demand.Array(schema, value, expected)) return;
        if (value.Children.Count == 0)
        {
            schema.Fault(FaultRules.WrongKeywordValue, value, value.Name!.Text, expected, "an empty array");
            return;
        }

        var branches = new Subschema[value.Children.Count];
        for (var i = 0; i < branches.Length; i++) branches[i] = schema.Read(value.Children[i]);
        schema.Add(rule(EquatableArray.Of(branches)));
    }
}
