using System;
using System.Collections.Generic;
using System.ComponentModel;
using System.Diagnostics;
using System.IO;
using System.Linq;
using System.Text;
using System.Text.Json;

namespace JsonContracts.Benchmarks.Corpora;

/// <summary>ajv 8, the validator that most JavaScript uses: installed from npm into a folder for the time, and measured in Node itself.</summary>
internal static class Ajv
{
    private static readonly JsonSerializerOptions s_names = new(JsonSerializerDefaults.Web);

    /// <summary>What it says and takes for each corpus.</summary>
    /// <param name="corpora">The corpora.</param>
    /// <param name="time">How long each is run.</param>
    /// <param name="measured">By the name of the corpus.</param>
    /// <returns>Why it was not asked; null when it was.</returns>
    public static string? Measure(IEnumerable<Corpus> corpora, TimeSpan time, out IReadOnlyDictionary<string, Measured> measured)
    {
        var results = new Dictionary<string, Measured>();
        measured = results;
        if (!Runs("node", "--version") || !Runs("npm", "--version")) return "node and npm are not there";
        var folder = Directory.CreateTempSubdirectory("contracts-ajv-");
        try
        {
            var script = Path.Combine(folder.FullName, "ajv.mjs");
            File.WriteAllText(script, Script());
            Run("npm", folder.FullName, "install", "--no-package-lock", "--no-audit", "--no-fund", "--ignore-scripts", "--loglevel", "error", "ajv@8", "ajv-formats@3");
            var texts = folder.CreateSubdirectory("corpora").FullName;
            foreach (var corpus in corpora) Write(corpus, Path.Combine(texts, corpus.Name));
            var lines = Run("node", folder.FullName, script, texts, $"{time.TotalMilliseconds:F0}");
            foreach (var line in lines.Split('\n', StringSplitOptions.RemoveEmptyEntries))
            {
                var one = JsonSerializer.Deserialize<Measured>(line, s_names)!;
                results.Add(one.Name, one);
            }

            return null;
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static void Write(Corpus corpus, string folder)
    {
        Directory.CreateDirectory(folder);
        File.WriteAllText(Path.Combine(folder, Corpus.SchemaFile), corpus.PlainSchema);
        File.WriteAllLines(Path.Combine(folder, Corpus.DocumentFile), corpus.Documents.Select(document => Encoding.UTF8.GetString(document)));
    }

    private static string Script()
    {
        using var stream = typeof(Ajv).Assembly.GetManifestResourceStream("ajv.mjs")!;
        return new StreamReader(stream).ReadToEnd();
    }

    private static bool Runs(string program, string argument)
    {
        try
        {
            Run(program, Path.GetTempPath(), argument);
            return true;
        }
        catch (Win32Exception)
        {
            return false;
        }
    }

    private static string Run(string program, string folder, params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(program, arguments) { WorkingDirectory = folder, RedirectStandardOutput = true })!;
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return process.ExitCode == 0 ? output : throw new InvalidOperationException($"{program} {string.Join(' ', arguments)} failed: {output}");
    }

    /// <summary>One pass over all documents at its best, and whether each is valid.</summary>
    public sealed record Measured(string Name, double Nanoseconds, IReadOnlyList<bool> Verdicts);
}
