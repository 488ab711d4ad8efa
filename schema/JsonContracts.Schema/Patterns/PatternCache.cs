using System;
using System.Collections.Concurrent;
using System.Text.RegularExpressions;

namespace JsonContracts.Schema.Patterns;

/// <summary>Regular expressions that were needed once, ready for the next time.</summary>
internal static class PatternCache
{
    private static readonly TimeSpan TimeOut = TimeSpan.FromMilliseconds(250);
    private static readonly ConcurrentDictionary<string, Regex> Known = new(StringComparer.Ordinal);

    /// <summary>Whether a text matches; null when that takes too long to find out.</summary>
    public static bool? Matches(string netPattern, string text)
    {
        try
        {
            return Known.GetOrAdd(netPattern, pattern => new Regex(pattern, RegexOptions.CultureInvariant, TimeOut)).IsMatch(text);
        }
        catch (RegexMatchTimeoutException)
        {
            return null;
        }
    }
}
