namespace JsonContracts.Package.Tests;

/// <summary>The packages are made once, for all tests.</summary>
[CollectionDefinition(Name)]
public sealed class Packages : ICollectionFixture<Workshop>
{
    public const string Name = "packages";
}
