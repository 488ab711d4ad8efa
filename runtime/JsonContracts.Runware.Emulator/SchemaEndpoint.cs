using System;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using System.Threading.Tasks;
using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;

namespace JsonContracts.Runware.Emulator;

/// <summary>The schema service: the contract of one model, and the list of all. It asks for no key.</summary>
internal sealed class SchemaEndpoint(Lazy<SchemaCatalogue> catalogue)
{
    /// <summary>Answers <c>/resolve/AIR</c>.</summary>
    public Task ResolveAsync(HttpContext context)
    {
        var model = (string?)context.Request.RouteValues["model"] ?? "";
        return AnswerAsync(context, catalogue.Value.Find(model));
    }

    /// <summary>Answers <c>/registry.json</c>.</summary>
    public Task ListAsync(HttpContext context) => AnswerAsync(context, catalogue.Value.Registry());

    private static Task AnswerAsync(HttpContext context, JsonObject? answer)
    {
        if (answer is null) return Results.NotFound().ExecuteAsync(context);
        var json = Encoding.UTF8.GetBytes(answer.ToJsonString());
        context.Response.Headers.CacheControl = "public, max-age=300";
        var tag = new EntityTagHeaderValue($"\"{Convert.ToHexStringLower(SHA256.HashData(json))}\"");
        return Results.Bytes(json, "application/json", entityTag: tag).ExecuteAsync(context);
    }
}
