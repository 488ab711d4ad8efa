using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Http.Metadata;
using Microsoft.Extensions.Primitives;

namespace JsonContracts.AspNetCore;

/// <summary>
/// A request that was refused, with what it was meant for: an exception handler finds both at the exception, since the middleware took them
/// off the request.
/// </summary>
internal readonly struct RefusedRequest(HttpContext context)
{
    private readonly IExceptionHandlerFeature? _failure = context.Features.Get<IExceptionHandlerFeature>();

    /// <summary>The endpoint, if one was found.</summary>
    public Endpoint? Endpoint => context.GetEndpoint() ?? _failure?.Endpoint;

    /// <summary>Whether the endpoint needs a body and the request has none.</summary>
    public bool LacksBody =>
        Endpoint?.Metadata.GetMetadata<IAcceptsMetadata>() is { IsOptional: false }
        && context.Features.Get<IHttpRequestBodyDetectionFeature>() is { CanHaveBody: false };

    /// <summary>The texts of a header.</summary>
    public StringValues Header(string name) => context.Request.Headers[name];

    /// <summary>The texts of a parameter of the route or the query.</summary>
    public StringValues Parameter(string name)
    {
        var route = _failure?.RouteValues ?? context.Request.RouteValues;
        return route.TryGetValue(name, out var value) ? new StringValues(value as string) : context.Request.Query[name];
    }
}
