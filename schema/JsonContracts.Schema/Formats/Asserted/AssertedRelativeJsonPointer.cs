using System;

namespace JsonContracts.Schema.Formats.Asserted;

/// <summary><c>format: relative-json-pointer</c></summary>
internal sealed class AssertedRelativeJsonPointer() : Format("relative-json-pointer", "a relative JSON Pointer", "1/a")
{
    public override bool Has(ReadOnlySpan<char> text) => PointerFormat.IsRelativeJsonPointer(text);
}
