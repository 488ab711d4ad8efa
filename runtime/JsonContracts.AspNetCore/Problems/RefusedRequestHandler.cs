using System;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Http;

namespace JsonContracts.AspNetCore;

/// <summary>
/// Answers a request that a minimal API could not bind, wherever its exception comes by: at the exception handler of the application, at the
/// developer exception page, or at <see cref="RefusedRequestGuard"/> when there is neither. Every other exception goes on.
/// </summary>
internal sealed class RefusedRequestHandler : IExceptionHandler, IDeveloperPageExceptionFilter
{
    /// <inheritdoc/>
    public async ValueTask<bool> TryHandleAsync(HttpContext httpContext, Exception exception, CancellationToken cancellationToken)
    {
        if (exception is not BadHttpRequestException refused || httpContext.Response.HasStarted) return false;
        await TypedResults.Problem(ContractProblem.Of(new RefusedRequest(httpContext), refused)).ExecuteAsync(httpContext).ConfigureAwait(false);
        return true;
    }

    /// <inheritdoc/>
    public async Task HandleExceptionAsync(ErrorContext errorContext, Func<ErrorContext, Task> next)
    {
        var context = errorContext.HttpContext;
        if (!await TryHandleAsync(context, errorContext.Exception, context.RequestAborted).ConfigureAwait(false)) await next(errorContext).ConfigureAwait(false);
    }
}
