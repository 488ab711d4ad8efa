using System;
using System.Linq;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace JsonContracts.Extensions.Tests;

/// <summary>What becomes of a section.</summary>
public sealed class ReadingTests
{
    /// <summary>A billion ways lead to one definition, and it is looked at once.</summary>
    [Fact]
    public void What_many_ways_lead_to_is_looked_at_once()
    {
        using var services = new ServiceCollection()
            .AddSingleton<IConfiguration>(new ConfigurationBuilder().AddInMemoryCollection([new("Ways:x:weight", "5")]).Build())
            .AddContractOptions<Ways>("Ways").Services
            .BuildServiceProvider();
        Assert.Equal("""{"x":{"weight":5}}""", services.GetRequiredService<IOptions<Ways>>().Value.ToJson());
    }

    [Theory]
    [InlineData("""{"name":"Delft","counters":2}""")]
    [InlineData("""{"name":"5","isOpen":true,"counters":2,"postage":1.25,"zip":"0123"}""")]
    [InlineData("""{"name":"true","isOpen":false,"counters":2,"website":"https://example.com/"}""")]
    [InlineData("""{"name":"null","counters":2,"level":"low"}""")]
    [InlineData("""{"name":"A","counters":2,"level":0}""")]
    [InlineData("""{"name":"A","counters":2,"level":true,"limit":7}""")]
    [InlineData("""{"name":"A","counters":2,"clerk":null,"limit":null}""")]
    [InlineData("""{"name":"A","counters":2,"clerk":"5"}""")]
    [InlineData("""{"name":"A","counters":2,"servers":[{"host":"a","port":1},{"host":"2","port":2,"secure":true}]}""")]
    [InlineData("""{"name":"A","counters":2,"servers":[],"prices":{},"tree":{"weight":0,"children":[]}}""")]
    [InlineData("""{"name":"A","counters":2,"prices":{"letter":1,"parcel":6.5},"rooms":{"a":{"host":"1","port":1}}}""")]
    [InlineData("""{"name":"A","counters":2,"prices":{"0":1,"1":2},"codes":{"0":true,"1":false}}""")]
    [InlineData("""{"name":"A","counters":2,"position":[4.9,52.4]}""")]
    [InlineData("""{"name":"A","counters":2,"size":"5px"}""")]
    [InlineData("""{"name":"A","counters":2,"size":5}""")]
    [InlineData("""{"name":"A","counters":2,"retries":true}""")]
    [InlineData("""{"name":"A","counters":2,"retries":[1,2,3]}""")]
    [InlineData("""{"name":"A","counters":2,"rule":{"kind":"numbers","from":1,"to":2,"note":"3"}}""")]
    [InlineData("""{"name":"A","counters":2,"rule":{"kind":"words","from":"1","to":"2","note":3}}""")]
    [InlineData("""{"name":"A","counters":2,"rule":{"days":3,"from":true}}""")]
    [InlineData("""{"name":"A","counters":2,"rules":[{"kind":"words","from":"1","to":"2"},{"kind":"numbers","from":1,"to":2},{"days":3,"from":true},{"kind":"numbers","from":4,"to":5,"note":"6"}]}""")]
    [InlineData("""{"name":"A","counters":2,"shelves":["A","B"]}""")]
    [InlineData("""{"name":"A","counters":2,"shelves":[1,2,3,4,5,6,7,8,9,10,11,12]}""")]
    [InlineData("""{"name":"A","counters":2,"tree":{"weight":1,"children":[{"weight":2,"children":[{"weight":3}]}]}}""")]
    public void What_a_file_of_JSON_says_is_what_is_read(string json) =>
        Assert.Equal(json, Configured.Read(builder => builder.AddJsonStream(new System.IO.MemoryStream(System.Text.Encoding.UTF8.GetBytes($$""" {"Post": {"Office": {{json}} } } """)))).ToJson());

