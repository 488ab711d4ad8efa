using System;
using System.Text;

namespace JsonContracts;

/// <summary>The text of a collection for people who debug: its items, but never endlessly many.</summary>
internal static class CollectionText
{
    private const int Shown = 100;

    public static string Of<T>(char open, T[] items, Func<T, string> textOf, char close)
    {
        var text = new StringBuilder().Append(open);
        for (var i = 0; i < items.Length && i <= Shown; i++)
        {
            if (i > 0) text.Append(", ");
            text.Append(i == Shown ? "…" : textOf(items[i]));
        }

        return text.Append(close).ToString();
    }
}
