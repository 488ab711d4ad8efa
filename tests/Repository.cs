namespace JsonContracts;

/// <summary>
/// Where the files of this repository are, found from where the tests run: the path of a source, as the compiler knows it, leads nowhere when
/// a build server makes it the same for all folders.
/// </summary>
internal static class Repository
{
    /// <summary>The folder of <c>Contracts.sln</c>.</summary>
    public static string Root { get; } = Find();

    /// <summary>A file or folder below it.</summary>
    public static string At(params string[] parts) => System.IO.Path.Combine([Root, .. parts]);

    private static string Find()
    {
        var folder = new System.IO.DirectoryInfo(System.AppContext.BaseDirectory);
        while (folder is not null && !System.IO.File.Exists(System.IO.Path.Combine(folder.FullName, "Contracts.sln"))) folder = folder.Parent;
        return folder?.FullName ?? throw new System.InvalidOperationException("The tests run outside of the repository.");
    }
}
