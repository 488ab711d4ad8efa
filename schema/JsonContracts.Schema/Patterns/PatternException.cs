using System;

namespace JsonContracts.Schema.Patterns;

/// <summary>Ends a translation that cannot succeed.</summary>
/// <param name="message">Why not.</param>
/// <param name="isUnsupported">Whether the pattern means something that .NET has no equal for; otherwise it is none.</param>
internal sealed class PatternException(string message, bool isUnsupported) : Exception(message)
{
    public bool IsUnsupported => isUnsupported;

    public static PatternException Invalid(string reason) => new(reason, isUnsupported: false);

    public static PatternException Unsupported(string reason) => new(reason, isUnsupported: true);
}
