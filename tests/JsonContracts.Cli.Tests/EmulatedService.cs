using System;
using System.Linq;
using System.Text.Json.Nodes;
using System.Threading.Tasks;
using JsonContracts.Runware.Emulator;

namespace JsonContracts.Cli.Tests;

/// <summary>An emulator and a folder for what comes out of it.</summary>
internal sealed class EmulatedService : IAsyncDisposable
{
    private EmulatedService(RunwareEmulator emulator) => Emulator = emulator;

    public RunwareEmulator Emulator { get; }

    public TemporaryFolder Folder { get; } = new();

    public static async Task<EmulatedService> StartAsync(RunwareEmulatorOptions? options = null) =>
        new(await RunwareEmulator.StartAsync(options ?? new RunwareEmulatorOptions { PollsUntilSuccess = 1 }));

    /// <summary>Runs a command that waits for videos against this emulator.</summary>
    public Task<CommandResult> RunAsync(params string[] arguments) => RunAsync(arguments, new CommandSetting());

    public Task<CommandResult> RunAsync(string[] arguments, CommandSetting setting) =>
        CommandLine.RunAsync([.. arguments, "--endpoint", Emulator.Endpoint.ToString(), "--output", Folder.Path], setting);

    /// <summary>The one task that was sent to be made.</summary>
    public JsonObject SentTask()
    {
        var call = Assert.Single(Emulator.Requests, request => request.TaskTypes.Contains("videoInference"));
        return Assert.IsType<JsonObject>(Assert.Single(JsonNode.Parse(call.Body)!.AsArray()));
    }

    /// <summary>Where a contract of this name is written.</summary>
    public string PathOf(string contract) => System.IO.Path.Combine(Folder.Path, $"{contract}.schema.json");

    public async ValueTask DisposeAsync()
    {
        await Emulator.DisposeAsync();
        Folder.Dispose();
    }
}
