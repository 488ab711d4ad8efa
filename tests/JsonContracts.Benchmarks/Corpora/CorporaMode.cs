using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using JsonContracts.Schema.Tests;

namespace JsonContracts.Benchmarks.Corpora;

/// <summary>The raw check on schemas that nobody here wrote, beside what else checks the same documents.</summary>
internal static class CorporaMode
{
    private const string Folder = "corpora";
    private const int Rounds = 25;

    private static readonly string[] s_peers = ["JsonDocument.Parse", "ajv 8", "JsonSchema.Net", "NJsonSchema"];

    /// <summary>Prints one pass over the documents of each corpus.</summary>
    /// <param name="isSmoke">Only that everything runs and agrees; nothing is fetched from npm then.</param>
    /// <param name="names">Some corpora only; all when there are none.</param>
    public static void Print(bool isSmoke, IReadOnlyCollection<string> names)
    {
        if (SharedData.Folder(Folder) is not { } folder)
        {
            Console.WriteLine($"SKIPPED: ../shared/{Folder} is not there");
            return;
        }

        var corpora = Corpus.All(folder).Where(corpus => names.Count == 0 || names.Contains(corpus.Name)).ToList();
        IReadOnlyDictionary<string, Ajv.Measured> ajv = new Dictionary<string, Ajv.Measured>();
        var skipped = isSmoke ? "nothing is fetched for a smoke run" : Ajv.Measure(corpora, TimeSpan.FromSeconds(1), out ajv);
        if (skipped is not null) Console.WriteLine($"SKIPPED: ajv, for {skipped}");

        var checks = CompiledCorpora.Checks(corpora);
        foreach (var (corpus, check) in corpora.Zip(checks)) Agree(corpus, check, ajv.GetValueOrDefault(corpus.Name));
        var roads = corpora.Zip(checks, Roads).ToList();
        if (!isSmoke) Turns.WarmUp([.. roads.SelectMany(road => road)]);
        var rows = corpora.Zip(checks, roads).Select(one => Measure(one.First, one.Second, one.Third, ajv.GetValueOrDefault(one.First.Name), isSmoke)).ToList();
        Console.WriteLine($"{Environment.ProcessorCount} cores, .NET {Environment.Version}, {DateTime.UtcNow:yyyy-MM-dd}");
        Console.WriteLine();
        Console.WriteLine($"| corpus | documents | bytes | refused | ours | {string.Join(" | ", s_peers.Select(peer => $"{peer} | ratio"))} |");
        Console.WriteLine("|---|--:|--:|--:|--:|" + string.Concat(s_peers.Select(_ => "--:|--:|")));
        foreach (var row in rows) Console.WriteLine($"| {row.Corpus.Name} | {row.Corpus.Documents.Count} | {row.Corpus.Length} | {row.Refused} | {Time(row.Ours)} | {string.Join(" | ", row.Peers.Select(peer => $"{Time(peer)} | {Ratio(peer / row.Ours)}"))} |");
        Console.WriteLine($"| geometric mean | | | | | {string.Join(" | ", s_peers.Select((_, i) => $" | {Ratio(Mean(rows.Select(row => row.Peers[i] / row.Ours).Where(double.IsFinite)))}"))} |");
    }

    /// <summary>One pass over the documents by each road: ours, and those of the peers that run in this process.</summary>
    private static List<Action> Roads(Corpus corpus, RawCheck ours)
    {
        List<Action> roads = [Pass(corpus, document => ours(document, out _)), Pass(corpus, Judges.Parses), Pass(corpus, Judges.JsonSchemaNet(corpus.PlainSchema))];
        if (corpus.IsDraft7) roads.Add(Pass(corpus, Judges.NJsonSchema(corpus.PlainSchema, corpus.Documents)));
        return roads;
    }

    private static Row Measure(Corpus corpus, RawCheck ours, List<Action> roads, Ajv.Measured? ajv, bool isSmoke)
    {
        IReadOnlyList<double> best = isSmoke ? [.. roads.Select(RunOnce)] : Turns.Best(roads, Rounds);
        var refused = corpus.Documents.Count(document => !ours(document, out _));
        return new Row(corpus, refused, best[0], [best[1], ajv?.Nanoseconds ?? double.NaN, best[2], best.Count > 3 ? best[3] : double.NaN]);
    }

    private static double RunOnce(Action road)
    {
        road();
        return double.NaN;
    }

    private static Action Pass(Corpus corpus, Func<byte[], bool> road) => () =>
    {
        foreach (var document in corpus.Documents) road(document);
    };

    /// <summary>A contract asserts formats, and so does ajv with its formats.</summary>
    private static bool IsValidButForFormats(RawCheck ours, byte[] document) =>
        ours(document, out var violations) || violations.All(violation => violation.Keyword == "format");

    private static void Agree(Corpus corpus, RawCheck ours, Ajv.Measured? ajv)
    {
        Agree(corpus, "JsonSchema.Net", [.. corpus.Documents.Select(Judges.JsonSchemaNet(corpus.PlainSchema))], [.. corpus.Documents.Select(document => IsValidButForFormats(ours, document))]);
        if (ajv is not null) Agree(corpus, "ajv", ajv.Verdicts, [.. corpus.Documents.Select(document => ours(document, out _))]);
    }

    /// <summary>What is compared has to come to the same. NJsonSchema reads older drafts, and is not asked for more than its time.</summary>
    private static void Agree(Corpus corpus, string peer, IReadOnlyList<bool> verdicts, IReadOnlyList<bool> ours)
    {
        var differs = ours.Zip(verdicts, (mine, other) => mine != other).ToList().IndexOf(true);
        if (differs >= 0 || ours.Count != verdicts.Count) throw new InvalidOperationException($"{corpus.Name}, document {differs + 1}: {peer} says something else");
    }

    private static double Mean(IEnumerable<double> ratios) => Math.Exp(ratios.Select(ratio => Math.Log(ratio)).DefaultIfEmpty(double.NaN).Average());

    private static string Ratio(double ratio) => double.IsNaN(ratio) ? "" : ratio.ToString("0.0#", CultureInfo.InvariantCulture);

    private static string Time(double nanoseconds) => double.IsNaN(nanoseconds) ? "" : string.Create(CultureInfo.InvariantCulture, $"{nanoseconds / 1000:0} µs");

    /// <summary>One pass at its best, of each road, in nanoseconds.</summary>
    private sealed record Row(Corpus Corpus, int Refused, double Ours, IReadOnlyList<double> Peers);
}
