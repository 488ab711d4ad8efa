using System;

namespace JsonContracts.Schema.Formats.Asserted;

/// <summary><c>format: ipv4</c></summary>
internal sealed class AssertedIpv4() : Format("ipv4", "an IPv4 address", "127.0.0.1")
{
    public override bool Has(ReadOnlySpan<char> text) => HostFormat.IsIPv4(text);
}
