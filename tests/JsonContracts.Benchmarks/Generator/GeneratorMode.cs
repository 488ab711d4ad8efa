using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.Globalization;
using System.Linq;

namespace JsonContracts.Benchmarks.Generator;

/// <summary>What the generator costs the compiler, beside the generator of System.Text.Json over records written by hand.</summary>
internal static class GeneratorMode
{
    private const int Properties = 50;

    public static void Print(bool isSmoke)
    {
        var (contracts, namespaces, freshRuns) = isSmoke ? (4, 1, 1) : (100, 3, 9);
        var (alone, together) = (Subjects.Klings(contracts), Subjects.Catalogue(namespaces));
        var (ours, theirs) = (Host.Ours(alone), Host.SystemTextJson(Subjects.Records(contracts)));
        var (first, theirFirst) = (Time(ours.Run), Time(theirs.Run));
        var catalogue = Host.Ours(together);
        catalogue.Run();

        Console.WriteLine($"{Environment.ProcessorCount} cores, .NET {Environment.Version}, {DateTime.UtcNow:yyyy-MM-dd}");
        Console.WriteLine();
        Console.WriteLine($"| what | Contracts | System.Text.Json | a generator that does nothing | target |");
        Console.WriteLine("|---|---|---|---|---|");
        Row($"{contracts} contracts for the first time in a process", Milliseconds(first), Milliseconds(theirFirst), "", "not slower");
        Edits($"{contracts} contracts, each in a namespace of its own, {Count(ours.Files)} files", isSmoke, ours, theirs, Host.Empty(alone, ours.Files));
        Edits($"{together.Contracts.Count} contracts, the catalogue in {namespaces} namespaces, {Count(catalogue.Files)} files", isSmoke, catalogue, null, Host.Empty(together, catalogue.Files));
        Row("one contract in a fresh compiler", Fresh(Subjects.Klings(1), FreshCompiler.Ours), Fresh(Subjects.Records(1), FreshCompiler.SystemTextJson), Fresh(Subjects.Klings(1), FreshCompiler.Empty), "< 150 ms");
        Growth(isSmoke ? [2, 4] : [10, 100, 1000]);
        Row("source per contract", Kibibytes(ours.SourceLength / contracts), Kibibytes(theirs.SourceLength / contracts), "", "");
        Row("IL per contract", Kibibytes(ours.ILPerContract()), Kibibytes(theirs.ILPerContract()), "", "");

        string Fresh(Subject subject, IReadOnlyList<string> generators) => Milliseconds(FreshCompiler.Measure(subject, generators, freshRuns));
    }

    private static void Edits(string what, bool isSmoke, Host ours, Host? theirs, Host empty)
    {
        Row($"an edit of other code; {what}", OtherCode(ours), theirs is null ? "" : OtherCode(theirs), OtherCode(empty), "< 1 ms");
        Row("an edit of one of them", One(ours), theirs is null ? "" : One(theirs), One(empty), "< 5 ms");

        string OtherCode(Host host) => Milliseconds(Best(isSmoke, host.EditOtherCode, host.Run));
        string One(Host host) => Milliseconds(Best(isSmoke, host.EditOne, host.Run));
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
                $"each of {Count(count)} schemas of {Properties} properties",
                $"{Milliseconds(time / count)}, {Kibibytes(allocated / count)} allocated, {Kibibytes(kept / count)} kept", "", "", "flat");
            GC.KeepAlive(host);
        }
    }

    private static void Row(string what, string ours, string theirs, string empty, string target) =>
        Console.WriteLine($"| {what} | {ours} | {theirs} | {empty} | {target} |");

    private static string Count(int count) => count.ToString("N0", CultureInfo.InvariantCulture);

    private static string Milliseconds(TimeSpan time) => time.TotalMilliseconds.ToString("0.00", CultureInfo.InvariantCulture) + " ms";

    private static string Kibibytes(long bytes) => (bytes / 1024d).ToString("0.0", CultureInfo.InvariantCulture) + " KiB";

    private static TimeSpan Time(Action run)
    {
        var start = Stopwatch.GetTimestamp();
        run();
        return Stopwatch.GetElapsedTime(start);
    }

    /// <summary>
    /// The best of some times, each after a change that is not measured: the machine may have other work. Before that, the same goes on for
    /// some seconds without being counted, until the JIT compiler is done with what runs often, as in an editor that is in use.
    /// </summary>
    private static TimeSpan Best(bool isSmoke, Action change, Action run)
    {
        Repeat(() => run());
        var best = TimeSpan.MaxValue;
        Repeat(() => best = new[] { best, Time(run) }.Min());
        return best;

        void Repeat(Action one)
        {
            var start = Stopwatch.GetTimestamp();
            var end = TimeSpan.FromSeconds(isSmoke ? 0 : 4);
            do
            {
                change();
                one();
            }
            while (Stopwatch.GetElapsedTime(start) < end);
        }
    }
}
