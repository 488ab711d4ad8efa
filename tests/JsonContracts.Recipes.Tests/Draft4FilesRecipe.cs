using Acme.Printers;

namespace JsonContracts.Recipes.Tests;

public sealed class Draft4FilesRecipe
{
    [Fact]
    public void A_file_of_draft_4_is_taken_as_it_is()
    {
        var printer = new Printer { Dpi = 600, Paper = Paper.Letter };
        Assert.Empty(printer.Validate());

        var text = """{ "dpi": 0, "tray": 1 }""" + Environment.NewLine;
        Assert.False(Printer.IsValidJson(text, out var violations));
        Assert.Equal(Pages.Blocks("draft-4-files", "text").Single(), violations.ToString());
    }
}
