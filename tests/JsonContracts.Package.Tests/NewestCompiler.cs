using System.IO;

namespace JsonContracts.Package.Tests;

/// <summary>
/// A compiler of C# 15. There is one as a library and none as a toolset, so it takes its place in the toolset of an earlier one: what runs
/// is the compiler that a build runs. The project of the tests names the packages.
/// </summary>
internal static class NewestCompiler
{
    private const string Toolset = "microsoft.net.compilers.toolset/5.9.0";

    private static readonly string[] s_libraries = ["microsoft.codeanalysis.common/5.12.0", "microsoft.codeanalysis.csharp/5.12.0"];

    /// <summary>Puts it together.</summary>
    /// <param name="packages">Where packages are, each in a folder.</param>
    /// <param name="folder">Where it goes.</param>
    /// <returns>The file of properties that a project imports to be compiled by it.</returns>
    public static string PutTogether(string packages, string folder)
    {
        foreach (var part in new[] { "build", Path.Combine("tasks", "netcore") }) Copy(Path.Combine(packages, Toolset, part), Path.Combine(folder, part));
        foreach (var library in s_libraries)
        {
            foreach (var file in Directory.EnumerateFiles(Path.Combine(packages, library, "lib", "net10.0"), "*.dll")) File.Copy(file, Path.Combine(folder, "tasks", "netcore", "bincore", Path.GetFileName(file)), overwrite: true);
        }

        return Path.Combine(folder, "build", "Microsoft.Net.Compilers.Toolset.props");
    }

    private static void Copy(string source, string target)
    {
        foreach (var file in Directory.EnumerateFiles(source, "*", SearchOption.AllDirectories))
        {
            var copy = Path.Combine(target, Path.GetRelativePath(source, file));
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.Copy(file, copy);
        }
    }
}
