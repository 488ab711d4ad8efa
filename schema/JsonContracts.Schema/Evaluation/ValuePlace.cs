using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using JsonContracts.Schema.Logic;
using JsonContracts.Schema.Text;

namespace JsonContracts.Schema.Evaluation;

/// <summary>Places in a value, which may be known only in part: what is there, and the value with something else there.</summary>
public static class ValuePlace
{
    private static readonly JsonValue s_nothing = new ObjectValue(default);

    /// <summary>The value at a place, which is a JSON Pointer; null when there is none for certain.</summary>
    public static JsonValue? Find(JsonValue whole, string pointer) => Find(whole, JsonPointer.Tokens(pointer));

    /// <summary>A value with another part at a place, which is a JSON Pointer: one that was there, or one more.</summary>
    public static JsonValue With(JsonValue whole, string pointer, JsonValue part) => With(whole, JsonPointer.Tokens(pointer), part);

    /// <summary>The items of a list that are there for certain; null when the value is no list.</summary>
    public static IReadOnlyList<JsonValue>? Items(JsonValue value) => value is ArrayValue or PartialArray ? Partial.Items(value) : null;

    /// <summary>The same list with other items that are there for certain.</summary>
    public static JsonValue WithItems(JsonValue list, IEnumerable<JsonValue> items) =>
        list is ArrayValue ? new ArrayValue(items.ToEquatableArray()) : new PartialArray(items.ToEquatableArray());

    /// <summary>The value at a place, given by the names and indexes that lead there.</summary>
    internal static JsonValue? Find(JsonValue whole, IEnumerable<string> place)
    {
        JsonValue? value = whole;
        foreach (var token in place) value = value is null ? null : Step(value, token, isCertain: true);
        return value;
    }

    /// <summary>The value with another part at a place. What has to lie around the part is made; an index that is no item's appends one.</summary>
    internal static JsonValue With(JsonValue whole, IReadOnlyList<string> place, JsonValue part)
    {
        if (place.Count == 0) return part;
        var (token, rest) = (place[0], place.Skip(1).ToList());
        var changed = With(Step(whole, token, isCertain: false) ?? Around(rest), rest, part);
        if (Items(whole) is { } items)
        {
            var index = Index(token);
            return WithItems(whole, index < 0 || index >= items.Count ? items.Append(changed) : items.Select((item, i) => i == index ? changed : item));
        }

        var members = Partial.Members(whole).ToList();
        var member = new PartialMember(token, changed, IsCertain: true);
        if (members.FindIndex(known => known.Name == token) is >= 0 and var at) members[at] = member;
        else members.Add(member);
        return WithMembers(whole, members);
    }

    /// <summary>The value without the member or item at a place.</summary>
    internal static JsonValue Without(JsonValue whole, IReadOnlyList<string> place)
    {
        var (token, rest) = (place[0], place.Skip(1).ToList());
        if (Step(whole, token, isCertain: false) is not { } inner) return whole;
        if (rest.Count > 0) return With(whole, [token], Without(inner, rest));
        return Items(whole) is { } items
            ? WithItems(whole, items.Where((_, i) => i != Index(token)))
            : WithMembers(whole, Partial.Members(whole).Where(member => member.Name != token));
    }

    /// <summary>What a part has to lie in: a list for an index, an object for a name.</summary>
    private static JsonValue Around(IReadOnlyList<string> rest) => rest.Count > 0 && Index(rest[0]) >= 0 ? new ArrayValue(default) : s_nothing;

    private static JsonValue? Step(JsonValue whole, string token, bool isCertain)
    {
        if (Items(whole) is { } items) return Index(token) is var index && index >= 0 && index < items.Count ? items[index] : null;
        return Partial.Members(whole).FirstOrDefault(member => member.Name == token && (member.IsCertain || !isCertain))?.Value;
    }

    private static JsonValue WithMembers(JsonValue whole, IEnumerable<PartialMember> members) => whole is PartialObject or UnknownValue
        ? new PartialObject(members.ToEquatableArray(), Partial.MayHaveMore(whole))
        : new ObjectValue(members.Select(member => new JsonMember(member.Name, member.Value)).ToEquatableArray());

    private static int Index(string token) => int.TryParse(token, NumberStyles.None, CultureInfo.InvariantCulture, out var index) ? index : -1;
}
