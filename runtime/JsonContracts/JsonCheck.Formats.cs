using System;
using System.Text.Json;
using JsonContracts.Schema.Formats;
using UriFormat = JsonContracts.Schema.Formats.UriFormat;

namespace JsonContracts;

public static partial class JsonCheck
{
    /// <summary>Whether a string is a UUID of 36 characters (<c>format: uuid</c>).</summary>
    public static bool IsFormatUuid(ReadOnlySpan<char> text) => UuidFormat.IsUuid(text);

    /// <summary>Whether a string is an absolute URI by RFC 3986 (<c>format: uri</c>).</summary>
    public static bool IsFormatUri(ReadOnlySpan<char> text) => PlainUri.IsPlain(text) || UriFormat.IsUri(text);

    /// <summary>Whether a string is a URI or a relative reference by RFC 3986 (<c>format: uri-reference</c>).</summary>
    public static bool IsFormatUriReference(ReadOnlySpan<char> text) => UriFormat.IsUriReference(text);

    /// <summary>Whether a string is a date by RFC 3339 (<c>format: date</c>).</summary>
    public static bool IsFormatDate(ReadOnlySpan<char> text) => DateTimeFormat.IsDate(text);

    /// <summary>Whether a string is a point in time by RFC 3339 (<c>format: date-time</c>).</summary>
    public static bool IsFormatDateTime(ReadOnlySpan<char> text) => DateTimeFormat.IsDateTime(text);

    /// <summary>Whether a string is a time of day with an offset by RFC 3339 (<c>format: time</c>).</summary>
    public static bool IsFormatTime(ReadOnlySpan<char> text) => DateTimeFormat.IsTime(text);

    /// <summary>Whether a string is a duration by RFC 3339, appendix A (<c>format: duration</c>).</summary>
    public static bool IsFormatDuration(ReadOnlySpan<char> text) => DurationFormat.IsDuration(text);

    /// <summary>
    /// Whether a duration can be written as RFC 3339 has it: not negative, and in whole seconds (<c>format: duration</c>).
    /// </summary>
    public static bool IsFormatDuration(TimeSpan value) => value >= TimeSpan.Zero && value.Ticks % TimeSpan.TicksPerSecond == 0;

    /// <summary>Whether a string is an e-mail address by RFC 5321 (<c>format: email</c>).</summary>
    public static bool IsFormatEmail(ReadOnlySpan<char> text) => EmailFormat.IsEmail(text);

    /// <summary>Whether a string is a host name by RFC 1123 (<c>format: hostname</c>).</summary>
    public static bool IsFormatHostname(ReadOnlySpan<char> text) => HostFormat.IsHostname(text);

    /// <summary>Whether a string is an IPv4 address in dotted decimal form (<c>format: ipv4</c>).</summary>
    public static bool IsFormatIpv4(ReadOnlySpan<char> text) => HostFormat.IsIPv4(text);

    /// <summary>Whether a string is an IPv6 address by RFC 4291 (<c>format: ipv6</c>).</summary>
    public static bool IsFormatIpv6(ReadOnlySpan<char> text) => HostFormat.IsIPv6(text);

    /// <summary>Whether a string is an absolute IRI by RFC 3987 (<c>format: iri</c>).</summary>
    public static bool IsFormatIri(ReadOnlySpan<char> text) => UriFormat.IsIri(text);

    /// <summary>Whether a string is an IRI or a relative reference by RFC 3987 (<c>format: iri-reference</c>).</summary>
    public static bool IsFormatIriReference(ReadOnlySpan<char> text) => UriFormat.IsIriReference(text);

    /// <summary>Whether a string is an e-mail address by RFC 6531 (<c>format: idn-email</c>).</summary>
    public static bool IsFormatIdnEmail(ReadOnlySpan<char> text) => EmailFormat.IsIdnEmail(text);

    /// <summary>Whether a string is a host name by RFC 5890 (<c>format: idn-hostname</c>).</summary>
    public static bool IsFormatIdnHostname(ReadOnlySpan<char> text) => IdnHostFormat.IsIdnHostname(text);

    /// <summary>Whether a string is a JSON Pointer by RFC 6901 (<c>format: json-pointer</c>).</summary>
    public static bool IsFormatJsonPointer(ReadOnlySpan<char> text) => PointerFormat.IsJsonPointer(text);

    /// <summary>Whether a string is a relative JSON Pointer (<c>format: relative-json-pointer</c>).</summary>
    public static bool IsFormatRelativeJsonPointer(ReadOnlySpan<char> text) => PointerFormat.IsRelativeJsonPointer(text);

    /// <summary>Whether a string is a URI template by RFC 6570 (<c>format: uri-template</c>).</summary>
    public static bool IsFormatUriTemplate(ReadOnlySpan<char> text) => UriTemplateFormat.IsUriTemplate(text);

