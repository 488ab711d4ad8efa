using Acme.Invoices;

namespace JsonContracts.Recipes.Tests;

public sealed class MoneyRecipe
{
    [Fact]
    public void A_price_is_a_decimal_of_whole_cents()
    {
        var invoice = Invoice.Parse("""{ "lines": [{ "text": "boat", "price": 19.99 }, { "text": "paper", "price": 0.07 }] }""");
        decimal sum = invoice.Lines.Sum(line => line.Price);

        Assert.Equal(20.06m, sum);
        Assert.Contains("""{"text":"paper","price":0.07}""", invoice.ToJson(), StringComparison.Ordinal);

        var third = new InvoiceLine { Text = "a third", Price = Math.Round(1m / 3, 4) };
        Assert.Equal("`/price` is 0.3333; the schema allows multiples of 0.01", third.Validate().ToString());
    }
}
