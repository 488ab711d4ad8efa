using System.Collections.Generic;
using JsonContracts.Schema.Linking;
using JsonContracts.Schema.Rules;
using JsonContracts.Schema.Text;

namespace JsonContracts.Schema.Evaluation;

/// <summary>
/// Judges values by the exact meaning of the rules, without any generated code. A value may be known only in part (see
/// <see cref="UnknownValue"/>, <see cref="PartialObject"/> and <see cref="PartialArray"/>); then only what is certain counts. Whether
/// a string matches a pattern is not certain when that takes longer than a quarter of a second. It may be used by several threads.
/// </summary>
/// <param name="set">What references are looked up in; one that leads nowhere, or in a circle, asserts nothing.</param>
public sealed class Evaluator(SchemaSet set)
{
    /// <summary>Whether a value is certainly valid against a schema.</summary>
    public bool IsValid(Subschema schema, JsonValue instance) => new Judgement(set, null).Of(schema, instance, null) == Verdict.Holds;

    /// <summary>Every rule that a value certainly breaks; none when it is, or may be, valid.</summary>
    public IReadOnlyList<Finding> Evaluate(Subschema schema, JsonValue instance)
    {
        var findings = new List<Finding>();
        new Judgement(set, findings).Of(schema, instance, null);
        return findings;
    }
}
