using JsonContracts.Generator.CSharp;
using JsonContracts.Generator.Emission.Conditions;
using JsonContracts.Generator.Models;
using JsonContracts.Schema.Rules;
using JsonContracts.Schema.Text;

namespace JsonContracts.Generator.Emission.Checks;

/// <summary>
/// What one rule is in C#: a question and a check over JSON, the same over a typed value, and a pattern. What C# cannot ask of the typed
/// value is answered with null; whoever asks then asks the JSON form of the value.
/// </summary>
internal abstract class RuleEmission
{
    /// <summary>The kinds of values that the rule looks at: every value of another kind obeys it.</summary>
    public abstract JsonKinds LooksAt { get; }

    /// <summary>Whether a JSON value obeys the rule. The kinds of the subject are among those that the rule looks at.</summary>
    /// <param name="checks">Asks the schemas inside the rule.</param>
    /// <param name="json">The value.</param>
    /// <param name="among">The schema that the rule stands in.</param>
    public abstract Condition Json(JsonChecks checks, JsonSubject json, Subschema among);

    /// <summary>Writes statements that report when a JSON value breaks the rule.</summary>
    /// <param name="checks">Checks the schemas inside the rule.</param>
    /// <param name="code">Where to.</param>
    /// <param name="json">The value, of whatever kind.</param>
    /// <param name="type">The C# type of the value, so that generated types check themselves; null when it is not known.</param>
    /// <param name="among">The schema that the rule stands in.</param>
    public abstract void WriteJson(JsonChecks checks, CodeWriter code, JsonSubject json, CsType? type, Subschema among);

    /// <summary>Whether a typed value obeys the rule; null when C# cannot say it.</summary>
    /// <param name="checks">Asks the schemas inside the rule.</param>
    /// <param name="value">The value.</param>
    /// <param name="among">The schema that the rule stands in.</param>
    public abstract Condition? Typed(TypedChecks checks, TypedValue value, Subschema among);

    /// <summary>Writes statements that report when a typed value breaks the rule.</summary>
    /// <param name="checks">Checks the schemas inside the rule.</param>
    /// <param name="code">Where to.</param>
    /// <param name="value">The value.</param>
    /// <param name="among">The schema that the rule stands in.</param>
    /// <returns>False when C# cannot say it; nothing is then written.</returns>
    public abstract bool WriteTyped(TypedChecks checks, CodeWriter code, TypedValue value, Subschema among);

    /// <summary>The pattern that the values of a type match when they obey the rule; null when C# has none.</summary>
    /// <param name="patterns">Says the schemas inside the rule.</param>
    /// <param name="type">The type, of which something is asked beyond what all of its values hold.</param>
    public abstract Pattern? Pattern(TypedPatterns patterns, CsType type);
}

/// <inheritdoc/>
/// <typeparam name="TRule">The kind of rule.</typeparam>
/// <param name="rule">The rule.</param>
internal abstract class RuleEmission<TRule>(TRule rule) : RuleEmission
    where TRule : Rule
{
    /// <inheritdoc/>
    public override JsonKinds LooksAt => rule.LooksAt;

    /// <summary>The rule.</summary>
    protected TRule Rule => rule;
}
