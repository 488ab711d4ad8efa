using System.Linq;

namespace JsonContracts.Schema.Dialects;

/// <summary>The dialects that can be read.</summary>
internal static class KnownDialects
{
    private static readonly Dialect[] s_all = [Draft4.Dialect, Draft6.Dialect, Draft7.Dialect, Draft201909.Dialect, Draft202012.Dialect, OpenApi31.Dialect];

    /// <summary>What counts where <c>$schema</c> is absent.</summary>
    public static Dialect Default => Draft202012.Dialect;

    /// <summary>The dialect that <c>$schema</c> names; null when it is not known.</summary>
    public static Dialect? ByAddress(string address) => s_all.FirstOrDefault(dialect => dialect.IsCalled(address));
}
