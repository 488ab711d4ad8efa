using System;
using System.Globalization;
using System.IO;
using System.Threading.Tasks;
using Contracts.Runware;

namespace Contracts.Cli;

/// <summary>One line whenever something changed.</summary>
internal sealed class LineDisplay(TextWriter error) : ProgressDisplay
{
    private string? _latest;

    public override Task ShowAsync(Func<Task> work) => work();

    public override Task AfterwardsAsync(Func<Task> write) => write();

    public override void Report(RunwareProgress value)
    {
        var percent = value is { Stage: RunwareStage.Processing, Percent: { } known } ? string.Create(CultureInfo.InvariantCulture, $", {known:0} %") : "";
        var line = ProgressText.Of(value) + percent;
        if (line == _latest) return;
        _latest = line;
        error.WriteLine(line);
    }
}
