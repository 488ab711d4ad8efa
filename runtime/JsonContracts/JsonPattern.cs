using System;
using System.ComponentModel;
using JsonContracts.Schema.Patterns;

namespace JsonContracts;

/// <summary>
/// A regular expression in which no character beyond ASCII has any part. It is decided in one look at each character of a text, and needs
/// neither the engine of the framework nor a time-out.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class JsonPattern
{
    private readonly Lazy<PatternMachine> _machine;

    /// <summary>An expression; it is read when it is needed first.</summary>
    /// <param name="netPattern">The expression in the language of .NET, as the generator writes it.</param>
    public JsonPattern(string netPattern)
    {
        ArgumentNullException.ThrowIfNull(netPattern);
        _machine = new(() => PatternMachine.Of(netPattern) is { IsOfAscii: true } machine ? machine : throw new NotSupportedException($"The expression {netPattern} needs an engine."));
    }

    internal bool FindIn(ReadOnlySpan<byte> utf8) => _machine.Value.FindIn(utf8);

    internal bool FindIn(ReadOnlySpan<char> text) => _machine.Value.FindIn(text);
}
