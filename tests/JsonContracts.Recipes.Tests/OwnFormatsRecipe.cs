using Acme.Accounts;

namespace JsonContracts.Recipes.Tests;

public sealed class OwnFormatsRecipe
{
    [Fact]
    public void A_format_of_the_application_decides()
    {
        Assert.Empty(new Account { Iban = "DE02120300000000202051" }.Validate());

        string typed = "DE03120300000000202051";
        Assert.Equal("`/iban` is \"DE03120300000000202051\"; the schema allows text of the format `iban`", new Account { Iban = typed }.Validate().ToString());
    }
}

internal static class BankFormats
{
    /// <summary>The letters and digits of an account number, taken as one long number, leave 1 when they are divided by 97.</summary>
    [ContractFormat("iban")]
    public static bool IsIban(ReadOnlySpan<char> text)
    {
        if (text.Length is < 15 or > 34) return false;
        var rest = 0;
        for (var i = 0; i < text.Length; i++)
        {
            var sign = text[(i + 4) % text.Length];
            if (!char.IsAsciiLetterUpper(sign) && !char.IsAsciiDigit(sign)) return false;
            rest = char.IsAsciiDigit(sign) ? ((rest * 10) + sign - '0') % 97 : ((rest * 100) + sign - 'A' + 10) % 97;
        }

        return rest == 1;
    }
}
