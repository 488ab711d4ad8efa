using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Threading.Tasks;
using System.Xml.Linq;

namespace JsonContracts.Package.Tests;

/// <summary>A temporary folder with the packages as they would be published, and with projects that use them.</summary>
public sealed class Workshop : IAsyncLifetime
{
    /// <summary>Where the sources are said to be.</summary>
    internal const string RepositoryUrl = "https://git.example.com/acme/contracts";

    /// <summary>Where the projects are that packages are made of.</summary>
    private static readonly string[] s_sources = ["schema", "generator", "runtime"];

    // A version of its own, so that no other build of the packages can take the place of this one.
    private readonly string _version = string.Create(CultureInfo.InvariantCulture, $"0.0.0-test{DateTime.UtcNow:yyyyMMddHHmmss}x{Environment.ProcessId}");
    private readonly string _folder = Directory.CreateTempSubdirectory("contracts-").FullName;
    private readonly Lazy<Task<BuildOutput>> _good;
    private readonly Lazy<Task<BuildOutput>> _bad;
    private readonly Lazy<string> _compiler;

    public Workshop()
    {
        _compiler = new(() => NewestCompiler.PutTogether(MachineCache(), Path.Combine(_folder, "compiler")));
        _good = new(() => BuildAsync("Good.slnx"));
        _bad = new(() => BuildAsync("Bad.slnx"));
    }

    /// <summary>The projects in order, built.</summary>
    internal Task<BuildOutput> Good => _good.Value;

    /// <summary>The projects with faults, built.</summary>
    internal Task<BuildOutput> Bad => _bad.Value;

    /// <summary>The properties that a project imports to be compiled by a compiler of C# 15.</summary>
    internal string Compiler => _compiler.Value;

    /// <summary>The packages' version.</summary>
    internal string Version => _version;

    /// <summary>A package or its symbols.</summary>
    internal string Package(string id, string ending = "nupkg") => Path.Combine(_folder, "feed", $"{id}.{_version}.{ending}");

    /// <summary>A file of the projects.</summary>
    internal string At(params string[] path) => Path.Combine([_folder, "consumers", .. path]);

    /// <summary>Runs <c>dotnet</c> among the projects.</summary>
    internal Task<BuildOutput> RunAsync(params string[] arguments) => Dotnet.RunAsync(At(), Variables, arguments);

    /// <summary>Runs a program among the projects.</summary>
    internal Task<BuildOutput> RunProgramAsync(string program, params string[] arguments) => Dotnet.RunProgramAsync(program, At(), Variables, arguments);

    /// <summary>Builds a solution or a project.</summary>
    internal Task<BuildOutput> BuildAsync(string path, params string[] options) =>
        RunAsync(["build", path, "--nologo", "-tl:off", "-clp:NoSummary", .. options]);

    /// <summary>A workshop is opened even where every test in it is skipped; nothing is made there then.</summary>
    public async Task InitializeAsync()
    {
        if (Thorough.Skip is not null) return;
        try
        {
            CopyConsumers();
            await File.WriteAllTextAsync(At("NuGet.config"), NuGetConfig());
            await PackAsync();
        }
        catch
        {
            await DisposeAsync();
            throw;
        }
    }

    public Task DisposeAsync()
    {
        Directory.Delete(_folder, recursive: true);
        return Task.CompletedTask;
    }

    /// <summary>Packs all in one build. All outputs lie outside of the repository: another build may be running there.</summary>
    private async Task PackAsync()
    {
        var solution = Path.Combine(_folder, "Packages.slnx");
        var projects = s_sources
            .SelectMany(folder => Directory.GetDirectories(Path.Combine(Repository.Root, folder)))
            .SelectMany(folder => Directory.GetFiles(folder, "*.csproj"))
            .Select(path => new XElement("Project", new XAttribute("Path", path)));
        await File.WriteAllTextAsync(solution, new XElement("Solution", projects).ToString());
        string[] options = ["-c", "Release", "--artifacts-path", Path.Combine(_folder, "artifacts"), "-o", Path.Combine(_folder, "feed"), $"-p:Version={_version}", $"-p:RepositoryUrl={RepositoryUrl}", "--nologo"];
        (await Dotnet.RunAsync(Repository.Root, new Dictionary<string, string>(), ["pack", solution, .. options])).MustSucceed();
    }

    private Dictionary<string, string> Variables => new()
    {
        ["NUGET_PACKAGES"] = Path.Combine(_folder, "packages"),
        ["ContractsVersion"] = _version,
    };

    private void CopyConsumers()
    {
        var source = Path.Combine(Repository.Root, "tests", "JsonContracts.Package.Tests", "Consumers");
        foreach (var file in Directory.EnumerateFiles(source, "*", SearchOption.AllDirectories))
        {
            var target = At(Path.GetRelativePath(source, file));
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            File.Copy(file, target);
        }

        File.Copy(Path.Combine(Repository.Root, "global.json"), At("global.json"));
    }

    /// <summary>The packed feed beside the sources of the machine. What the machine has restored before is not fetched again.</summary>
    private string NuGetConfig() => $"""
        <configuration>
          <packageSources>
            <add key="packed" value="{Path.Combine(_folder, "feed")}" />
          </packageSources>
          <fallbackPackageFolders>
            <add key="machine" value="{MachineCache()}" />
          </fallbackPackageFolders>
        </configuration>
        """;

    private static string MachineCache()
    {
        var cache = Environment.GetEnvironmentVariable("NUGET_PACKAGES")
            ?? Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), ".nuget", "packages");
        return Directory.CreateDirectory(cache).FullName;
    }
}
