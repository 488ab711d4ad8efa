namespace Contracts.Keywords;

/// <summary>The formats that are asserted; every other name is an annotation.</summary>
internal static class Formats
{
    public static bool IsAsserted(string format) => format
        is "uuid" or "uri" or "uri-reference" or "date" or "date-time" or "time" or "duration" or "email" or "hostname" or "ipv4" or "ipv6";
}
