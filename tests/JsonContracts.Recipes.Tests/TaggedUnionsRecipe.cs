using Acme.Payments;

namespace JsonContracts.Recipes.Tests;

public sealed class TaggedUnionsRecipe
{
    [Fact]
    public void A_case_is_a_payment_and_a_payment_is_one_of_its_cases()
    {
        Payment payment = new PaymentCard { Number = "4000056655665556" };

        Assert.Equal("""{"kind":"card","number":"4000056655665556"}""", payment.ToJson());
        Assert.Equal("card ending in 5556", Describe(payment));
        Assert.Equal("transfer from DE02120300000000202051", Describe(Payment.Parse("""{ "kind": "transfer", "iban": "DE02120300000000202051" }""")));

        static string Describe(Payment payment) => payment.Match(
            card => $"card ending in {card.Number[^4..]}",
            transfer => $"transfer from {transfer.Iban}");
    }

    [Fact]
    public void What_is_wrong_with_a_case_is_told_of_this_case()
    {
        string text = """{ "kind": "card", "number": "1" }""" + Environment.NewLine;
        Assert.False(Payment.TryParseJson(text, out _, out var violations));
        Assert.Equal("`/number` is \"1\"; the schema allows text that matches `^[0-9]{12,19}$`", violations.ToString());
    }
}
