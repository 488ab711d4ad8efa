using System;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;

namespace JsonContracts.Runware.Emulator;

/// <summary>Takes one task of a call: something to make, something to look up or keep, a question about an earlier task, or a ping.</summary>
internal sealed class TaskDesk(
    RunwareEmulatorOptions options,
    Uri files,
    TaskStore store,
    Deliveries deliveries,
    EarlierSpelling spelling,
    RequestCheck check,
    UtilityDesk utilities)
{
    /// <summary>Handles a task.</summary>
    /// <param name="received">The task as it came: what is told of it is spelled like that.</param>
    /// <param name="answer">The answer to add to.</param>
    public void Handle(JsonElement received, Answer answer)
    {
        // A task outlives the call that it came with.
        received = received.Clone();
        var task = spelling.Today(received);
        switch (task.Text("taskType"))
        {
            case "ping":
                Ping(task, answer);
                break;
            case null:
                Refuse(task, answer, ApiError.Of("missingTaskType", "Every task is an object with a 'taskType'.", "taskType"));
                break;
            case var known when RequestCheck.Knows(known):
                HandleKnown(received, task, answer);
                break;
            case var other:
                Refuse(task, answer, ApiError.Of("unsupportedTaskType", $"The task type '{other}' is not known here.", "taskType"));
                break;
        }
    }

    private void HandleKnown(JsonElement received, JsonElement task, Answer answer)
    {
        if (ReadChecked(received, task, answer) is not { } taskUuid) return;
        if (TaskKind.Of(task) is { } kind) Make(new TaskOrder(taskUuid, received, task, kind), answer);
        else if (!utilities.TryAnswer(task, answer)) Poll(task, taskUuid, answer);
    }

    private void Make(TaskOrder order, Answer answer)
    {
        // Looked up before the task is made as well, because making it asks the options for outcomes.
        if (!store.Contains(order.TaskUuid))
        {
            var task = new AcceptedTask(order, options, files, deliveries.Finished);
            if (store.TryAdd(task))
            {
                deliveries.Accepted(task);
                if (order.IsAsync) Acknowledge(order, answer);
                else if (task.IsStreamed) Stream(task, answer);
                else task.AnswerAtOnce(answer);
                return;
            }
        }

        Refuse(order.Received, answer, ApiError.Of("conflictTaskUUID", "The task UUID is already in use.", "taskUUID"));
    }

    private static void Stream(AcceptedTask task, Answer answer)
    {
        task.Advance();
        answer.Accept();
        answer.Stream = task;
    }

    private static void Acknowledge(TaskOrder order, Answer answer)
    {
        answer.Accept();
        answer.AddData(new JsonObject { ["taskType"] = order.TaskTypeText, ["taskUUID"] = order.TaskUuidText });
    }

    private void Poll(JsonElement task, Guid taskUuid, Answer answer)
    {
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
    private Guid? ReadChecked(JsonElement received, JsonElement task, Answer answer)
    {
        var errors = check.Errors(task);
        foreach (var error in errors)
        {
            Refuse(received, answer, error);
        }

        return errors.Count == 0 ? task.GetProperty("taskUUID").GetGuid() : null;
    }

    private static void Refuse(JsonElement task, Answer answer, JsonObject error) =>
        answer.Refuse(StatusCodes.Status400BadRequest, error.About(task));
}
