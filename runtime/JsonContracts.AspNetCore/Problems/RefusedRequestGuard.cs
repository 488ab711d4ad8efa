using System;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;

namespace JsonContracts.AspNetCore;

/// <summary>Stands around the whole application, so that refused requests are answered where nothing else handles exceptions.</summary>
internal sealed class RefusedRequestGuard(RefusedRequestHandler handler) : IStartupFilter
{
    /// <inheritdoc/>
    public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) => application =>
    {
        application.Use(Guard);
        next(application);
    };

    private RequestDelegate Guard(RequestDelegate next) => async context =>
    {
        try
        {
            await next(context).ConfigureAwait(false);
        }
        catch (BadHttpRequestException exception) when (!context.Response.HasStarted)
        {
            await handler.TryHandleAsync(context, exception, context.RequestAborted).ConfigureAwait(false);
        }
    };
}
