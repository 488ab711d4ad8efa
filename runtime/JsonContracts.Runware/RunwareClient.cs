using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Net.Http;
using System.Runtime.CompilerServices;
using System.Threading;
using System.Threading.Tasks;

namespace JsonContracts.Runware;

/// <summary>
/// Runs tasks at Runware: sends them, polls them, and hands out the results. Safe for use by several threads; make one and keep
/// it.
/// </summary>
public sealed class RunwareClient : IAsyncDisposable, IDisposable
{
    /// <summary>The name under which the client traces and measures, for listeners to <c>System.Diagnostics</c>.</summary>
    public const string TelemetryName = "JsonContracts.Runware";

    private readonly Session _session;
    private readonly Func<HttpClient> _http;
    private readonly HttpClient? _owned;

    /// <summary>Makes a client with connections of its own.</summary>
    /// <param name="apiKey">The key; it takes the place of <see cref="RunwareClientOptions.ApiKey"/>.</param>
    /// <param name="options">How the client works; the defaults when it is <see langword="null"/>.</param>
    /// <exception cref="ArgumentException">The key or an option is out of its range.</exception>
    public RunwareClient(string apiKey, RunwareClientOptions? options = null)
    {
        ArgumentException.ThrowIfNullOrEmpty(apiKey);
        var chosen = (options ?? new RunwareClientOptions()).Checked(apiKey);
        _owned = new HttpClient(Handler()) { Timeout = Timeout.InfiniteTimeSpan };
        _http = () => _owned;
        _session = new Session(new Connection(_http, chosen), chosen);
    }

    /// <summary>Makes a client over a given <see cref="HttpClient"/>, which it does not dispose.</summary>
    /// <param name="http">Sends the calls. Its own time-out applies to each of them too.</param>
    /// <param name="options">How the client works. The key is required.</param>
    /// <exception cref="ArgumentException">An option is out of its range.</exception>
    public RunwareClient(HttpClient http, RunwareClientOptions options)
        : this(() => http, options) => ArgumentNullException.ThrowIfNull(http);

    /// <summary>Makes a client that asks for an <see cref="HttpClient"/> at every call, so that a factory can renew it.</summary>
    internal RunwareClient(Func<HttpClient> http, RunwareClientOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        var chosen = options.Checked(options.ApiKey);
        _http = http;
        _session = new Session(new Connection(http, chosen), chosen);
    }

    /// <summary>Runs a task and hands out each result as soon as it is finished.</summary>
    /// <typeparam name="TResult">The contract of one finished result; the request determines it.</typeparam>
    /// <param name="request">The task. It is checked first; a wrong one is never sent.</param>
    /// <param name="progress">Learns where the run stands. When it throws, the run goes on.</param>
    /// <param name="timeout">The time it may take; what the options say when it is <see langword="null"/>.</param>
    /// <param name="cancellationToken">Stops the wait at once; the task goes on at the service.</param>
    /// <returns>The results. A failure of some of them is thrown after all others were handed out.</returns>
    /// <exception cref="ContractException">The request breaks its contract. Thrown by this call, before anything is sent.</exception>
    /// <exception cref="RunwareException">While enumerating: the task was refused, lacks results, or took too long.</exception>
    /// <exception cref="RunwareCanceledException">While enumerating: the caller cancelled. It carries the UUID to resume with.</exception>
    public IAsyncEnumerable<TResult> RunAsync<TResult>(
        IRunwareRequest<TResult> request,
        IProgress<RunwareProgress>? progress = null,
        TimeSpan? timeout = null,
        CancellationToken cancellationToken = default)
        where TResult : class, IJsonContract<TResult>
    {
        Check(request, timeout);
        return StreamAsync(request, progress, timeout, cancellationToken);
    }

