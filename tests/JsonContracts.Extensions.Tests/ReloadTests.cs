using System;
using System.IO;
using System.Threading.Tasks;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;

namespace JsonContracts.Extensions.Tests;

/// <summary>A file that changes while the application runs.</summary>
public sealed class ReloadTests : IDisposable
{
    private readonly string _file = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName() + ".json");

    public void Dispose() => File.Delete(_file);

    [Fact]
    public async Task The_monitor_sees_what_changed()
    {
        using var host = await StartAsync();
        var monitor = host.Services.GetRequiredService<IOptionsMonitor<PostOffice>>();
        Assert.Equal(2, monitor.CurrentValue.Counters);
        var changed = new TaskCompletionSource<PostOffice>(TaskCreationOptions.RunContinuationsAsynchronously);
        using var listening = monitor.OnChange(office => changed.TrySetResult(office));
        Write("3");
        Reload(host);
        Assert.Equal(3, (await changed.Task.WaitAsync(TimeSpan.FromMinutes(1))).Counters);
        Assert.Equal(3, monitor.CurrentValue.Counters);
        using var scope = host.Services.CreateScope();
        Assert.Equal(3, scope.ServiceProvider.GetRequiredService<IOptionsSnapshot<PostOffice>>().Value.Counters);
    }

    [Fact]
    public async Task A_change_that_breaks_the_contract_is_told_until_it_is_mended()
    {
        using var host = await StartAsync();
        var monitor = host.Services.GetRequiredService<IOptionsMonitor<PostOffice>>();
        Write("10");
        Assert.ThrowsAny<Exception>(() => Reload(host));
        Assert.Equal("`Post:Office:counters` is 10; the schema allows at most 9", Assert.Single(Assert.Throws<OptionsValidationException>(() => monitor.CurrentValue).Failures));
        Write("4");
        Reload(host);
        Assert.Equal(4, monitor.CurrentValue.Counters);
    }

    [Fact]
    public async Task A_file_that_is_watched_is_read_again()
    {
        using var host = await StartAsync(watch: true);
        var monitor = host.Services.GetRequiredService<IOptionsMonitor<PostOffice>>();
        var changed = new TaskCompletionSource<PostOffice>(TaskCreationOptions.RunContinuationsAsynchronously);
        using var listening = monitor.OnChange(office => changed.TrySetResult(office));
        Write("5");
        Assert.Equal(5, (await changed.Task.WaitAsync(TimeSpan.FromMinutes(1))).Counters);
    }

    private static void Reload(IHost host) => ((IConfigurationRoot)host.Services.GetRequiredService<IConfiguration>()).Reload();

    private async Task<IHost> StartAsync(bool watch = false)
    {
        Write("2");
        var host = Configured.Host(builder => builder.AddJsonFile(_file, optional: false, reloadOnChange: watch));
        await host.StartAsync();
        return host;
    }

    private void Write(string counters) => File.WriteAllText(_file, $$"""{ "Post": { "Office": { "Name": "Delft", "Counters": {{counters}} } } }""");
}
