using System;
using System.IO;
using System.Security.Cryptography;
using System.Text;
using System.Threading.Tasks;
using JsonContracts;
using JsonContracts.Runware;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Microsoft.AspNetCore.Builder;

/// <summary>Receives the webhooks of Runware.</summary>
public static class RunwareEndpointRouteBuilderExtensions
{
    /// <summary>The fewest characters of a secret.</summary>
    public const int ShortestSecret = 16;

    /// <summary>
    /// Receives the results of tasks whose <c>webhookURL</c> leads here. The service signs nothing, so the address itself has to carry a secret:
    /// <c>https://app.example.com/hooks/runware?secret=…</c>. A call without it is answered as if nothing were here.
    /// </summary>
    /// <typeparam name="TResult">The contract of a result; <see cref="RawResult"/> takes those of every kind of task.</typeparam>
    /// <param name="endpoints">Where to receive.</param>
    /// <param name="pattern">The path.</param>
    /// <param name="secret">What the query has to say as <c>secret</c>: at least 16 characters that nobody can guess.</param>
    /// <param name="receive">
    /// Takes what came. The service waits about five seconds for its end, and calls again when it does not come or fails; so keep what came, and
    /// work later. The same result may come twice.
    /// </param>
    /// <returns>The endpoint, for further conventions.</returns>
    /// <exception cref="ArgumentException">The secret is too short.</exception>
    public static IEndpointConventionBuilder MapRunwareWebhook<TResult>(
        this IEndpointRouteBuilder endpoints, string pattern, string secret, Func<RunwareWebhook<TResult>, HttpContext, Task> receive)
        where TResult : class, IJsonContract<TResult>
    {
        ArgumentNullException.ThrowIfNull(endpoints);
        ArgumentNullException.ThrowIfNull(receive);
        ArgumentNullException.ThrowIfNull(secret);
        if (secret.Length < ShortestSecret) throw new ArgumentException($"The secret has to have at least {ShortestSecret} characters.", nameof(secret));
        var expected = SHA256.HashData(Encoding.UTF8.GetBytes(secret));
        return endpoints.MapPost(pattern, context => ReceiveAsync(context, expected, receive));
    }

    private static async Task ReceiveAsync<TResult>(HttpContext context, byte[] expected, Func<RunwareWebhook<TResult>, HttpContext, Task> receive)
        where TResult : class, IJsonContract<TResult>
    {
        if (!Knows(context.Request, expected))
        {
            context.Response.StatusCode = StatusCodes.Status404NotFound;
            return;
        }

        using var body = new MemoryStream();
        await context.Request.Body.CopyToAsync(body, context.RequestAborted).ConfigureAwait(false);
        if (RunwareWebhook.TryParse<TResult>(body.ToArray(), out var webhook)) await receive(webhook, context).ConfigureAwait(false);
        else context.Response.StatusCode = StatusCodes.Status400BadRequest;
    }

    /// <summary>Hashes are of one length, and compared in a time that tells nothing.</summary>
    private static bool Knows(HttpRequest request, byte[] expected) =>
        CryptographicOperations.FixedTimeEquals(SHA256.HashData(Encoding.UTF8.GetBytes(request.Query["secret"].ToString())), expected);
}
