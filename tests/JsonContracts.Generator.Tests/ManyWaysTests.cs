using System.Linq;

namespace JsonContracts.Generator.Tests;

/// <summary>
/// Definitions of which each leads to the next one in two ways, below <c>unevaluatedProperties</c>. However many ways there are, they end
/// neither the compiler nor the other contracts, and their C# is no more than so many times the schema.
/// </summary>
public class ManyWaysTests
{
    [Theory]
    [InlineData(5, false, "")]
    [InlineData(40, false, "")]
    [InlineData(5, true, "")]
    [InlineData(6, true, "")]
    [InlineData(7, true, "CON0027")]
    [InlineData(1000, true, "CON0027")]
    public void Many_ways_are_joined_or_told_and_the_others_are_generated(int levels, bool hasStops, string expected)
    {
        var schema = ManyWays.Beside("false", levels, hasStops);
        var run = Project.RunOver(new ContractFile("ways.schema.json", schema), new ContractFile("other.schema.json", """{ "type": "object", "properties": { "a": {} } }"""));
        Assert.Null(run.Exception);
        Assert.Equal(expected, string.Concat(run.Diagnostics.Select(fault => fault.Id).Distinct()));
        Assert.Contains("Other", run.Types);
        Assert.InRange(run.Files.Values.Sum(source => source.Length), 0, 300 * schema.Length);
    }
}
