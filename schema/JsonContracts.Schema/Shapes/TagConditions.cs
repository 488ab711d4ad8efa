using System.Collections.Generic;
using System.Linq;
using JsonContracts.Schema.Evaluation;
using JsonContracts.Schema.Rules;
using JsonContracts.Schema.Text;

namespace JsonContracts.Schema.Shapes;

/// <summary>The conditions of a schema, and those inside of their branches, that ask for nothing but the value of one member: its tag.</summary>
/// <param name="evaluator">What decides them.</param>
/// <param name="tag">The name of the member.</param>
internal sealed class TagConditions(Evaluator evaluator, string tag)
{
    private readonly Dictionary<Subschema, Subschema> _besides = new(SameInstance.Comparer);

    /// <summary>The name of the member whose value is all that a condition asks for; null when it asks for more, or for no certain values.</summary>
    public static string? TagOf(ConditionalRule condition) =>
        condition.If.Find<PropertiesRule>() is { Properties: { Count: 1 } asked }
            && asked[0].Schema.Listed is not null
            && asked[0].Schema.Rules.All(rule => rule is ConstRule or EnumRule or TypeRule)
            && condition.If.Rules.All(rule => rule is PropertiesRule || IsOfObject(rule) || (rule is RequiredRule required && required.Names.All(name => name == asked[0].Name)))
            ? asked[0].Name
            : null;

    /// <summary>The values that the conditions name, each once.</summary>
    public IReadOnlyList<JsonValue> Named(Subschema schema)
    {
        var named = new List<JsonValue>();
        var open = new Queue<ConditionalRule>(In(schema));
        while (open.Count > 0)
        {
            var condition = open.Dequeue();
            named.AddRange(Asked(condition).Listed!.Select(listed => listed.Value));
            foreach (var inner in In(condition.Then).Concat(In(condition.Else))) open.Enqueue(inner);
        }

        return named.Distinct().ToList();
    }

    /// <summary>What the conditions demand of an object with a value of the tag.</summary>
    /// <param name="schema">Whose conditions they are.</param>
    /// <param name="value">The value; null for one that no condition names.</param>
    public IReadOnlyList<Subschema> Demanded(Subschema schema, JsonValue? value)
    {
        var demanded = new List<Subschema>();
        var open = new Queue<ConditionalRule>(In(schema));
        while (open.Count > 0)
        {
            var condition = open.Dequeue();
            var branch = value is not null && evaluator.IsValid(Asked(condition), value) ? condition.Then : condition.Else;
            foreach (var inner in In(branch)) open.Enqueue(inner);
            if (!Beside(branch).AcceptsAnything) demanded.Add(Beside(branch));
        }

        return demanded.Distinct(SameInstance.Comparer).Cast<Subschema>().ToList();
    }

    /// <summary>What a schema asserts beside the conditions: the same instance each time.</summary>
    public Subschema Beside(Subschema schema)
    {
        if (!In(schema).Any()) return schema;
        if (!_besides.TryGetValue(schema, out var beside)) _besides[schema] = beside = new Subschema(schema.Rules.Except(In(schema)).ToEquatableArray(), Annotations.None);
        return beside;
    }

    private static bool IsOfObject(Rule rule) => rule is TypeRule type && (type.Kinds & JsonKinds.Object) != 0;

    private static Subschema Asked(ConditionalRule condition) => condition.If.Find<PropertiesRule>()!.Properties[0].Schema;

    private IEnumerable<ConditionalRule> In(Subschema schema) => schema.Rules.OfType<ConditionalRule>().Where(condition => TagOf(condition) == tag);
}
