using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;

namespace JsonContracts.Extensions.Tests;

/// <summary>Hosts with the options of a post office, from one source of configuration or several.</summary>
internal static class Configured
{
    /// <summary>What every post office has.</summary>
    public const string Least = """ "Name": "Delft", "Counters": 2 """;

    public static IHost Host(params Action<IConfigurationBuilder>[] sources)
    {
        var builder = Microsoft.Extensions.Hosting.Host.CreateEmptyApplicationBuilder(new HostApplicationBuilderSettings());
        foreach (var source in sources) source(builder.Configuration);
        builder.Services.AddContractOptions<PostOffice>("Post:Office");
        return builder.Build();
    }

    public static PostOffice Read(params Action<IConfigurationBuilder>[] sources)
    {
        using var host = Host(sources);
        return host.Services.GetRequiredService<IOptions<PostOffice>>().Value;
    }

    public static IReadOnlyList<string> Failures(params Action<IConfigurationBuilder>[] sources) =>
        [.. Assert.Throws<OptionsValidationException>(() => Read(sources)).Failures];

    /// <summary>A file such as <c>appsettings.json</c>.</summary>
    public static Action<IConfigurationBuilder> Json(string office) =>
        builder => builder.AddJsonStream(Utf8($$"""{ "Post": { "Office": { {{office}} } } }"""));

    public static Action<IConfigurationBuilder> Ini(string text) => builder => builder.AddIniStream(Utf8(text));

    public static Action<IConfigurationBuilder> Keys(params (string Key, string? Value)[] keys) =>
        builder => builder.AddInMemoryCollection(keys.Select(pair => KeyValuePair.Create("Post:Office:" + pair.Key, pair.Value)));

    private static System.IO.MemoryStream Utf8(string text) => new(Encoding.UTF8.GetBytes(text));
}
