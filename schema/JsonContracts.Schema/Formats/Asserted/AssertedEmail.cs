using System;

namespace JsonContracts.Schema.Formats.Asserted;

/// <summary><c>format: email</c></summary>
internal sealed class AssertedEmail() : Format("email", "an e-mail address", "joe@example.com")
{
    public override bool Has(ReadOnlySpan<char> text) => EmailFormat.IsEmail(text);
}
