using System.Collections.Concurrent;
using System.Diagnostics;
using System.Diagnostics.Metrics;
using System.Linq;
using System.Threading.Tasks;

namespace JsonContracts.Runware.Tests;

public class TelemetryTests
{
    [Fact]
    public async Task Calls_are_traced_and_measured()
    {
        var request = new SampleRequest();
        var spans = new ConcurrentBag<string>();
        var measured = new ConcurrentBag<string>();
        using var traces = new ActivityListener
        {
            ShouldListenTo = source => source.Name == RunwareClient.TelemetryName,
            Sample = (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllData,
            ActivityStopped = span =>
            {
                // Other tests run beside this one.
                if (span.GetTagItem("runware.task.uuid") as string == request.TaskUuid.ToString()) spans.Add(span.OperationName);
            },
        };
        ActivitySource.AddActivityListener(traces);
        using var meters = new MeterListener
        {
            InstrumentPublished = (instrument, listener) =>
            {
                if (instrument.Meter.Name == RunwareClient.TelemetryName) listener.EnableMeasurementEvents(instrument);
            },
        };
        meters.SetMeasurementEventCallback<long>((instrument, _, _, _) => measured.Add(instrument.Name));
        meters.SetMeasurementEventCallback<double>((instrument, _, _, _) => measured.Add(instrument.Name));
        meters.Start();
        await using var run = await Fixture.StartAsync(Steps.Answer(503, ""), Steps.Ack, Steps.Processing, Steps.Success);

        await run.RunAsync(request);

        Assert.Equal(["runware poll", "runware poll", "runware submit"], [.. spans.ToArray().Order()]);
        string[] instruments = ["retries", "polls", "results", "errors", "task.duration"];
        Assert.All(instruments, name => Assert.Contains($"runware.client.{name}", measured));
    }
}
