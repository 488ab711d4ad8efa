using System.Linq;
using Microsoft.CodeAnalysis;

namespace JsonContracts.Unions.Tests;

/// <summary>What the compiler says of a <c>switch</c> over a union.</summary>
public class SwitchTests
{
    /// <summary>Each row: an expression, and what is wrong with it.</summary>
    [Theory]
    [InlineData("size switch { string text => text.Length, long n => (int)n }", "")]
    [InlineData("size switch { string => 1 }", "CS8509")]
    [InlineData("size switch { string => 1, 50L => 2 }", "CS8509")]
    [InlineData("price switch { true => 1, false => 2, decimal => 3 }", "")]
    [InlineData("price switch { true => 1, decimal => 3 }", "CS8509")]
    [InlineData("holder.Size switch { null => 0, string => 1, long => 2 }", "")]
    [InlineData("holder.Size switch { string => 1, long => 2 }", "CS8655")]
    [InlineData("holder switch { { Size: string } => 1, { Size: long n } => (int)n, { Size: null } => 3 }", "")]
    [InlineData("size switch { string => 1, long => 2, bool => 3 }", "CS8121")]
    [InlineData("size.Match(text => text.Length, n => (int)n)", "")]
    [InlineData("size.TryGetNumber(out var n) ? (int)n : 0", "")]
    [InlineData("size.Value switch { string => 1, long => 2, _ => 3 }", "")]
    public void Every_case_is_asked_for(string expression, string expected)
    {
        var compilation = Sizes.With(Sizes.Method(expression, "int")).Compile();
        Assert.Equal(expected, string.Join(' ', compilation.GetDiagnostics().Where(found => found.Severity >= DiagnosticSeverity.Warning).Select(found => found.Id).Distinct()));
    }
}
