using System.Collections.Generic;
using System.Text.Json.Nodes;
using System.Threading.Tasks;
using Microsoft.AspNetCore.Http;

namespace JsonContracts.Runware.Emulator;

/// <summary>Tells a text piece by piece, as server-sent events.</summary>
internal static class TextStream
{
    private const string Done = "[DONE]";

    /// <summary>Writes the events of an accepted task. One that fails breaks off half-way.</summary>
    public static async Task WriteAsync(HttpContext context, AcceptedTask task, RunwareEmulatorOptions options)
    {
        context.Response.ContentType = "text/event-stream";
        await context.Response.WriteAsync(": the text follows\n\n", context.RequestAborted).ConfigureAwait(false);
        foreach (var data in Events(task, options.PricePerResult))
        {
            await Task.Delay(options.TimeBetweenChunks, options.TimeProvider, context.RequestAborted).ConfigureAwait(false);
            await context.Response.WriteAsync($"data: {data}\n\n", context.RequestAborted).ConfigureAwait(false);
            await context.Response.Body.FlushAsync(context.RequestAborted).ConfigureAwait(false);
        }
    }

    private static IEnumerable<string> Events(AcceptedTask task, decimal price)
    {
        var (order, product) = (task.Order, task.Products[0]);
        var words = ResultMembers.TextOf(order).Split(' ');
        yield return Piece(product, "reasoningContent", "Let me think. ");
        for (var index = 0; index < words.Length; index++)
        {
            if (product.Failure is { } failure && index == words.Length / 2)
            {
                yield return new JsonObject { ["errors"] = new JsonArray(ApiError.Of(failure.Code, failure.Message).About(order.Received)) }.ToJsonString();
                yield break;
            }

            yield return Piece(product, "text", index == 0 ? words[index] : $" {words[index]}");
        }

        var last = product.Item();
        last["delta"] = new JsonObject();
        last["finishReason"] = "stop";
        if (order.Request.IsTrue("includeUsage")) last["usage"] = ResultMembers.UsageOf(order);
        if (order.IncludeCost) last["cost"] = price;
        yield return last.ToJsonString();
        yield return Done;
    }

    private static string Piece(Product product, string name, string text)
    {
        var piece = product.Item();
        piece["delta"] = new JsonObject { [name] = text };
        piece["finishReason"] = null;
        return piece.ToJsonString();
    }
}
