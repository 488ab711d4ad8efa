using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;

namespace JsonContracts.Package.Tests;

/// <summary>Runs <c>dotnet</c> as a person would, apart from the build that runs the tests.</summary>
internal static class Dotnet
{
    private static readonly TimeSpan s_limit = TimeSpan.FromMinutes(20);

    /// <summary>Runs a command to its end.</summary>
    /// <param name="folder">Where it runs.</param>
    /// <param name="environment">Variables beyond those of this process.</param>
    /// <param name="arguments">What follows <c>dotnet</c>.</param>
    public static Task<BuildOutput> RunAsync(string folder, IReadOnlyDictionary<string, string> environment, params string[] arguments) =>
        RunProgramAsync(Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet", folder, environment, arguments);

    /// <summary>Runs another program to its end.</summary>
    public static async Task<BuildOutput> RunProgramAsync(string program, string folder, IReadOnlyDictionary<string, string> environment, params string[] arguments)
    {
        var start = new ProcessStartInfo(program, arguments)
        {
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        Isolate(start.Environment);
        foreach (var (name, value) in environment) start.Environment[name] = value;

        using var process = Process.Start(start)!;
        using var late = new CancellationTokenSource(s_limit);
        var output = process.StandardOutput.ReadToEndAsync(late.Token);
        var errors = process.StandardError.ReadToEndAsync(late.Token);
        try
        {
            await process.WaitForExitAsync(late.Token);
            return new BuildOutput(process.ExitCode, await output + await errors);
        }
        catch (OperationCanceledException)
        {
            process.Kill(entireProcessTree: true);
            throw new TimeoutException($"{program} {string.Join(' ', arguments)} did not end within {s_limit}.");
        }
    }

    /// <summary>The build around the tests passes its own paths on by variables; and no server may outlive the tests.</summary>
    private static void Isolate(IDictionary<string, string?> environment)
    {
        foreach (var name in environment.Keys.Where(name => name.StartsWith("MSBUILD", StringComparison.OrdinalIgnoreCase)).ToList()) environment.Remove(name);
        environment["MSBUILDDISABLENODEREUSE"] = "1";
        environment["DOTNET_CLI_USE_MSBUILD_SERVER"] = "0";
        environment["UseSharedCompilation"] = "false";
        environment["DOTNET_CLI_UI_LANGUAGE"] = "en";
        environment["DOTNET_CLI_TELEMETRY_OPTOUT"] = "1";
        environment["DOTNET_NOLOGO"] = "1";
    }
}
