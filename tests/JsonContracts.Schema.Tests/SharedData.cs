using System.IO;

namespace JsonContracts.Schema.Tests;

/// <summary>The test data that lies beside the project, in <c>../shared</c>, and is read in place.</summary>
internal static class SharedData
{
    /// <summary>A folder of it, or null where it is absent.</summary>
    public static string? Folder(string name)
    {
        var shared = Path.GetFullPath(Repository.At("..", "shared", name));
        return Directory.Exists(shared) ? shared : null;
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
