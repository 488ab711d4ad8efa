using System;
using System.IO;

namespace JsonContracts.Generator.Tests;

/// <summary>Where the files of this repository are, found from where the tests run.</summary>
internal static class Repository
{
    /// <summary>The folder of <c>Contracts.sln</c>.</summary>
    public static string Root { get; } = Find();

    /// <summary>A file or folder below it.</summary>
    public static string At(params string[] parts) => Path.Combine([Root, .. parts]);

    private static string Find()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "Contracts.sln"))) folder = folder.Parent;
        return folder?.FullName ?? throw new InvalidOperationException("The tests run outside of the repository.");
    }
}
