using System;
using System.Collections.Generic;
using System.Linq;
using System.Net;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Threading;
using System.Threading.Tasks;
using Json.Schema;
using JsonContracts.Samples;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.OpenApi;

namespace JsonContracts.AspNetCore.Tests;

/// <summary>The document that is served, read back by others.</summary>
public sealed class OpenApiTests(OpenApiTests.Documented documented) : IClassFixture<OpenApiTests.Documented>
{
    private readonly Harbour _harbour = documented.Harbour;
    private readonly JsonNode _document = documented.Document;

    [Theory]
    [InlineData("""{"name":"Paper","crew":1}""")]
    [InlineData("""{"name":"Paper","crew":1.0,"speed":1.5,"colour":"dark blue","state":"sunk","grade":2.5,"kind":5}""")]
    [InlineData("""{"name":"Paper","crew":12,"grade":true,"from":[4.9,52.4],"stops":[[0,0],[0,1]],"cargo":"tea","notes":{"a":null,"b":"c"}}""")]
    [InlineData("""{"name":"Paper","crew":1,"cargo":{"weight":0,"colour":"red"},"next":{"name":"Next","crew":2},"insured":true,"insurer":"Lloyd"}""")]
    [InlineData("null")]
    [InlineData("[]")]
    [InlineData("{}")]
    [InlineData("""{"name":"","crew":1}""")]
    [InlineData("""{"name":"Paper","crew":0}""")]
    [InlineData("""{"name":"Paper","crew":1.5}""")]
    [InlineData("""{"name":"Paper","crew":1,"speed":0}""")]
    [InlineData("""{"name":"Paper","crew":1,"speed":0.7}""")]
    [InlineData("""{"name":"Paper","crew":1,"colour":"green"}""")]
    [InlineData("""{"name":"Paper","crew":1,"grade":7}""")]
    [InlineData("""{"name":"Paper","crew":1,"grade":"true"}""")]
    [InlineData("""{"name":"Paper","crew":1,"from":[4.9]}""")]
    [InlineData("""{"name":"Paper","crew":1,"from":[4.9,52.4,0]}""")]
    [InlineData("""{"name":"Paper","crew":1,"from":[4.9,92.4]}""")]
    [InlineData("""{"name":"Paper","crew":1,"stops":[[0,0],[0,0]]}""")]
    [InlineData("""{"name":"Paper","crew":1,"cargo":"te"}""")]
    [InlineData("""{"name":"Paper","crew":1,"cargo":{"weight":-1}}""")]
    [InlineData("""{"name":"Paper","crew":1,"cargo":{"weight":1,"more":1}}""")]
    [InlineData("""{"name":"Paper","crew":1,"notes":{"a":1}}""")]
    [InlineData("""{"name":"Paper","crew":1,"next":{"name":"Next"}}""")]
    [InlineData("""{"name":"Paper","crew":1,"kind":"5"}""")]
    [InlineData("""{"name":"Paper","crew":1,"insured":true}""")]
    [InlineData("""{"name":"Paper","crew":1,"insurer":"Lloyd"}""")]
    [InlineData("""{"name":"Paper","crew":1,"extra":1}""")]
    public async Task The_document_judges_a_body_as_the_server_does(string body)
    {
        var answer = await _harbour.PostAsync("/minimal/voyages", body);
        Assert.Equal(answer.Status == HttpStatusCode.OK, Judge("Voyage").Evaluate(JsonElement.Parse(body)).IsValid);
    }

    [Fact]
    public void Bodies_and_results_refer_to_the_component_of_their_type()
    {
        foreach (var path in new[] { "/minimal/voyages", "/mvc/voyages" })
        {
            var operation = _document["paths"]![path]!["post"]!;
            Assert.Equal("#/components/schemas/Voyage", (string?)operation["requestBody"]!["content"]!["application/json"]!["schema"]!["$ref"]);
            Assert.Equal("#/components/schemas/Voyage", (string?)operation["responses"]!["200"]!["content"]!["application/json"]!["schema"]!["$ref"]);
        }
    }

