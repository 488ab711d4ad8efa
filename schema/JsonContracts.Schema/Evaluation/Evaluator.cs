using System.Collections.Generic;
using JsonContracts.Schema.Linking;
using JsonContracts.Schema.Logic;
using JsonContracts.Schema.Rules;
using JsonContracts.Schema.Text;

namespace JsonContracts.Schema.Evaluation;

/// <summary>
/// Judges values by the exact meaning of the rules, without any generated code. A value may be known only in part (see
/// <see cref="UnknownValue"/>, <see cref="PartialObject"/> and <see cref="PartialArray"/>); then only what is certain counts. Whether
/// a string matches a pattern is not certain when that takes longer than a quarter of a second. It may be used by several threads.
/// </summary>
/// <param name="set">What references are looked up in; nothing is certain about one that leads nowhere, or in a circle.</param>
public sealed class Evaluator(SchemaSet set)
{
    /// <summary>Whether a value is certainly valid against a schema.</summary>
    public bool IsValid(Subschema schema, JsonValue instance) => new Judgement(set).Try(schema, instance) == Verdict.Holds;

    /// <summary>Every rule that a value certainly breaks; none when it is, or may be, valid.</summary>
    public IReadOnlyList<Finding> Evaluate(Subschema schema, JsonValue instance) => Evaluate(schema, instance, out _);

    /// <summary>Every rule that a value certainly breaks.</summary>
    /// <param name="schema">The schema.</param>
    /// <param name="instance">The value.</param>
    /// <param name="undecided">A rule that keeps anybody from knowing whether the value is valid, although all of it is known; otherwise null.</param>
    public IReadOnlyList<Finding> Evaluate(Subschema schema, JsonValue instance, out Rule? undecided)
    {
        var judgement = new Judgement(set);
        undecided = judgement.Of(schema, instance, null) == Verdict.Unknown ? judgement.Undecided : null;
        return judgement.Findings;
    }
}
