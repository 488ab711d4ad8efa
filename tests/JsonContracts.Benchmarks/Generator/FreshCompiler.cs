using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Text.RegularExpressions;
using JsonContracts.Generator;
using JsonContracts.Schema.Linking;

namespace JsonContracts.Benchmarks.Generator;

/// <summary>The compiler of the SDK in a process of its own, which tells how long its generators took.</summary>
internal static partial class FreshCompiler
{
    /// <summary>The assemblies of this generator.</summary>
    public static IReadOnlyList<string> Ours { get; } = [typeof(ContractGenerator).Assembly.Location, typeof(SchemaSet).Assembly.Location];

    /// <summary>The assembly of the peer.</summary>
    public static IReadOnlyList<string> SystemTextJson { get; } = [SystemTextJsonGenerator.Path];

    /// <summary>The assembly of a generator that does nothing.</summary>
    public static IReadOnlyList<string> Empty { get; } = [typeof(EmptyGenerator).Assembly.Location];

    /// <summary>The best of some runs.</summary>
    public static TimeSpan Measure(Subject subject, IReadOnlyList<string> generators, int runs)
    {
        var folder = Directory.CreateTempSubdirectory("contracts-compiler-");
        try
        {
            var arguments = Arguments(subject, generators, folder.FullName).ToList();
            return Enumerable.Range(0, runs).Min(_ => GeneratorTime(arguments));
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static IEnumerable<string> Arguments(Subject subject, IReadOnlyList<string> generators, string folder)
    {
        yield return Compiler();
        yield return "/noconfig";
        yield return "/nologo";
        yield return "/reportanalyzer";
        yield return "/target:library";
        yield return "/nullable:enable";
        yield return "/out:" + Path.Combine(folder, "Subject.dll");
        foreach (var path in Host.References) yield return "/reference:" + path;
        foreach (var path in generators) yield return "/analyzer:" + path;

        var options = new StringWriter();
        options.WriteLine("is_global = true");
        foreach (var contract in subject.Contracts)
        {
            var path = Write(folder, contract.Path, contract.GetText()!.ToString());
            yield return "/additionalfile:" + path;
            options.WriteLine($"[{path}]");
            foreach (var (key, value) in contract.Options()) options.WriteLine($"{key} = {value}");
        }

        yield return "/analyzerconfig:" + Write(folder, "options.globalconfig", options.ToString());
        foreach (var (i, code) in subject.Code.Prepend("internal class Other;").Index()) yield return Write(folder, $"{i}.cs", code);
    }

    private static string Write(string folder, string name, string text)
    {
        var path = Path.Combine(folder, name);
        File.WriteAllText(path, text);
        return path;
    }

    /// <summary>The newest SDK beside the runtime of this program.</summary>
    private static string Compiler() => Directory
        .EnumerateDirectories(Path.GetFullPath(Path.Combine(Path.GetDirectoryName(typeof(object).Assembly.Location)!, "../../../sdk")))
        .Select(folder => Path.Combine(folder, "Roslyn/bincore/csc.dll"))
        .Where(File.Exists)
        .Max(StringComparer.Ordinal)!;

    private static TimeSpan GeneratorTime(IEnumerable<string> arguments)
    {
        using var compiler = Process.Start(new ProcessStartInfo(Environment.ProcessPath is { } host && Path.GetFileNameWithoutExtension(host) == "dotnet" ? host : "dotnet", arguments) { RedirectStandardOutput = true })!;
        var output = compiler.StandardOutput.ReadToEnd();
        compiler.WaitForExit();
        var time = TotalTime().Match(output);
        if (compiler.ExitCode != 0 || !time.Success) throw new InvalidOperationException(output);
        return TimeSpan.FromSeconds(double.Parse(time.Groups[1].Value, CultureInfo.InvariantCulture));
    }

    /// <summary>The compiler says <c>Total generator execution time: 0.123 seconds.</c></summary>
    [GeneratedRegex("Total generator execution time: ([0-9.]+) seconds")]
    private static partial Regex TotalTime();
}
