using Acme.Carts;

namespace JsonContracts.Recipes.Tests;

public sealed class SeveralFilesRecipe
{
    [Fact]
    public void A_schema_of_another_file_is_one_type_for_all()
    {
        var cart = new Cart
        {
            Items = [new Product { Sku = "BOA-001", MadeIn = Country.Nl }],
            ShipTo = new Address { Street = "Canal 1", Country = Country.Nl },
        };

        Assert.Empty(cart.Validate());
        Assert.Equal("""{"items":[{"sku":"BOA-001","madeIn":"NL"}],"shipTo":{"street":"Canal 1","country":"NL"}}""", cart.ToJson());
    }
}
