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

    /// <summary>The codes as <c>--help</c> lists them.</summary>
    public static string Table { get; } = $"""
        Exit codes:
          {Done,-4} done
          {Failed,-4} anything else that went wrong: a file that cannot be read or written, a port in use
          {Refused,-4} the request or the command line was refused here; nothing was sent
          {ApiError,-4} the API was not reached, refused the task, or failed
          {Partial,-4} some of the videos are there, others are not
          {Timeout,-4} the time was over; the task may go on
          {Breaking,-4} the new revision of a schema breaks, or may break, what uses the old one
          {Cancelled,-4} cancelled by Ctrl-C; the task may go on
        """;
}
