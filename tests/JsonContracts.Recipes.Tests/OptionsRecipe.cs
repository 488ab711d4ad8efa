using System.Collections.Generic;
using Acme.Settings;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;

namespace JsonContracts.Recipes.Tests;

public sealed class OptionsRecipe
{
    [Fact]
    public async Task Configuration_is_a_contract()
    {
        using var host = Build(new() { ["Shop:name"] = "Boats", ["Shop:port"] = "8080", ["Shop:stores:0:kind"] = "memory", ["Shop:stores:0:megabytes"] = "64" });
        await host.StartAsync();

        var shop = host.Services.GetRequiredService<IOptions<Shop>>().Value;

        Assert.Equal(new Shop { Name = "Boats", Port = 8080, Stores = [new ShopStoreMemory { Megabytes = 64 }] }, shop);
        await host.StopAsync();
    }

    [Fact]
    public async Task A_program_does_not_start_with_configuration_that_is_wrong()
    {
        using var host = Build(new() { ["Shop:port"] = "80800", ["Shop:stores:0:kind"] = "disk" });

        var failure = await Assert.ThrowsAsync<OptionsValidationException>(() => host.StartAsync());

        Assert.Equal(Pages.Blocks("options", "text").Single().Split('\n').Order(), failure.Failures.Order());
    }

    private static IHost Build(Dictionary<string, string?> settings)
    {
        var builder = Host.CreateEmptyApplicationBuilder(null);
        builder.Configuration.AddInMemoryCollection(settings);
        builder.Services.AddContractOptions<Shop>("Shop");
        return builder.Build();
    }
}
