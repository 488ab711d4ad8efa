using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text.Json;
using System.Text.Json.Nodes;
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
        return IsKnown(authentication?.Text("apiKey") ?? BearerKey(request))
            ? Answer(tasks.Skip(authentication is null ? 0 : 1).ToList(), streams: true, isCall: tasks.Count > 0)
            : new Answer().Refuse(StatusCodes.Status401Unauthorized, UnknownKey());
    }

    /// <summary>Answers the tasks of one call.</summary>
    /// <param name="tasks">The tasks, without an authentication.</param>
    /// <param name="streams">Whether a text can be told piece by piece.</param>
    /// <param name="isCall">False when the body held no task at all.</param>
    public Answer Answer(List<JsonElement> tasks, bool streams, bool isCall = true)
    {
        var answer = new Answer();
        if (!isCall || (tasks.Count == 0 && !streams))
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

        if ((tasks.Count > 1 || !streams) && tasks.Exists(task => task.Text("deliveryMethod") == "stream"))
        {
            return answer.Refuse(
                StatusCodes.Status400BadRequest,
                ApiError.Of("unsupportedDeliveryMethod", "A task that is streamed stands alone in a call over HTTP.", "deliveryMethod"));
        }

        foreach (var task in tasks)
        {
            desk.Handle(task, answer);
        }

        return answer;
    }

    /// <summary>The error about a key that is not accepted.</summary>
    public static JsonObject UnknownKey()
    {
        var error = ApiError.Of("invalidApiKey", "The API key is missing or not known.", "apiKey");
        error["type"] = "string";
        error["taskType"] = "authentication";
        return error;
    }

    public bool IsKnown(string? key) => !string.IsNullOrWhiteSpace(key) && (options.ApiKeys.Count == 0 || options.ApiKeys.Contains(key));

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
