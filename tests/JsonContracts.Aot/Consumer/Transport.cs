using System;
using System.Threading.Tasks;
using JsonContracts.Runware;
using Microsoft.Extensions.DependencyInjection;

namespace JsonContracts.Aot.Consumer;

/// <summary>Talks to the service through the client, made by hand and by the container.</summary>
internal static class Transport
{
    private static readonly PollingOptions s_polling = new() { InitialDelay = TimeSpan.Zero, FirstInterval = TimeSpan.FromMilliseconds(5), MaxInterval = TimeSpan.FromMilliseconds(5) };

    public static async Task ShowAsync(Uri endpoint)
    {
        await using var client = new RunwareClient("key", new RunwareClientOptions { Endpoint = endpoint, Polling = s_polling });
        await client.PingAsync();
        await RunAsync(client);
        await RefuseAsync(client);

        var services = new ServiceCollection();
        services.AddRunware(options => (options.ApiKey, options.Endpoint, options.Polling) = ("key", endpoint, s_polling));
        await using var provider = services.BuildServiceProvider();
        await RunAsync(provider.GetRequiredService<RunwareClient>());
    }

    private static async Task RunAsync(RunwareClient client)
    {
        var request = Requests.Full with { TaskUuid = Guid.NewGuid(), WebhookUrl = null };
        await foreach (var video in client.RunAsync(request, new Stages()))
        {
            Console.WriteLine($"{video.TaskType} {video.Status} {video.Cost} {video.TaskUuid == request.TaskUuid} {video.VideoUrl is not null}");
            Report.Violations(video.Validate());
        }
    }

    private static async Task RefuseAsync(RunwareClient client)
    {
        try
        {
            await client.RunToEndAsync(Requests.Minimal with { CfgScale = Math.Sqrt(2) });
        }
        catch (ContractException refusal)
        {
            Report.Violations(refusal.Violations);
        }

        var outcome = await client.ResumeToEndAsync<VideoInferenceResult>(Guid.NewGuid());
        foreach (var error in outcome.Errors) Console.WriteLine($"{error.Code} {outcome.Failure!.Category} {outcome.Failure.Status}");
    }

    /// <summary>Prints each stage once: how many polls there are is a matter of time.</summary>
    private sealed class Stages : IProgress<RunwareProgress>
    {
        private RunwareStage? _last;

        public void Report(RunwareProgress value)
        {
            if (value.Stage == _last) return;
            _last = value.Stage;
            Console.WriteLine($"{value.Stage} {value.Finished} of {value.Expected}");
        }
    }
}
