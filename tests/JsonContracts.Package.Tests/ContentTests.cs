using System;
using System.Collections.Generic;
using System.IO;
using System.IO.Compression;
using System.Linq;
using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using System.Xml.Linq;

namespace JsonContracts.Package.Tests;

/// <summary>What is in the packages.</summary>
[Collection(Packages.Name)]
public class ContentTests(Workshop workshop)
{
    private const string Analyzers = "analyzers/dotnet/cs/";
    private const string Fixes = "JsonContracts.CodeFixes.dll";

    // What every host of Roslyn 4.8 has loaded already, on .NET Framework too.
    private static readonly string[] s_host =
    [
        "Microsoft.CodeAnalysis", "Microsoft.CodeAnalysis.CSharp", "netstandard", "System.Buffers", "System.Collections.Immutable", "System.Memory",
        "System.Numerics.Vectors", "System.Reflection.Metadata", "System.Runtime.CompilerServices.Unsafe", "System.Text.Encoding.CodePages", "System.Threading.Tasks.Extensions",
    ];

    [ThoroughFact]
    public void Contracts_holds_the_runtime_and_what_the_compiler_loads()
    {
        string[] expected =
        [
            "README.md",
            "diagnostics.md",
            "icon.png",
            .. OurAnalyzers().Select(name => Analyzers + name + ".dll"),
            Analyzers + "JsonContracts.Schema.dll",
            Analyzers + "Microsoft.Bcl.AsyncInterfaces.dll",
            Analyzers + "System.Text.Encodings.Web.dll",
            Analyzers + "System.Text.Json.dll",
            "buildTransitive/JsonContracts.props",
            "buildTransitive/JsonContracts.targets",
            "lib/net10.0/JsonContracts.dll",
            "lib/net10.0/JsonContracts.xml",
            "lib/net8.0/JsonContracts.dll",
            "lib/net8.0/JsonContracts.xml",
        ];
        Assert.Equal(expected.Order(StringComparer.Ordinal), Entries(workshop.Package("JsonContracts")));
        Assert.Equal(["lib/net10.0/JsonContracts.pdb", "lib/net8.0/JsonContracts.pdb"], Entries(workshop.Package("JsonContracts", "snupkg")));
    }

    [ThoroughFact]
    public void The_transport_holds_itself()
    {
        string[] expected =
        [
            "README.md", "icon.png", "lib/net10.0/JsonContracts.Runware.dll", "lib/net10.0/JsonContracts.Runware.xml", "lib/net8.0/JsonContracts.Runware.dll", "lib/net8.0/JsonContracts.Runware.xml",
        ];
        Assert.Equal(expected.Order(StringComparer.Ordinal), Entries(workshop.Package("JsonContracts.Runware")));
    }

    [ThoroughTheory]
    [InlineData("JsonContracts")]
    [InlineData("JsonContracts.Runware")]
    [InlineData("JsonContracts.AspNetCore")]
    [InlineData("JsonContracts.Extensions")]
    [InlineData("JsonContracts.Runware.AspNetCore")]
    [InlineData("JsonContracts.Cli")]
    public void A_package_tells_who_made_it_and_under_which_licence(string id)
    {
        var metadata = Metadata(id);
        string? Of(string name) => metadata.Elements().FirstOrDefault(element => element.Name.LocalName == name)?.Value;

        Assert.Equal(("MIT", "icon.png", "README.md", Workshop.RepositoryUrl), (Of("license"), Of("icon"), Of("readme"), Of("projectUrl")));
        Assert.Equal(Workshop.RepositoryUrl, (string?)metadata.Elements().Single(element => element.Name.LocalName == "repository").Attribute("url"));
        Assert.StartsWith("## [", Of("releaseNotes"), StringComparison.Ordinal);
        Assert.NotEqual("Package Description", Of("description"));
    }

    [ThoroughFact]
    public void What_applications_use_holds_itself()
    {
        Assert.Equal(["README.md", "icon.png", "lib/net10.0/JsonContracts.AspNetCore.dll", "lib/net10.0/JsonContracts.AspNetCore.xml"], Entries(workshop.Package("JsonContracts.AspNetCore")));
        Assert.Equal(
            ["README.md", "icon.png", "lib/net10.0/JsonContracts.Extensions.dll", "lib/net10.0/JsonContracts.Extensions.xml", "lib/net8.0/JsonContracts.Extensions.dll", "lib/net8.0/JsonContracts.Extensions.xml"],
            Entries(workshop.Package("JsonContracts.Extensions")));
    }

    [ThoroughTheory]
    [InlineData("JsonContracts.AspNetCore", "Microsoft.AspNetCore.OpenApi")]
    [InlineData("JsonContracts.Extensions", "Microsoft.Extensions.Options.ConfigurationExtensions")]
    public void What_applications_use_passes_the_analyzers_on(string id, string framework)
    {
        var dependencies = Dependencies(id);
        Assert.Equal(["JsonContracts", framework], dependencies.Select(one => (string)one.Attribute("id")!).Distinct().Order(StringComparer.Ordinal));
        Assert.All(dependencies.Where(one => (string)one.Attribute("id")! == "JsonContracts"), one =>
            Assert.Equal((workshop.Version, "All", null), ((string?)one.Attribute("version"), (string?)one.Attribute("include"), (string?)one.Attribute("exclude"))));
    }

