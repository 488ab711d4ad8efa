using System;
using System.Globalization;
using System.Linq;
using System.Text;

namespace JsonContracts.Schema.Text;

/// <summary>
/// A JSON value as plain, comparable data: what <c>const</c>, <c>enum</c>, <c>default</c> and <c>examples</c> hold.
/// Two values are equal as JSON Schema says: numbers by their mathematical value, objects without regard to order.
/// </summary>
public abstract record JsonValue
{
    /// <summary>The kind of the value; for a number, <see cref="JsonKinds.Integer"/> or <see cref="JsonKinds.Fraction"/>.</summary>
    public abstract JsonKinds Kind { get; }

    /// <summary>Whether the value is known to its last part; see <see cref="UnknownValue"/>.</summary>
    internal virtual bool IsKnown => true;

    /// <summary>The value as compact JSON text, with non-ASCII characters kept.</summary>
    public abstract string ToJson();

    /// <summary>Reads JSON text, which must hold one value with names that are unique in each object.</summary>
    /// <exception cref="FormatException">The text is not JSON.</exception>
    public static JsonValue Parse(string json)
    {
        var text = JsonText.Read(json);
        if (text.Root is null || text.Faults.Count > 0) throw new FormatException("This is not JSON: " + text.Faults[0].Detail);
        return text.Root.ToValue();
    }

    /// <inheritdoc/>
    public sealed override string ToString() => ToJson();
}

/// <summary><c>null</c></summary>
public sealed record NullValue : JsonValue
{
    /// <inheritdoc/>
    public override JsonKinds Kind => JsonKinds.Null;

    /// <inheritdoc/>
    public override string ToJson() => "null";
}

/// <summary><c>true</c> or <c>false</c></summary>
public sealed record BooleanValue(bool Value) : JsonValue
{
    /// <inheritdoc/>
    public override JsonKinds Kind => JsonKinds.Boolean;

    /// <inheritdoc/>
    public override string ToJson() => Value ? "true" : "false";
}

/// <summary>A number.</summary>
public sealed record NumberValue(JsonNumber Value) : JsonValue
{
    /// <inheritdoc/>
    public override JsonKinds Kind => Value.IsInteger ? JsonKinds.Integer : JsonKinds.Fraction;

    /// <inheritdoc/>
    public override string ToJson() => Value.ToString();
}

/// <summary>A string.</summary>
public sealed record StringValue(string Value) : JsonValue
{
    /// <inheritdoc/>
    public override JsonKinds Kind => JsonKinds.String;

    /// <inheritdoc/>
    public override string ToJson() => Quote(Value);

    internal static string Quote(string text) => text.All(IsPlain) ? "\"" + text + "\"" : Escaped(text);

    private static bool IsPlain(char c) => c is >= ' ' and not ('"' or '\\' or '\u2028' or '\u2029');

    private static string Escaped(string text)
    {
        var json = new StringBuilder(text.Length + 2).Append('"');
        foreach (var c in text)
        {
            switch (c)
            {
                case '"': json.Append("\\\""); break;
                case '\\': json.Append("\\\\"); break;
                case '\n': json.Append("\\n"); break;
                case '\r': json.Append("\\r"); break;
                case '\t': json.Append("\\t"); break;
                case < ' ' or '\u2028' or '\u2029':
                    json.Append("\\u").Append(((int)c).ToString("x4", CultureInfo.InvariantCulture));
                    break;
                default: json.Append(c); break;
            }
        }

        return json.Append('"').ToString();
    }
}

/// <summary>An array.</summary>
public sealed record ArrayValue(EquatableArray<JsonValue> Items) : JsonValue
{
    /// <inheritdoc/>
    public override JsonKinds Kind => JsonKinds.Array;

    /// <inheritdoc/>
    internal override bool IsKnown => Items.All(item => item.IsKnown);

    /// <inheritdoc/>
    public override string ToJson() => "[" + string.Join(",", Items.Select(item => item.ToJson())) + "]";
}

/// <summary>An object. Names are unique; where a file repeats one, the last value counts.</summary>
public sealed record ObjectValue(EquatableArray<JsonMember> Members) : JsonValue
{
    /// <inheritdoc/>
    public override JsonKinds Kind => JsonKinds.Object;

    /// <inheritdoc/>
    internal override bool IsKnown => Members.All(member => member.Value.IsKnown);

    /// <summary>The value of a member, or null when there is none of that name.</summary>
    public JsonValue? Find(string name)
    {
        foreach (var member in Members)
        {
            if (member.Name == name) return member.Value;
        }

        return null;
    }

    /// <summary>Whether both have the same members, in whatever order.</summary>
    public bool Equals(ObjectValue? other) =>
        other is not null && Members.Count == other.Members.Count && Members.All(member => member.Value.Equals(other.Find(member.Name)));

    /// <inheritdoc/>
    public override int GetHashCode() =>
        Members.Aggregate(Members.Count, (hash, member) => hash ^ StringComparer.Ordinal.GetHashCode(member.Name));

    /// <inheritdoc/>
    public override string ToJson() =>
        "{" + string.Join(",", Members.Select(member => StringValue.Quote(member.Name) + ":" + member.Value.ToJson())) + "}";
}

/// <summary>One member of an <see cref="ObjectValue"/>.</summary>
public sealed record JsonMember(string Name, JsonValue Value);
