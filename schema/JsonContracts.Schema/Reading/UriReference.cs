using System;
using System.Collections.Generic;
using System.Text;

namespace JsonContracts.Schema.Reading;

/// <summary>
/// RFC 3986: the parts of an address, and how one is meant relative to another. <see cref="System.Uri"/> rewrites what it is given
/// and knows no base that is a URN, and identifiers are compared as they are written.
/// </summary>
internal readonly record struct UriReference(string? Scheme, string? Authority, string Path, string? Query, string? Fragment)
{
    /// <summary>Splits an address at its delimiters. Every text has such parts.</summary>
    public static UriReference Parse(string text)
    {
        var rest = text;
        string? fragment = Behind(ref rest, '#'), query = Behind(ref rest, '?');
        var scheme = SchemeOf(rest);
        if (scheme is not null) rest = rest.Substring(scheme.Length + 1);
        string? authority = null;
        if (rest.StartsWith("//", StringComparison.Ordinal))
        {
            var end = rest.IndexOf('/', 2);
            authority = end < 0 ? rest.Substring(2) : rest.Substring(2, end - 2);
            rest = end < 0 ? "" : rest.Substring(end);
        }

        return new UriReference(scheme?.ToLowerInvariant(), authority?.ToLowerInvariant(), rest, query, fragment);
    }

    /// <summary>The address that <paramref name="reference"/> means inside a document of this address.</summary>
    public UriReference Resolve(UriReference reference)
    {
        if (reference.Scheme is not null) return reference with { Path = WithoutDots(reference.Path) };
        if (reference.Authority is not null) return reference with { Scheme = Scheme, Path = WithoutDots(reference.Path) };
        if (reference.Path.Length == 0) return this with { Query = reference.Query ?? Query, Fragment = reference.Fragment };
        var path = reference.Path[0] == '/' ? reference.Path : Merge(reference.Path);
        return this with { Path = WithoutDots(path), Query = reference.Query, Fragment = reference.Fragment };
    }

    /// <summary>Whether other addresses can be relative to this one: a URN has no folders.</summary>
    public bool IsHierarchical => Authority is not null || Path.StartsWith("/", StringComparison.Ordinal);

    /// <summary>The address without its fragment.</summary>
    public string WithoutFragment => (this with { Fragment = null }).ToString();

    /// <inheritdoc/>
    public override string ToString()
    {
        var text = new StringBuilder();
        if (Scheme is not null) text.Append(Scheme).Append(':');
        if (Authority is not null) text.Append("//").Append(Authority);
        text.Append(Path);
        if (Query is not null) text.Append('?').Append(Query);
        if (Fragment is not null) text.Append('#').Append(Fragment);
        return text.ToString();
    }

    private string Merge(string path) =>
        Authority is not null && Path.Length == 0 ? "/" + path : Path.Substring(0, Path.LastIndexOf('/') + 1) + path;

    private static string? Behind(ref string text, char delimiter)
    {
        var at = text.IndexOf(delimiter);
        if (at < 0) return null;
        var behind = text.Substring(at + 1);
        text = text.Substring(0, at);
        return behind;
    }

    private static string? SchemeOf(string text)
    {
        var colon = text.IndexOf(':');
        if (colon < 1 || !IsLetter(text[0])) return null;
        for (var i = 1; i < colon; i++)
        {
            if (!IsLetter(text[i]) && text[i] is not ((>= '0' and <= '9') or '+' or '-' or '.')) return null;
        }

        return text.Substring(0, colon);
    }

    private static bool IsLetter(char c) => c is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z');

    private static string WithoutDots(string path)
    {
        if (path.IndexOf("/.", StringComparison.Ordinal) < 0 && !path.StartsWith(".", StringComparison.Ordinal)) return path;
        var segments = path.Split('/');
        var kept = new List<string>(segments.Length);
        for (var i = 0; i < segments.Length; i++)
        {
            var last = i == segments.Length - 1;
            if (segments[i] is "." or "..")
            {
                if (segments[i] == ".." && kept.Count > (path[0] == '/' ? 1 : 0)) kept.RemoveAt(kept.Count - 1);
                if (last) kept.Add("");
            }
            else
            {
                kept.Add(segments[i]);
            }
        }

        return string.Join("/", kept);
    }
}
