using System;

namespace JsonContracts.Schema.Formats.Asserted;

/// <summary><c>format: uuid</c></summary>
internal sealed class AssertedUuid() : Format("uuid", "a UUID", "3f6c2a54-8d0e-4b7a-9c55-0f3f1f1f7a10", "0f4b7e1c-9d1e-4a53-8a0f-2d6c1b3e4f50")
{
    public override bool Has(ReadOnlySpan<char> text) => UuidFormat.IsUuid(text);
}
