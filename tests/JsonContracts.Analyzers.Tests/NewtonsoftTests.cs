using Microsoft.CodeAnalysis;
using Newtonsoft.Json;

namespace JsonContracts.Analyzers.Tests;

/// <summary>Newtonsoft.Json would write a contract by its names in C#, so a contract that is handed to it is an error.</summary>
public class NewtonsoftTests
{
    private const string Schema = """
        { "type": "object", "properties": { "state": { "enum": ["on", "off"] }, "sizes": { "type": "array", "items": { "type": "integer" } } } }
        """;

    [Theory]
    [InlineData("JsonConvert.SerializeObject(root)", "Root")]
    [InlineData("JsonConvert.SerializeObject(root, Formatting.Indented)", "Root")]
    [InlineData("JsonConvert.SerializeObject(new[] { root })", "Root")]
    [InlineData("JsonConvert.SerializeObject(new List<Root?> { root })", "Root")]
    [InlineData("JsonConvert.SerializeObject(root.State)", "RootState")]
    [InlineData("JsonConvert.SerializeObject(root.Sizes)", "ValueList")]
    [InlineData("JsonConvert.SerializeObject(new Board())", "Root")]
    [InlineData("JsonConvert.SerializeObject(new { Order = root })", "Root")]
    [InlineData("JsonConvert.DeserializeObject<Root>(text)", "Root")]
    [InlineData("JsonConvert.DeserializeObject<Dictionary<string, Board>>(text)", "Root")]
    [InlineData("JsonConvert.DeserializeObject(text, typeof(Root))", "Root")]
    [InlineData("JObject.FromObject(root)", "Root")]
    [InlineData("JToken.Parse(text).ToObject<Board>()", "Root")]
    [InlineData("new JsonSerializer().Deserialize<Root>(new JsonTextReader(new System.IO.StringReader(text)))", "Root")]
    public void A_contract_is_told(string expression, string contract)
    {
        var found = Assert.Single(Of(expression).Analyze());
        Assert.Equal(("CON1016", expression), (found.Id, found.Location.SourceTree!.GetText().ToString(found.Location.SourceSpan)));
        Assert.StartsWith($"Newtonsoft.Json does not know how `{contract}` is read and written; ", found.GetMessage(null), System.StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("JsonConvert.SerializeObject(text)")]
    [InlineData("JsonConvert.SerializeObject(new Plain())")]
    [InlineData("JsonConvert.DeserializeObject<List<Plain>>(text)")]
    [InlineData("JToken.Parse(root.ToJson())")]
    [InlineData("JsonConvert.SerializeObject((object?)null)")]
    [InlineData("System.Text.Json.JsonSerializer.Serialize(root)")]
    [InlineData("text.Length")]
    public void What_is_none_is_not(string expression) => Assert.Empty(Of(expression).Analyze());

    private static Project Of(string expression) => new(
        "Sample",
        $$"""
        using Acme; using Newtonsoft.Json; using Newtonsoft.Json.Linq;
        class Plain { public int Number { get; set; } public Plain? Next { get; set; } }
        class Board { public string? Name { get; set; } public Board? Next { get; set; } public List<Root>? Roots { get; set; } }
        class Sample { static object? Make(Root root, string text) => {{expression}}; }
        """)
    {
        Schemas = [("root.schema.json", Schema)],
        References = [MetadataReference.CreateFromFile(typeof(JsonConvert).Assembly.Location)],
    };
}
