using System.Collections.Generic;
using System.Globalization;
using System.Linq;

namespace JsonContracts.Schema.Text;

/// <summary>RFC 6901: the way from a value to one inside it.</summary>
public static class JsonPointer
{
    /// <summary>A token in plain text as it stands in a pointer.</summary>
    public static string Escape(string token) =>
        token.IndexOf('~') < 0 && token.IndexOf('/') < 0 ? token : token.Replace("~", "~0").Replace("/", "~1");

    /// <summary>The value at the pointer, or null when there is none or the text is no pointer.</summary>
    internal static JsonNode? Find(JsonNode root, string pointer)
    {
        var node = Walk(root, pointer, out var rest);
        return rest.Length == 0 ? node : null;
    }

    /// <summary>Goes as far as the pointer leads. What could not be followed is left in <paramref name="rest"/>.</summary>
    internal static JsonNode Walk(JsonNode root, string pointer, out string rest)
    {
        var node = root;
        rest = pointer;
        while (rest.Length > 0 && rest[0] == '/')
        {
            var end = rest.IndexOf('/', 1);
            var token = end < 0 ? rest.Substring(1) : rest.Substring(1, end - 1);
            if (Step(node, Unescape(token)) is not { } next) return node;
            node = next;
            rest = end < 0 ? "" : rest.Substring(end);
        }

        return node;
    }

    /// <summary>The first token of a pointer, in plain text.</summary>
    public static string FirstToken(string pointer)
    {
        var end = pointer.IndexOf('/', 1);
        return Unescape(end < 0 ? pointer.Substring(1) : pointer.Substring(1, end - 1));
    }

    /// <summary>The last token of a pointer, in plain text; empty when there is none.</summary>
    public static string LastToken(string pointer) => Unescape(pointer.Substring(pointer.LastIndexOf('/') + 1));

    /// <summary>The pointer that tokens in plain text make.</summary>
    public static string Of(IEnumerable<string> tokens) => string.Concat(tokens.Select(token => "/" + Escape(token)));

    /// <summary>All tokens of a pointer, in plain text.</summary>
    public static IReadOnlyList<string> Tokens(string pointer) => pointer.Split('/').Skip(1).Select(Unescape).ToArray();

    private static string Unescape(string token) => token.IndexOf('~') < 0 ? token : token.Replace("~1", "/").Replace("~0", "~");

    private static JsonNode? Step(JsonNode node, string token) => node.Kind switch
    {
        JsonKinds.Object => node.Find(token),
        JsonKinds.Array => Item(node, token),
        _ => null,
    };

    private static JsonNode? Item(JsonNode array, string token)
    {
        if (token.Length > 1 && token[0] == '0') return null;
        return int.TryParse(token, NumberStyles.None, CultureInfo.InvariantCulture, out var index) && index < array.Children.Count
            ? array.Children[index]
            : null;
    }
}
