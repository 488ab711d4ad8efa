using System;

namespace JsonContracts.Schema.Formats.Asserted;

/// <summary><c>format: idn-email</c></summary>
internal sealed class AssertedIdnEmail() : Format("idn-email", "an e-mail address of any script", "jö@example.com")
{
    public override bool Has(ReadOnlySpan<char> text) => EmailFormat.IsIdnEmail(text);
}
