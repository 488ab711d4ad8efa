using System.Collections.Generic;
using System.Globalization;
using System.Linq;

namespace Contracts.Schema.Comparison;

/// <summary>Copies of a value with one place changed. A place is the list of the names and indexes that lead to it.</summary>
internal static class InstanceEdit
{
    /// <summary>The value at a place, or null when there is none.</summary>
    public static JsonValue? At(JsonValue instance, IEnumerable<string> place)
    {
        JsonValue? value = instance;
        foreach (var token in place)
        {
            value = value switch
            {
                ObjectValue one => one.Find(token),
                ArrayValue list when Index(token) is var i && i >= 0 && i < list.Items.Count => list.Items[i],
                _ => null,
            };
        }

        return value;
    }

    /// <summary>The instance with a value at a place; what has to lie around it is made. An index at or beyond the end appends.</summary>
    public static JsonValue With(JsonValue? instance, IReadOnlyList<string> place, JsonValue value)
    {
        if (place.Count == 0) return value;
        var rest = place.Skip(1).ToList();
        if (instance is ArrayValue list || (instance is null && Index(place[0]) >= 0))
        {
            var items = (instance as ArrayValue)?.Items.ToList() ?? [];
            var i = Index(place[0]);
            if (i < 0 || i >= items.Count) items.Add(With(null, rest, value));
            else items[i] = With(items[i], rest, value);
            return new ArrayValue(items.ToEquatableArray());
        }

        var members = (instance as ObjectValue)?.Members.ToList() ?? [];
        var at = members.FindIndex(member => member.Name == place[0]);
        var changed = new JsonMember(place[0], With(at < 0 ? null : members[at].Value, rest, value));
        if (at < 0) members.Add(changed);
        else members[at] = changed;
        return new ObjectValue(members.ToEquatableArray());
    }

    /// <summary>The instance without the member or item at a place.</summary>
    public static JsonValue Without(JsonValue instance, IReadOnlyList<string> place)
    {
        var token = place[0];
        var rest = place.Skip(1).ToList();
        return instance switch
        {
            ObjectValue one => new ObjectValue(one.Members
                .Where(member => rest.Count > 0 || member.Name != token)
                .Select(member => member.Name == token ? member with { Value = Without(member.Value, rest) } : member)
                .ToEquatableArray()),
            ArrayValue list => new ArrayValue(list.Items
                .Where((_, i) => rest.Count > 0 || i != Index(token))
                .Select((item, i) => rest.Count > 0 && i == Index(token) ? Without(item, rest) : item)
                .ToEquatableArray()),
            _ => instance,
        };
    }

    private static int Index(string token) => int.TryParse(token, NumberStyles.None, CultureInfo.InvariantCulture, out var index) ? index : -1;
}
