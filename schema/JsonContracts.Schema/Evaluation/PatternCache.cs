using System;
using System.Collections.Concurrent;
using System.Text.RegularExpressions;

namespace JsonContracts.Schema.Evaluation;

/// <summary>Regular expressions that were needed once, ready for the next time.</summary>
internal static class PatternCache
{
    private static readonly TimeSpan TimeOut = TimeSpan.FromMilliseconds(250);
    private static readonly ConcurrentDictionary<string, Regex> Known = new(StringComparer.Ordinal);

    /// <summary>Whether a text matches; not known when that takes too long.</summary>
    public static Verdict Matches(string netPattern, string text)
    {
        try
        {
            return Verdicts.Of(Known.GetOrAdd(netPattern, pattern => new Regex(pattern, RegexOptions.CultureInvariant, TimeOut)).IsMatch(text));
        }
        catch (RegexMatchTimeoutException)
        {
            return Verdict.Unknown;
        }
    }
}