    /// <summary>Runs a task and waits for its end. Results and errors come together, so nothing of a partial success is lost.</summary>
    /// <typeparam name="TResult">The contract of one finished result; the request determines it.</typeparam>
    /// <param name="request">The task. It is checked first; a wrong one is never sent.</param>
    /// <param name="progress">Learns where the run stands. When it throws, the run goes on.</param>
    /// <param name="timeout">The time it may take; what the options say when it is <see langword="null"/>.</param>
    /// <param name="cancellationToken">Stops the wait at once; the task goes on at the service.</param>
    /// <returns>What the task produced and what went wrong, once it was accepted.</returns>
    /// <exception cref="ContractException">The request breaks its contract; nothing was sent.</exception>
    /// <exception cref="RunwareException">The task was not accepted.</exception>
    /// <exception cref="RunwareCanceledException">The caller cancelled. It carries the UUID to resume with.</exception>
    public async Task<RunwareOutcome<TResult>> RunToEndAsync<TResult>(
        IRunwareRequest<TResult> request,
        IProgress<RunwareProgress>? progress = null,
        TimeSpan? timeout = null,
        CancellationToken cancellationToken = default)
        where TResult : class, IJsonContract<TResult>
    {
        Check(request, timeout);
        using var place = await _session.InFlight.EnterAsync(request.TaskUuid, 1, cancellationToken).ConfigureAwait(false);
        var run = RunOf(_session, request, progress, timeout);
        await run.SubmitAsync(request.ToJsonUtf8(), cancellationToken).ConfigureAwait(false);
        return await run.ToEndAsync(cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Runs a task that has one result: an image, a text, the answer of a utility.</summary>
    /// <typeparam name="TResult">The contract of the result; the request determines it.</typeparam>
    /// <param name="request">The task. It is checked first; a wrong one is never sent.</param>
    /// <param name="timeout">The time it may take; what the options say when it is <see langword="null"/>.</param>
    /// <param name="cancellationToken">Stops the wait at once; the task may go on at the service.</param>
    /// <returns>The result.</returns>
    /// <exception cref="ArgumentException">The request asks for several results.</exception>
    /// <exception cref="ContractException">The request breaks its contract; nothing was sent.</exception>
    /// <exception cref="RunwareException">The task was refused, failed, or took too long.</exception>
    /// <exception cref="RunwareCanceledException">The caller cancelled. It carries the UUID to resume with.</exception>
    public async Task<TResult> RunSingleAsync<TResult>(IRunwareRequest<TResult> request, TimeSpan? timeout = null, CancellationToken cancellationToken = default)
        where TResult : class, IJsonContract<TResult>
    {
        ArgumentNullException.ThrowIfNull(request);
        if (ExpectedOf(request) > 1) throw new ArgumentException("The request asks for several results; RunAsync and RunToEndAsync give all of them.", nameof(request));
        var outcome = await RunToEndAsync(request, null, timeout, cancellationToken).ConfigureAwait(false);
        return outcome.Failure is null ? outcome.Results[0] : throw outcome.Failure;
    }

    /// <summary>Has a text written, and hands out each piece as soon as it comes. It is not tried again by itself.</summary>
    /// <param name="request">The conversation. It is checked first; a wrong one is never sent.</param>
    /// <param name="timeout">The time it may take; what the options say when it is <see langword="null"/>.</param>
    /// <param name="cancellationToken">Stops at once; the task may go on at the service.</param>
    /// <returns>
    /// The pieces. The last one tells why the text ended, and, when the request asks for it, what it took and cost. What came before a failure was
    /// handed out.
    /// </returns>
    /// <exception cref="ArgumentException">The request asks for several results.</exception>
    /// <exception cref="ContractException">The request breaks its contract. Thrown by this call, before anything is sent.</exception>
    /// <exception cref="RunwareException">While enumerating: the task was refused, failed, or the connection broke.</exception>
    /// <exception cref="RunwareCanceledException">While enumerating: the caller cancelled.</exception>
    public IAsyncEnumerable<TextChunk> StreamTextAsync(TextInference request, TimeSpan? timeout = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(request);
        CheckTime(timeout);
        if (ExpectedOf(request) > 1) throw new ArgumentException("The service streams one text for each task.", nameof(request));
        var streamed = request with { DeliveryMethod = TextDeliveryMethod.Stream };
        streamed.Validate().ThrowIfAny();
        return TextStream.ReadAsync(_session, streamed.ToJsonUtf8(), new TaskIdentity(request.TaskUuid, TextInference.TaskType), timeout, cancellationToken);
    }

    /// <summary>Sends a task and returns as soon as it is accepted. Follow it with <c>ResumeAsync</c>.</summary>
    /// <typeparam name="TResult">The contract of one finished result; the request determines it.</typeparam>
    /// <param name="request">The task. It is checked first; a wrong one is never sent.</param>
    /// <param name="timeout">The time it may take; what the options say when it is <see langword="null"/>.</param>
    /// <param name="cancellationToken">Stops at once; the task may have been accepted.</param>
    /// <returns>What to follow the task by.</returns>
    /// <exception cref="ContractException">The request breaks its contract; nothing was sent.</exception>
    /// <exception cref="RunwareException">The task was not accepted.</exception>
    /// <exception cref="RunwareCanceledException">The caller cancelled.</exception>
    public async Task<RunwareTask<TResult>> SubmitAsync<TResult>(
        IRunwareRequest<TResult> request,
        TimeSpan? timeout = null,
        CancellationToken cancellationToken = default)
        where TResult : class, IJsonContract<TResult>
    {
        Check(request, timeout);
        using var place = await _session.InFlight.EnterAsync(request.TaskUuid, 1, cancellationToken).ConfigureAwait(false);
        var run = RunOf(_session, request, null, timeout);
        await run.SubmitAsync(request.ToJsonUtf8(), cancellationToken).ConfigureAwait(false);
        return AcceptedOf(request, run);
    }

    /// <summary>
    /// Sends the tasks of a batch in one call, and returns when each is accepted or refused. Ask each what became of it, and follow it with
    /// <c>ResumeAsync</c>. Over a WebSocket, each is a frame of its own.
    /// </summary>
    /// <param name="batch">The tasks.</param>
    /// <param name="timeout">The time it may take; what the options say when it is <see langword="null"/>.</param>
    /// <param name="cancellationToken">Stops at once; tasks may have been accepted.</param>
    /// <exception cref="ArgumentException">There are more tasks than <see cref="RunwareClientOptions.MaxTasksInFlight"/> allows.</exception>
    /// <exception cref="InvalidOperationException">The batch was sent before.</exception>
    /// <exception cref="RunwareCanceledException">The caller cancelled. It carries the UUID of one of the tasks.</exception>
    public Task SubmitAsync(RunwareBatch batch, TimeSpan? timeout = null, CancellationToken cancellationToken = default) =>
        SendAsync(batch, false, timeout, cancellationToken);

    /// <summary>
    /// Sends the tasks of a batch in one call, and waits for the end of each. Ask each what became of it. Over a WebSocket, each is a frame of its own.
    /// </summary>
    /// <param name="batch">The tasks.</param>
    /// <param name="timeout">The time each may take; what the options say when it is <see langword="null"/>.</param>
    /// <param name="cancellationToken">Stops at once; tasks go on at the service.</param>
    /// <exception cref="ArgumentException">There are more tasks than <see cref="RunwareClientOptions.MaxTasksInFlight"/> allows.</exception>
    /// <exception cref="InvalidOperationException">The batch was sent before.</exception>
    /// <exception cref="RunwareCanceledException">The caller cancelled. It carries the UUID of one of the tasks.</exception>
    public Task RunToEndAsync(RunwareBatch batch, TimeSpan? timeout = null, CancellationToken cancellationToken = default) =>
        SendAsync(batch, true, timeout, cancellationToken);

    /// <summary>Follows a task that was submitted before, in this process or another, from wherever it stands.</summary>
    /// <typeparam name="TResult">The contract of one finished result.</typeparam>
    /// <param name="task">The task.</param>
    /// <param name="progress">Learns where the run stands. When it throws, the run goes on.</param>
    /// <param name="timeout">The time it may take; what the options say when it is <see langword="null"/>.</param>
    /// <param name="cancellationToken">Stops the wait at once; the task goes on at the service.</param>
    /// <returns>All its results, also those that were handed out before.</returns>
    /// <exception cref="RunwareException">While enumerating: the task lacks results, is unknown, or took too long.</exception>
    /// <exception cref="RunwareCanceledException">While enumerating: the caller cancelled.</exception>
    public IAsyncEnumerable<TResult> ResumeAsync<TResult>(
        RunwareTask<TResult> task,
        IProgress<RunwareProgress>? progress = null,
        TimeSpan? timeout = null,
        CancellationToken cancellationToken = default)
        where TResult : class, IJsonContract<TResult>
    {
        ArgumentNullException.ThrowIfNull(task);
        return task.Outcome is { } outcome ? Told(outcome) : ResumeAsync<TResult>(task.TaskUuid, task.NumberResults, progress, timeout, cancellationToken);
    }

    /// <summary>Follows a task that was submitted before, in this process or another, from wherever it stands.</summary>
    /// <typeparam name="TResult">The contract of one finished result.</typeparam>
    /// <param name="taskUuid">The task.</param>
    /// <param name="numberResults">How many results it was asked for: at least 1. More that the service lists come too.</param>
    /// <param name="progress">Learns where the run stands. When it throws, the run goes on.</param>
    /// <param name="timeout">The time it may take; what the options say when it is <see langword="null"/>.</param>
    /// <param name="cancellationToken">Stops the wait at once; the task goes on at the service.</param>
    /// <returns>All its results, also those that were handed out before.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="numberResults"/> is less than 1.</exception>
    /// <exception cref="RunwareException">While enumerating: the task lacks results, is unknown, or took too long.</exception>
    /// <exception cref="RunwareCanceledException">While enumerating: the caller cancelled.</exception>
    public IAsyncEnumerable<TResult> ResumeAsync<TResult>(
        Guid taskUuid,
        int numberResults = 1,
        IProgress<RunwareProgress>? progress = null,
        TimeSpan? timeout = null,
        CancellationToken cancellationToken = default)
        where TResult : class, IJsonContract<TResult>
    {
        CheckResumption(numberResults, timeout);
        return FollowAsync<TResult>(taskUuid, numberResults, progress, timeout, cancellationToken);
    }

    /// <summary>Follows a task that was submitted before to its end. Results and errors come together.</summary>
    /// <typeparam name="TResult">The contract of one finished result.</typeparam>
    /// <param name="taskUuid">The task.</param>
    /// <param name="numberResults">How many results it was asked for: at least 1.</param>
    /// <param name="progress">Learns where the run stands. When it throws, the run goes on.</param>
    /// <param name="timeout">The time it may take; what the options say when it is <see langword="null"/>.</param>
    /// <param name="cancellationToken">Stops the wait at once; the task goes on at the service.</param>
    /// <returns>What the task produced and what went wrong.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="numberResults"/> is less than 1.</exception>
    /// <exception cref="RunwareCanceledException">The caller cancelled.</exception>
    public async Task<RunwareOutcome<TResult>> ResumeToEndAsync<TResult>(
        Guid taskUuid,
        int numberResults = 1,
        IProgress<RunwareProgress>? progress = null,
        TimeSpan? timeout = null,
        CancellationToken cancellationToken = default)
        where TResult : class, IJsonContract<TResult>
    {
        CheckResumption(numberResults, timeout);
        using var place = await _session.InFlight.EnterAsync(taskUuid, 1, cancellationToken).ConfigureAwait(false);
        return await Resumption<TResult>(taskUuid, numberResults, progress, timeout).ToEndAsync(cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Downloads a result to a stream. A connection that breaks is taken up where it broke; the key is not sent along.</summary>
    /// <param name="address">Where the file is: HTTPS, or HTTP for an emulator.</param>
    /// <param name="target">Takes the bytes. It is not closed.</param>
    /// <param name="maxBytes">The most bytes the file may have: 2 GiB by default.</param>
    /// <param name="cancellationToken">Stops at once.</param>
    /// <returns>How much came, and its hash.</returns>
    /// <exception cref="ArgumentException">The address is no address of the web.</exception>
    /// <exception cref="RunwareException">The file is not there, too large, or did not come.</exception>
    /// <exception cref="OperationCanceledException">The caller cancelled.</exception>
    public async Task<RunwareDownload> DownloadAsync(Uri address, Stream target, long maxBytes = 1L << 31, CancellationToken cancellationToken = default)
    {
        CheckDownload(address, maxBytes);
        ArgumentNullException.ThrowIfNull(target);
        using var download = new Download(_http, _session.Options, address, target, maxBytes);
        return await download.RunAsync(cancellationToken).ConfigureAwait(false);
    }

    /// <summary>
    /// Downloads a result to a new file, which is complete or not there. What it does is told at the other <c>DownloadAsync</c>. When the connection breaks
    /// for good, the call is cancelled or the program ends, the bytes that came stay in a <c>.part</c> beside it, and the next call for the same
    /// file goes on from there, as long as the server says by its <c>ETag</c> that it is still the same.
    /// </summary>
    /// <param name="address">Where the file is: HTTPS, or HTTP for an emulator.</param>
    /// <param name="path">The file to make. One that is there is not overwritten.</param>
    /// <param name="maxBytes">The most bytes the file may have: 2 GiB by default.</param>
    /// <param name="cancellationToken">Stops at once.</param>
    /// <returns>How much is there, and its hash, both of the whole file.</returns>
    /// <exception cref="ArgumentException">The address is no address of the web.</exception>
    /// <exception cref="IOException">The file cannot be written, is there already, or is being downloaded.</exception>
    /// <exception cref="RunwareException">The file is not there, too large, or did not come.</exception>
    /// <exception cref="OperationCanceledException">The caller cancelled.</exception>
    public async Task<RunwareDownload> DownloadAsync(Uri address, string path, long maxBytes = 1L << 31, CancellationToken cancellationToken = default)
    {
        CheckDownload(address, maxBytes);
        var file = await PartialFile.OpenAsync(path, address, cancellationToken).ConfigureAwait(false);
        await using (file.ConfigureAwait(false))
        {
            using var download = new Download(_http, _session.Options, address, file.Stream, maxBytes, file);
            var done = await download.RunAsync(cancellationToken).ConfigureAwait(false);
            await file.CompleteAsync().ConfigureAwait(false);
            return done;
        }
    }

    /// <summary>Keeps a file with the service, for tasks to name it by its UUID. The same <see cref="LocalFile"/> is sent once.</summary>
    /// <param name="file">The file.</param>
    /// <param name="cancellationToken">Stops at once.</param>
    /// <returns>The UUID of the kept file.</returns>
    /// <exception cref="RunwareException">The service did not take it.</exception>
    /// <exception cref="OperationCanceledException">The caller cancelled.</exception>
    public Task<Guid> UploadAsync(LocalFile file, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(file);
        return file.UploadAsync(this, cancellationToken);
    }

    /// <summary>Asks the service for a sign of life: it is there, and accepts the key.</summary>
    /// <param name="timeout">The time it may take; what the options say when it is <see langword="null"/>.</param>
    /// <param name="cancellationToken">Stops at once.</param>
    /// <exception cref="RunwareException">It is not there, or does not accept the key.</exception>
    /// <exception cref="OperationCanceledException">The caller cancelled.</exception>
    public Task PingAsync(TimeSpan? timeout = null, CancellationToken cancellationToken = default)
    {
        CheckTime(timeout);
        var task = new TaskIdentity(Guid.NewGuid(), "ping");
        var deadline = _session.DeadlineIn(timeout);
        return _session.Retried.SendAsync(TaskPayload.Ping(task.Uuid), task, deadline, static (reply, _) => Acceptances.RequirePong(reply), cancellationToken);
    }

    /// <summary>Closes the connections that are the client's own. Calls that are under way fail.</summary>
    public void Dispose()
    {
        _session.Dispose();
        _owned?.Dispose();
    }

    /// <summary>Does what <see cref="Dispose"/> does.</summary>
    public ValueTask DisposeAsync()
    {
        Dispose();
        return ValueTask.CompletedTask;
    }

    private static SocketsHttpHandler Handler() => new()
    {
        // Connections are renewed now and then, so that a change of address is noticed; the key follows no redirection. One way of
        // compression is enough, and each costs every call something.
        PooledConnectionLifetime = TimeSpan.FromMinutes(5),
        AllowAutoRedirect = false,
        AutomaticDecompression = System.Net.DecompressionMethods.GZip,
    };

    private static int ExpectedOf<TResult>(IRunwareRequest<TResult> request)
        where TResult : class, IJsonContract<TResult> => Math.Max(1, request.NumberResults ?? 1);

    private void Check<TResult>(IRunwareRequest<TResult> request, TimeSpan? timeout)
        where TResult : class, IJsonContract<TResult>
    {
        CheckTime(timeout);
        CheckRequest(request);
    }

    /// <exception cref="ContractException">It breaks its contract.</exception>
    internal static void CheckRequest<TResult>(IRunwareRequest<TResult> request)
        where TResult : class, IJsonContract<TResult>
    {
        ArgumentNullException.ThrowIfNull(request);
        request.Validate().ThrowIfAny();
        if (request is TextInference { DeliveryMethod: TextDeliveryMethod.Stream }) throw new ArgumentException("A text that is streamed is had by StreamTextAsync.", nameof(request));
    }

    private void CheckDownload(Uri address, long maxBytes)
    {
        ObjectDisposedException.ThrowIf(_session.IsDisposed, this);
        ArgumentNullException.ThrowIfNull(address);
        ArgumentOutOfRangeException.ThrowIfLessThan(maxBytes, 1);
        if (address is not { IsAbsoluteUri: true, Scheme: "https" or "http" }) throw new ArgumentException("The address is not one of the web.", nameof(address));
    }

    private void CheckTime(TimeSpan? timeout)
    {
        ObjectDisposedException.ThrowIf(_session.IsDisposed, this);
        if (timeout is { } time) Requirement.Duration(time, nameof(timeout));
    }

    private void CheckResumption(int numberResults, TimeSpan? timeout)
    {
        CheckTime(timeout);
        ArgumentOutOfRangeException.ThrowIfLessThan(numberResults, 1);
    }

    internal static TaskRun<TResult> RunOf<TResult>(
        Session session, IRunwareRequest<TResult> request, IProgress<RunwareProgress>? progress, TimeSpan? timeout, RetriedCalls? calls = null)
        where TResult : class, IJsonContract<TResult> =>
        new(session, new TaskIdentity(request.TaskUuid, request.TaskType, request.IsImmediate, ExpectedOf(request)), ExpectedOf(request), progress, timeout, calls);

    internal static RunwareTask<TResult> AcceptedOf<TResult>(IRunwareRequest<TResult> request, TaskRun<TResult> run)
        where TResult : class, IJsonContract<TResult> =>
        new(request.TaskUuid, ExpectedOf(request)) { Outcome = run.Outcome };

    private TaskRun<TResult> Resumption<TResult>(Guid taskUuid, int numberResults, IProgress<RunwareProgress>? progress, TimeSpan? timeout)
        where TResult : class, IJsonContract<TResult> =>
        new(_session, new TaskIdentity(taskUuid, null), numberResults, progress, timeout);

    private async Task SendAsync(RunwareBatch batch, bool toEnd, TimeSpan? timeout, CancellationToken cancellationToken)
    {
        CheckTime(timeout);
        ArgumentNullException.ThrowIfNull(batch);
        if (batch.Count > _session.Options.MaxTasksInFlight) throw new ArgumentException($"The batch has {batch.Count} tasks; MaxTasksInFlight allows {_session.Options.MaxTasksInFlight}.", nameof(batch));
        batch.Begin();
        if (batch.Count == 0) return;
        using var places = await _session.InFlight.EnterAsync(batch.Tasks[0].TaskUuid, batch.Count, cancellationToken).ConfigureAwait(false);
        var joint = _session.JointCallOf(batch.Count);
        var calls = joint is null ? null : new RetriedCalls(joint, _session.Options);
        await Task.WhenAll(batch.Tasks.Select(task => task.RunAsync(_session, calls, () => joint?.Leave(cancellationToken), toEnd, timeout, cancellationToken))).ConfigureAwait(false);
    }

#pragma warning disable CS1998 // What is known already needs no waiting.
    private static async IAsyncEnumerable<TResult> Told<TResult>(RunwareOutcome<TResult> outcome)
#pragma warning restore CS1998
        where TResult : class, IJsonContract<TResult>
    {
        foreach (var result in outcome.Results) yield return result;
        if (outcome.Failure is { } failure) throw failure;
    }

    private async IAsyncEnumerable<TResult> StreamAsync<TResult>(
        IRunwareRequest<TResult> request,
        IProgress<RunwareProgress>? progress,
        TimeSpan? timeout,
        [EnumeratorCancellation] CancellationToken cancellationToken)
        where TResult : class, IJsonContract<TResult>
    {
        using var place = await _session.InFlight.EnterAsync(request.TaskUuid, 1, cancellationToken).ConfigureAwait(false);
        var run = RunOf(_session, request, progress, timeout);
        await run.SubmitAsync(request.ToJsonUtf8(), cancellationToken).ConfigureAwait(false);
        await foreach (var result in run.FollowAsync(cancellationToken).ConfigureAwait(false)) yield return result;
    }

    private async IAsyncEnumerable<TResult> FollowAsync<TResult>(
        Guid taskUuid,
        int numberResults,
        IProgress<RunwareProgress>? progress,
        TimeSpan? timeout,
        [EnumeratorCancellation] CancellationToken cancellationToken)
        where TResult : class, IJsonContract<TResult>
    {
        using var place = await _session.InFlight.EnterAsync(taskUuid, 1, cancellationToken).ConfigureAwait(false);
        // The clock of a run starts with its enumeration.
        var run = Resumption<TResult>(taskUuid, numberResults, progress, timeout);
        await foreach (var result in run.FollowAsync(cancellationToken).ConfigureAwait(false)) yield return result;
    }
}
