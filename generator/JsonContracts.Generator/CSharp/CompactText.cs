using System.Collections.Generic;
using System.Linq;
using System.Text;
using Microsoft.CodeAnalysis.Text;

namespace JsonContracts.Generator.CSharp;

/// <summary>
/// Generated C# in one byte for each character. The compiler keeps what is generated for as long as a project is open, and a string would
/// take twice the memory. A byte below 128 is a character of ASCII, any other the place of one that is listed.
/// </summary>
internal sealed class CompactText : SourceText
{
    private const int AsciiCount = 128;

    private readonly byte[] _codes;
    private readonly char[] _characters;

    private CompactText(byte[] codes, char[] characters)
        : base(checksumAlgorithm: SourceHashAlgorithm.Sha256) => (_codes, _characters) = (codes, characters);

    /// <inheritdoc/>
    public override Encoding Encoding => Encoding.UTF8;

    /// <inheritdoc/>
    public override int Length => _codes.Length;

    /// <inheritdoc/>
    public override char this[int position] => _characters[_codes[position]];

    /// <inheritdoc/>
    public override void CopyTo(int sourceIndex, char[] destination, int destinationIndex, int count)
    {
        for (var i = 0; i < count; i++) destination[destinationIndex + i] = _characters[_codes[sourceIndex + i]];
    }

    /// <summary>Takes a text part by part.</summary>
    /// <param name="length">How many characters it will have.</param>
    internal sealed class Builder(int length)
    {
        private static readonly char[] Ascii = [.. Enumerable.Range(0, AsciiCount).Select(ascii => (char)ascii)];

        private readonly byte[] _codes = new byte[length];
        private readonly Dictionary<char, byte> _others = [];
        private int _count;

        /// <summary>Takes a character, so many times.</summary>
        public void Append(char character, int count)
        {
            for (var i = 0; i < count; i++) _codes[_count++] = CodeOf(character);
        }

        /// <summary>Takes a part of a string.</summary>
        public void Append(string text, int start, int end)
        {
            for (var i = start; i < end; i++) _codes[_count++] = text[i] < AsciiCount ? (byte)text[i] : CodeOf(text[i]);
        }

        /// <summary>The text; null when it has too many characters of other scripts.</summary>
        public CompactText? ToText() => _others.Count > AsciiCount
            ? null
            : new CompactText(_codes, _others.Count == 0 ? Ascii : [.. Ascii, .. _others.OrderBy(pair => pair.Value).Select(pair => pair.Key)]);

        private byte CodeOf(char character)
        {
            if (character < AsciiCount) return (byte)character;
            if (!_others.TryGetValue(character, out var code) && _others.Count <= AsciiCount) _others.Add(character, code = (byte)(AsciiCount + _others.Count));
            return code;
        }
    }
}
