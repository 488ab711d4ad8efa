using System;
using JsonContracts.AspNetCore;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Registers contracts with ASP.NET Core.</summary>
public static class ContractServiceCollectionExtensions
{
    /// <summary>
    /// Answers a request that is refused, because its body breaks a contract or because it cannot be bound otherwise, with a problem of RFC 9457
    /// that lists every violation: in minimal APIs and in controllers, in every environment. Controllers bind generated enums by their
    /// values on the wire; a minimal API does so where its parameter is a <see cref="Wire{T}"/>.
    /// </summary>
    /// <param name="services">Where to register it.</param>
    public static IServiceCollection AddJsonContracts(this IServiceCollection services)
    {
        ArgumentNullException.ThrowIfNull(services);
        services.AddProblemDetails();
        services.TryAddSingleton<RefusedRequestHandler>();
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IExceptionHandler, RefusedRequestHandler>());
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IDeveloperPageExceptionFilter, RefusedRequestHandler>());
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IStartupFilter, RefusedRequestGuard>());
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IConfigureOptions<JsonOptions>, RefusedModelState>());
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IPostConfigureOptions<ApiBehaviorOptions>, RefusedModelState>());
        services.Configure<RouteHandlerOptions>(options => options.ThrowOnBadRequest = true);
        services.Configure<MvcOptions>(options => options.ModelBinderProviders.Insert(0, new WireModelBinder.Provider()));
        return services;
    }
}
