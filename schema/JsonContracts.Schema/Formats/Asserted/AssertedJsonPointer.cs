using System;

namespace JsonContracts.Schema.Formats.Asserted;

/// <summary><c>format: json-pointer</c></summary>
internal sealed class AssertedJsonPointer() : Format("json-pointer", "a JSON Pointer", "/a/0")
{
    public override bool Has(ReadOnlySpan<char> text) => PointerFormat.IsJsonPointer(text);
}