    [ThoroughFact]
    public void Contracts_depends_on_nothing() => Assert.Empty(Dependencies("JsonContracts"));

    [ThoroughFact]
    public void The_transport_passes_the_analyzers_on()
    {
        var dependencies = Dependencies("JsonContracts.Runware");
        Assert.Equal(
            ["JsonContracts", "Microsoft.Extensions.Http", "Microsoft.Extensions.Logging.Abstractions", "Polly.Core", "System.Net.ServerSentEvents", "System.Threading.RateLimiting"],
            dependencies.Select(one => (string)one.Attribute("id")!).Distinct().Order(StringComparer.Ordinal));
        Assert.All(dependencies.Where(one => (string)one.Attribute("id")! == "JsonContracts"), one =>
            Assert.Equal((workshop.Version, "All", null), ((string?)one.Attribute("version"), (string?)one.Attribute("include"), (string?)one.Attribute("exclude"))));
    }

    [ThoroughFact]
    public void The_compiler_finds_all_that_the_analyzers_load()
    {
        using var package = ZipFile.OpenRead(workshop.Package("JsonContracts"));
        var files = package.Entries.Where(entry => entry.FullName.StartsWith(Analyzers, StringComparison.Ordinal)).ToList();
        var packed = files.Select(file => Path.GetFileNameWithoutExtension(file.Name)).ToList();
        Assert.Empty(packed.Intersect(s_host));

        // Fixes are loaded by editors only, which bring the workspaces along. The compiler has none.
        Assert.Empty(files.Where(file => file.Name != Fixes).SelectMany(References).Except(packed).Except(s_host));
        Assert.Equal(["Microsoft.CodeAnalysis.Workspaces"], References(files.Single(file => file.Name == Fixes)).Except(packed).Except(s_host));
    }

    [ThoroughTheory]
    [InlineData("JsonContracts")]
    [InlineData("JsonContracts.Runware")]
    [InlineData("JsonContracts.AspNetCore")]
    [InlineData("JsonContracts.Extensions")]
    [InlineData("JsonContracts.Runware.AspNetCore")]
    public void Assemblies_are_deterministic_and_do_not_tell_where_they_were_built(string id)
    {
        using var package = ZipFile.OpenRead(workshop.Package(id));
        Assert.All(package.Entries.Where(entry => entry.FullName.StartsWith("lib/", StringComparison.Ordinal) && entry.Name.EndsWith(".dll", StringComparison.Ordinal)), entry =>
        {
            using var reader = Open(entry);
            var debug = reader.ReadDebugDirectory();
            Assert.Contains(debug, one => one.Type == DebugDirectoryEntryType.Reproducible);
            var symbols = reader.ReadCodeViewDebugDirectoryData(debug.Single(one => one.Type == DebugDirectoryEntryType.CodeView));
            Assert.StartsWith("/_/", symbols.Path, StringComparison.Ordinal);
        });
    }

    private static IEnumerable<string> OurAnalyzers() =>
        Directory.EnumerateFiles(Path.Combine(Repository.Root, "generator"), "*.csproj", SearchOption.AllDirectories).Select(file => Path.GetFileNameWithoutExtension(file));

    /// <summary>The files of a package, without what belongs to its format.</summary>
    private static IEnumerable<string> Entries(string path)
    {
        using var package = ZipFile.OpenRead(path);
        return [.. package.Entries
            .Select(entry => entry.FullName)
            .Where(name => !name.EndsWith(".nuspec", StringComparison.Ordinal) && !name.EndsWith(".psmdcp", StringComparison.Ordinal) && name is not ("_rels/.rels" or "[Content_Types].xml"))
            .Order(StringComparer.Ordinal)];
    }

    private List<XElement> Dependencies(string id) => [.. Metadata(id).Descendants().Where(element => element.Name.LocalName == "dependency")];

    private XElement Metadata(string id)
    {
        using var package = ZipFile.OpenRead(workshop.Package(id));
        using var nuspec = package.GetEntry(id + ".nuspec")!.Open();
        return XDocument.Load(nuspec).Root!.Elements().Single();
    }

    private static List<string> References(ZipArchiveEntry entry)
    {
        using var reader = Open(entry);
        var metadata = reader.GetMetadataReader();
        return [.. metadata.AssemblyReferences.Select(handle => metadata.GetString(metadata.GetAssemblyReference(handle).Name))];
    }

    private static PEReader Open(ZipArchiveEntry entry)
    {
        using var stream = entry.Open();
        var bytes = new MemoryStream();
        stream.CopyTo(bytes);
        bytes.Position = 0;
        return new PEReader(bytes);
    }
}
