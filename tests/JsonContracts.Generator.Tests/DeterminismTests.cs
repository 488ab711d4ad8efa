using System;
using System.Globalization;
using System.Linq;

namespace JsonContracts.Generator.Tests;

/// <summary>The same schemas give the same text: in every process, on every machine, in every order.</summary>
public class DeterminismTests
{
    private static ContractFile[] Files => [.. Samples.Names.Select(Samples.File)];

    [Fact]
    public void Two_drivers_write_the_same() => AssertSame(Project.RunOver(Files), Project.RunOver(Files));

    [Fact]
    public void The_order_of_the_files_does_not_matter()
    {
        var shuffled = Files;
        new Random(1).Shuffle(shuffled);
        AssertSame(Project.RunOver(Files), Project.RunOver(shuffled));
    }

    [CultureTheory]
    [InlineData("tr-TR")]
    [InlineData("de-DE")]
    [InlineData("fa-IR")]
    public void The_culture_does_not_matter(string culture) => AssertSameIn(new CultureInfo(culture));

    /// <summary>The same without the data of real cultures: signs and separators that no invariant text has.</summary>
    [Fact]
    public void The_signs_of_the_culture_do_not_matter()
    {
        var culture = (CultureInfo)CultureInfo.InvariantCulture.Clone();
        culture.NumberFormat.NumberDecimalSeparator = ",";
        culture.NumberFormat.NumberGroupSeparator = ".";
        culture.NumberFormat.NegativeSign = "−";
        culture.DateTimeFormat.DateSeparator = ".";
        AssertSameIn(culture);
    }

    [Fact]
    public void Lines_end_in_a_line_feed()
    {
        // A carriage return in a schema ends up in a literal, where it is escaped.
        var windows = Samples.Names.Select(Samples.File).Select(file => file.With(file.GetText()!.ToString().ReplaceLineEndings("\r\n"))).ToArray();
        Assert.All(Project.RunOver(windows).Files.Values, text =>
        {
            Assert.DoesNotContain('\r', text);
            Assert.EndsWith("\n", text, StringComparison.Ordinal);
        });
        AssertSame(Project.RunOver(Files), Project.RunOver(windows));
    }

    private static void AssertSameIn(CultureInfo culture)
    {
        var expected = Project.RunOver(Files);
        var before = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = culture;
            AssertSame(expected, Project.RunOver(Files));
        }
        finally
        {
            CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = before;
        }
    }

    private static void AssertSame(Run expected, Run actual)
    {
        Assert.Equal(expected.Faults, actual.Faults);
        Assert.Equal(expected.Files.Keys.Order(StringComparer.Ordinal), actual.Files.Keys.Order(StringComparer.Ordinal));
        Assert.All(expected.Files, file => Assert.Equal(file.Value, actual.Files[file.Key]));
    }
}

/// <summary>A test that needs the data of real cultures, and is skipped for all to see where there are none.</summary>
internal sealed class CultureTheoryAttribute : TheoryAttribute
{
    public CultureTheoryAttribute()
    {
        if (!HasCultures()) Skip = "This machine runs .NET without cultures";
    }

    private static bool HasCultures()
    {
        try
        {
            return new CultureInfo("tr-TR").TextInfo.ToUpper('i') == 'İ';
        }
        catch (CultureNotFoundException)
        {
            return false;
        }
    }
}
