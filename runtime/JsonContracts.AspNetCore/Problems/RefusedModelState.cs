using System.Linq;
using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Infrastructure;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace JsonContracts.AspNetCore;

/// <summary>
/// Answers a body that a controller could not read. Its formatter then has to keep the exception, of which it would put no more than a
/// message into the model state. Whatever else is wrong with a model is answered as before.
/// </summary>
internal sealed class RefusedModelState : IConfigureOptions<JsonOptions>, IPostConfigureOptions<ApiBehaviorOptions>
{
    /// <inheritdoc/>
    public void Configure(JsonOptions options) => options.AllowInputFormatterExceptionMessages = false;

    /// <inheritdoc/>
    public void PostConfigure(string? name, ApiBehaviorOptions options)
    {
        var others = options.InvalidModelStateResponseFactory;
        options.InvalidModelStateResponseFactory = context => FaultOfBody(context) is { } fault ? Answer(context.HttpContext, fault) : others(context);
    }

    private static JsonException? FaultOfBody(ActionContext context) =>
        context.ModelState.Values.SelectMany(entry => entry.Errors).Select(error => error.Exception).OfType<JsonException>().FirstOrDefault();

    private static BadRequestObjectResult Answer(HttpContext context, JsonException fault)
    {
        var problem = context.RequestServices.GetRequiredService<ProblemDetailsFactory>().CreateProblemDetails(context, StatusCodes.Status400BadRequest);
        ContractProblem.DescribeBody(problem, fault);
        return new BadRequestObjectResult(problem) { ContentTypes = { "application/problem+json" } };
    }
}
