namespace JsonContracts.Schema.Tests;

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
