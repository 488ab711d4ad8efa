using System;
using System.Diagnostics;
using System.Net.Http;

namespace JsonContracts.Benchmarks.Transport;

/// <summary>The service in a process of its own, so that what it allocates is not counted.</summary>
internal sealed class ServiceProcess : IDisposable
{
    private readonly Process _process = Process.Start(new ProcessStartInfo("dotnet", [typeof(ServiceProcess).Assembly.Location, "--serve"])
    {
        RedirectStandardInput = true,
        RedirectStandardOutput = true,
    })!;

    private readonly HttpClient _http = new();

    public ServiceProcess() => Endpoint = new Uri(_process.StandardOutput.ReadLine() ?? throw new InvalidOperationException("The service did not start."));

    public Uri Endpoint { get; }

    /// <summary>What it received since it was asked last.</summary>
    public Exchanges TakeCounted() => Exchanges.Parse(_http.GetStringAsync(Endpoint).GetAwaiter().GetResult());

    public void Dispose()
    {
        _process.StandardInput.Close();
        _process.WaitForExit();
        _process.Dispose();
        _http.Dispose();
    }
}
