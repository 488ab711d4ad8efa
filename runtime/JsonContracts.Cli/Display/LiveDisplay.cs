using System;
using System.Collections.Generic;
using System.Threading.Tasks;
using JsonContracts.Runware;
using Spectre.Console;

namespace JsonContracts.Cli;

/// <summary>A bar that moves, and is gone in the end.</summary>
internal sealed class LiveDisplay(IAnsiConsole terminal) : ProgressDisplay
{
    private readonly List<Func<Task>> _afterwards = [];
    private ProgressTask? _bar;

    public override async Task ShowAsync(Func<Task> work)
    {
        var progress = terminal.Progress().AutoClear(true).Columns(
            new SpinnerColumn(), new TaskDescriptionColumn(), new ProgressBarColumn(), new PercentageColumn(), new ElapsedTimeColumn());
        try
        {
            await progress.StartAsync(context =>
            {
                _bar = context.AddTask("Starting", new ProgressTaskSettings { MaxValue = 100 }).IsIndeterminate();
                return work();
            });
        }
        finally
        {
            foreach (var write in _afterwards) await write();
        }
    }

    public override Task AfterwardsAsync(Func<Task> write)
    {
        _afterwards.Add(write);
        return Task.CompletedTask;
    }

    public override void Report(RunwareProgress value)
    {
        if (_bar is null) return;
        _bar.Description = Markup.Escape(TerminalText.Of(ProgressText.Of(value)));
        _bar.IsIndeterminate = value.Percent is null;
        if (value.Percent is { } percent) _bar.Value = percent;
    }
}
