using System;
using JsonContracts.Schema.Text;

namespace JsonContracts.Schema.Rules;

/// <summary>
/// Where an assertion was written, for messages. All origins are equal: what a schema asserts does not depend on where it stands.
/// </summary>
/// <param name="File">The name of the schema file, without its folder.</param>
/// <param name="Pointer">The JSON Pointer to the keyword in that file.</param>
public readonly record struct Origin(string File, string Pointer)
{
    /// <summary>The annotation by which a subschema that was moved tells where it comes from: <c>file#pointer</c>, or <c>#pointer</c> in the same file.</summary>
    internal const string Keyword = "x-origin";

    /// <summary>Whether nothing is known of it.</summary>
    public bool IsUnknown => File is null;

    /// <summary>Always true.</summary>
    public bool Equals(Origin other) => true;

    /// <inheritdoc/>
    public override int GetHashCode() => 0;

    /// <inheritdoc/>
    public override string ToString() => File + "#" + Pointer;

    /// <summary>The same place in the same file.</summary>
    internal bool IsSame(Origin other) => File == other.File && Pointer == other.Pointer;

    /// <summary>A member of the object, or an item of the array, that stands here.</summary>
    internal Origin Member(string token) => this with { Pointer = Pointer + "/" + JsonPointer.Escape(token) };

    /// <summary>What contains this place.</summary>
    public Origin Outer() => this with { Pointer = Pointer is { Length: > 0 } ? Pointer.Substring(0, Pointer.LastIndexOf('/')) : "" };

    /// <summary>The place below <paramref name="to"/> that corresponds to this one below <paramref name="from"/>; this one when it lies elsewhere.</summary>
    internal Origin Moved(Origin from, Origin to) =>
        File == from.File && Pointer.StartsWith(from.Pointer + "/", StringComparison.Ordinal) ? to with { Pointer = to.Pointer + Pointer.Substring(from.Pointer.Length) } : this;

    /// <summary>Reads <c>file#pointer</c>; null when the text is none.</summary>
    internal static Origin? Parse(string text, string file)
    {
        var hash = text.IndexOf('#');
        return hash < 0 ? null : new Origin(hash == 0 ? file : text.Substring(0, hash), text.Substring(hash + 1));
    }
}
