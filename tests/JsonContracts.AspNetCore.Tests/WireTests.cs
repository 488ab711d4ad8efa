using System;
using System.Linq;
using System.Net;
using System.Net.Http;
using System.Threading.Tasks;

namespace JsonContracts.AspNetCore.Tests;

/// <summary>Enums in routes, queries and headers, by their values on the wire.</summary>
public sealed class WireTests(Harbour.InProduction production) : IClassFixture<Harbour.InProduction>
{
    private readonly Harbour _harbour = production.Harbour;

    [Theory]
    [InlineData("/minimal/colours/red", "the red one")]
    [InlineData("/minimal/colours/dark%20blue", "the dark blue one")]
    [InlineData("/minimal/colours?colour=dark+blue", "the dark blue one")]
    [InlineData("/minimal/colours", "none")]
    [InlineData("/minimal/named?c=red", "the red one")]
    [InlineData("/minimal/several?colour=red&colour=dark+blue", "the red one+the dark blue one")]
    [InlineData("/minimal/grades/low", "Low")]
    [InlineData("/minimal/grades/1", "Value1")]
    [InlineData("/minimal/grades/2.50", "Value25")]
    [InlineData("/minimal/grades/true", "True")]
    [InlineData("/minimal/grades/7", "Value7")]
    [InlineData("/minimal/states/afloat", "afloat")]
    [InlineData("/minimal/states/sunk", "sunk")]
    [InlineData("/mvc/colours/dark%20blue", "DarkBlue")]
    [InlineData("/mvc/colours?colour=red", "Red")]
    [InlineData("/mvc/colours", "none")]
    [InlineData("/mvc/colours?colour=", "none")]
    [InlineData("/mvc/named?c=red", "Red")]
    [InlineData("/mvc/several?colour=red&colour=dark+blue", "Red+DarkBlue")]
    [InlineData("/mvc/grades/2.5", "Value25")]
    [InlineData("/mvc/states/sunk", "sunk")]
    public async Task A_value_is_bound_by_what_it_is_on_the_wire(string path, string expected)
    {
        var answer = await _harbour.GetAsync(path);
        Assert.Equal(HttpStatusCode.OK, answer.Status);
        Assert.Equal(expected, answer.Text);
    }

    [Theory]
    [InlineData("/minimal/colours/green", "colour")]
    [InlineData("/minimal/colours/Red", "colour")]
    [InlineData("/minimal/colours/DarkBlue", "colour")]
    [InlineData("/minimal/colours/0", "colour")]
    [InlineData("/minimal/colours?colour=green", "colour")]
    [InlineData("/minimal/named?c=green", "c")]
    [InlineData("/minimal/several?colour=red&colour=green", "colour")]
    public async Task Another_value_is_a_problem_that_names_the_values(string path, string parameter)
    {
        var answer = await _harbour.GetAsync(path);
        answer.MustBeProblem();
        Assert.Equal(parameter, answer.Json.GetProperty("parameter").GetString());
        var violation = Assert.Single(answer.Violations);
        Assert.Equal("enum", violation.GetProperty("keyword").GetString());
        Assert.Equal("one of \"red\", \"dark blue\"", violation.GetProperty("expected").GetString());
    }

    [Fact]
    public async Task A_header_is_bound_and_refused_as_well()
    {
        foreach (var (colour, status) in new[] { ("dark blue", HttpStatusCode.OK), ("green", HttpStatusCode.BadRequest) })
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, new Uri("/minimal/header", UriKind.Relative));
            request.Headers.Add("X-Colour", colour);
            using var response = await _harbour.Client.SendAsync(request);
            var answer = await Answer.OfAsync(response);
            Assert.Equal(status, answer.Status);
            Assert.Contains("dark blue", answer.Text, StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("/mvc/colours/green")]
    [InlineData("/mvc/colours/DarkBlue")]
    [InlineData("/mvc/colours/0")]
    [InlineData("/mvc/colours?colour=green")]
    [InlineData("/mvc/several?colour=red&colour=green")]
    public async Task A_controller_names_the_values_too(string path)
    {
        var answer = await _harbour.GetAsync(path);
        answer.MustBeProblem();
        var (_, messages) = Assert.Single(answer.Json.GetProperty("errors").EnumerateObject().Select(one => (one.Name, one.Value)));
        Assert.EndsWith("; the schema allows one of \"red\", \"dark blue\"", messages[0].GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_missing_value_is_a_problem() => (await _harbour.GetAsync("/minimal/named")).MustBeProblem();

    [Fact]
    public void A_value_is_shown_as_it_is_on_the_wire()
    {
        Assert.Equal("dark blue", new Wire<Colour>(Colour.DarkBlue).ToString());
        Assert.Equal("2.5", new Wire<Grade>(Grade.Value25).ToString());
        Assert.Equal("sunk", new Wire<State>(new State("sunk")).ToString());
    }

    [Fact]
    public void A_type_that_is_no_enum_of_a_contract_is_refused() =>
        Assert.Contains("is no enum of a contract", Assert.ThrowsAny<Exception>(() => new Wire<DayOfWeek>(DayOfWeek.Monday).ToString()).ToString(), StringComparison.Ordinal);
}
