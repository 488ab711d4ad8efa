using System;
using System.IO;

namespace JsonContracts.Schema.Tests;

/// <summary>The test data that lies beside the project, in <c>../shared</c>, and is read in place.</summary>
internal static class SharedData
{
    /// <summary>A folder of it, or null where it is absent.</summary>
    public static string? Folder(string name)
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (!File.Exists(Path.Combine(folder.FullName, "Contracts.sln"))) continue;
            var shared = Path.GetFullPath(Path.Combine(folder.FullName, "..", "shared", name));
            return Directory.Exists(shared) ? shared : null;
        }

        return null;
    }
}

/// <summary>A test that needs shared data, and is skipped for all to see where there is none.</summary>
internal sealed class SharedFactAttribute : FactAttribute
{
    public SharedFactAttribute(string folder)
    {
        if (SharedData.Folder(folder) is null) Skip = $"../shared/{folder} is not there";
    }
}

/// <summary>A table of tests that needs shared data, and is skipped for all to see where there is none.</summary>
internal sealed class SharedTheoryAttribute : TheoryAttribute
{
    public SharedTheoryAttribute(string folder)
    {
        if (SharedData.Folder(folder) is null) Skip = $"../shared/{folder} is not there";
    }
}
