using System;

namespace JsonContracts.Schema.Tests;

/// <summary>A schema whose interesting part stands between « and ». The marks are no part of the text.</summary>
internal sealed class MarkedText
{
    public MarkedText(string marked)
    {
        Start = marked.IndexOf('«', StringComparison.Ordinal);
        Length = marked.IndexOf('»', StringComparison.Ordinal) - Start - 1;
        Text = marked.Replace("«", "", StringComparison.Ordinal).Replace("»", "", StringComparison.Ordinal);
    }

    public string Text { get; }

    public int Start { get; }

    public int Length { get; }
}
