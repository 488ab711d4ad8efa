namespace JsonContracts.Schema.Logic;

/// <summary>Whether an object has a member.</summary>
internal enum Presence
{
    /// <summary>It has none of that name.</summary>
    Absent,

    /// <summary>It may have one.</summary>
    Possible,

    /// <summary>It has one.</summary>
    Certain,
}
