using System.IO;
using System.Linq;
using System.Text;
using JsonContracts.Generator.CSharp;
using Microsoft.CodeAnalysis.Text;

namespace JsonContracts.Generator.Tests;

/// <summary>Generated text is held in another form than a string, and must be the same to whoever reads it.</summary>
public class CompactTextTests
{
    public static TheoryData<string> Texts =>
    [
        "",
        "class A\n{\n}\n",
        "// “quotes”, dashes – and a face \uD83D\uDE3C\r\nclass Ä;",
        string.Concat(Enumerable.Range(0, 256).Select(number => (char)number)),
        string.Concat(Enumerable.Range(0x4E00, 128).Select(number => (char)number)),
        string.Concat(Enumerable.Range(0, 9000).Select(number => $"line {number} – “{number}”\n")),
    ];

    [Theory]
    [MemberData(nameof(Texts))]
    public void A_text_is_what_the_compilers_own_is(string text)
    {
        var ours = Assert.IsType<CompactText>(Held(text));
        var theirs = SourceText.From(text, Encoding.UTF8, SourceHashAlgorithm.Sha256);
        Assert.Equal(text, ours.ToString());
        Assert.Equal(text, string.Concat(Enumerable.Range(0, ours.Length).Select(place => ours[place])));
        Assert.True(ours.ContentEquals(theirs));
        Assert.Equal(theirs.GetChecksum().AsEnumerable(), ours.GetChecksum());
        Assert.Equal(theirs.Lines.Select(line => line.SpanIncludingLineBreak), ours.Lines.Select(line => line.SpanIncludingLineBreak));
        Assert.Equal(text[(text.Length / 3)..], ours.GetSubText(text.Length / 3).ToString());
        using var writer = new StringWriter();
        ours.Write(writer);
        Assert.Equal(text, writer.ToString());
    }

    [Fact]
    public void Only_a_text_of_many_scripts_is_held_as_a_string()
    {
        var text = string.Concat(Enumerable.Range(0x4E00, 129).Select(number => (char)number));
        var code = new CodeWriter();
        code.Line("// " + text);
        Assert.Null(Held(text));
        Assert.Equal($"// {text}\n", code.ToText().ToString());
        Assert.Equal(code.ToString(), code.ToText().ToString());
    }

    private static CompactText? Held(string text)
    {
        var held = new CompactText.Builder(text.Length);
        held.Append(text, 0, text.Length);
        return held.ToText();
    }
}
