using System;
using System.CommandLine.Parsing;
using System.Globalization;
using static System.FormattableString;

namespace JsonContracts.Cli;

/// <summary>Reads the values of options that are no part of the request, which nobody else would check.</summary>
internal static class OptionParsing
{
    private const double LongestSeconds = 24 * 60 * 60;

    /// <summary>Time in seconds: more than zero, at most a day.</summary>
    public static TimeSpan? Seconds(ArgumentResult argument) =>
        double.TryParse(TextOf(argument), CultureInfo.InvariantCulture, out var seconds) && seconds is > 0 and <= LongestSeconds
            ? TimeSpan.FromSeconds(seconds)
            : Refuse<TimeSpan?>(argument, "a number of seconds above 0, at most a day");

    /// <summary>A whole number within limits.</summary>
    public static int? Whole(ArgumentResult argument, int least, int most) =>
        int.TryParse(TextOf(argument), CultureInfo.InvariantCulture, out var number) && number >= least && number <= most
            ? number
            : Refuse<int?>(argument, Invariant($"a whole number from {least} to {most}"));

    /// <summary>Where a service of HTTP is.</summary>
    public static Uri? Address(ArgumentResult argument) =>
        Uri.TryCreate(TextOf(argument), UriKind.Absolute, out var address) && address.Scheme is "http" or "https"
            ? address
            : Refuse<Uri?>(argument, "an http or https address");

    /// <summary>A UUID with its hyphens.</summary>
    public static Guid Uuid(ArgumentResult argument) =>
        Guid.TryParseExact(TextOf(argument), "D", out var uuid) ? uuid : Refuse<Guid>(argument, "a UUID");

    private static string TextOf(ArgumentResult argument) => argument.Tokens[0].Value;

    private static T? Refuse<T>(ArgumentResult argument, string expected)
    {
        var name = argument.Parent is OptionResult option ? option.Option.Name : argument.Argument.Name;
        argument.AddError($"{name} is \"{TextOf(argument)}\"; it takes {expected}.");
        return default;
    }
}
