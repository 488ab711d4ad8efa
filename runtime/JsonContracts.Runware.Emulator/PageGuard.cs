using System;
using System.Net;
using System.Threading.Tasks;
using Microsoft.AspNetCore.Http;

namespace JsonContracts.Runware.Emulator;

/// <summary>
/// Keeps web pages from commanding the emulator of the machine that shows them. A page sends its own address along, and one that reaches
/// 127.0.0.1 by a name of its own has that name as the host.
/// </summary>
internal static class PageGuard
{
    /// <summary>Lets a request go on, unless it is for another host or comes from a page of one.</summary>
    public static Task HandleAsync(HttpContext context, RequestDelegate next)
    {
        var origin = context.Request.Headers.Origin.ToString();
        if (!IsOfThisMachine(context.Request.Host.Host)) return RefuseAsync(context, "forbiddenHost", $"The emulator answers for this machine only, not for the host '{context.Request.Host}'.");
        if (origin.Length > 0 && !(Uri.TryCreate(origin, UriKind.Absolute, out var page) && IsOfThisMachine(page.Host))) return RefuseAsync(context, "forbiddenOrigin", $"Pages of '{origin}' may not use the emulator.");
        return next(context);
    }

    private static bool IsOfThisMachine(string host) =>
        host.Equals("localhost", StringComparison.OrdinalIgnoreCase) || (IPAddress.TryParse(host.Trim('[', ']'), out var address) && IPAddress.IsLoopback(address));

    private static Task RefuseAsync(HttpContext context, string code, string message)
    {
        context.Response.StatusCode = StatusCodes.Status403Forbidden;
        context.Response.ContentType = "application/json; charset=utf-8";
        return context.Response.WriteAsync(new Answer().Refuse(StatusCodes.Status403Forbidden, ApiError.Of(code, message)).ToJson().ToJsonString());
    }
}
