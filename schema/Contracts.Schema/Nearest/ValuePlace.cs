using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using Contracts.Schema.Evaluation;
using Contracts.Schema.Text;

namespace Contracts.Schema;

/// <summary>Places in a value, which may be known only in part, by their JSON Pointers.</summary>
public static class ValuePlace
{
    /// <summary>The value at a place; null when there is none for certain.</summary>
    public static JsonValue? Find(JsonValue whole, string pointer)
    {
        if (pointer.Length == 0) return whole;
        var (token, inner) = Split(pointer);
        var part = Items(whole) is { } items
            ? int.TryParse(token, NumberStyles.None, CultureInfo.InvariantCulture, out var index) && index < items.Count ? items[index] : null
            : Partial.Members(whole).FirstOrDefault(member => member.Name == token && member.IsCertain)?.Value;
        return part is null ? null : Find(part, inner);
    }

    /// <summary>A value with another part at a place: one that was there, or a new member of an object.</summary>
    public static JsonValue With(JsonValue whole, string pointer, JsonValue part)
    {
        if (pointer.Length == 0) return part;
        var (token, inner) = Split(pointer);
        if (Items(whole) is { } items)
        {
            var index = int.Parse(token, CultureInfo.InvariantCulture);
            return WithItems(whole, items.Select((item, i) => i == index ? With(item, inner, part) : item));
        }

        var members = Partial.Members(whole).ToList();
        var at = members.FindIndex(member => member.Name == token);
        var changed = new PartialMember(token, inner.Length == 0 ? part : With(members[at].Value, inner, part), IsCertain: true);
        if (at < 0) members.Add(changed);
        else members[at] = changed;
        return whole is ObjectValue
            ? new ObjectValue(members.Select(member => new JsonMember(member.Name, member.Value)).ToEquatableArray())
            : new PartialObject(members.ToEquatableArray(), Partial.MayHaveMore(whole));
    }

    /// <summary>The items of a list that are there for certain; null when the value is no list.</summary>
    public static IReadOnlyList<JsonValue>? Items(JsonValue value) => value switch
    {
        ArrayValue array => array.Items,
        PartialArray array => array.Items,
        _ => null,
    };

    /// <summary>The same list with other items that are there for certain.</summary>
    public static JsonValue WithItems(JsonValue list, IEnumerable<JsonValue> items) =>
        list is ArrayValue ? new ArrayValue(items.ToEquatableArray()) : new PartialArray(items.ToEquatableArray());

    private static (string Token, string Inner) Split(string pointer)
    {
        var end = pointer.IndexOf('/', 1);
        return (JsonPointer.FirstToken(pointer), end < 0 ? "" : pointer.Substring(end));
    }
}
