using System.Collections.Generic;
using System.Linq;
using JsonContracts.Generator.CSharp;
using JsonContracts.Generator.Emission.Conditions;
using JsonContracts.Schema.Text;

namespace JsonContracts.Generator.Emission.Checks;

/// <summary>The kinds of JSON tokens, which C# can tell apart at once. An integer and a fraction are one kind of token.</summary>
internal static class Tokens
{
    private const string Kind = "Json::JsonValueKind.";

    private static readonly (JsonKinds Kinds, string[] Names)[] s_tokens =
    [
        (JsonKinds.Null, [Kind + "Null"]),
        (JsonKinds.Boolean, [Kind + "True", Kind + "False"]),
        (JsonKinds.Number, [Kind + "Number"]),
        (JsonKinds.String, [Kind + "String"]),
        (JsonKinds.Array, [Kind + "Array"]),
        (JsonKinds.Object, [Kind + "Object"]),
    ];

    /// <summary>The one kind of token that values of some kinds have; null when there are several, or one that no rule looks at alone.</summary>
    public static JsonKinds? Single(JsonKinds kinds) => Widened(kinds) switch
    {
        JsonKinds.Number or JsonKinds.String or JsonKinds.Array or JsonKinds.Object => Widened(kinds),
        _ => null,
    };

    /// <summary>The kinds of values that have the same tokens as values of some kinds.</summary>
    public static JsonKinds Widened(JsonKinds kinds) => (kinds & JsonKinds.Number) != 0 ? kinds | JsonKinds.Number : kinds;

    /// <summary>The token kinds of some kinds of values, as C# names them.</summary>
    public static IReadOnlyList<string> Of(JsonKinds kinds)
    {
        var names = new List<string>();
        foreach (var token in s_tokens)
        {
            if ((kinds & token.Kinds) != 0) names.AddRange(token.Names);
        }

        return names;
    }

    /// <summary>The groups of token kinds, each with the kinds of values that it stands for.</summary>
    public static IEnumerable<(JsonKinds Kinds, IReadOnlyList<string> Names)> Groups => s_tokens.Select(token => (token.Kinds, Of(token.Kinds)));

    /// <summary>Whether a value is of some kinds.</summary>
    public static Condition Are(JsonKinds kinds, JsonSubject json)
    {
        if ((json.Kinds & ~kinds) == JsonKinds.None) return Condition.True;
        if ((json.Kinds & kinds) == JsonKinds.None) return Condition.False;
        var isInteger = (kinds & JsonKinds.Number) == JsonKinds.Integer;
        var token = IsToken(isInteger ? kinds & ~JsonKinds.Integer : kinds, json.Expression + ".ValueKind");
        return isInteger ? Condition.Any([token, Condition.Call($"Contracts::JsonCheck.IsInteger({json.Expression})")]) : token;
    }

    /// <summary>Whether a value of a kind that a rule looks at obeys it; every other value does.</summary>
    public static Condition Guard(JsonKinds kinds, JsonSubject json, Condition condition) =>
        condition.IsTrue ? condition : Condition.Any([Are(kinds, json).Not(), condition]);

    /// <summary>Whether a value has one of the tokens that stand for some kinds.</summary>
    public static Condition IsToken(JsonKinds kinds, string valueKind)
    {
        var names = Of(kinds);
        return names.Count switch
        {
            0 => Condition.False,
            1 => Condition.Relation($"{valueKind} == {names[0]}", $"{valueKind} != {names[0]}"),
            _ => Condition.Is(valueKind, Pattern.OneOf(names)),
        };
    }

    /// <summary>Whether a value is one of some strings, as text.</summary>
    public static string IsOneOf(string json, IEnumerable<string> values) =>
        Condition.Any(values.Select(value => Condition.Call($"{json}.Is({Literal.Utf8(value)})"))).Render();
}
