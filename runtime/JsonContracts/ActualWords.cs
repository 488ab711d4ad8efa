using System;

namespace JsonContracts;

/// <summary>What a violation shows as it is, without quotes.</summary>
internal sealed class ActualWords(string text) : IFormattable
{
    public string ToString(string? format, IFormatProvider? formatProvider) => text;

    public override string ToString() => text;
}
