using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.Globalization;
using System.Linq;
using System.Text;
using System.Threading;
using System.Threading.Tasks;
using JsonContracts.Analyzers;
using JsonContracts.Benchmarks.Generated;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;

namespace JsonContracts.Benchmarks.Analyzer;

/// <summary>What the analyzer costs the compiler, beside what the compiler itself needs to bind the same code.</summary>
internal static class AnalyzerMode
{
    public static async Task PrintAsync(bool isSmoke)
    {
        Console.WriteLine($"{Environment.ProcessorCount} cores, .NET {Environment.Version}, {DateTime.UtcNow:yyyy-MM-dd}");
        Console.WriteLine();
        Console.WriteLine("| code | analyzer | binding | ratio | target |");
        Console.WriteLine("|---|---|---|---|---|");
        var (requests, rounds) = isSmoke ? (100, 1) : (1000, 15);
        await RowAsync($"{requests} requests", requests, _ => true, rounds);
        await RowAsync($"{requests} requests, every tenth refused", requests, i => i % 10 != 0, rounds);
    }

    /// <summary>The median of some rounds, each over a compilation that nothing has been asked of before. As many rounds before bring the process to speed.</summary>
    private static async Task RowAsync(string what, int requests, Func<int, bool> isValid, int rounds)
    {
        List<TimeSpan> analyzing = [], binding = [];
        for (var i = -rounds; i < rounds; i++)
        {
            var start = Stopwatch.GetTimestamp();
            _ = Compile(requests, isValid).GetDiagnostics();
            var bound = Stopwatch.GetElapsedTime(start);
            var analyzed = await AnalyzeAsync(Compile(requests, isValid), Enumerable.Range(0, requests).Count(request => !isValid(request)));
            if (i < 0) continue;
            binding.Add(bound);
            analyzing.Add(analyzed);
        }

        var (ours, theirs) = (Median(analyzing), Median(binding));
        Console.WriteLine($"| {what} | {Milliseconds(ours)} | {Milliseconds(theirs)} | {(ours / theirs).ToString("0.00", CultureInfo.InvariantCulture)} | < 1 |");
    }

    private static async Task<TimeSpan> AnalyzeAsync(CSharpCompilation compilation, int refused)
    {
        DiagnosticAnalyzer analyzer = new ContractAnalyzer();
        var options = new CompilationWithAnalyzersOptions(new AnalyzerOptions([]), onAnalyzerException: null, concurrentAnalysis: false, logAnalyzerExecutionTime: true);
        var analysis = compilation.WithAnalyzers([analyzer], options);
        var found = await analysis.GetAnalyzerDiagnosticsAsync(CancellationToken.None);
        if (found.Length != refused) throw new InvalidOperationException($"{found.Length} diagnostics instead of {refused}: {found.FirstOrDefault()}");
        return (await analysis.GetAnalyzerTelemetryInfoAsync(analyzer, CancellationToken.None)).ExecutionTime;
    }

    private static CSharpCompilation Compile(int requests, Func<int, bool> isValid)
    {
        var code = new StringBuilder("using JsonContracts.Benchmarks.Generated;\nclass Calls\n{\n");
        for (var i = 0; i < requests; i++)
        {
            code.AppendLine(CultureInfo.InvariantCulture, $$"""
                    KlingVideo26Standard Request{{i}}() => new()
                    {
                        PositivePrompt = "A paper boat drifts down a rain-filled gutter at dusk, take {{i}}",
                        Duration = 5,
                        CfgScale = {{(isValid(i) ? "0.7" : "1.7")}},
                        OutputQuality = {{20 + (i % 80)}},
                        Inputs = new() { FrameImages = ["https://example.com/{{i}}.png", new FrameImage { Image = "https://example.com/b.png", Frame = Frame.Last }] },
                    };
                """);
        }

        return CSharpCompilation.Create(
            "Calls", [CSharpSyntaxTree.ParseText(code.Append('}').ToString())], s_references, new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable));
    }

    private static readonly IReadOnlyList<MetadataReference> s_references =
    [
        .. Generator.Host.References.Append(typeof(KlingVideo26Standard).Assembly.Location).Select(path => MetadataReference.CreateFromFile(path)),
    ];

    private static TimeSpan Median(List<TimeSpan> times) => times.Order().ElementAt(times.Count / 2);

    private static string Milliseconds(TimeSpan time) => time.TotalMilliseconds.ToString("0", CultureInfo.InvariantCulture) + " ms";
}
