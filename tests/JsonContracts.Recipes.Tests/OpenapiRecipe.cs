using Acme.Api;

namespace JsonContracts.Recipes.Tests;

public sealed class OpenapiRecipe
{
    [Fact]
    public void The_components_of_a_document_are_contracts()
    {
        var customer = new Customer { Name = "Ada", Phone = null, Contact = new Mail { Address = "ada@example.com" } };

        Assert.Equal("""{"name":"Ada","phone":null,"contact":{"by":"Mail","address":"ada@example.com"}}""", customer.ToJson());
        Assert.True(Customer.Parse("""{ "name": "Ada", "contact": { "by": "Letter", "street": "Canal 1" } }""").Contact!.TryGetLetter(out var letter));
        Assert.Equal("Canal 1", letter.Street);
    }
}
