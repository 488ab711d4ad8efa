using System;

namespace JsonContracts.Runware.Tests.Chaos;

/// <summary>A table of tests that take their time: they run where a variable of the environment is set, and are skipped for all to see elsewhere.</summary>
internal sealed class NeedsAttribute : TheoryAttribute
{
    /// <param name="variable">The variable: <c>CONTRACTS_THOROUGH</c>, which <c>.ci/run</c> sets, or one of the test's own.</param>
    public NeedsAttribute(string variable) => Skip = Environment.GetEnvironmentVariable(variable) is { Length: > 0 } ? null : $"{variable} is not set";
}
