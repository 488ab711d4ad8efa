using System;
using System.IO;
using System.Linq;
using System.Reflection;
using Microsoft.CodeAnalysis;

namespace JsonContracts.Benchmarks.Generator;

/// <summary>The generator of System.Text.Json, from the reference pack of the SDK.</summary>
internal static class SystemTextJsonGenerator
{
    /// <summary>Where it is: beside the shared framework that runs this program.</summary>
    public static string Path { get; } = Directory
        .EnumerateDirectories(System.IO.Path.GetFullPath(System.IO.Path.Combine(System.IO.Path.GetDirectoryName(typeof(object).Assembly.Location)!, "../../../packs/Microsoft.NETCore.App.Ref")))
        .Where(folder => System.IO.Path.GetFileName(folder).StartsWith($"{Environment.Version.Major}.", StringComparison.Ordinal))
        .Select(folder => System.IO.Path.Combine(folder, "analyzers/dotnet/cs/System.Text.Json.SourceGeneration.dll"))
        .First(File.Exists);

    public static ISourceGenerator Load()
    {
        var type = Assembly.LoadFrom(Path).GetTypes().Single(type => type.IsDefined(typeof(GeneratorAttribute)));
        return ((IIncrementalGenerator)Activator.CreateInstance(type)!).AsSourceGenerator();
    }
}
