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

    /// <summary>A text in the form that takes the least memory: a string, where it has too many characters of other scripts.</summary>
    public static SourceText Of(string text)
    {
        var others = new Dictionary<char, byte>();
        var codes = new byte[text.Length];
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] < AsciiCount) codes[i] = (byte)text[i];
            else if (others.TryGetValue(text[i], out var code)) codes[i] = code;
            else if (others.Count < AsciiCount) others.Add(text[i], codes[i] = (byte)(AsciiCount + others.Count));
            else return From(text, Encoding.UTF8, SourceHashAlgorithm.Sha256);
        }

        return new CompactText(codes, [.. Enumerable.Range(0, AsciiCount).Select(ascii => (char)ascii), .. others.OrderBy(pair => pair.Value).Select(pair => pair.Key)]);
    }

    /// <inheritdoc/>
    public override void CopyTo(int sourceIndex, char[] destination, int destinationIndex, int count)
    {
        for (var i = 0; i < count; i++) destination[destinationIndex + i] = _characters[_codes[sourceIndex + i]];
    }
}
