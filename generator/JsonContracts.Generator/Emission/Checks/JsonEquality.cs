using System;
using System.Collections.Generic;
using System.Linq;
using JsonContracts.Generator.CSharp;
using JsonContracts.Generator.Emission.Conditions;
using JsonContracts.Schema.Text;

namespace JsonContracts.Generator.Emission.Checks;

/// <summary>Whether a JSON value is equal to one that the schema states.</summary>
internal static class JsonEquality
{
    /// <summary>The question for one of several values.</summary>
    public static Condition OfAny(IReadOnlyCollection<JsonValue> values, JsonSubject json, CheckFields fields)
    {
        if (fields.Texts(values) is not { } texts) return Condition.Any(values.Select(value => Of(value, json, fields)));
        var others = values.Where(value => value is not StringValue).Select(value => Of(value, json, fields));
        return Condition.Any(others.Append(Condition.Call($"{json.Expression}.IsOneOf({texts})")));
    }

    /// <summary>The question for a value.</summary>
    public static Condition Of(JsonValue value, JsonSubject json, CheckFields fields) => value switch
    {
        ArrayValue or ObjectValue => Condition.Call($"Contracts::JsonCheck.Equals({json.Expression}, {fields.Constant(value)})"),
        _ => OfScalar(value, json),
    };

    /// <summary>The question for a value that is neither object nor array.</summary>
    public static Condition OfScalar(JsonValue value, JsonSubject json) => value switch
    {
        NullValue => Tokens.Are(JsonKinds.Null, json),
        BooleanValue flag => OfToken(flag.Value ? "True" : "False", json.Expression),
        StringValue text => Condition.Call($"{json.Expression}.Is({Literal.Utf8(text.Value)})"),
        NumberValue number => Condition.Call($"Contracts::JsonRead.IsNumber({json.Expression}, {TextOf(number.Value)})"),
        _ => throw new ArgumentOutOfRangeException(nameof(value), value, "Only values that are known, and neither objects nor arrays, are compared by themselves."),
    };

    private static Condition OfToken(string token, string json)
    {
        const string kind = "Json::JsonValueKind.";
        return Condition.Relation($"{json}.ValueKind == {kind}{token}", $"{json}.ValueKind != {kind}{token}");
    }

    private static string TextOf(JsonNumber number) => number.TryGetInt64(out _) ? Literal.Whole(number) : Literal.Utf8(number.ToString());
}
