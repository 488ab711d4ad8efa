using System.Collections.Generic;

namespace Contracts.Schema;

/// <summary>
/// Judges values by the exact meaning of the rules, without any generated code. It may be used by several threads. A pattern that
/// needs longer than a quarter of a second for a string counts as not matching.
/// </summary>
/// <param name="set">What references are looked up in; one that leads nowhere, or in a circle, asserts nothing.</param>
public sealed class Evaluator(SchemaSet set)
{
    /// <summary>Whether a value is valid against a schema.</summary>
    public bool IsValid(Subschema schema, JsonValue instance) => new Evaluation.Judgement(set, null).Holds(schema, instance, null);

    /// <summary>Every rule that a value breaks; none when it is valid.</summary>
    public IReadOnlyList<Finding> Evaluate(Subschema schema, JsonValue instance)
    {
        var findings = new List<Finding>();
        new Evaluation.Judgement(set, findings).Holds(schema, instance, null);
        return findings;
    }
}
