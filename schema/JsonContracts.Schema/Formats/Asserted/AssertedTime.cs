using System;

namespace JsonContracts.Schema.Formats.Asserted;

/// <summary><c>format: time</c></summary>
internal sealed class AssertedTime() : Format("time", "a time with an offset such as 23:59:59Z", "12:30:00Z")
{
    public override bool Has(ReadOnlySpan<char> text) => DateTimeFormat.IsTime(text);
}
