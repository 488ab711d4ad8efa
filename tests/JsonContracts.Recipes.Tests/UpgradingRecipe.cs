using System.Diagnostics;
using System.IO;

namespace JsonContracts.Recipes.Tests;

public sealed class UpgradingRecipe
{
    [Fact]
    public async Task A_new_revision_is_compared_with_the_one_in_use()
    {
        var output = new DirectoryInfo(AppContext.BaseDirectory);
        var program = Repository.At("runtime", "JsonContracts.Cli", "bin", output.Parent!.Name, output.Name, "JsonContracts.Cli.dll");
        var start = new ProcessStartInfo("dotnet", [program, "diff", "schemas/in-use/job.schema.json", "revisions/job.schema.json"])
        {
            WorkingDirectory = Repository.At("tests", "JsonContracts.Recipes.Tests"),
            RedirectStandardOutput = true,
        };
        using var diff = Process.Start(start)!;
        var printed = await diff.StandardOutput.ReadToEndAsync();
        await diff.WaitForExitAsync();

        Assert.Equal(6, diff.ExitCode);
        foreach (var line in Pages.Blocks("upgrading", "text").Single().Split('\n')) Assert.Contains(line, printed, StringComparison.Ordinal);
    }
}
