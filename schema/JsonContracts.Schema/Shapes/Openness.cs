using JsonContracts.Schema.Rules;

namespace JsonContracts.Schema.Shapes;

/// <summary>What becomes of the enums of a schema.</summary>
internal enum Openness
{
    /// <summary>They are closed, unless a schema further down says otherwise.</summary>
    Closed,

    /// <summary>They keep values that they do not know.</summary>
    Open,

    /// <summary>They are closed whatever is said: a condition is only tried on a value, and describes none.</summary>
    Tried,
}

/// <summary>How openness goes down a schema.</summary>
internal static class OpennessBelow
{
    /// <summary>What holds for the rules of a schema.</summary>
    public static Openness In(this Openness around, Subschema schema) => around == Openness.Closed && schema.Annotations.Open ? Openness.Open : around;

    /// <summary>What holds for the parts of a rule.</summary>
    public static Openness Below(this Openness around, Rule rule) => rule.DescribesParts ? around : Openness.Tried;
}
