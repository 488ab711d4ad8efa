using System;

namespace JsonContracts.Schema.Formats.Asserted;

/// <summary><c>format: date-time</c></summary>
internal sealed class AssertedDateTime() : Format("date-time", "a date and time such as 2026-01-31T23:59:59Z", "2024-02-29T12:30:00Z")
{
    public override bool Has(ReadOnlySpan<char> text) => DateTimeFormat.IsDateTime(text);
}