    [Theory]
    [InlineData("/minimal/colours/{colour}", "colour")]
    [InlineData("/minimal/colours", "colour")]
    [InlineData("/minimal/named", "c")]
    [InlineData("/minimal/header", "X-Colour")]
    [InlineData("/mvc/colours/{colour}", "colour")]
    [InlineData("/mvc/colours", "colour")]
    [InlineData("/mvc/named", "c")]
    public void A_parameter_shows_its_values(string path, string name)
    {
        var parameter = Assert.Single(_document["paths"]![path]!["get"]!["parameters"]!.AsArray());
        Assert.Equal(name, (string?)parameter!["name"]);
        Assert.Equal("#/components/schemas/Colour", (string?)parameter["schema"]!["$ref"]);
        Assert.Equal("""["red","dark blue"]""", Component("Colour")["enum"]!.ToJsonString());
    }

    [Theory]
    [InlineData("/minimal/several")]
    [InlineData("/mvc/several")]
    public void A_list_of_parameters_shows_its_values(string path) => Assert.Equal(
        """{"type":"array","items":{"$ref":"#/components/schemas/Colour"}}""",
        Assert.Single(_document["paths"]![path]!["get"]!["parameters"]!.AsArray())!["schema"]!.ToJsonString());

    [Theory]
    [InlineData("voyages", "items")]
    [InlineData("more", "items")]
    [InlineData("byName", "additionalProperties")]
    public void A_list_or_a_map_in_another_type_says_what_it_holds(string member, string keyword) =>
        Assert.Equal("#/components/schemas/Voyage", (string?)Component("Fleet")["properties"]![member]![keyword]!["$ref"]);

    [Fact]
    public void A_member_of_another_type_that_may_be_null_says_so()
    {
        Assert.False(Judge("Fleet").Evaluate(JsonElement.Parse("""{"name":"A","voyages":[],"byName":{},"pinned":{},"colours":[],"more":[]}""")).IsValid);
        Assert.True(Judge("Fleet").Evaluate(JsonElement.Parse("""{"name":"A","voyages":[],"byName":{},"pinned":null,"colours":[null,"red"],"more":[{"name":"B","crew":1}]}""")).IsValid);
        Assert.False(Judge("Fleet").Evaluate(JsonElement.Parse("""{"name":"A","voyages":[],"byName":{},"pinned":null,"colours":["green"],"more":[]}""")).IsValid);
    }

    [Fact]
    public void The_document_is_read_back_with_the_rules_in_its_model()
    {
        var document = ReadBack(_document.ToJsonString());
        var voyage = document.Components!.Schemas!["Voyage"];
        Assert.Equal("12", voyage.Properties!["crew"].Maximum);
        Assert.Equal(JsonSchemaType.Integer, voyage.Properties["crew"].Type);
        Assert.Equal(3, voyage.Properties["stops"].MaxItems);
        Assert.Equal(2, voyage.Properties["colour"].Enum!.Count);
        Assert.Equal(2, voyage.Properties["cargo"].OneOf!.Count);
        Assert.False(voyage.AdditionalPropertiesAllowed);
    }

    [Fact]
    public void Every_type_of_the_samples_has_its_component()
    {
        Assert.True(documented.Asked.Count > 100);
        var components = _document["components"]!["schemas"]!.AsObject();
        Assert.All(documented.Asked, type => Assert.True(components.Any(component => component.Key == type.Name || component.Key == type.FullName || !type.Name.All(char.IsAscii)), type.Name));
        Assert.All(components, component => Assert.Matches("^[A-Za-z0-9._-]+$", component.Key));
        Assert.All(References(_document), reference => Assert.True(components.ContainsKey(reference["#/components/schemas/".Length..]), reference));
        Assert.DoesNotContain("\"x-", _document.ToJsonString(), StringComparison.Ordinal);
        ReadBack(_document.ToJsonString());
    }

