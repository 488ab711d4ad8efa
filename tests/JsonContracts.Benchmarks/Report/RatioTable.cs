using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using BenchmarkDotNet.Reports;
using JsonContracts.Benchmarks.Inputs;

namespace JsonContracts.Benchmarks.Report;

/// <summary>Prints everything that was measured as one table of ratios, ready to be put into a text of Markdown.</summary>
internal static class RatioTable
{
    public static void Print(TextWriter output, IEnumerable<Summary> summaries)
    {
        var reports = summaries.SelectMany(summary => summary.Reports).Where(report => report.Success).ToList();
        output.WriteLine("| row | against | input | ours | theirs | ratio | target | met |");
        output.WriteLine("|---|---|---|--:|--:|--:|---|---|");
        foreach (var comparison in Comparisons.All)
        {
            var row = reports.Where(report => report.BenchmarkCase.Descriptor.Type.Name == comparison.Row).ToList();
            foreach (var input in row.Select(InputOf).Distinct().OrderBy(Samples.PlaceOf)) Print(output, comparison, input, row);
        }
    }

    private static void Print(TextWriter output, Comparison comparison, string input, List<BenchmarkReport> row)
    {
        if (Find(row, comparison.Ours, input) is not { } ours || Find(row, comparison.Theirs, input) is not { } theirs) return;
        var (target, faults) = (comparison.Target, input.EndsWith("faults", StringComparison.Ordinal));
        if (faults && target is Target.Faster { Times: 50 }) target = new Target.Faster(20);
        var (mine, other) = target is Target.Smaller ? (Bytes(ours.Bytes), Bytes(theirs.Bytes)) : (Time(ours.Nanoseconds), Time(theirs.Nanoseconds));
        var ratio = target.Ratio(ours, theirs) is var number && double.IsFinite(number) ? number.ToString("0.00", CultureInfo.InvariantCulture) : "";
        output.WriteLine($"| {comparison.What} | {comparison.Peer} | {input} | {mine} | {other} | {ratio} | {target} | {(target.IsMet(ours, theirs) ? "yes" : "**no**")} |");
    }

    private static Measured? Find(List<BenchmarkReport> row, string method, string input)
    {
        var report = row.FirstOrDefault(report => report.BenchmarkCase.Descriptor.WorkloadMethod.Name == method && InputOf(report) == input);
        if (report?.ResultStatistics is not { } statistics) return null;
        return new Measured(statistics.Median, report.GcStats.GetBytesAllocatedPerOperation(report.BenchmarkCase) ?? 0);
    }

    private static string InputOf(BenchmarkReport report) => report.BenchmarkCase.Parameters["Input"].ToString()!;

    private static string Time(double nanoseconds) => nanoseconds switch
    {
        < 10_000 => string.Create(CultureInfo.InvariantCulture, $"{nanoseconds:0} ns"),
        < 10_000_000 => string.Create(CultureInfo.InvariantCulture, $"{nanoseconds / 1000:0} µs"),
        _ => string.Create(CultureInfo.InvariantCulture, $"{nanoseconds / 1_000_000:0} ms"),
    };

    private static string Bytes(long bytes) => bytes < 100_000
        ? string.Create(CultureInfo.InvariantCulture, $"{bytes} B")
        : string.Create(CultureInfo.InvariantCulture, $"{bytes / 1000} kB");
}
