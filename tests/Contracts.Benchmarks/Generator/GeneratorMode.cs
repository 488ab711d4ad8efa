using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.Globalization;
using System.Linq;

namespace Contracts.Benchmarks.Generator;

/// <summary>What the generator costs the compiler, beside the generator of System.Text.Json over records written by hand.</summary>
internal static class GeneratorMode
{
    private const int Properties = 50;

    public static void Print(bool isSmoke)
    {
        var (contracts, runs, freshRuns) = isSmoke ? (4, 1, 1) : (100, 40, 9);
        var (ours, theirs) = (Host.Ours(Subjects.Klings(contracts)), Host.SystemTextJson(Subjects.Records(contracts)));
        var (first, theirFirst) = (Time(ours.Run), Time(theirs.Run));

        Console.WriteLine($"{Environment.ProcessorCount} cores, .NET {Environment.Version}, {DateTime.UtcNow:yyyy-MM-dd}");
        Console.WriteLine();
        Console.WriteLine($"| what | Contracts | System.Text.Json | target |");
        Console.WriteLine("|---|---|---|---|");
        Row($"{contracts} contracts for the first time in a process", Milliseconds(first), Milliseconds(theirFirst), "not slower");
        Row($"an edit of other code, {contracts} contracts", Milliseconds(Best(runs, ours.EditOtherCode, ours.Run)), Milliseconds(Best(runs, theirs.EditOtherCode, theirs.Run)), "< 1 ms");
        Row($"an edit of one of {contracts} contracts", Milliseconds(Best(runs, ours.EditOne, ours.Run)), Milliseconds(Best(runs, theirs.EditOne, theirs.Run)), "< 5 ms");
        Row("one contract in a fresh compiler", Milliseconds(FreshCompiler.Measure(Subjects.Klings(1), freshRuns)), Milliseconds(FreshCompiler.Measure(Subjects.Records(1), freshRuns)), "< 150 ms");
        Growth(isSmoke ? [2, 4] : [10, 100, 1000]);
        Row("source per contract", Kibibytes(ours.SourceLength / contracts), Kibibytes(theirs.SourceLength / contracts), "");
        Row("IL per contract", Kibibytes(ours.ILPerContract()), Kibibytes(theirs.ILPerContract()), "");
    }

    private static void Growth(int[] counts)
    {
        foreach (var count in counts)
        {
            var host = Host.Ours(Subjects.Synthetic(count, Properties));
            var before = GC.GetAllocatedBytesForCurrentThread();
            var kept = GC.GetTotalMemory(forceFullCollection: true);
            var time = Time(host.Run);
            var allocated = GC.GetAllocatedBytesForCurrentThread() - before;
            kept = GC.GetTotalMemory(forceFullCollection: true) - kept;
            Row(
                $"each of {count.ToString("N0", CultureInfo.InvariantCulture)} schemas of {Properties} properties",
                $"{Milliseconds(time / count)}, {Kibibytes(allocated / count)} allocated, {Kibibytes(kept / count)} kept", "", "flat");
            GC.KeepAlive(host);
        }
    }

    private static void Row(string what, string ours, string theirs, string target) => Console.WriteLine($"| {what} | {ours} | {theirs} | {target} |");

    private static string Milliseconds(TimeSpan time) => time.TotalMilliseconds.ToString("0.00", CultureInfo.InvariantCulture) + " ms";

    private static string Kibibytes(long bytes) => (bytes / 1024d).ToString("0.0", CultureInfo.InvariantCulture) + " KiB";

    private static TimeSpan Time(Action run)
    {
        var start = Stopwatch.GetTimestamp();
        run();
        return Stopwatch.GetElapsedTime(start);
    }

    /// <summary>The best of some times, each after a change that is not measured: the machine may have other work. As many runs before bring the compiler to speed.</summary>
    private static TimeSpan Best(int runs, Action change, Action run)
    {
        var times = new List<TimeSpan>();
        for (var i = -runs; i < runs; i++)
        {
            change();
            var time = Time(run);
            if (i >= 0) times.Add(time);
        }

        return times.Min();
    }
}