    [Theory]
    [InlineData(nameof(Enums), """{"quality":"high","seconds":5,"frame":2.5,"direction":null}""", """{"quality":"high","seconds":5,"frame":"2.5"}""")]
    [InlineData(nameof(Unions), """{"image":"abc","figure":{"kind":"circle","radius":1}}""", """{"image":"abc","figure":{"kind":"circle","width":1}}""")]
    [InlineData(nameof(Tree), """{"label":"a","children":[{"label":"b"}],"maybe":null}""", """{"label":"a","children":[{"label":""}]}""")]
    [InlineData(nameof(Conditions), """{"mode":"advanced","level":1}""", """{"mode":"advanced"}""")]
    [InlineData(nameof(Merged), """{"name":"a","size":45}""", """{"name":"a","size":55}""")]
    [InlineData(nameof(Nullables), """{"requiredText":null,"requiredNumber":null,"requiredObject":null,"requiredList":null,"requiredMap":null,"requiredEnum":null,"requiredUnion":null}""", """{"requiredText":"a","requiredNumber":null,"requiredObject":null,"requiredList":null,"requiredMap":null,"requiredEnum":null,"requiredUnion":null}""")]
    public void A_sample_means_in_the_document_what_it_means_here(string name, string valid, string invalid)
    {
        Assert.True(Judge(name).Evaluate(JsonElement.Parse(valid)).IsValid);
        Assert.False(Judge(name).Evaluate(JsonElement.Parse(invalid)).IsValid);
    }

    [Fact]
    public async Task An_older_document_says_what_its_version_has_words_for()
    {
        var text = (await _harbour.GetAsync("/openapi/old.json")).Text;
        var voyage = ReadBack(text).Components!.Schemas!["Voyage"];
        Assert.Equal("12", voyage.Properties!["crew"].Maximum);
        var position = JsonNode.Parse(text)!["components"]!["schemas"]!["Position"]!.AsObject();
        Assert.Equal(2, position["x-jsonschema-prefixItems"]!.AsArray().Count);
        Assert.Equal("{}", position["items"]!.ToJsonString());
    }

    private static OpenApiDocument ReadBack(string text)
    {
        var (document, diagnostic) = OpenApiDocument.Parse(text, "json");
        Assert.Empty(diagnostic!.Errors);
        return document!;
    }

    private static IEnumerable<string> References(JsonNode? node) => node switch
    {
        JsonObject members => members.SelectMany(member => member.Key == "$ref" && member.Value is JsonValue value ? [value.GetValue<string>()] : References(member.Value)),
        JsonArray items => items.SelectMany(References),
        _ => [],
    };

    private JsonObject Component(string name) => _document["components"]!["schemas"]![name]!.AsObject();

    /// <summary>An independent judge of one component, which reads the document's text.</summary>
    private JsonSchema Judge(string name)
    {
        var text = new JsonObject { ["$ref"] = "#/components/schemas/" + name, ["$defs"] = _document["components"]!["schemas"]!.DeepClone() };
        return JsonSchema.FromText(text.ToJsonString().Replace("#/components/schemas/", "#/$defs/", StringComparison.Ordinal));
    }

    /// <summary>A server with documents, of which one also shows every type that the samples generate.</summary>
    public sealed class Documented : IAsyncLifetime
    {
        public Harbour Harbour { get; private set; } = null!;

        public JsonNode Document { get; private set; } = null!;

        public IReadOnlyList<Type> Asked { get; } = [.. typeof(Enums).Assembly.GetExportedTypes().Where(type => type.IsDefined(typeof(ContractSchemaAttribute), inherit: false))];

        public async Task InitializeAsync()
        {
            Harbour = await Harbour.OpenAsync(before: MapMore, more: AddDocuments);
            Document = JsonNode.Parse((await Harbour.GetAsync("/openapi/v1.json")).Text)!;
        }

        public async Task DisposeAsync() => await Harbour.DisposeAsync();

        private static void MapMore(WebApplication app)
        {
            app.MapOpenApi();
            app.MapPost("/fleets", (Fleet fleet) => fleet);
        }

        private void AddDocuments(IServiceCollection services)
        {
            services.AddOpenApi(options => options.AddJsonContracts().AddOperationTransformer(Ask));
            services.AddOpenApi("old", options =>
            {
                options.OpenApiVersion = OpenApiSpecVersion.OpenApi3_0;
                options.AddJsonContracts();
            });
        }

        private async Task Ask(OpenApiOperation operation, OpenApiOperationTransformerContext context, CancellationToken cancellationToken)
        {
            foreach (var type in Asked) await context.GetOrCreateSchemaAsync(type, cancellationToken: cancellationToken);
        }
    }
}

/// <summary>A type that is no contract itself and holds many.</summary>
public sealed record Fleet(string Name, ValueList<Voyage> Voyages, ValueMap<Voyage> ByName, Voyage? Pinned, List<Colour?> Colours, Voyage[] More);
