using System.Collections.Generic;
using System.Text;

namespace JsonContracts;

/// <summary>The text of a collection for people who debug: its items, but never endlessly many.</summary>
internal static class CollectionText
{
    private const int Shown = 100;

    public static string Of(char open, IEnumerable<string> items, char close)
    {
        var text = new StringBuilder().Append(open);
        var count = 0;
        foreach (var item in items)
        {
            if (count > 0) text.Append(", ");
            if (count++ == Shown)
            {
                text.Append('…');
                break;
            }

            text.Append(item);
        }

        return text.Append(close).ToString();
    }
}
