using System;

namespace JsonContracts.Schema.Formats.Asserted;

/// <summary><c>format: duration</c></summary>
internal sealed class AssertedDuration() : Format("duration", "a duration such as PT1H30M", "PT5S")
{
    public override bool Has(ReadOnlySpan<char> text) => DurationFormat.IsDuration(text);
}
