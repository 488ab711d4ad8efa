using System;

namespace JsonContracts.Schema.Formats.Asserted;

/// <summary><c>format: ipv6</c></summary>
internal sealed class AssertedIpv6() : Format("ipv6", "an IPv6 address", "::1")
{
    public override bool Has(ReadOnlySpan<char> text) => HostFormat.IsIPv6(text);
}
