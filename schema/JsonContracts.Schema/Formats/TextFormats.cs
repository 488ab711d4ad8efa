using System;

namespace JsonContracts.Formats;

/// <summary>The formats that are asserted. Every other name is an annotation, and any string has it.</summary>
internal static class Formats
{
    public static bool IsAsserted(string format) => format
        is "uuid" or "uri" or "uri-reference" or "date" or "date-time" or "time" or "duration" or "email" or "hostname" or "ipv4" or "ipv6";

    /// <summary>Whether a text has a format.</summary>
    public static bool Has(string format, ReadOnlySpan<char> text) => format switch
    {
        "uuid" => IsUuid(text),
        "uri" => UriFormat.IsUri(text),
        "uri-reference" => UriFormat.IsUriReference(text),
        "date" => DateTimeFormat.IsDate(text),
        "date-time" => DateTimeFormat.IsDateTime(text),
        "time" => DateTimeFormat.IsTime(text),
        "duration" => DurationFormat.IsDuration(text),
        "email" => EmailFormat.IsEmail(text),
        "hostname" => HostFormat.IsHostname(text),
        "ipv4" => HostFormat.IsIPv4(text),
        "ipv6" => HostFormat.IsIPv6(text),
        _ => true,
    };

    /// <summary>RFC 4122: 8-4-4-4-12 hexadecimal digits of either case, of any version.</summary>
    public static bool IsUuid(ReadOnlySpan<char> text)
    {
        if (text.Length != 36) return false;
        for (var i = 0; i < text.Length; i++)
        {
            var valid = i is 8 or 13 or 18 or 23 ? text[i] == '-' : Ascii.IsHexDigit(text[i]);
            if (!valid) return false;
        }

        return true;
    }
}
