using Acme.Vendor;

namespace JsonContracts.Recipes.Tests;

public sealed class OverlaysRecipe
{
    [Fact]
    public void The_schema_of_a_vendor_gets_names_from_a_file_beside_it()
    {
        var purchase = Purchase.Parse("""{ "ordrNo": "7", "amt": 19.99, "stat": "X" }""");
        decimal amount = purchase.Amount;

        Assert.Equal(19.99m, amount);
        Assert.Equal("X", purchase.Stat?.ToString());
        Assert.Equal("""{"ordrNo":"7","amt":19.99,"stat":"X"}""", purchase.ToJson());
    }
}
