using System;
using System.Globalization;
using System.Text.Json;

namespace JsonContracts.AspNetCore;

/// <summary>Tells a text that is no JSON from one that only does not fit: the serializer keeps the fault of its reader inside.</summary>
internal static class JsonFault
{
    /// <summary>The fault as a violation, in the words of <see cref="ContractViolation"/>; null when the text was JSON.</summary>
    public static ContractViolation? Find(JsonException exception)
    {
        if (exception.InnerException is not JsonException { LineNumber: { } line, BytePositionInLine: { } column } fault) return null;
        var reason = fault.Message;
        var end = reason.IndexOf(" LineNumber:", StringComparison.Ordinal);
        reason = (end < 0 ? reason : reason[..end]).TrimEnd('.');
        return new("", "json", "well-formed JSON", string.Create(CultureInfo.InvariantCulture, $"malformed at line {line + 1}, byte {column + 1} ({reason})"));
    }
}
