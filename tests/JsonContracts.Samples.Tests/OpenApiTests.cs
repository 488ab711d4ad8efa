using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using JsonContracts.Samples.Clinic;
using JsonContracts.Samples.Shop;

namespace JsonContracts.Samples.Tests;

/// <summary>What is made of OpenAPI documents judges JSON as OpenAPI says, along both roads.</summary>
public class OpenApiTests
{
    private const string OrderText = """
        {
          "id": 1, "customer": { "name": "Ada" }, "state": "open", "payment": { "kind": "card", "number": "4" },
          "lines": [{ "article": "0b5b4a8e-6f0e-4e36-9a3b-5d4e9f1c2a3b", "amount": 2 }]
        }
        """;

    private const string VisitText = """{ "patient": { "species": "cat", "name": "Tom" }, "at": "2030-05-01T09:00:00Z" }""";

    /// <summary>Each row: a member of the order, what it is given, and where a violation is; null when there is none.</summary>
    public static TheoryData<string, string, string?> Orders => new()
    {
        { "id", "1", null },
        { "id", "0", "/id exclusiveMinimum" },
        { "note", "null", null },
        { "note", "\"Ring twice\"", null },
        { "note", "1", "/note type" },
        { "wrapping", "null", null },
        { "wrapping", "\"cloth\"", null },
        { "wrapping", "\"foil\"", "/wrapping enum" },
        { "advisedBy", "null", null },
        { "advisedBy", "{ \"name\": \"Eve\" }", null },
        { "advisedBy", "{}", "/advisedBy anyOf" },
        { "givenTo", "null", null },
        { "givenTo", "\"my neighbour\"", null },
        { "givenTo", "{ \"name\": \"Eve\" }", null },
        { "delivery", "null", null },
        { "delivery", "{ \"city\": \"Delft\" }", null },
        { "customer", "null", "/customer type" },
        { "customer", "{ \"name\": \"Ada\", \"address\": null }", null },
        { "customer", "{ \"name\": \"Ada\", \"email\": \"nobody\" }", "/customer/email format" },
        { "lines", "[]", "/lines minItems" },
        { "lines", "[{ \"article\": \"0b5b4a8e-6f0e-4e36-9a3b-5d4e9f1c2a3b\", \"amount\": 1, \"discount\": 1 }]", "/lines/0/discount exclusiveMaximum" },
        { "payment", "{ \"kind\": \"transfer\" }", null },
        { "payment", "{ \"kind\": \"card\", \"number\": 4 }", "/payment/number type" },
        { "payment", "{ \"kind\": \"cash\" }", "/payment/kind oneOf" },
        { "payment", "{ \"kind\": \"CardPayment\" }", "/payment/kind oneOf" },
        { "replaces", "null", "/replaces type" },
        { "surplus", "1", "/surplus additionalProperties" },
    };

    /// <summary>Each row: a member of the visit, what it is given, and where a violation is; null when there is none.</summary>
    public static TheoryData<string, string, string?> Visits => new()
    {
        { "weight", "null", null },
        { "weight", "0.1", null },
        { "weight", "0", "/weight exclusiveMinimum" },
        { "next", "null", null },
        { "next", VisitText, null },
        { "patient", "{ \"species\": \"dog\", \"name\": \"Rex\", \"leash\": true }", null },
        { "patient", "{ \"species\": \"dog\", \"name\": \"Rex\", \"leash\": false }", "/patient/leash const" },
        { "patient", "{ \"species\": \"bird\", \"name\": \"Lora\" }", "/patient/species oneOf" },
        { "surplus", "1", "/surplus unevaluatedProperties" },
    };

    [Theory]
    [MemberData(nameof(Orders))]
    public void An_order_of_OpenApi_3_0(string member, string value, string? violation) => Judge(new Contract<Shop.Order>("shop"), OrderText, member, value, violation);

    [Theory]
    [MemberData(nameof(Visits))]
    public void A_visit_of_OpenApi_3_1(string member, string value, string? violation) => Judge(new Contract<Visit>("clinic"), VisitText, member, value, violation);

    [Fact]
    public void The_tag_tells_the_cases_apart_and_is_written_by_itself()
    {
        var order = Shop.Order.Parse(OrderText);
        Assert.True(order.Payment.TryGetCardPayment(out var card));
        Assert.Equal("4", card.Number);
        var paid = order with { Payment = new TransferPayment { Number = "NL01" } };
        Assert.Empty(paid.Validate());
        Assert.Equal("""{"kind":"transfer","number":"NL01"}""", JsonSerializer.Serialize(paid.Payment, ShopJsonContext.Default.Payment));
    }

    [Fact]
    public void What_extends_a_schema_with_a_discriminator_has_its_own_name_as_tag()
    {
        Assert.Equal("AudioBook", AudioBook.ArticleType);
        Assert.False(AudioBook.TryParseJson("""{ "articleType": "Book", "title": "Emma" }""", out _, out var violations));
        Assert.Equal("/articleType const", Shown(violations));
        Assert.Empty(Article.Parse("""{ "articleType": "AudioBook", "title": "Emma", "minutes": 9 }""").Validate());
    }

    /// <summary>An audio book is a book by its members; the tag says which of the two a value is.</summary>
    [Fact]
    public void A_branch_that_others_extend_is_told_by_its_tag()
    {
        Assert.True(Reading.Parse("""{ "articleType": "AudioBook", "title": "Emma", "minutes": 9 }""").TryGetAudioBook(out _));
        Assert.True(Reading.Parse("""{ "articleType": "Book", "title": "Emma" }""").TryGetBook(out _));
        Assert.False(Reading.TryParseJson("""{ "articleType": "Comic", "title": "Emma" }""", out _, out _));
    }

    [Fact]
    public void A_component_is_one_type_wherever_it_is_meant()
    {
        var home = new Shop.Address { City = "Delft" };
        var order = Shop.Order.Parse(OrderText) with { Delivery = home };
        Assert.Empty((order with { Customer = order.Customer with { Address = home }, AdvisedBy = order.Customer, GivenTo = new OrderGivenTo(order.Customer) }).Validate());
        Assert.Equal(State.Open, Shop.Order.StateDefault);
    }

    private static void Judge(Contract contract, string json, string member, string value, string? violation)
    {
        var changed = JsonNode.Parse(json)!.AsObject();
        changed[member] = JsonNode.Parse(value);
        var text = Encoding.UTF8.GetBytes(changed.ToJsonString());
        Assert.Equal(violation, Shown(contract.CheckJson(text)));
        Assert.Equal(violation, Shown(contract.TryParse(text, out var read)));
        if (violation is null) Assert.True(JsonNode.DeepEquals(changed, JsonNode.Parse(contract.ToJson(read!))));
    }

    private static string? Shown(ContractViolations violations) => violations.IsEmpty ? null : $"{violations[0].Pointer} {violations[0].Keyword}";
}
