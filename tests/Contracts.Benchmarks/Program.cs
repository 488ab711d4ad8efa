using System;
using System.Collections.Generic;
using System.Linq;
using BenchmarkDotNet.Columns;
using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Diagnosers;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Loggers;
using BenchmarkDotNet.Reports;
using BenchmarkDotNet.Running;
using BenchmarkDotNet.Toolchains.InProcess.Emit;
using Contracts.Benchmarks;
using Contracts.Benchmarks.Analyzer;
using Contracts.Benchmarks.Generator;
using Contracts.Benchmarks.Report;
using Contracts.Benchmarks.Rows;
using Perfolizer.Horology;

// dotnet run -c Release --project tests/Contracts.Benchmarks [-- --full | --smoke | --generator | --analyzer] [Row …]
if (args.Contains("--generator"))
{
    GeneratorMode.Print(args.Contains("--smoke"));
    return 0;
}

if (args.Contains("--analyzer"))
{
    await AnalyzerMode.PrintAsync(args.Contains("--smoke"));
    return 0;
}

Agreement.Check();
WarmUp.Run();

var isFull = args.Contains("--full");
var isSmoke = args.Contains("--smoke");
var names = args.Where(arg => !arg.StartsWith("--", StringComparison.Ordinal)).ToList();
Type[] rows = [typeof(WriteRow), typeof(ReadRow), typeof(CheckRow), typeof(ValidateRow), typeof(EqualityRow), typeof(ValidatorRow)];

// All roads run in one process, one after the other, so that they meet the same machine.
var job = Job.Default.WithToolchain(InProcessEmitToolchain.Instance);
job = isSmoke ? job.WithWarmupCount(1).WithIterationCount(1).WithInvocationCount(1).WithUnrollFactor(1)
    : isFull ? job
    : job.WithWarmupCount(4).WithIterationCount(7).WithIterationTime(TimeInterval.FromMilliseconds(40)).WithMaxRelativeError(0.05);

// A thousand calls in an hour are all that Newtonsoft.Json.Schema grants without a licence.
var counted = Job.Default.WithToolchain(InProcessEmitToolchain.Instance).WithWarmupCount(4).WithIterationCount(isSmoke ? 1 : 12).WithInvocationCount(isSmoke ? 1 : 16).WithUnrollFactor(1);

var summaries = new List<Summary>();
foreach (var row in rows.Where(row => names.Count == 0 || names.Contains(row.Name)))
{
    var config = ManualConfig.CreateEmpty()
        .AddJob(row == typeof(ValidatorRow) ? counted : job)
        .AddDiagnoser(MemoryDiagnoser.Default)
        .AddColumnProvider(DefaultColumnProviders.Instance)
        .AddLogger(args.Contains("--verbose") ? ConsoleLogger.Default : NullLogger.Instance)
        .WithOptions(ConfigOptions.DisableLogFile);
    summaries.Add(BenchmarkRunner.Run(row, config));
}

Console.WriteLine($"{summaries[0].HostEnvironmentInfo.CpuInfo.Value.ProcessorName}, {Environment.ProcessorCount} cores, .NET {Environment.Version}, {DateTime.UtcNow:yyyy-MM-dd}");
Console.WriteLine();
RatioTable.Print(Console.Out, summaries);
return summaries.All(summary => summary.Reports.All(report => report.Success)) ? 0 : 1;
