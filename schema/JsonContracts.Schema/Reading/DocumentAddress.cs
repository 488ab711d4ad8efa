using System;
using System.Text;

namespace JsonContracts.Schema.Reading;

/// <summary>The address of a file: what a document goes by when it has no <c>$id</c>, and what references by file name lead to.</summary>
internal static class DocumentAddress
{
    private const string Scheme = "contract:/";

    /// <summary>A path that already is an address, as of a file that came from the web, stands for itself.</summary>
    public static string OfPath(string path) =>
        UriReference.Parse(path) is { Scheme: not null, Authority: not null } address
            ? address.WithoutFragment
            : Scheme + Escape(path.Replace('\\', '/').TrimStart('/'));

    /// <summary>The path of the file that an address stands for; null when it is an address of the web.</summary>
    public static string? FileOf(string address) => address.StartsWith(Scheme, StringComparison.Ordinal) ? Uri.UnescapeDataString(address.Substring(Scheme.Length)) : null;

    /// <summary>The address that a reference means when it is taken as the name of a file beside <paramref name="path"/>.</summary>
    public static UriReference OfSibling(string path, UriReference reference) =>
        UriReference.Parse(OfPath(path)).Resolve(reference with { Path = Escape(Uri.UnescapeDataString(reference.Path)) });

    private static string Escape(string path)
    {
        var escaped = new StringBuilder(path.Length);
        foreach (var c in path)
        {
            if (c is ' ' or '#' or '?' or '%') escaped.Append(Uri.HexEscape(c));
            else escaped.Append(c);
        }

        return escaped.ToString();
    }
}
