using System.Collections.Generic;

namespace JsonContracts.Conformance.Tests.Generation;

/// <summary>Strings that are interesting to a schema.</summary>
internal static class Texts
{
    public static IReadOnlyList<string> Plain { get; } =
        ["", "a", "ab", "abc", "abcd", "abab", "b", "12", "x123", "x", "é", "😀", "😀😀😀", "URL", "one", "none", "fast", " ", "a b", "\u0000", "\"\\/", "line\nbreak"];

    /// <summary>For each format that is asserted, strings that have it, and some that only look like it.</summary>
    public static IReadOnlyDictionary<string, string[]> ByFormat { get; } = new Dictionary<string, string[]>
    {
        ["uuid"] = ["3f6c2a54-8d0e-4b7a-9c55-0f3f1f1f7a10", "3F6C2A54-8D0E-4B7A-9C55-0F3F1F1F7A10", "3f6c2a548d0e4b7a9c550f3f1f1f7a10", "{3f6c2a54-8d0e-4b7a-9c55-0f3f1f1f7a10}"],
        ["uri"] = ["https://example.com/a?b#c", "urn:x:y", "HTTPS://EXAMPLE.com:443/%7ea", "/relative", "https://example.com/a b", "mailto:a@b.example"],
        ["uri-reference"] = ["/relative", "../a", "", "#part", "https://example.com/", "\\\\server"],
        ["date"] = ["2024-02-29", "2023-02-29", "2024-2-9", "0001-01-01", "20240229"],
        ["date-time"] = ["2024-02-29T12:30:00Z", "2024-02-29T12:30:00.5+02:00", "2024-02-29t12:30:00z", "2024-02-29 12:30:00Z", "1998-12-31T23:59:60Z", "2024-02-29T12:30:00.123456789Z", "0001-01-01T00:00:00+01:00"],
        ["time"] = ["12:30:00Z", "23:59:59.25+01:00", "12:30:00", "24:00:00Z", "23:59:60Z"],
        ["duration"] = ["P1D", "PT5S", "P1Y2M", "PT0.5S", "P", "P1W", "PT36H"],
        ["email"] = ["joe@example.com", "joe", "\"joe b\"@example.com", "a.b+c@x.example"],
        ["hostname"] = ["example.com", "-a.example", "a_b", "xn--nxasmq6b.example", "localhost"],
        ["ipv4"] = ["127.0.0.1", "256.0.0.1", "1.2.3", "087.10.0.1"],
        ["iri"] = ["https://example.com/ä", "/ä", "https://example.com/a b"],
        ["iri-reference"] = ["/ä", "#ö", "\\\\server"],
        ["json-pointer"] = ["", "/a~1b/0", "a", "/a~2"],
        ["relative-json-pointer"] = ["0", "1/a", "0#", "01", "/a"],
        ["uri-template"] = ["/items/{id}", "{?a,b*}", "{a", "/a b"],
        ["ipv6"] = ["::1", "1::2::3", "::ffff:1.2.3.4", "fe80::1%en0"],
    };
}
