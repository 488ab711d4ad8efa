using System;

namespace JsonContracts.Package.Tests;

/// <summary>
/// To make the packages, and to build what uses them, takes longer than all that the other tests compile: it is done where <c>CONTRACTS_THOROUGH</c>
/// is set, as <c>.ci/run</c> does, and skipped for all to see elsewhere.
/// </summary>
internal static class Thorough
{
    public static string? Skip { get; } = Environment.GetEnvironmentVariable("CONTRACTS_THOROUGH") is { Length: > 0 } ? null : "CONTRACTS_THOROUGH is not set";
}

/// <summary>A thorough test.</summary>
internal sealed class ThoroughFactAttribute : FactAttribute
{
    public ThoroughFactAttribute() => Skip = Thorough.Skip;
}

/// <summary>A table of thorough tests.</summary>
internal sealed class ThoroughTheoryAttribute : TheoryAttribute
{
    public ThoroughTheoryAttribute() => Skip = Thorough.Skip;
}
