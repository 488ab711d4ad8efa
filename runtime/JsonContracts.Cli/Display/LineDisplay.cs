using System;
using System.IO;
using System.Threading.Tasks;
using JsonContracts.Runware;
using static System.FormattableString;

namespace JsonContracts.Cli;

/// <summary>One line whenever something changed.</summary>
internal sealed class LineDisplay(TextWriter error) : ProgressDisplay
{
    private string? _latest;

    public override Task ShowAsync(Func<Task> work) => work();

    public override Task AfterwardsAsync(Func<Task> write) => write();

    public override void Report(RunwareProgress value)
    {
        var percent = value is { Stage: RunwareStage.Processing, Percent: { } known } ? Invariant($", {known:0} %") : "";
        var line = TerminalText.Of(ProgressText.Of(value)) + percent;
        if (line == _latest) return;
        _latest = line;
        error.WriteLine(line);
    }
}
