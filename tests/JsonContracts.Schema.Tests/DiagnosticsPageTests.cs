using JsonContracts.Schema.Faults;

namespace JsonContracts.Schema.Tests;

public sealed class DiagnosticsPageTests
{
    [Theory]
    [InlineData("https://git.example.com/acme/contracts", "https://git.example.com/acme/contracts/blob/HEAD/generator/diagnostics.md")]
    [InlineData("https://git.example.com/acme/contracts.git", "https://git.example.com/acme/contracts/blob/HEAD/generator/diagnostics.md")]
    [InlineData("https://git.example.com/acme/contracts/", "https://git.example.com/acme/contracts/blob/HEAD/generator/diagnostics.md")]
    [InlineData("", null)]
    [InlineData(null, null)]
    public void The_page_is_where_the_sources_are(string? repository, string? address) => Assert.Equal(address, DiagnosticsPage.AddressAt(repository));
}
