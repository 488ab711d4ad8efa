using System.Text.Json;
using Acme.Invoices;

namespace JsonContracts.Recipes.Tests;

public sealed class NativeProgramsRecipe
{
    [Fact]
    public void Nothing_needs_reflection()
    {
        Assert.False(JsonSerializer.IsReflectionEnabledByDefault);

        var invoice = new Invoice { Lines = [new() { Text = "boat", Price = 19.99m }] };
        string json = JsonSerializer.Serialize(invoice, InvoicesJsonContext.Default.Invoice);
        Invoice? again = JsonSerializer.Deserialize(json, InvoicesJsonContext.Default.Invoice);

        Assert.Equal(invoice, again);
        Assert.Equal(invoice, Invoice.Parse(invoice.ToJsonUtf8()));
    }
}
