using System;

namespace JsonContracts.Schema.Formats.Asserted;

/// <summary><c>format: date</c></summary>
internal sealed class AssertedDate() : Format("date", "a date such as 2026-01-31", "2024-02-29")
{
    public override bool Has(ReadOnlySpan<char> text) => DateTimeFormat.IsDate(text);
}
