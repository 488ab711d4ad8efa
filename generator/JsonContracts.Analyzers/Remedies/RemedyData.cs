namespace JsonContracts.Analyzers.Remedies;

/// <summary>What a diagnostic tells the fixes, as properties of plain text: whatever follows from the schema is worked out here.</summary>
internal static class RemedyData
{
    /// <summary>The keyword that is broken.</summary>
    public const string Keyword = "keyword";

    /// <summary>The JSON Pointer to the place in the outermost value.</summary>
    public const string Pointer = "pointer";

    /// <summary>The nearest allowed value as the C# to write in place of the refused one.</summary>
    public const string Nearest = "nearest";

    /// <summary>The nearest allowed value as the JSON to write in place of the refused one inside a string.</summary>
    public const string NearestJson = "nearestJson";

    /// <summary>The numbers, from 0, of the items that are too many; separated by commas. What is spread does not count.</summary>
    public const string Surplus = "surplus";

    /// <summary>The members to set, one choice a line, the best first; see <see cref="MemberChoice"/>.</summary>
    public const string Choices = "choices";

    /// <summary>The number with the suffix of the type that it has to have.</summary>
    public const string Suffixed = "suffixed";

    /// <summary>What makes a name for a task of its own, as C#.</summary>
    public const string TaskUuid = "taskUuid";
}
