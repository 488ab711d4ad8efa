using System.Linq;
using System.Reflection;

namespace JsonContracts.Schema.Faults;

/// <summary>The page that tells of every diagnostic, <c>generator/diagnostics.md</c>, where the build states the address of its sources.</summary>
public static class DiagnosticsPage
{
    private static readonly string? s_address = AddressAt(typeof(DiagnosticsPage).Assembly
        .GetCustomAttributes<AssemblyMetadataAttribute>()
        .FirstOrDefault(metadata => metadata.Key == "RepositoryUrl")?.Value);

    /// <summary>A link to a part of the page; null where nobody knows the address, for a relative one leads nowhere.</summary>
    public static string? LinkTo(string part) => s_address is null ? null : $"{s_address}#{part}";

    /// <summary>The address of the page in a repository.</summary>
    internal static string? AddressAt(string? repository)
    {
        if (string.IsNullOrEmpty(repository)) return null;
        const string git = ".git";
        var address = repository!.TrimEnd('/');
        if (address.EndsWith(git, System.StringComparison.Ordinal)) address = address.Substring(0, address.Length - git.Length);
        return address + "/blob/HEAD/generator/diagnostics.md";
    }
}
