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
using JsonContracts.Benchmarks;
using JsonContracts.Benchmarks.Analyzer;
using JsonContracts.Benchmarks.Baseline;
using JsonContracts.Benchmarks.Corpora;
using JsonContracts.Benchmarks.Generator;
using JsonContracts.Benchmarks.Report;
using JsonContracts.Benchmarks.Rows;
using JsonContracts.Benchmarks.Transport;
using Perfolizer.Horology;

// dotnet run -c Release --project tests/JsonContracts.Benchmarks [-- --full | --smoke | --generator | --analyzer | --size | --corpora | --baseline] [Row … | Corpus …]
if (args.Contains("--serve"))
{
    await Service.ServeAsync();
    return 0;
}

if (args.Contains("--generator"))
{
    GeneratorMode.Print(args.Contains("--smoke"));
    return 0;
}

if (args.Contains("--size"))
{
    SizeMode.Print(args.Contains("--smoke"));
    return 0;
}

if (args.Contains("--baseline")) return BaselineMode.Compare(args.Contains("--accept")) ? 0 : 1;

if (args.Contains("--analyzer"))
{
    await AnalyzerMode.PrintAsync(args.Contains("--smoke"));
    return 0;
}

var names = args.Where(arg => !arg.StartsWith("--", StringComparison.Ordinal)).ToList();
if (args.Contains("--corpora"))
{
    CorporaMode.Print(args.Contains("--smoke"), names);
    return 0;
}

var isFull = args.Contains("--full");
var isSmoke = args.Contains("--smoke");
Agreement.Check();
if (!isSmoke) WarmUp.Run();

Type[] rows = [typeof(WriteRow), typeof(ReadRow), typeof(CheckRow), typeof(ValidateRow), typeof(EqualityRow), typeof(ValidatorRow), typeof(TransportRow)];

// All roads run in one process, one after the other, so that they meet the same machine.
var smoke = Job.Dry.WithToolchain(InProcessEmitToolchain.Instance);
var whole = Job.Default.WithToolchain(InProcessEmitToolchain.Instance);
var brief = whole.WithWarmupCount(4).WithIterationCount(7).WithIterationTime(TimeInterval.FromMilliseconds(40)).WithMaxRelativeError(0.05);

// A thousand calls in an hour are all that Newtonsoft.Json.Schema grants without a licence.
var counted = whole.WithWarmupCount(4).WithIterationCount(12).WithInvocationCount(16).WithUnrollFactor(1);

// One call is thousands of exchanges.
var single = whole.WithWarmupCount(12).WithIterationCount(15).WithInvocationCount(1).WithUnrollFactor(1);
Job JobOf(Type row) => isSmoke ? smoke : row == typeof(ValidatorRow) ? counted : row == typeof(TransportRow) ? single : isFull ? whole : brief;

var summaries = new List<Summary>();
foreach (var row in rows.Where(row => names.Count == 0 || names.Contains(row.Name)))
{
    var config = ManualConfig.CreateEmpty()
        .AddJob(JobOf(row))
        .AddDiagnoser(MemoryDiagnoser.Default)
        .AddColumnProvider(DefaultColumnProviders.Instance)
        .AddLogger(args.Contains("--verbose") ? ConsoleLogger.Default : NullLogger.Instance)
        .WithOptions(ConfigOptions.DisableLogFile);
    summaries.Add(BenchmarkRunner.Run(row, config));
}

Console.WriteLine($"{summaries[0].HostEnvironmentInfo.CpuInfo.Value.ProcessorName}, {Environment.ProcessorCount} cores, .NET {Environment.Version}, {DateTime.UtcNow:yyyy-MM-dd}");
Console.WriteLine();
RatioTable.Print(Console.Out, summaries);
foreach (var failed in summaries.SelectMany(summary => summary.Reports).Where(report => !report.Success))
{
    Console.Error.WriteLine($"{failed.BenchmarkCase.DisplayInfo} failed. With --verbose one sees why.");
}

// A row that cannot run at all leaves no report behind.
return summaries.All(summary => summary.Reports.Length > 0 && summary.Reports.All(report => report.Success)) ? 0 : 1;
