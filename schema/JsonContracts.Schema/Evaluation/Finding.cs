using System.Collections.Generic;
using JsonContracts.Schema.Rules;
using JsonContracts.Schema.Text;

namespace JsonContracts.Schema.Evaluation;

/// <summary>One rule that a value breaks.</summary>
/// <param name="Pointer">The JSON Pointer to the place in the value; for a member that is missing, where it would be.</param>
/// <param name="Rule">The broken rule.</param>
/// <param name="Expected">What the rule allows, and why where the schema says so: a phrase that completes “the schema allows …”.</param>
/// <param name="Actual">What is there instead, as JSON and shortened where it is long; <c>missing</c> for a member that is not there.</param>
public sealed record Finding(string Pointer, Rule Rule, string Expected, string Actual)
{
    /// <summary>Why the condition is there whose rule is broken, in the schema's own words; null when there is none, or it does not say.</summary>
    public string? Reason { get; init; }

    /// <summary>The member that is there and wants a missing one beside itself; null when that is always wanted.</summary>
    public string? Companion { get; init; }

    /// <summary>The members that the rule looks at, when it is one about several members of an object.</summary>
    public IReadOnlyList<string> Members => ActualText.MembersOf(Rule);

    /// <summary>Whether a member is missing.</summary>
    public bool IsMissing => Actual == Missing;

    /// <summary>What is demanded, in words that follow “the schema”: <c>requires it</c>, <c>allows at most 1 (why)</c>.</summary>
    public string Demand
    {
        get
        {
            if (!IsMissing) return "allows " + Expected;
            return Companion is null ? RuleText.WithReason("requires it", Reason) : "requires it " + Expected;
        }
    }

    /// <summary>The sentence for a person.</summary>
    public string Message => $"{(Pointer.Length == 0 ? "The value" : $"`{ShortText.Of(Pointer)}`")} is {Actual}; the schema {Demand}";

    internal const string Missing = "missing";
}
