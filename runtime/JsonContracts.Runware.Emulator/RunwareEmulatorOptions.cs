using System;
using System.Collections.Generic;

namespace JsonContracts.Runware.Emulator;

/// <summary>How a <see cref="RunwareEmulator"/> behaves. The defaults make a well-behaved service that needs three polls.</summary>
public sealed record RunwareEmulatorOptions
{
    /// <summary>The TCP port on 127.0.0.1, from 0 to 65535. 0, the default, takes a free one.</summary>
    public int Port { get; init; }

    /// <summary>The API keys that are accepted. Empty, the default, accepts every key that is not blank.</summary>
    public IReadOnlyCollection<string> ApiKeys { get; init; } = [];

    /// <summary>
    /// The number of the poll, from 1, that finds the first result of a task finished; every further poll finds one more. 0 is the
    /// same as 1. What is answered at once needs none. Nothing else finishes without polls, webhooks and uploads included: for those see <see cref="TimeUntilSuccess"/>.
    /// </summary>
    public int PollsUntilSuccess { get; init; } = 3;

    /// <summary>
    /// When given, time decides instead of polls: the first result of a task is finished after this time, and every further one a
    /// quarter of it later.
    /// </summary>
    public TimeSpan? TimeUntilSuccess { get; init; }

    /// <summary>How long each piece of a streamed text lets wait for itself. No time by default.</summary>
    public TimeSpan TimeBetweenChunks { get; init; }

    /// <summary>The price of each result in US dollars, told when the request sets <c>includeCost</c>.</summary>
    public decimal PricePerResult { get; init; } = 0.21m;

    /// <summary>The clock for <see cref="TimeUntilSuccess"/>, <c>ttl</c>, delays and the times in the log.</summary>
    public TimeProvider TimeProvider { get; init; } = TimeProvider.System;

    /// <summary>
    /// Asked once for every request, also for downloads, unless <see cref="RunwareEmulator.Inject"/> has a fault waiting for it.
    /// Null, or an answer of null, lets the request through.
    /// </summary>
    public Func<ReceivedRequest, Fault?>? Faults { get; init; }

    /// <summary>
    /// Asked once for every result of an accepted task, in order, when the task is accepted. Null, or an answer of null, makes a
    /// success.
    /// </summary>
    public Func<Generation, Outcome?>? Outcomes { get; init; }

    /// <summary>What polls call a result that is not finished. Other words of the service, now or earlier: <c>pending</c>, <c>queued</c>.</summary>
    public string ProcessingStatus { get; init; } = "processing";

    /// <summary>Whether answers to polls list the results that are not finished. The service does not promise it.</summary>
    public bool ListsUnfinished { get; init; } = true;

    /// <summary>What a poll for a task gets that the emulator does not know.</summary>
    public UnknownTaskAnswer UnknownTask { get; init; } = UnknownTaskAnswer.TaskNotFound;

    /// <summary>How many tasks are remembered, at least 1. Beyond it the oldest are forgotten, with their results.</summary>
    public int TaskLimit { get; init; } = 10_000;

    /// <summary>How many requests <see cref="RunwareEmulator.Requests"/> remembers, at least 1. Beyond it the oldest are forgotten.</summary>
    public int RequestLimit { get; init; } = 1_000;
}

/// <summary>What a poll for an unknown task gets. The service does not document which of them it uses.</summary>
public enum UnknownTaskAnswer
{
    /// <summary>Status 404 with an error of code <c>taskNotFound</c>.</summary>
    TaskNotFound,

    /// <summary>Status 200 with an empty <c>data</c>.</summary>
    EmptyData,
}
