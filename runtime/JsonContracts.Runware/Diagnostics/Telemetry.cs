using System;
using System.Diagnostics;
using System.Diagnostics.Metrics;

namespace JsonContracts.Runware;

/// <summary>The traces and measurements of the client.</summary>
internal static class Telemetry
{
    public static readonly Counter<long> Retries;
    public static readonly Counter<long> Polls;
    public static readonly Counter<long> Results;
    public static readonly Counter<long> Errors;
    public static readonly Histogram<double> Duration;

    private static readonly ActivitySource Activities = new(RunwareClient.TelemetryName);
    private static readonly Meter Meter = new(RunwareClient.TelemetryName);

    static Telemetry()
    {
        Retries = Meter.CreateCounter<long>("runware.client.retries", "{call}", "Calls that were sent again.");
        Polls = Meter.CreateCounter<long>("runware.client.polls", "{call}", "Polls that were sent.");
        Results = Meter.CreateCounter<long>("runware.client.results", "{result}", "Results that arrived.");
        Errors = Meter.CreateCounter<long>("runware.client.errors", "{error}", "Generations that failed.");
        Duration = Meter.CreateHistogram<double>("runware.client.task.duration", "s", "Time from submission or resumption to the end.");
    }

    public static Activity? Start(string name, Guid taskUuid) =>
        Activities.StartActivity(name, ActivityKind.Client)?.SetTag("runware.task.uuid", taskUuid.ToString());
}
