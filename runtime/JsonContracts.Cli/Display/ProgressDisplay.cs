using System;
using System.Threading.Tasks;
using JsonContracts.Runware;

namespace JsonContracts.Cli;

/// <summary>Shows where a run stands: a display that moves on a terminal, lines in a file or a pipe.</summary>
internal abstract class ProgressDisplay : IProgress<RunwareProgress>
{
    public static ProgressDisplay For(CliHost host) =>
        host.Terminal is { } terminal ? new LiveDisplay(terminal) : new LineDisplay(host.Error);

    /// <summary>Shows the progress as long as the work lasts.</summary>
    public abstract Task ShowAsync(Func<Task> work);

    /// <summary>Writes something that must not get into the way of the display.</summary>
    public abstract Task AfterwardsAsync(Func<Task> write);

    public abstract void Report(RunwareProgress value);
}
