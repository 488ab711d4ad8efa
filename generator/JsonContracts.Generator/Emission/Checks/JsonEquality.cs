using System;
using JsonContracts.Generator.CSharp;
using JsonContracts.Generator.Emission.Conditions;
using JsonContracts.Schema.Text;

namespace JsonContracts.Generator.Emission.Checks;

/// <summary>Whether a JSON value is equal to one that the schema states.</summary>
internal static class JsonEquality
{
    /// <summary>The question for a value.</summary>
    public static Condition Of(JsonValue value, JsonSubject json) => value switch
    {
        NullValue => Tokens.Are(JsonKinds.Null, json),
        BooleanValue flag => OfToken(flag.Value ? "True" : "False", json.Expression),
        StringValue text => Condition.Call($"{json.Expression}.Is({Literal.Utf8(text.Value)})"),
        NumberValue number => Condition.Call($"global::JsonContracts.JsonRead.IsNumber({json.Expression}, {TextOf(number.Value)})"),
        ArrayValue or ObjectValue => Condition.Call($"global::JsonContracts.JsonCheck.Equals({json.Expression}, {Literal.Text(value.ToJson())})"),
        _ => throw new ArgumentOutOfRangeException(nameof(value), value, "A schema states only values that are known."),
    };

    private static Condition OfToken(string token, string json)
    {
        const string kind = "global::System.Text.Json.JsonValueKind.";
        return Condition.Relation($"{json}.ValueKind == {kind}{token}", $"{json}.ValueKind != {kind}{token}");
    }

    private static string TextOf(JsonNumber number) => number.TryGetInt64(out _) ? Literal.Whole(number) : Literal.Utf8(number.ToString());
}
