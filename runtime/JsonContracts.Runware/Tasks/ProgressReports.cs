using System;

namespace JsonContracts.Runware;

/// <summary>
/// Reports the progress of one run. A receiver that throws is noted in the log and otherwise ignored: a display that breaks
/// must not lose a task that is paid for.
/// </summary>
internal sealed class ProgressReports(
    IProgress<RunwareProgress>? receiver, RunwareClientOptions options, Guid taskUuid, int expected, Deadline deadline)
{
    public void Report(RunwareStage stage)
    {
        if (receiver is not null) Send(receiver, new RunwareProgress(taskUuid, stage, expected, 0, 0, null, 0, deadline.Elapsed, null));
    }

    public void Report<TResult>(RunwareStage stage, TaskState<TResult> state, int polls)
        where TResult : class, IJsonContract<TResult>
    {
        if (receiver is null) return;
        Send(receiver, new RunwareProgress(
            taskUuid, stage, expected, state.Finished, state.Errors.Count, state.Percent, polls, deadline.Elapsed, state.Trouble));
    }

    private void Send(IProgress<RunwareProgress> receiver, RunwareProgress progress)
    {
        try
        {
            receiver.Report(progress);
        }
#pragma warning disable CA1031 // Whatever the receiver throws is its own affair.
        catch (Exception failure)
#pragma warning restore CA1031
        {
            Log.ReceiverThrew(options.Logger, taskUuid, failure);
        }
    }
}
