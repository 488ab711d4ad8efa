using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;

namespace JsonContracts.Benchmarks.Baseline;

/// <summary>Compares the figures with those that are kept: what has grown by more than a hundredth was not meant to, or is written down.</summary>
internal static class BaselineMode
{
    private const double MostGrowth = 1.01;

    /// <summary>What has shrunk so far is worth keeping.</summary>
    private const double WorthKeeping = 0.9;

    private static readonly string s_file = Repository.At("tests", "JsonContracts.Benchmarks", "Baseline", "baseline.txt");

    /// <returns>Whether nothing has grown, and everything is known.</returns>
    public static bool Compare(bool isAccepted)
    {
        var figures = Figures.All().ToList();
        if (isAccepted) Keep(figures);
        var kept = File.ReadLines(s_file).Select(line => line.Split(" = ")).ToDictionary(parts => parts[0], parts => long.Parse(parts[1], CultureInfo.InvariantCulture));
        var complaints = figures.Select(figure => Complaint(figure.Name, figure.Value, kept)).OfType<string>().ToList();
        foreach (var (name, value) in figures.Where(figure => kept.TryGetValue(figure.Name, out var before) && figure.Value < before * WorthKeeping)) Console.WriteLine($"{name}: {kept[name]} became {value}; keep it with --accept");
        foreach (var complaint in complaints) Console.Error.WriteLine(complaint);
        Console.WriteLine($"{figures.Count} figures compared with Baseline/baseline.txt, {complaints.Count} of them grown or unknown");
        return complaints.Count == 0;
    }

    private static string? Complaint(string name, long value, Dictionary<string, long> kept) =>
        !kept.TryGetValue(name, out var before) ? $"{name} = {value} is not kept yet"
        : value > before * MostGrowth ? $"{name}: {before} became {value}"
        : null;

    private static void Keep(IEnumerable<(string Name, long Value)> figures) =>
        File.WriteAllLines(s_file, figures.Select(figure => string.Create(CultureInfo.InvariantCulture, $"{figure.Name} = {figure.Value}")));
}
