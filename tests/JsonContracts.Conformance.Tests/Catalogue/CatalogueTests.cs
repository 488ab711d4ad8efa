using System;
using System.Linq;
using System.Reflection;
using JsonContracts.Conformance.Tests.Compiling;
using JsonContracts.Conformance.Tests.Generation;
using JsonContracts.Runware;

namespace JsonContracts.Conformance.Tests.Catalogue;

/// <summary>Every contract of the catalogue says where it comes from, and means in C# what it means in JSON.</summary>
public sealed class CatalogueTests
{
    private const int ChangesPerExample = 150;

    public static TheoryData<string> Names => new(CatalogueSchema.All.Select(schema => schema.Name));

    public static TheoryData<string> Requests => new(CatalogueSchema.Requests.Select(schema => schema.Name));

    public static TheoryData<string> Videos => new(CatalogueSchema.Requests.Where(schema => schema.IsVideo).Select(schema => schema.Name));

    [Theory]
    [MemberData(nameof(Names))]
    public void A_contract_loads_without_a_remark(string name) => Assert.Empty(CatalogueSchema.Named(name).Faults);

    [Theory]
    [MemberData(nameof(Requests))]
    public void A_request_says_what_it_can_do_and_which_revision_it_follows(string name)
    {
        var schema = CatalogueSchema.Named(name).Json;

        Assert.False(string.IsNullOrWhiteSpace((string?)schema["x-contract"]?["id"]));
        Assert.NotEmpty(schema["x-catalog"]!["capabilities"]!.AsArray());
        Assert.False(string.IsNullOrWhiteSpace((string?)schema["x-catalog"]!["creator"]));
        Assert.False(string.IsNullOrWhiteSpace((string?)schema["x-catalog"]!["revision"]));
    }

    [Fact]
    public void No_two_requests_have_one_id() =>
        Assert.Distinct(CatalogueSchema.Requests.Select(schema => (string)schema.Json["x-contract"]!["id"]!));

    [Theory]
    [MemberData(nameof(Names))]
    public void The_examples_are_accepted_along_every_road(string name)
    {
        var schema = CatalogueSchema.Named(name);

        Assert.NotEmpty(schema.Examples);
        Assert.All(schema.Examples, example =>
        {
            var json = example.ToJsonString();
            Assert.True(schema.Accepts(json), json);
            var verdict = Verdict.Of(schema.Contract, json);
            Assert.True(verdict.Is(true), $"{verdict}: {json}");
        });
    }

    /// <summary>What is sent is closed to mistakes: a name that is spelt wrongly is found, unless the contract says that it knows too little.</summary>
    [Theory]
    [MemberData(nameof(Names))]
    public void Spoilt_examples_are_judged_alike_along_every_road(string name)
    {
        var schema = CatalogueSchema.Named(name);
        var random = new Random(name.Length);
        var mutation = new Mutation(random, new InstanceMaker(random, schema.Json).Make);
        var refused = 0;
        foreach (var json in schema.Examples.SelectMany(example => Enumerable.Repeat(example, ChangesPerExample)).Select(example => mutation.Of(example)?.ToJsonString() ?? "null"))
        {
            // An open enum takes what the evaluator, which reads the plain schema, does not.
            var verdict = Verdict.Of(schema.Contract, json);
            var expected = schema.Json["x-contract"]?["open"] is null ? schema.Accepts(json) : verdict.Json;
            Assert.True(verdict.Is(expected), $"should be {(expected ? "valid" : "invalid")}: {verdict}\n    {json}");
            if (!expected) refused++;
        }

        Assert.True(refused > 0, "nothing was spoilt");
    }

    [Theory]
    [MemberData(nameof(Videos))]
    public void A_video_request_can_be_run(string name) =>
        Assert.True(CatalogueSchema.Named(name).Type.IsAssignableTo(typeof(IRunwareRequest<VideoInferenceResult>)));

    [Fact]
    public void Every_model_is_known_by_its_identifier() => Assert.Equal(
        CatalogueSchema.Requests.Select(schema => (string?)schema.Json["properties"]!["model"]?["const"]).OfType<string>().Order(StringComparer.Ordinal),
        RunwareModels.Identifiers.Order(StringComparer.Ordinal));

    [Theory]
    [InlineData(nameof(KlingVideo26Standard.OutputFormat), typeof(OutputFormat?))]
    [InlineData(nameof(KlingVideo26Standard.OutputType), typeof(OutputType?))]
    [InlineData(nameof(KlingVideo26Standard.DeliveryMethod), typeof(DeliveryMethod?))]
    public void What_videos_have_in_common_is_one_type(string property, Type type) => Assert.All(
        CatalogueSchema.Requests.Where(schema => schema.IsVideo),
        schema => Assert.Equal(type, schema.Type.GetProperty(property)!.PropertyType));

    /// <summary>A name with that of the request in front would mean that two contracts want it for different things.</summary>
    [Fact]
    public void No_name_had_to_give_way_to_another()
    {
        var roots = CatalogueSchema.All.Select(schema => schema.Type).ToHashSet();
        var parts = typeof(KlingVideo26Standard).Assembly.GetExportedTypes().Where(type => type.GetCustomAttribute<ContractSchemaAttribute>() is not null && !roots.Contains(type));

        Assert.DoesNotContain(parts, part => roots.Any(root => part.Name.StartsWith(root.Name, StringComparison.Ordinal)));
    }
}
