using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Http.Metadata;

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

    /// <summary>The text of a header; null when it is absent.</summary>
    public string? Header(string name) => context.Request.Headers[name];

    /// <summary>The text of a parameter of the route or the query; null when it is absent.</summary>
    public string? Parameter(string name)
    {
        var route = _failure?.RouteValues ?? context.Request.RouteValues;
        return route.TryGetValue(name, out var value) ? value as string : context.Request.Query[name];
    }
}
