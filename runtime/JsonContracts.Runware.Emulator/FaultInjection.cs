using System;
using System.Collections.Generic;
using System.IO;
using System.Text;
using System.Threading.Tasks;
using Microsoft.AspNetCore.Http;

namespace JsonContracts.Runware.Emulator;

/// <summary>Stands before everything else: writes each request down and lets its fault happen.</summary>
internal sealed class FaultInjection(RequestLog log, FaultQueue faults, TimeProvider timeProvider)
{
    public async Task HandleAsync(HttpContext context, RequestDelegate next)
    {
        var request = await ReadAsync(context).ConfigureAwait(false);
        log.Add(request);
        if (faults.Take(request) is not { } fault)
        {
            await next(context).ConfigureAwait(false);
            return;
        }

        if (fault.Delay > TimeSpan.Zero)
        {
            await Task.Delay(fault.Delay, timeProvider, context.RequestAborted).ConfigureAwait(false);
        }

        await HappenAsync(fault, context, next).ConfigureAwait(false);
    }

    private static async Task HappenAsync(Fault fault, HttpContext context, RequestDelegate next)
    {
        if (fault.CutAfter is { } length)
        {
            await CutAsync(context, next, length).ConfigureAwait(false);
            return;
        }

        if (!fault.DropsConnection && !fault.ReplacesAnswer)
        {
            await next(context).ConfigureAwait(false);
            return;
        }

        if (fault.TakesEffect)
        {
            await CaptureAsync(context, next).ConfigureAwait(false);
            context.Response.Clear();
        }

        if (fault.DropsConnection)
        {
            context.Abort();
            return;
        }

        await ReplaceAsync(fault, context).ConfigureAwait(false);
    }

    /// <summary>
    /// The server closes the connection by itself when less was written than announced. To abort it here would take back what was.
    /// </summary>
    private static async Task CutAsync(HttpContext context, RequestDelegate next, int length)
    {
        var body = await CaptureAsync(context, next).ConfigureAwait(false);
        context.Response.ContentLength = body.Length;
        await context.Response.Body.WriteAsync(body.AsMemory(0, Math.Min(length, body.Length))).ConfigureAwait(false);
        await context.Response.Body.FlushAsync().ConfigureAwait(false);
    }

    private static async Task ReplaceAsync(Fault fault, HttpContext context)
    {
        context.Response.StatusCode = fault.Status ?? StatusCodes.Status200OK;
        if (fault.RetryAfter is { } retryAfter)
        {
            context.Response.Headers.RetryAfter = retryAfter;
        }

        if (fault.Body is { } body)
        {
            context.Response.ContentType = fault.ContentType;
            await context.Response.WriteAsync(body).ConfigureAwait(false);
        }
    }

    private static async Task<byte[]> CaptureAsync(HttpContext context, RequestDelegate next)
    {
        var connection = context.Response.Body;
        using var captured = new MemoryStream();
        context.Response.Body = captured;
        try
        {
            await next(context).ConfigureAwait(false);
        }
        finally
        {
            context.Response.Body = connection;
        }

        return captured.ToArray();
    }

    /// <summary>Reads the body and puts it back for whoever comes next.</summary>
    private async Task<ReceivedRequest> ReadAsync(HttpContext context)
    {
        var body = new MemoryStream();
        await context.Request.Body.CopyToAsync(body, context.RequestAborted).ConfigureAwait(false);
        body.Position = 0;
        context.Request.Body = body;

        var headers = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (var (name, values) in context.Request.Headers)
        {
            headers[name] = values.ToString();
        }

        return new ReceivedRequest(
            context.Request.Method,
            context.Request.Path.Value ?? "",
            headers,
            Encoding.UTF8.GetString(body.GetBuffer(), 0, (int)body.Length),
            timeProvider.GetUtcNow());
    }
}
