using System;

namespace JsonContracts.Schema.Patterns;

/// <summary>Ends a translation that cannot succeed.</summary>
/// <param name="message">Why not.</param>
/// <param name="isUnsupported">Whether the pattern means something that cannot be said in both languages; otherwise it is none.</param>
/// <param name="isOfEcma">Whether it is a pattern of ECMA-262 all the same.</param>
internal sealed class PatternException(string message, bool isUnsupported, bool isOfEcma) : Exception(message)
{
    public bool IsUnsupported => isUnsupported;

    public bool IsOfEcma => isOfEcma;

    /// <summary>No pattern of any language.</summary>
    public static PatternException Invalid(string reason) => new(reason, isUnsupported: false, isOfEcma: false);

    /// <summary>A pattern that .NET has no equal for.</summary>
    public static PatternException Unsupported(string reason) => new(reason, isUnsupported: true, isOfEcma: true);

    /// <summary>A pattern of other languages.</summary>
    public static PatternException Foreign(string reason) => new(reason, isUnsupported: true, isOfEcma: false);
}
