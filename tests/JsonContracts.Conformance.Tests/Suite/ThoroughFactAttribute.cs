using System;

namespace JsonContracts.Conformance.Tests.Suite;

/// <summary>A test that takes its time and repeats what others try: it runs where <c>CONTRACTS_THOROUGH</c> is set, as <c>.ci/run</c> does, and is skipped for all to see elsewhere.</summary>
internal sealed class ThoroughFactAttribute : FactAttribute
{
    public ThoroughFactAttribute() => Skip = Environment.GetEnvironmentVariable("CONTRACTS_THOROUGH") is { Length: > 0 } ? null : "CONTRACTS_THOROUGH is not set";

    /// <summary>The same over shared data, which has to be there.</summary>
    public ThoroughFactAttribute(string folder)
        : this() => Skip = SharedData.Folder(folder) is null ? $"../shared/{folder} is not there" : Skip;
}
