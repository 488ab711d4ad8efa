using System.Globalization;

namespace JsonContracts.Generator.Naming;

/// <summary>A hash of a text that is the same in every run and on every machine (FNV-1a, 64 bits).</summary>
internal static class StableHash
{
    private const ulong Offset = 14695981039346656037;
    private const ulong Prime = 1099511628211;

    /// <summary>The hash, as 16 hexadecimal digits.</summary>
    public static string Of(string text)
    {
        var hash = Offset;
        foreach (var c in text) hash = unchecked((hash ^ c) * Prime);
        return hash.ToString("x16", CultureInfo.InvariantCulture);
    }
}
