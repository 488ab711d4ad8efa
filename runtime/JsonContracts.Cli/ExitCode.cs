using System;
using System.Collections.Generic;
using System.Linq;
using static System.FormattableString;

namespace JsonContracts.Cli;

/// <summary>What the process says to its caller.</summary>
internal static class ExitCode
{
    public const int Done = 0;
    public const int Failed = 1;
    public const int Refused = 2;
    public const int ApiError = 3;
    public const int Partial = 4;
    public const int Timeout = 5;
    public const int Breaking = 6;
    public const int Cancelled = 130;

    /// <summary>The codes of a command as <c>--help</c> lists them.</summary>
    public static string Table(IEnumerable<int> codes) => string.Join(Environment.NewLine, codes.Select(code => Invariant($"  {code,-4} {Meaning(code)}")).Prepend("Exit codes:"));

    private static string Meaning(int code) => code switch
    {
        Done => "done",
        Failed => "anything else that went wrong: a file that cannot be read or written, a port in use",
        Refused => "refused here, and nothing was sent: the command line, a schema with faults, or a value that breaks its schema",
        ApiError => "the service was not reached, refused what was asked, or failed",
        Partial => "some of the videos are there, others are not",
        Timeout => "the time was over; the task may go on",
        Breaking => "the new revision of a schema breaks, or may break, what uses the old one",
        Cancelled => "cancelled by Ctrl-C; a task that was sent may go on",
        _ => throw new ArgumentOutOfRangeException(nameof(code), code, "No exit code."),
    };
}
