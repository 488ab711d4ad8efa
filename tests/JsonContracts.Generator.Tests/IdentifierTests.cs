using JsonContracts.Generator.Naming;
using Microsoft.CodeAnalysis.CSharp;

namespace JsonContracts.Generator.Tests;

/// <summary>The words of a schema as names of C#.</summary>
public class IdentifierTests
{
    [Theory]
    [InlineData("CFGScale", "CfgScale")]
    [InlineData("taskUUID", "TaskUuid")]
    [InlineData("NSFWContent", "NsfwContent")]
    [InlineData("videoBase64Data", "VideoBase64Data")]
    [InlineData("positivePrompt", "PositivePrompt")]
    [InlineData("MP4", "Mp4")]
    [InlineData("kling-video-2.6-standard", "KlingVideo26Standard")]
    [InlineData("snake_case_name", "SnakeCaseName")]
    [InlineData("dark blue", "DarkBlue")]
    [InlineData("16:9", "Value16x9")]
    [InlineData("2d", "Value2d")]
    [InlineData("-1", "Minus1")]
    [InlineData("+1", "Plus1")]
    [InlineData("-0.5", "Minus05")]
    [InlineData("utf-8", "Utf8")]
    [InlineData("", "Empty")]
    [InlineData(" ", "Space")]
    [InlineData("+", "Plus")]
    [InlineData("-", "Minus")]
    [InlineData("<=", "LessEqual")]
    [InlineData("class", "Class")]
    [InlineData("ß", "ß")]
    [InlineData("straße", "Straße")]
    [InlineData("日本", "日本")]
    [InlineData("ÄÖÜ", "Äöü")]
    [InlineData("istanbul", "Istanbul")]
    [InlineData("a.b.c", "ABC")]
    [InlineData("@type", "Type")]
    [InlineData("😀", "UD83DUDE00")]
    public void Pascal(string words, string name)
    {
        Assert.Equal(name, Identifier.Pascal(words));
        Assert.True(SyntaxFacts.IsValidIdentifier(Identifier.Pascal(words)));
    }

    [Theory]
    [InlineData("Width", "width")]
    [InlineData("Class", "@class")]
    [InlineData("Record", "@record")]
    [InlineData("CfgScale", "cfgScale")]
    public void Camel(string pascal, string name) => Assert.Equal(name, Identifier.Camel(pascal));

    [Theory]
    [InlineData("Video", true)]
    [InlineData("日本", true)]
    [InlineData("class", false)]
    [InlineData("2d", false)]
    [InlineData("a-b", false)]
    [InlineData("", false)]
    public void Valid(string name, bool isValid) => Assert.Equal(isValid, Identifier.IsValid(name));
}
