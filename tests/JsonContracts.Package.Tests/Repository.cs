using System;
using System.IO;

namespace JsonContracts.Package.Tests;

/// <summary>Where the files of this repository are, found from where the tests run.</summary>
internal static class Repository
{
    public static string Root { get; } = FindRoot();

    private static string FindRoot()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "Contracts.sln"))) return folder.FullName;
        }

        throw new DirectoryNotFoundException("The tests run outside of the repository.");
    }
}
