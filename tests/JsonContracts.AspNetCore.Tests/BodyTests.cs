using System;
using System.Linq;
using System.Net;
using System.Net.Http;
using System.Net.Http.Headers;
using System.Threading.Tasks;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace JsonContracts.AspNetCore.Tests;

/// <summary>Bodies that are read, and bodies that are refused, over HTTP.</summary>
public sealed class BodyTests(Harbour.InProduction production) : IClassFixture<Harbour.InProduction>
{
    private const string Broken = """{"crew":13,"speed":0.75,"colour":"green","cargo":{"weight":-1},"stops":[[200,0]],"extra":1}""";

    private static readonly string[] s_places = ["/name", "/crew", "/speed", "/colour", "/cargo/weight", "/stops/0/0", "/extra"];

    private readonly Harbour _harbour = production.Harbour;

    [Theory]
    [InlineData("/minimal/voyages")]
    [InlineData("/mvc/voyages")]
    public async Task A_valid_body_comes_back(string path)
    {
        var answer = await _harbour.PostAsync(path, """{"name":"Paper","crew":1,"cargo":{"weight":0.5},"stops":[[4.9,52.4]]}""");
        Assert.Equal(HttpStatusCode.OK, answer.Status);
        Assert.Equal("""{"name":"Paper","crew":1,"stops":[[4.9,52.4]],"cargo":{"weight":0.5}}""", answer.Text);
    }

    [Theory]
    [InlineData("/minimal/voyages")]
    [InlineData("/mvc/voyages")]
    public async Task Every_violation_of_a_body_is_in_the_problem(string path)
    {
        var answer = await _harbour.PostAsync(path, Broken);
        answer.MustBeProblem();
        Assert.Equal("The request body breaks its contract.", answer.Json.GetProperty("title").GetString());
        Assert.Equal(s_places.Order(), answer.Violations.Select(violation => violation.GetProperty("pointer").GetString()).Order());
        var crew = Assert.Single(answer.Violations, violation => violation.GetProperty("pointer").GetString() == "/crew");
        Assert.Equal("maximum", crew.GetProperty("keyword").GetString());
        Assert.Equal("at most 12", crew.GetProperty("expected").GetString());
        Assert.Equal("13", crew.GetProperty("actual").GetString());
        Assert.Equal("`/crew` is 13; the schema allows at most 12", crew.GetProperty("message").GetString());
    }

    [Theory]
    [InlineData("/minimal/voyages")]
    [InlineData("/mvc/voyages")]
    public async Task A_list_of_violations_that_was_cut_says_so(string path)
    {
        var answer = await _harbour.PostAsync(path, "{" + string.Join(',', Enumerable.Range(0, 1200).Select(i => $"\"x{i}\":0")) + "}");
        answer.MustBeProblem();
        Assert.Equal(1000, answer.Violations.Count);
        Assert.True(answer.Json.GetProperty("isTruncated").GetBoolean());
    }

