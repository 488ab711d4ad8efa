namespace JsonContracts.Schema.Text;

/// <summary>What can be wrong with a text that should be JSON.</summary>
public enum JsonFaultKind
{
    /// <summary>It is not JSON, or goes too deep.</summary>
    Malformed,

    /// <summary>An object has two members of one name.</summary>
    RepeatedName,

    /// <summary>A number has an exponent that nothing can hold.</summary>
    NumberOutOfRange,
}
