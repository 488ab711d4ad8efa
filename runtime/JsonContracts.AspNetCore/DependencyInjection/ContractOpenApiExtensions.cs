using System;
using JsonContracts.AspNetCore;
using Microsoft.AspNetCore.OpenApi;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Shows contracts in OpenAPI documents.</summary>
public static class ContractOpenApiExtensions
{
    /// <summary>
    /// Shows each generated type as a component with its own schema: its ranges, its values, its choices, and references to the types in it.
    /// </summary>
    /// <param name="options">The options of <c>AddOpenApi</c>.</param>
    public static OpenApiOptions AddJsonContracts(this OpenApiOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        _ = new ContractComponents(options);
        return options;
    }
}
