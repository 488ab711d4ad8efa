using System;
using System.Linq;
using System.Threading.Tasks;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;

namespace JsonContracts.Extensions.Tests;

/// <summary>A section that breaks the contract, and what is said of it.</summary>
public sealed class FailureTests
{
    [Fact]
    public async Task The_start_fails_with_every_key()
    {
        using var host = Configured.Host(Configured.Json(
            """
            "IsOpen": "maybe", "Counters": 0, "Postage": "much", "Servers": [{ "Host": "a", "Port": 65536 }, { "Port": "x" }],
            "Prices": { "letter": "cheap" }, "Retries": [1, "two"], "Adress": 1
            """));
        var exception = await Assert.ThrowsAsync<OptionsValidationException>(() => host.StartAsync());
        Assert.Equal(typeof(PostOffice), exception.OptionsType);
        string[] expected =
        [
            "`Post:Office:Adress` is ",
            "`Post:Office:counters` is 0; the schema allows at least 1",
            "`Post:Office:isOpen` is \"maybe\"; the schema allows a boolean",
            "`Post:Office:name` is missing; the schema requires it",
            "`Post:Office:postage` is \"much\"; the schema allows a number",
            "`Post:Office:prices:letter` is \"cheap\"; the schema allows a number",
            "`Post:Office:retries:1` is \"two\"; the schema allows an integer",
            "`Post:Office:servers:0:port` is 65536; the schema allows at most 65535",
            "`Post:Office:servers:1:host` is missing; the schema requires it",
            "`Post:Office:servers:1:port` is \"x\"; the schema allows an integer",
        ];
        var failures = exception.Failures.Order(StringComparer.Ordinal).ToList();
        Assert.True(expected.Length == failures.Count, string.Join('\n', failures));
        Assert.All(expected, (start, i) => Assert.StartsWith(start, failures[i], StringComparison.Ordinal));
    }

    [Fact]
    public void A_section_that_is_not_there_lacks_what_is_required() => Assert.Equal(
        ["`Post:Office:name` is missing; the schema requires it", "`Post:Office:counters` is missing; the schema requires it"],
        Configured.Failures());

    [Fact]
    public void A_condition_is_named_by_the_key_that_it_asks_for() =>
        Assert.StartsWith("`Post:Office:zip` is missing", Assert.Single(Configured.Failures(Configured.Json(Configured.Least + """, "IsOpen": true """))), StringComparison.Ordinal);

    [Fact]
    public void A_list_with_a_gap_is_no_list() => Assert.Contains(
        "`Post:Office:servers` is ",
        Assert.Single(Configured.Failures(Configured.Json(Configured.Least), Configured.Keys(("Servers:0:Host", "a"), ("Servers:0:Port", "1"), ("Servers:2:Host", "b"), ("Servers:2:Port", "1")))),
        StringComparison.Ordinal);

    [Fact]
    public void A_key_that_is_a_value_and_a_section_is_told() => Assert.Equal(
        "`Post:Office:Servers` is both the value \"none\" and a section with keys; a contract reads one of them",
        Assert.Single(Configured.Failures(Configured.Json(Configured.Least + """, "Servers": [{ "Host": "a", "Port": 1 }] """), Configured.Keys(("Servers", "none")))));

    [Fact]
    public void No_branch_of_a_choice_is_told_at_its_key() =>
        Assert.All(Configured.Failures(Configured.Json(Configured.Least + """, "Rule": { "kind": "numbers", "from": "a", "to": 5 } """)), failure => Assert.StartsWith("`Post:Office:rule", failure, StringComparison.Ordinal));

    [Fact]
    public void Further_validations_of_the_application_are_asked()
    {
        var builder = Host.CreateEmptyApplicationBuilder(new HostApplicationBuilderSettings());
        Configured.Json(Configured.Least)(builder.Configuration);
        builder.Services.AddContractOptions<PostOffice>("Post:Office").Validate(office => office.Zip is not null, "A post office of ours has a zip code.");
        using var host = builder.Build();
        var exception = Assert.Throws<OptionsValidationException>(() => host.Services.GetRequiredService<IOptions<PostOffice>>().Value);
        Assert.Equal("A post office of ours has a zip code.", Assert.Single(exception.Failures));
    }

    [Fact]
    public void Options_of_another_name_have_a_section_of_their_own()
    {
        var builder = Host.CreateEmptyApplicationBuilder(new HostApplicationBuilderSettings());
        Configured.Json(Configured.Least)(builder.Configuration);
        Configured.Json("""  "Branch": { "Name": "Rijswijk", "Counters": 1 } """)(builder.Configuration);
        builder.Services.AddContractOptions<PostOffice>("branch", "Post:Office:Branch");
        using var host = builder.Build();
        var monitor = host.Services.GetRequiredService<IOptionsMonitor<PostOffice>>();
        Assert.Equal("Rijswijk", monitor.Get("branch").Name);
        Assert.Contains("AddContractOptions", Assert.Throws<InvalidOperationException>(() => monitor.CurrentValue).Message, StringComparison.Ordinal);
    }
}
