using System.Linq;
using JsonContracts.Schema.Formats.Asserted;
using JsonContracts.Schema.Text;

namespace JsonContracts.Schema.Reading;

/// <summary>What is said of a document from outside.</summary>
/// <param name="Addresses">The addresses that it answers to beside its own.</param>
/// <param name="FormatIsAnnotation">Whether <c>format</c> describes values without deciding which are valid.</param>
/// <param name="OwnFormats">The formats that the application decides itself.</param>
/// <param name="IsCarried">Whether a compiled type carries it: then each format that it names is asserted by somebody.</param>
/// <param name="Overlay">What is said of the C# made from it; null when all of that stands in the document itself.</param>
public sealed record DocumentOptions(
    EquatableArray<string> Addresses = default,
    bool FormatIsAnnotation = false,
    EquatableArray<OwnFormat> OwnFormats = default,
    bool IsCarried = false,
    OverlayFile? Overlay = null)
{
    /// <summary>JSON Pointers to the schemas that are meant, of which the last name may be <c>*</c>; none when the document is one as a whole.</summary>
    public EquatableArray<string> Schemas { get; init; }

    /// <summary>Nothing is said.</summary>
    public static DocumentOptions None { get; } = new();

    /// <summary>What is known of the text that a compiled type carries.</summary>
    public static DocumentOptions Carried { get; } = new(IsCarried: true);

    /// <summary>What the application decides of a format that is not a well-known one; null when it is an annotation.</summary>
    public OwnFormat? OwnFormatOf(string name) =>
        OwnFormats.FirstOrDefault(format => format.Name == name) ?? (IsCarried ? new OwnFormat(name, "") : null);
}
