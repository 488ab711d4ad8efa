using System;
using System.IO;
using System.Linq;
using System.Threading.Tasks;

namespace JsonContracts.Package.Tests;

/// <summary>The command line as a .NET tool, installed from its package.</summary>
[Collection(Packages.Name)]
public class ToolTests(Workshop workshop)
{
    [ThoroughFact]
    public async Task The_tool_installs_and_writes_what_the_compiler_gets()
    {
        (await workshop.Good).MustSucceed();
        var tools = workshop.At("tools");
        (await workshop.RunAsync("tool", "install", "JsonContracts.Cli", "--version", workshop.Version, "--tool-path", tools, "--configfile", "NuGet.config")).MustSucceed();
        var contracts = Path.Combine(tools, OperatingSystem.IsWindows() ? "contracts.exe" : "contracts");

        Assert.StartsWith(workshop.Version, (await workshop.RunProgramAsync(contracts, "--version")).MustSucceed().Text, StringComparison.Ordinal);
        (await workshop.RunProgramAsync(contracts, "emit", Path.Combine("Tickets", "ticket.schema.json"), "--namespace", "Acme.Tickets", "-o", "emitted")).MustSucceed();

        var generated = workshop.At("Tickets", "obj", "Debug", "net10.0", "generated", "JsonContracts.Generator", "JsonContracts.Generator.ContractGenerator");
        Assert.Equal(Texts(generated), Texts(workshop.At("emitted")));
    }

    private static (string Name, string Text)[] Texts(string folder) =>
        [.. Directory.EnumerateFiles(folder).Order(StringComparer.Ordinal).Select(file => (Path.GetFileName(file), File.ReadAllText(file)))];
}
