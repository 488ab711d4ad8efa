using System;
using System.Collections.Generic;
using System.Linq;

namespace JsonContracts.Schema.Formats.Asserted;

/// <summary>The formats that are asserted. Every other name is an annotation, and any string has it.</summary>
internal static class AssertedFormats
{
    public static IReadOnlyList<Format> All { get; } =
    [
        new AssertedUuid(), new AssertedUri(), new AssertedUriReference(), new AssertedDate(), new AssertedDateTime(), new AssertedTime(),
        new AssertedDuration(), new AssertedEmail(), new AssertedHostname(), new AssertedIpv4(), new AssertedIpv6(),
        new AssertedIri(), new AssertedIriReference(), new AssertedIdnEmail(), new AssertedIdnHostname(), new AssertedJsonPointer(), new AssertedRelativeJsonPointer(), new AssertedUriTemplate(), new AssertedRegex(),
    ];

    private static readonly Dictionary<string, Format> s_byName = All.ToDictionary(format => format.Name, StringComparer.Ordinal);

    /// <summary>Whether a name is that of an asserted format.</summary>
    public static bool Contains(string name) => s_byName.ContainsKey(name);

    /// <summary>The format of a name.</summary>
    /// <exception cref="ArgumentException">It is not asserted.</exception>
    public static Format Get(string name) =>
        s_byName.TryGetValue(name, out var format) ? format : throw new ArgumentException($"`{name}` is no format that is asserted.", nameof(name));
}
