namespace JsonContracts.Schema.Rules;

/// <summary>A subschema that a rule holds.</summary>
/// <param name="Place">What it is asked of.</param>
/// <param name="Schema">The subschema.</param>
/// <param name="Name">The name of the member that it is asked of, when it is one member alone.</param>
public readonly record struct Part(PartPlace Place, Subschema Schema, string? Name = null);

/// <summary>What a subschema is asked of, seen from the value that the rule is asked of.</summary>
public enum PartPlace
{
    /// <summary>The very same value.</summary>
    SameValue,

    /// <summary>Members of the object.</summary>
    Member,

    /// <summary>Items of the array.</summary>
    Item,

    /// <summary>The names of members of the object.</summary>
    Name,
}
