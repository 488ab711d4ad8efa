using System.Collections.Generic;
using System.IO;
using System.Threading.Tasks;

namespace JsonContracts.Package.Tests;

/// <summary>
/// One project with unions, as users of each C# have it: <c>switch</c> over them from C# 15 on, and <c>Match</c> before. It declares the two
/// types that C# 15 asks for, or targets a .NET that has them. Warnings are errors, everywhere.
/// </summary>
[Collection(Packages.Name)]
public class UnionTests(Workshop workshop)
{
    private const string Project = "Unions/Unions.csproj";

    private static readonly string s_samples = Path.Combine(Repository.Root, "tests", "JsonContracts.Samples", "Schemas");

    /// <summary>The compiler of the SDK previews unions, but does not know C# 15.</summary>
    [ThoroughFact]
    public Task With_an_older_compiler_a_union_is_a_class() => IsAClassAsync("preview", "net10.0");

    [ThoroughTheory]
    [InlineData("12", "net8.0")]
    [InlineData("14", "net10.0")]
    public Task With_an_older_compiler_and_language_a_union_is_a_class(string language, string framework) => IsAClassAsync(language, framework);

    [ThoroughFact]
    public Task With_an_older_language_a_union_is_a_class() => IsAClassAsync("14", "net10.0", $"-p:NewestCompiler={workshop.Compiler}");

    [ThoroughFact]
    public Task A_union_of_CSharp_15_can_be_switched_over_and_boxes_nothing() => IsAUnionAsync("net10.0");

    [ThoroughFact]
    public Task A_union_of_CSharp_15_can_be_switched_over_on_NET_8() => IsAUnionAsync("net8.0");

    /// <summary>.NET 11 has the types. All samples are compiled for it, under the strictest settings; there is no runtime of it to run them.</summary>
    [ThoroughFact]
    public async Task On_NET_11_nothing_has_to_be_declared() =>
        await MustBuildAsync("15", "net11.0", $"-p:NewestCompiler={workshop.Compiler}", $"-p:Samples={s_samples}");

    [ThoroughFact]
    public async Task What_is_left_out_or_never_matches_is_told()
    {
        var build = await BuildAsync("15", "net10.0", "mistakes", $"-p:NewestCompiler={workshop.Compiler}", "-p:Mistakes=true");
        Assert.NotEqual(0, build.ExitCode);
        Assert.Equal(
            ["Mistakes.cs(13,59): error CON1015", "Mistakes.cs(15,89): error CON1015", "Mistakes.cs(21,18): error CON1015", "Mistakes.cs(8,50): error CS8509"],
            build.Diagnostics);
        Assert.Contains("`50` never matches: it is of type int, and a number of Size is of type long; write `50L`", build.Text, System.StringComparison.Ordinal);
    }

    private async Task IsAClassAsync(string language, string framework, params string[] options) =>
        Assert.Equal(Says("a class"), await RunAsync(await MustBuildAsync(language, framework, options)));

    private async Task IsAUnionAsync(string framework) =>
        Assert.Equal(Says("a union"), await RunAsync(await MustBuildAsync("15", framework, $"-p:NewestCompiler={workshop.Compiler}")));

    private static string Says(string what) => $$"""
        {{what}}
        12px
        nothing
        50pt
        huge
        50pt
        12px in a round frame
        in a huge round frame
        12px in a frame of 1.5
        0 bytes
        """.ReplaceLineEndings();

    private async Task<string> MustBuildAsync(string language, string framework, params string[] options)
    {
        var name = $"{language}-{framework}-{options.Length}";
        var build = (await BuildAsync(language, framework, name, options)).MustSucceed();
        Assert.Empty(build.Diagnostics);
        return workshop.At("..", name, "bin", "Unions", "debug", "Unions.dll");
    }

    private Task<BuildOutput> BuildAsync(string language, string framework, string name, params IEnumerable<string> options) =>
        workshop.BuildAsync(Project, [$"-p:LangVersion={language}", $"-p:Framework={framework}", "--artifacts-path", workshop.At("..", name), .. options]);

    private async Task<string> RunAsync(string assembly) => (await workshop.RunAsync(assembly)).MustSucceed().Text.TrimEnd();
}
