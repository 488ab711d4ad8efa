using System;

namespace JsonContracts.Cli;

/// <summary>An error as one line, whatever the message holds.</summary>
internal static class ErrorLine
{
    public static string Of(string message) =>
        $"contracts: {string.Join(' ', message.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))}";
}
