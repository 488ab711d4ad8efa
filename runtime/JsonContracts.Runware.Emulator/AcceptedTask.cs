using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json.Nodes;
using System.Threading;

namespace JsonContracts.Runware.Emulator;

/// <summary>
/// One accepted task. Its results finish one after the other, by the number of polls or by the clock; those of a task that is answered at once
/// are finished from the start.
/// </summary>
internal sealed class AcceptedTask
{
    /// <summary>The words for an uploaded model on its way.</summary>
    private static readonly string[] s_steps = ["validated", "downloaded", "optimized", "stored"];

    private readonly RunwareEmulatorOptions _options;
    private readonly Uri _files;
    private readonly Action<AcceptedTask, Product> _onFinished;
    private readonly DateTimeOffset _acceptedAt;
    private readonly Lock _gate = new();
    private int _polls;

    public AcceptedTask(TaskOrder order, RunwareEmulatorOptions options, Uri files, Action<AcceptedTask, Product> onFinished)
    {
        Order = order;
        _options = options;
        _files = files;
        _onFinished = onFinished;
        _acceptedAt = _options.TimeProvider.GetUtcNow();
        Products = [.. Enumerable.Range(0, order.NumberResults).Select(index => new Product(order, OutcomeOf(index), index))];
    }

    public TaskOrder Order { get; }

    public IReadOnlyList<Product> Products { get; }

    /// <summary>When the result at a place is finished, counted from now; null when polls decide.</summary>
    public TimeSpan? TimeUntil(int index) => Order.IsAsync && _options.TimeUntilSuccess is { } first
        ? TimeFor(first, index) - Elapsed
        : null;

    /// <summary>Finishes the results that are due.</summary>
    public void Advance()
    {
        lock (_gate)
        {
            var now = _options.TimeProvider.GetUtcNow();
            for (var index = 0; index < Products.Count; index++)
            {
                if (Progress(index) >= 1 && Products[index].Finish(now))
                {
                    _onFinished(this, Products[index]);
                }
            }
        }
    }

    /// <summary>Tells the whole state: every finished result and, unless the options say otherwise, every unfinished one.</summary>
    public void AnswerPoll(Answer answer)
    {
        lock (_gate)
        {
            _polls++;
            Advance();
            for (var index = 0; index < Products.Count; index++)
            {
                Tell(Products[index], Progress(index), answer);
            }
        }
    }

    /// <summary>Whether the answer to the submission carries the text piece by piece.</summary>
    public bool IsStreamed => Order.Request.Text("deliveryMethod") == "stream";

    /// <summary>Tells the results with the submission: without a status, and in <c>errors</c> what failed.</summary>
    public void AnswerAtOnce(Answer answer)
    {
        Advance();
        foreach (var product in Products)
        {
            if (product.Failure is { } failure)
            {
                answer.Refuse(400, ApiError.Of(failure.Code, failure.Message).About(Order.Received));
                continue;
            }

            answer.Accept();
            answer.AddData(product.Result(_files, _options.PricePerResult));
        }
    }

    /// <summary>What came of the task so far, as <c>getTaskDetails</c> tells it.</summary>
    public JsonObject Response()
    {
        var finished = Products.Where(product => product.FinishedAt is not null).ToList();
        var response = new JsonObject { ["data"] = new JsonArray([.. finished.Where(product => product.Failure is null).Select(WebhookBody)]) };
        var failed = finished.Where(product => product.Failure is not null).Select(product => (JsonNode)ErrorOf(product, product.Failure!)).ToArray();
        if (failed.Length > 0) response["errors"] = new JsonArray(failed);
        return response;
    }

    /// <summary>A finished result as webhooks tell it: without a status, and in <c>errors</c> when it failed.</summary>
    public JsonObject WebhookBody(Product product) => product.Failure is { } failure
        ? new JsonObject { ["errors"] = new JsonArray(ErrorOf(product, failure)) }
        : product.Result(_files, _options.PricePerResult);

    private static JsonObject ErrorOf(Product product, ApiFailure failure)
    {
        var error = ApiError.Of(failure.Code, failure.Message);
        foreach (var (name, value) in product.Item("error"))
        {
            error[name] = value?.DeepClone();
        }

        return error;
    }

    private Outcome OutcomeOf(int index) =>
        _options.Outcomes?.Invoke(new Generation(Order.TaskUuid, index, Order.Request)) ?? Outcome.Success;

    /// <summary>How much of a result is made, from 0 to 1.</summary>
    private double Progress(int index)
    {
        if (!Order.IsAsync) return 1;
        var (done, needed) = _options.TimeUntilSuccess is { } first
            ? (Elapsed.Ticks, TimeFor(first, index).Ticks)
            : (_polls, Math.Max(1, _options.PollsUntilSuccess) + index);
        return done >= needed ? 1 : (double)done / needed;
    }

    private TimeSpan Elapsed => _options.TimeProvider.GetUtcNow() - _acceptedAt;

    private static TimeSpan TimeFor(TimeSpan first, int index) => first * (1 + (index / 4.0));

    private void Tell(Product product, double progress, Answer answer)
    {
        if (product.FinishedAt is null)
        {
            if (_options.ListsUnfinished)
            {
                answer.AddData(Unfinished(product, progress));
            }
        }
        else if (product.Failure is { } failure)
        {
            TellFailure(product, failure, answer);
        }
        else
        {
            var result = product.Result(_files, _options.PricePerResult);
            result.Insert(2, "status", Order.Kind.Form is ResultForm.Model ? "ready" : "success");
            answer.AddData(result);
        }
    }

    private JsonObject Unfinished(Product product, double progress)
    {
        if (Order.Kind.Form is ResultForm.Model) return product.Item(s_steps[(int)(progress * s_steps.Length)]);
        var item = product.Item(_options.ProcessingStatus);
        item["progress"] = (int)(progress * 100);
        return item;
    }

    private static void TellFailure(Product product, ApiFailure failure, Answer answer)
    {
        if (failure.Form is FailureForm.Errors)
        {
            answer.AddError(ErrorOf(product, failure));
            return;
        }

        var item = product.Item("error");
        var place = item;
        if (failure.Form is FailureForm.NestedError)
        {
            item["error"] = place = [];
        }

        place["code"] = failure.Code;
        place["message"] = failure.Message;
        answer.AddData(item);
    }
}
