using System;
using System.Diagnostics;
using System.IO;
using System.Linq;
using System.Runtime.InteropServices;
using System.Threading.Tasks;

namespace JsonContracts.Cli.Tests;

/// <summary>The program as its users meet it: a process, with its signals, its streams and its folder.</summary>
public sealed partial class ProcessTests
{
    private const int Interrupt = 2;
    private const nint DefaultAction = 0;
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(1);

    static ProcessTests()
    {
        // A shell starts what runs in the background with the interrupt ignored, and every child would go on ignoring it.
        if (!OperatingSystem.IsWindows()) Signal(Interrupt, DefaultAction);
    }

    [Fact]
    public async Task The_first_command_leaves_a_video_in_the_current_folder()
    {
        using var folder = new TemporaryFolder();
        using var process = Start(folder.Path, "runware", "generate", "A paper boat drifts down a rain-filled gutter at dusk");

        var (exitCode, output, error) = await EndAsync(process);

        Assert.True(exitCode == 0, error);
        var file = Assert.Single(folder.Files);
        Assert.Equal(Path.GetFileName(file), output.Split('\t')[0]);
        Assert.DoesNotContain('\u001b', error + output);
    }

    [NeedsFfprobe]
    public async Task Ffprobe_reads_the_video()
    {
        using var folder = new TemporaryFolder();
        using var process = Start(folder.Path, "runware", "generate", "A paper boat", "--output-format", "webm");
        await EndAsync(process);

        using var ffprobe = Process.Start(new ProcessStartInfo(
            "ffprobe",
            ["-v", "error", "-show_entries", "format=format_name", "-of", "csv=p=0", Assert.Single(folder.Files)])
        {
            RedirectStandardOutput = true,
        })!;

        Assert.Contains("matroska,webm", await ffprobe.StandardOutput.ReadToEndAsync(), StringComparison.Ordinal);
    }

    [UnixFact]
    public async Task Ctrl_C_prints_how_to_resume()
    {
        await using var service = await EmulatedService.StartAsync(new() { PollsUntilSuccess = 1000 });
        var endpoint = service.Emulator.Endpoint.ToString();
        using var process = Start(service.Folder.Path, "runware", "generate", "A boat", "--endpoint", endpoint, "--task-uuid", Requests.TaskUuid);
        await LineAsync(process.StandardError, line => line.StartsWith("Processing", StringComparison.Ordinal));

        Assert.Equal(0, Kill(process.Id, Interrupt));
        var (exitCode, output, error) = await EndAsync(process);

        Assert.Equal(130, exitCode);
        Assert.Empty(output);
        Assert.Contains($"Resume it with: contracts runware resume {Requests.TaskUuid} --endpoint {endpoint}\n", error, StringComparison.Ordinal);
    }

    [UnixFact]
    public async Task Serve_prints_its_endpoint_and_ends_with_Ctrl_C()
    {
        using var folder = new TemporaryFolder();
        using var process = Start(folder.Path, "runware", "serve", "--polls", "1");
        var endpoint = await LineAsync(process.StandardOutput, _ => true);

        var generated = await CommandLine.RunAsync("runware", "generate", "A boat", "--endpoint", endpoint, "--output", folder.Path);
        Assert.Equal(0, Kill(process.Id, Interrupt));
        var (exitCode, _, error) = await EndAsync(process);

        Assert.True(generated.ExitCode == 0, generated.Error);
        Assert.Single(folder.Files);
        Assert.True(exitCode == 0, error);
    }

    /// <summary>Users of any language test the bad days: the first call finds the service down, the answer of the second one is lost, and then every video fails.</summary>
    [UnixFact]
    public async Task Serve_lets_go_wrong_what_it_is_asked_to()
    {
        using var folder = new TemporaryFolder();
        using var process = Start(folder.Path, "runware", "serve", "--polls", "1", "--key", "right", "--fault", "503", "--fault", "lose", "--fail", "timeoutProvider");
        var endpoint = await LineAsync(process.StandardOutput, _ => true);

        Task<CommandResult> GenerateAsync(string key) => CommandLine.RunAsync(
            ["runware", "generate", "A boat", "--endpoint", endpoint, "--output", folder.Path], new() { Variables = { ["RUNWARE_API_KEY"] = key } });
        var failed = await GenerateAsync("right");
        var refused = await GenerateAsync("wrong");
        Assert.Equal(0, Kill(process.Id, Interrupt));
        await EndAsync(process);

        Assert.Equal((3, 3), (failed.ExitCode, refused.ExitCode));
        Assert.Contains("timeoutProvider: It was asked to fail.", failed.Error, StringComparison.Ordinal);
        Assert.Contains("invalidApiKey", refused.Error, StringComparison.Ordinal);
        Assert.Empty(folder.Files);
    }

    [UnixFact]
    public async Task Ctrl_C_ends_an_import_from_a_pipe_and_leaves_nothing_behind()
    {
        using var folder = new TemporaryFolder();
        using var process = Start(folder.Path, "import", "-");

        // More than a pipe holds: what is left over is only taken once the program reads.
        await process.StandardInput.WriteAsync(Page.Text("lantern.md") + new string('\n', 1 << 20)).WaitAsync(Patience);
        Assert.Equal(0, Kill(process.Id, Interrupt));
        var (exitCode, output, error) = await EndAsync(process);

        Assert.Equal((130, "", "contracts: cancelled\n"), (exitCode, output, error));
        Assert.Empty(folder.Files);
    }

    [Fact]
    public async Task Five_faults_from_a_pipe_end_with_exit_code_2()
    {
        using var folder = new TemporaryFolder();
        using var process = Start(folder.Path, "runware", "generate", "--request", "-");
        await process.StandardInput.WriteAsync(Requests.FiveFaults);
        process.StandardInput.Close();

        var (exitCode, output, error) = await EndAsync(process);

        Assert.Equal(2, exitCode);
        Assert.Empty(output);
        Assert.Equal(5, error.Count(letter => letter == '\n'));
        Assert.Empty(folder.Files);
    }

    private static Process Start(string folder, params string[] arguments)
    {
        var program = Path.Combine(AppContext.BaseDirectory, "JsonContracts.Cli.dll");
        var start = new ProcessStartInfo("dotnet", [program, .. arguments])
        {
            WorkingDirectory = folder,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment.Remove("RUNWARE_API_KEY");
        return Process.Start(start)!;
    }

    private static async Task<string> LineAsync(StreamReader reader, Func<string, bool> wanted)
    {
        while (await reader.ReadLineAsync().WaitAsync(Patience) is { } line)
        {
            if (wanted(line)) return line;
        }

        throw new EndOfStreamException("The process ended before it wrote the line.");
    }

    private static async Task<(int ExitCode, string Output, string Error)> EndAsync(Process process)
    {
        var output = process.StandardOutput.ReadToEndAsync();
        var error = process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync().WaitAsync(Patience);
        return (process.ExitCode, await output, await error);
    }

    [LibraryImport("libc", EntryPoint = "kill")]
    private static partial int Kill(int process, int signal);

    [LibraryImport("libc", EntryPoint = "signal")]
    private static partial nint Signal(int signal, nint action);
}
