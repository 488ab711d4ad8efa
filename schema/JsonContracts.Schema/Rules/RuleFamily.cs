namespace JsonContracts.Schema.Rules;

/// <summary>What is wrong with a value that breaks a rule: keywords of one family have one diagnostic.</summary>
public enum RuleFamily
{
    /// <summary>A number is too small or too large.</summary>
    Range,

    /// <summary>A number is between two steps.</summary>
    Step,

    /// <summary>A text is too short or too long.</summary>
    Length,

    /// <summary>A text does not match a pattern.</summary>
    Pattern,

    /// <summary>A text does not have a format.</summary>
    Format,

    /// <summary>A value is none of those that are listed.</summary>
    Value,

    /// <summary>There are too few or too many items or members.</summary>
    Count,

    /// <summary>An item is repeated.</summary>
    Unique,

    /// <summary>A member is missing.</summary>
    Missing,

    /// <summary>Nothing may stand here.</summary>
    NotAllowed,

    /// <summary>A value is of the wrong kind.</summary>
    Kind,

    /// <summary>Values do not go together.</summary>
    Combination,
}
