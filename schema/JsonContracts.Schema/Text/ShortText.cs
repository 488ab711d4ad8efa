namespace JsonContracts.Schema.Text;

/// <summary>Texts that come from outside, as long as a message can bear them.</summary>
public static class ShortText
{
    private const int MaxLength = 60;

    /// <summary>The text, or its beginning where it is long; never half of a character.</summary>
    public static string Of(string text)
    {
        if (text.Length <= MaxLength) return text;
        return text.Substring(0, char.IsHighSurrogate(text[MaxLength - 1]) ? MaxLength - 1 : MaxLength) + "…";
    }
}