    [Theory]
    [InlineData("/minimal/voyages", "{\"name\":", 1, 9)]
    [InlineData("/mvc/voyages", "{\"name\":", 1, 9)]
    [InlineData("/minimal/voyages", "{\n  nonsense", 2, 3)]
    [InlineData("/mvc/voyages", "{\n  nonsense", 2, 3)]
    [InlineData("/minimal/logs", "boat", 1, 1)]
    [InlineData("/mvc/logs", "boat", 1, 1)]
    public async Task A_text_that_is_no_JSON_is_told_with_its_place(string path, string body, int line, int column)
    {
        var answer = await _harbour.PostAsync(path, body);
        answer.MustBeProblem();
        Assert.Equal("The request body is not JSON.", answer.Json.GetProperty("title").GetString());
        var violation = Assert.Single(answer.Violations);
        Assert.Equal("json", violation.GetProperty("keyword").GetString());
        Assert.StartsWith($"malformed at line {line}, byte {column} (", violation.GetProperty("actual").GetString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/minimal/voyages")]
    [InlineData("/mvc/voyages")]
    public async Task A_null_body_is_refused_by_the_contract(string path)
    {
        var answer = await _harbour.PostAsync(path, "null");
        answer.MustBeProblem();
        Assert.Equal("The value is null; the schema allows an object", Assert.Single(answer.Violations).GetProperty("message").GetString());
    }

    [Theory]
    [InlineData("/minimal/voyages", "The request body is missing.")]
    [InlineData("/mvc/voyages", "A non-empty request body is required.")]
    public async Task A_missing_body_is_told(string path, string words)
    {
        var answer = await _harbour.PostAsync(path, "");
        answer.MustBeProblem();
        Assert.Contains(words, answer.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/minimal/voyages")]
    [InlineData("/mvc/voyages")]
    public async Task A_body_that_was_announced_and_did_not_come_is_told(string path)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(path, UriKind.Relative)) { Content = new StreamContent(new System.IO.MemoryStream()) };
        request.Content.Headers.ContentType = new MediaTypeHeaderValue("application/json");
        request.Headers.TransferEncodingChunked = true;
        using var response = await _harbour.Client.SendAsync(request);
        var answer = await Answer.OfAsync(response);
        answer.MustBeProblem();
        Assert.True(answer.Text.Contains("not JSON", StringComparison.Ordinal) || answer.Text.Contains("required", StringComparison.Ordinal), answer.Text);
    }

    [Fact]
    public async Task An_optional_body_may_be_missing() => Assert.Equal("none", (await _harbour.PostAsync("/minimal/maybe", "")).Text);

    [Theory]
    [InlineData("/minimal/logs")]
    [InlineData("/mvc/logs")]
    public async Task A_contract_inside_another_type_lists_its_violations(string path)
    {
        var answer = await _harbour.PostAsync(path, """{"author":"A","page":1,"voyage":{"name":"","crew":0}}""");
        answer.MustBeProblem();
        Assert.Equal(["/crew", "/name"], answer.Violations.Select(violation => violation.GetProperty("pointer").GetString()).Order());
    }

    [Theory]
    [InlineData("/minimal/logs")]
    [InlineData("/mvc/logs")]
    public async Task Another_type_that_does_not_fit_is_told_in_the_words_of_the_serializer(string path)
    {
        var answer = await _harbour.PostAsync(path, """{"author":"A","page":"one"}""");
        answer.MustBeProblem();
        Assert.Contains("$.page", answer.Json.GetProperty("detail").GetString(), StringComparison.Ordinal);
        Assert.False(answer.Json.TryGetProperty("violations", out _));
    }

    [Theory]
    [InlineData("/minimal/voyages")]
    [InlineData("/mvc/voyages")]
    public async Task Another_media_type_keeps_its_status(string path) =>
        Assert.Equal(HttpStatusCode.UnsupportedMediaType, (await _harbour.PostAsync(path, "{}", "text/plain")).Status);

    [Theory]
    [InlineData("/minimal/numbers/x")]
    [InlineData("/mvc/numbers/x")]
    public async Task Another_parameter_that_cannot_be_bound_is_a_problem(string path) => (await _harbour.GetAsync(path)).MustBeProblem();

    [Theory]
    [InlineData("/minimal/fails")]
    [InlineData("/minimal/upstream")]
    [InlineData("/mvc/fails")]
    public async Task Every_other_exception_goes_on(string path)
    {
        var answer = await _harbour.GetAsync(path);
        Assert.Equal(HttpStatusCode.InternalServerError, answer.Status);
        Assert.Empty(answer.Text);
    }

    [Fact]
    public async Task A_controller_without_conventions_finds_the_violations_in_its_model_state() =>
        Assert.Equal(s_places.Order(), (await _harbour.PostAsync("/plain/voyages", Broken)).Text.Split('\n').Order());

    [Fact]
    public async Task Development_answers_the_same()
    {
        await using var harbour = await Harbour.OpenAsync(Environments.Development);
        var answer = await harbour.PostAsync("/minimal/voyages", Broken);
        answer.MustBeProblem();
        Assert.Equal(s_places.Length, answer.Violations.Count);
        Assert.Contains("\"violations\"", (await harbour.GetAsync("/minimal/colours/green")).Text, StringComparison.Ordinal);
        Assert.Contains("The hull leaks.", (await harbour.GetAsync("/minimal/fails")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_exception_handler_of_the_application_answers_the_same()
    {
        await using var harbour = await Harbour.OpenAsync(before: app => app.UseExceptionHandler());
        var answer = await harbour.PostAsync("/minimal/voyages", Broken);
        answer.MustBeProblem();
        Assert.Equal(s_places.Length, answer.Violations.Count);
        (await harbour.PostAsync("/minimal/voyages", "")).MustBeProblem();
        Assert.Contains("\"violations\"", (await harbour.GetAsync("/minimal/colours/green")).Text, StringComparison.Ordinal);
        (await harbour.GetAsync("/minimal/fails")).MustBeProblem(HttpStatusCode.InternalServerError);
    }

    [Fact]
    public async Task What_the_application_adds_to_problems_is_added()
    {
        await using var harbour = await Harbour.OpenAsync(more: services => services.AddProblemDetails(options =>
            options.CustomizeProblemDetails = context => context.ProblemDetails.Extensions["harbour"] = "Delft"));
        foreach (var path in new[] { "/minimal/voyages", "/mvc/voyages" })
        {
            Assert.Equal("Delft", (await harbour.PostAsync(path, Broken)).Json.GetProperty("harbour").GetString());
        }
    }
}
