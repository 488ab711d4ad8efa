using System;
using System.Collections.Generic;

namespace JsonContracts.Schema.Formats.Asserted;

/// <summary>A format that is asserted: a string that does not have it is refused.</summary>
/// <param name="name">What <c>format</c> calls it.</param>
/// <param name="phrase">What a person calls a text that has it: <c>a UUID</c>.</param>
/// <param name="samples">Texts that have it, the plainest first.</param>
internal abstract class Format(string name, string phrase, params string[] samples)
{
    public string Name => name;

    public string Phrase => phrase;

    public IReadOnlyList<string> Samples => samples;

    /// <summary>Whether a text has the format.</summary>
    public abstract bool Has(ReadOnlySpan<char> text);
}