    /// <summary>Whether a string is a regular expression by ECMA-262 (<c>format: regex</c>).</summary>
    public static bool IsFormatRegex(ReadOnlySpan<char> text) => RegexFormat.IsRegex(text);

    /// <summary>Whether a JSON string is a UUID; other values pass.</summary>
    public static bool IsFormatUuid(JsonView json) =>
        json.ValueKind != JsonValueKind.String || (json.IsEscaped ? HasFormat(json, IsFormatUuid) : UuidText.IsUuid(json.Content));

    /// <summary>Whether a JSON string is an absolute URI; other values pass.</summary>
    public static bool IsFormatUri(JsonView json) =>
        json.ValueKind != JsonValueKind.String || PlainUri.IsPlain(json) || HasFormat(json, IsFormatUri);

    /// <summary>Whether a JSON string is a URI or a relative reference; other values pass.</summary>
    public static bool IsFormatUriReference(JsonView json) => HasFormat(json, IsFormatUriReference);

    /// <summary>Whether a JSON string is a date; other values pass.</summary>
    public static bool IsFormatDate(JsonView json) => HasFormat(json, IsFormatDate);

    /// <summary>Whether a JSON string is a point in time; other values pass.</summary>
    public static bool IsFormatDateTime(JsonView json) => HasFormat(json, IsFormatDateTime);

    /// <summary>Whether a JSON string is a time of day with an offset; other values pass.</summary>
    public static bool IsFormatTime(JsonView json) => HasFormat(json, IsFormatTime);

    /// <summary>Whether a JSON string is a duration; other values pass.</summary>
    public static bool IsFormatDuration(JsonView json) => HasFormat(json, IsFormatDuration);

    /// <summary>Whether a JSON string is an e-mail address; other values pass.</summary>
    public static bool IsFormatEmail(JsonView json) => HasFormat(json, IsFormatEmail);

    /// <summary>Whether a JSON string is a host name; other values pass.</summary>
    public static bool IsFormatHostname(JsonView json) => HasFormat(json, IsFormatHostname);

    /// <summary>Whether a JSON string is an IPv4 address; other values pass.</summary>
    public static bool IsFormatIpv4(JsonView json) => HasFormat(json, IsFormatIpv4);

    /// <summary>Whether a JSON string is an IPv6 address; other values pass.</summary>
    public static bool IsFormatIpv6(JsonView json) => HasFormat(json, IsFormatIpv6);

    /// <summary>Whether a JSON string is an absolute IRI; other values pass.</summary>
    public static bool IsFormatIri(JsonView json) => HasFormat(json, IsFormatIri);

    /// <summary>Whether a JSON string is an IRI or a relative reference; other values pass.</summary>
    public static bool IsFormatIriReference(JsonView json) => HasFormat(json, IsFormatIriReference);

    /// <summary>Whether a JSON string is an e-mail address; other values pass.</summary>
    public static bool IsFormatIdnEmail(JsonView json) => HasFormat(json, IsFormatIdnEmail);

    /// <summary>Whether a JSON string is a host name; other values pass.</summary>
    public static bool IsFormatIdnHostname(JsonView json) => HasFormat(json, IsFormatIdnHostname);

    /// <summary>Whether a JSON string is a JSON Pointer; other values pass.</summary>
    public static bool IsFormatJsonPointer(JsonView json) => HasFormat(json, IsFormatJsonPointer);

    /// <summary>Whether a JSON string is a relative JSON Pointer; other values pass.</summary>
    public static bool IsFormatRelativeJsonPointer(JsonView json) => HasFormat(json, IsFormatRelativeJsonPointer);

    /// <summary>Whether a JSON string is a URI template; other values pass.</summary>
    public static bool IsFormatUriTemplate(JsonView json) => HasFormat(json, IsFormatUriTemplate);

    /// <summary>Whether a JSON string is a regular expression; other values pass.</summary>
    public static bool IsFormatRegex(JsonView json) => HasFormat(json, IsFormatRegex);

    /// <summary>Whether a JSON string has a format; other values pass.</summary>
    /// <param name="json">The value.</param>
    /// <param name="format">What decides. Whatever it throws comes out of the check.</param>
    public static bool HasFormat(JsonView json, TextFormat format)
    {
        ArgumentNullException.ThrowIfNull(format);
        if (json.ValueKind != JsonValueKind.String) return true;
        using var characters = new Utf16Text(json, stackalloc char[Utf16Text.FewCharacters]);
        return format(characters.Span);
    }
}

/// <summary>Decides whether a text has a format.</summary>
/// <param name="text">The text, without the escapes of JSON.</param>
public delegate bool TextFormat(ReadOnlySpan<char> text);
