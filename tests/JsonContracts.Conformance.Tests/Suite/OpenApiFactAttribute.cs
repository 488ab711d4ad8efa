using System;

namespace JsonContracts.Conformance.Tests.Suite;

/// <summary>A test over OpenAPI documents that are not part of the repository; it is skipped, and says so, where <c>CONTRACTS_OPENAPI</c> names no folder.</summary>
internal sealed class OpenApiFactAttribute : FactAttribute
{
    private const string Variable = "CONTRACTS_OPENAPI";

    public OpenApiFactAttribute() => Skip = Folder is null ? $"{Variable} is not set; .ci/openapi fetches two documents and sets it" : null;

    /// <summary>The folder with the documents; null when it is not set.</summary>
    public static string? Folder => Environment.GetEnvironmentVariable(Variable) is { Length: > 0 } folder ? folder : null;
}
