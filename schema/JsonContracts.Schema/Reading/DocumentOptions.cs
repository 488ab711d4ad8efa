using JsonContracts.Schema.Text;

namespace JsonContracts.Schema.Reading;

/// <summary>What is said of a document from outside.</summary>
/// <param name="Addresses">The addresses that it answers to beside its own.</param>
/// <param name="FormatIsAnnotation">Whether <c>format</c> describes values without deciding which are valid.</param>
public sealed record DocumentOptions(EquatableArray<string> Addresses = default, bool FormatIsAnnotation = false)
{
    /// <summary>Nothing is said.</summary>
    public static DocumentOptions None { get; } = new();
}
