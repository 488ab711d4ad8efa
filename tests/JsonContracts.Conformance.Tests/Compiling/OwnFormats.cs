namespace JsonContracts.Conformance.Tests.Compiling;

/// <summary>The format that the project of every compiled contract decides itself.</summary>
internal static class OwnFormats
{
    public const string LowerCase = "lower-case";

    /// <summary>The C# of it.</summary>
    public const string Source = $$"""
        internal static class OwnFormats
        {
            [JsonContracts.ContractFormat("{{LowerCase}}")]
            internal static bool IsLowerCase(System.ReadOnlySpan<char> text) => System.MemoryExtensions.IndexOfAnyInRange(text, 'A', 'Z') < 0;
        }
        """;
}
