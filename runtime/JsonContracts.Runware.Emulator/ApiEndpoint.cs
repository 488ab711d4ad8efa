using System;
using System.Globalization;
using System.Linq;
using System.Text.Json;
using System.Threading.Tasks;
using Microsoft.AspNetCore.Http;

namespace JsonContracts.Runware.Emulator;

/// <summary>The one address of the API: checks the key, takes the array of tasks apart and puts the answer together.</summary>
internal sealed class ApiEndpoint(RunwareEmulatorOptions options, TaskDesk desk)
{
    /// <summary>How many tasks one call may hold. The service states no number; what is answered must not outgrow what is asked.</summary>
    private const int MostTasks = 1000;

    public async Task HandleAsync(HttpContext context)
    {
        var answer = HttpMethods.IsPost(context.Request.Method)
            ? await AnswerAsync(context.Request).ConfigureAwait(false)
            : RefuseMethod(context);
        if (answer.Stream is { } text)
        {
            await TextStream.WriteAsync(context, text, options).ConfigureAwait(false);
            return;
        }

        context.Response.StatusCode = answer.Status;
        context.Response.ContentType = "application/json; charset=utf-8";
        await context.Response.WriteAsync(answer.ToJson().ToJsonString()).ConfigureAwait(false);
    }

    private async Task<Answer> AnswerAsync(HttpRequest request)
    {
        try
        {
            using var document = await JsonDocument.ParseAsync(request.Body).ConfigureAwait(false);
            return Answer(request, document.RootElement);
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException)
        {
            // The second one is for texts that are JSON but no Unicode.
            return new Answer().Refuse(
                StatusCodes.Status400BadRequest,
                ApiError.Of("invalidJson", $"The body is not JSON: {exception.Message}"));
        }
    }

    private Answer Answer(HttpRequest request, JsonElement body)
    {
        var tasks = body.ValueKind is JsonValueKind.Array ? body.EnumerateArray().ToList() : [];
        var authentication = tasks.Count > 0 && tasks[0].Text("taskType") == "authentication" ? tasks[0] : (JsonElement?)null;
        var answer = new Answer();
        if (!IsKnown(authentication?.Text("apiKey") ?? BearerKey(request)))
        {
            var error = ApiError.Of("invalidApiKey", "The API key is missing or not known.", "apiKey");
            error["taskType"] = "authentication";
            return answer.Refuse(StatusCodes.Status401Unauthorized, error);
        }

        if (tasks.Count == 0)
        {
            return answer.Refuse(
                StatusCodes.Status400BadRequest,
                ApiError.Of("invalidRequest", "The body has to be an array with at least one task."));
        }

        if (tasks.Count > MostTasks)
        {
            return answer.Refuse(
                StatusCodes.Status400BadRequest,
                ApiError.Of("tooManyTasks", string.Create(CultureInfo.InvariantCulture, $"The body has {tasks.Count} tasks; one call takes at most {MostTasks}.")));
        }

        var asked = tasks.Skip(authentication is null ? 0 : 1).ToList();
        if (asked.Count > 1 && asked.Exists(task => task.Text("deliveryMethod") == "stream"))
        {
            return answer.Refuse(
                StatusCodes.Status400BadRequest,
                ApiError.Of("unsupportedDeliveryMethod", "A task that is streamed stands alone in its call.", "deliveryMethod"));
        }

        foreach (var task in asked)
        {
            desk.Handle(task, answer);
        }

        return answer;
    }

    private bool IsKnown(string? key) => !string.IsNullOrWhiteSpace(key) && (options.ApiKeys.Count == 0 || options.ApiKeys.Contains(key));

    private static string? BearerKey(HttpRequest request)
    {
        const string scheme = "Bearer ";
        var header = request.Headers.Authorization.ToString();
        return header.StartsWith(scheme, StringComparison.OrdinalIgnoreCase) ? header[scheme.Length..].Trim() : null;
    }

    private static Answer RefuseMethod(HttpContext context)
    {
        context.Response.Headers.Allow = HttpMethods.Post;
        return new Answer().Refuse(
            StatusCodes.Status405MethodNotAllowed,
            ApiError.Of("unsupportedMethod", $"The method {context.Request.Method} is not supported; use POST."));
    }
}