    [Fact]
    public void Names_of_members_may_be_written_in_any_case() =>
        Assert.Equal("""{"name":"A","isOpen":false,"counters":2,"servers":[{"host":"h","port":1}],"prices":{"Letter":1}}""", Configured.Read(Configured.Json(
            """ "NAME": "A", "IsOpen": false, "Counters": 2, "Servers": [{ "Host": "h", "PORT": 1 }], "Prices": { "Letter": 1 } """)).ToJson());

    [Fact]
    public void A_file_of_sections_is_read_by_the_same_contract() =>
        Assert.Equal("""{"name":"Delft","isOpen":true,"counters":3,"zip":"0123","servers":[{"host":"a","port":80}],"size":5}""", Configured.Read(Configured.Ini(
            """
            [Post:Office]
            Name = Delft
            Counters = 3
            IsOpen = TRUE
            Zip = "0123"
            Size = 5
            [Post:Office:Servers:0]
            Host = a
            Port = 80
            """)).ToJson());

    [Fact]
    public void Environment_variables_win_over_the_file()
    {
        const string Prefix = "CONTRACTS_EXTENSIONS_TESTS_";
        var variables = new[] { ("POST__OFFICE__COUNTERS", "5"), ("POST__OFFICE__SERVERS__0__PORT", "81"), ("POST__OFFICE__SERVERS__1__HOST", "b"), ("POST__OFFICE__SERVERS__1__PORT", "82"), ("POST__OFFICE__CLERK", "7") };
        foreach (var (name, value) in variables) Environment.SetEnvironmentVariable(Prefix + name, value);
        try
        {
            var office = Configured.Read(Configured.Json(Configured.Least + """, "Servers": [{ "Host": "a", "Port": 80 }] """), builder => builder.AddEnvironmentVariables(Prefix));
            Assert.Equal("""{"name":"Delft","counters":5,"clerk":"7","servers":[{"host":"a","port":81},{"host":"b","port":82}]}""", office.ToJson());
        }
        finally
        {
            foreach (var (name, _) in variables) Environment.SetEnvironmentVariable(Prefix + name, null);
        }
    }

    [Fact]
    public void A_null_in_a_later_file_takes_a_value_away() =>
        Assert.Null(Configured.Read(Configured.Json(Configured.Least + """, "Zip": "0123" """), Configured.Json(""" "Zip": null """)).Zip);

    [Fact]
    public void A_list_in_a_later_source_may_follow_an_empty_one() =>
        Assert.Single(Configured.Read(Configured.Json(Configured.Least + """, "Servers": [] """), Configured.Keys(("Servers:0:Host", "a"), ("Servers:0:Port", "1"))).Servers!);

    [Fact]
    public void Anything_stays_text() =>
        Assert.Equal("""{"name":"Delft","counters":2,"anything":{"a":["1","True"]}}""", Configured.Read(Configured.Json(Configured.Least + """, "Anything": { "a": [1, true] } """)).ToJson());

    [Fact]
    public void Numbers_keep_every_digit() =>
        Assert.Equal(0.1234567890123456789012345678m, Configured.Read(Configured.Json(Configured.Least + """, "Postage": 0.1234567890123456789012345678 """)).Postage);

    [Fact]
    public void Many_open_places_are_found_one_by_one()
    {
        var rules = Enumerable.Range(0, 12).Select(i => i % 2 == 0 ? $$"""{ "kind": "numbers", "from": {{i}}, "to": 1, "note": "2" }""" : $$"""{ "kind": "words", "from": "{{i}}", "to": "1" }""");
        var office = Configured.Read(Configured.Json(Configured.Least + $", \"Rules\": [{string.Join(',', rules)}]"));
        Assert.Equal(12, office.Rules!.Count);
        Assert.All(office.Rules, (rule, i) => Assert.StartsWith(i % 2 == 0 ? $$"""{"kind":"numbers","from":{{i}},"to":1,"note":"2"}""" : $$"""{"kind":"words","from":"{{i}}","to":"1"}""", rule.ToJson(), StringComparison.Ordinal));
    }
}
