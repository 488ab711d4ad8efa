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
