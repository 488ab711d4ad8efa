using System;
using System.Threading.Tasks;
using Polly;
using Polly.Retry;

namespace JsonContracts.Runware;

/// <summary>Sends a call again while that can help: no answer, or HTTP 408, 429 or 5xx, and time left to wait for the next try.</summary>
internal static class Retries
{
    /// <summary>Where the pipeline finds the call that it is about.</summary>
    public static readonly ResiliencePropertyKey<Call> Call = new("call");

    public static ResiliencePipeline<bool> Pipeline(RunwareClientOptions options)
    {
        var retry = options.Retry;
        if (retry.MaxRetries == 0) return ResiliencePipeline<bool>.Empty;
        var strategy = new RetryStrategyOptions<bool>
        {
            MaxRetryAttempts = retry.MaxRetries,
            ShouldHandle = arguments => ValueTask.FromResult(
                arguments.Outcome.Exception is RunwareException { IsTransient: true } failure
                && WaitAfter(failure, arguments.AttemptNumber, retry) < CallOf(arguments.Context).Deadline.Remaining),
            DelayGenerator = arguments => ValueTask.FromResult<TimeSpan?>(
                CallOf(arguments.Context).Deadline.Clamp(Jittered((RunwareException)arguments.Outcome.Exception!, arguments.AttemptNumber, retry))),
            OnRetry = arguments =>
            {
                var failure = (RunwareException)arguments.Outcome.Exception!;
                Log.Retrying(options.Logger, CallOf(arguments.Context).TaskUuid, arguments.AttemptNumber + 1, arguments.RetryDelay, failure.Message);
                Telemetry.Retries.Add(1);
                return ValueTask.CompletedTask;
            },
        };
        return new ResiliencePipelineBuilder<bool> { TimeProvider = options.TimeProvider }.AddRetry(strategy).Build();
    }

    private static Call CallOf(ResilienceContext context) => context.Properties.GetValue(Call, null!);

    /// <summary>What the service asks for, or else a wait that doubles up to its limit.</summary>
    private static TimeSpan WaitAfter(RunwareException failure, int attempt, RetryOptions retry)
    {
        if (failure.RetryAfter is { } asked) return asked;
        var doubled = retry.BaseDelay.TotalSeconds * Math.Pow(2, attempt);
        return doubled < retry.MaxDelay.TotalSeconds ? TimeSpan.FromSeconds(doubled) : retry.MaxDelay;
    }

    private static TimeSpan Jittered(RunwareException failure, int attempt, RetryOptions retry)
    {
        var wait = WaitAfter(failure, attempt, retry);
        return failure.RetryAfter is null ? wait * (1 + (retry.Jitter * Random.Shared.NextDouble())) : wait;
    }
}
