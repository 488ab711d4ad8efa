using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.Globalization;
using System.IO;
using System.Linq;

namespace JsonContracts.Benchmarks.Generator;

/// <summary>How long public schemas take, all of them in one project and each in a namespace of its own, and how much C# and IL they become.</summary>
internal static class SizeMode
{
    /// <summary>Of shorter schemas, what stands in every file is most.</summary>
    private const int ShortestJudged = 4096;

    /// <summary>So often all of them are generated again, and the best time counts.</summary>
    private const int WarmRounds = 8;

    public static void Print(bool isSmoke)
    {
        if (Store.Find(isSmoke ? 8 : int.MaxValue) is not { } store) return;
        var cold = Time(store.Generate);
        var edit = Time(store.Edit);
        var peak = Process.GetCurrentProcess().PeakWorkingSet64 >> 20;
        MemoryStream image = null!;
        var compiled = Time(() => image = store.Compile());
        var rows = store.Contracts(image);
        var warm = Enumerable.Range(0, isSmoke ? 1 : WarmRounds).Min(_ => Time(store.GenerateAgain));
        var kibibytes = rows.Sum(row => row.Length) / 1024;

        Console.WriteLine($"{Environment.ProcessorCount} cores, .NET {Environment.Version}, {DateTime.UtcNow:yyyy-MM-dd}; {rows.Count} of {store.Count} schemas, {kibibytes.ToString("N0", CultureInfo.InvariantCulture)} KiB");
        Console.WriteLine();
        Console.WriteLine("| what | measured | target |");
        Console.WriteLine("|---|---|---|");
        Line("all of them for the first time in a process", Seconds(cold), "< 8 s");
        Line("all of them in a process that has done so before", $"{Seconds(warm)}, {(warm.TotalMilliseconds / kibibytes).ToString("F2", CultureInfo.InvariantCulture)} ms for each KiB", "< 1 ms for each KiB");
        Line("an edit of one of them, the first", $"{edit.TotalMilliseconds:F0} ms", "");
        Line("peak memory of the process that generates", $"{peak} MiB", "< 400 MiB");
        Line("compiling the C#", Seconds(compiled), "");
        Line("assembly", $"{image.Length / 1024} KiB", "");
        var judged = rows.Where(row => row.Length >= ShortestJudged).ToList();
        Spread("bytes of IL for each byte of schema", judged.Select(row => (row.Name, (double)row.IL / row.Length)), "median 5, none over 12");
        Spread("lines of C# for each KiB of schema", judged.Select(row => (row.Name, row.Lines * 1024d / row.Length)), "median 180");
    }

    private static void Spread(string what, IEnumerable<(string Name, double Value)> values, string target)
    {
        var sorted = values.OrderBy(one => one.Value).ToList();
        var (name, most) = sorted[^1];
        Line(what, string.Create(CultureInfo.InvariantCulture, $"median {sorted[sorted.Count / 2].Value:F1}, nine tenths below {sorted[sorted.Count * 9 / 10].Value:F1}, most {most:F1} ({name})"), target);
    }

    private static void Line(string what, string measured, string target) => Console.WriteLine($"| {what} | {measured} | {target} |");

    private static string Seconds(TimeSpan time) => time.TotalSeconds.ToString("F1", CultureInfo.InvariantCulture) + " s";

    private static TimeSpan Time(Action run)
    {
        var start = Stopwatch.GetTimestamp();
        run();
        return Stopwatch.GetElapsedTime(start);
    }
}
