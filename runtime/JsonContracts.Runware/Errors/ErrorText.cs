using System.Collections.Generic;
using System.Globalization;
using System.Linq;

namespace JsonContracts.Runware;

/// <summary>Puts an error of the service into one line for people.</summary>
internal static class ErrorText
{
    public static string Of(RunwareError error)
    {
        var name = error.Code.Length > 0 ? error.Code : "error without a code";
        var text = error.Message.Length > 0 ? $"{name}: {error.Message}" : name;
        var hints = string.Join("; ", Hints(error));
        return hints.Length > 0 ? $"{text} ({hints})" : text;
    }

    private static IEnumerable<string> Hints(RunwareError error)
    {
        if (error.Parameters.Count == 1) yield return $"parameter {error.Parameters[0]}";
        if (error.Parameters.Count > 1) yield return $"parameters {string.Join(", ", error.Parameters)}";
        if (error.Type is not null) yield return $"expected {error.Type}";
        if (error.Minimum is not null) yield return Number("at least", error.Minimum);
        if (error.Maximum is not null) yield return Number("at most", error.Maximum);
        if (error.Multiplier is not null) yield return Number("a multiple of", error.Multiplier);
        var allowed = string.Join(", ", error.AllowedValues.Select(value => value.GetRawText()));
        if (allowed.Length > 0) yield return $"one of {allowed}";
        if (error.Default is { } value) yield return $"by default {value.GetRawText()}";
        if (error.Documentation is not null) yield return $"see {error.Documentation}";
    }

    private static string Number(string words, decimal? number) => string.Create(CultureInfo.InvariantCulture, $"{words} {number}");
}
