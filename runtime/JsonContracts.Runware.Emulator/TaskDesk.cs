using System;
using System.Collections.Generic;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;

namespace JsonContracts.Runware.Emulator;

/// <summary>Takes one task of a call: a video to make, a question about an earlier one, or a ping.</summary>
internal sealed class TaskDesk(RunwareEmulatorOptions options, Uri videosUrl, TaskStore store, Deliveries deliveries)
{
    public void Handle(JsonElement task, Answer answer)
    {
        switch (task.Text("taskType"))
        {
            case "videoInference":
                Submit(task, answer);
                break;
            case "getResponse":
                Poll(task, answer);
                break;
            case "ping":
                Ping(task, answer);
                break;
            case null:
                Refuse(task, answer, ApiError.Of("missingTaskType", "Every task is an object with a 'taskType'.", "taskType"));
                break;
            case var other:
                Refuse(task, answer, ApiError.Of("unsupportedTaskType", $"The task type '{other}' is not known here.", "taskType"));
                break;
        }
    }

    private void Submit(JsonElement task, Answer answer)
    {
        if (ReadChecked(task, RequestCheck.VideoErrors(task), answer) is { } taskUuid)
        {
            Accept(new VideoOrder(taskUuid, task.Clone()), answer);
        }
    }

    private void Accept(VideoOrder order, Answer answer)
    {
        // Looked up before the task is made as well, because making it asks the options for outcomes.
        if (!store.Contains(order.TaskUuid))
        {
            var task = new VideoTask(order, options, videosUrl, deliveries.Finished);
            if (store.TryAdd(task))
            {
                deliveries.Accepted(task);
                answer.Accept();
                answer.AddData(new JsonObject
                {
                    ["taskType"] = order.Request.Text("taskType"),
                    ["taskUUID"] = order.TaskUuidText,
                });
                return;
            }
        }

        Refuse(order.Request, answer, ApiError.Of("conflictTaskUUID", "The task UUID is already in use.", "taskUUID"));
    }

    private void Poll(JsonElement task, Answer answer)
    {
        if (ReadChecked(task, RequestCheck.PollErrors(task), answer) is not { } taskUuid)
        {
            return;
        }

        if (store.FindTask(taskUuid) is { } found)
        {
            answer.Accept();
            found.AnswerPoll(answer);
        }
        else if (options.UnknownTask is UnknownTaskAnswer.EmptyData)
        {
            answer.Accept();
        }
        else
        {
            var error = ApiError.Of("taskNotFound", "There is no task with this UUID.", "taskUUID").About(task);
            answer.Refuse(StatusCodes.Status404NotFound, error);
        }
    }

    private static void Ping(JsonElement task, Answer answer)
    {
        var pong = new JsonObject { ["taskType"] = "ping", ["pong"] = true };
        if (task.Text("taskUUID") is { } taskUuid)
        {
            pong["taskUUID"] = taskUuid;
        }

        answer.Accept();
        answer.AddData(pong);
    }

    /// <summary>The UUID of a task that keeps its contract; otherwise null, and the answer says why.</summary>
    private static Guid? ReadChecked(JsonElement task, IReadOnlyList<JsonObject> errors, Answer answer)
    {
        foreach (var error in errors)
        {
            Refuse(task, answer, error);
        }

        return errors.Count == 0 ? task.GetProperty("taskUUID").GetGuid() : null;
    }

    private static void Refuse(JsonElement task, Answer answer, JsonObject error) =>
        answer.Refuse(StatusCodes.Status400BadRequest, error.About(task));
}
