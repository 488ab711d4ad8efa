using System;
using System.Collections.Generic;
using System.Linq;
using JsonContracts.Schema.Formats;
using JsonContracts.Schema.Text;

namespace JsonContracts.Schema.Logic;

/// <summary>Questions about values that may be known only in part. What is known wholly is only the simplest case.</summary>
internal static class Partial
{
    /// <summary>Whether the value is of one of some kinds.</summary>
    public static Verdict IsOneOf(JsonValue value, JsonKinds allowed)
    {
        if ((value.Kind & allowed) == 0) return Verdict.Fails;
        return (value.Kind & ~allowed) == 0 ? Verdict.Holds : Verdict.Unknown;
    }

    /// <summary>Asks <paramref name="question"/> when the value is of a kind; all other kinds pass.</summary>
    public static Verdict If<T>(JsonValue value, JsonKinds kind, Func<T, Verdict> question)
        where T : JsonValue
    {
        if (value is T known) return question(known);
        return value is UnknownValue && (value.Kind & kind) != 0 ? Verdict.Unknown : Verdict.Holds;
    }

    public static Verdict AreEqual(JsonValue left, JsonValue right)
    {
        if (left.IsKnown && right.IsKnown) return Verdicts.Of(left.Equals(right));
        if ((left.Kind & right.Kind) == 0) return Verdict.Fails;
        if (left is not ArrayValue { Items: var ours } || right is not ArrayValue { Items: var theirs }) return Verdict.Unknown;
        return ours.Count != theirs.Count ? Verdict.Fails : ours.Zip(theirs, AreEqual).Aggregate(Verdict.Holds, Verdicts.And);
    }

    public static Verdict IsUnique(JsonValue value)
    {
        if (value is ArrayValue { IsKnown: true } known) return Verdicts.Of(new HashSet<JsonValue>(known.Items).Count == known.Items.Count);
        var items = Items(value);
        var verdict = MayHaveMoreItems(value) ? Verdict.Unknown : Verdict.Holds;
        for (var i = 0; i < items.Count; i++)
        {
            for (var j = 0; j < i; j++) verdict = verdict.And(AreEqual(items[i], items[j]).Not());
        }

        return verdict;
    }

    /// <summary>Whether the value is an object for certain.</summary>
    public static bool IsObject(JsonValue value) => value is ObjectValue or PartialObject;

    /// <summary>What is known of a member. There may be one whose value is not known at all: null.</summary>
    public static (Presence Presence, JsonValue? Value) Member(JsonValue value, string name)
    {
        if (value is ObjectValue known) return known.Find(name) is { } found ? (Presence.Certain, found) : (Presence.Absent, null);
        foreach (var member in Members(value))
        {
            if (member.Name == name) return (member.IsCertain ? Presence.Certain : Presence.Possible, member.Value);
        }

        return (MayHaveMore(value) ? Presence.Possible : Presence.Absent, null);
    }

    /// <summary>The members that an object has, for certain or perhaps.</summary>
    public static IEnumerable<PartialMember> Members(JsonValue value) =>
        value is ObjectValue known
            ? known.Members.Select(member => new PartialMember(member.Name, member.Value, IsCertain: true))
            : (value as PartialObject)?.Members ?? default;

    /// <summary>Whether there may be members beside those that are known.</summary>
    public static bool MayHaveMore(JsonValue value) =>
        value is PartialObject { IsOpen: true } || (value is UnknownValue && (value.Kind & JsonKinds.Object) != 0);

    /// <summary>The items that an array has for certain.</summary>
    public static EquatableArray<JsonValue> Items(JsonValue value) => (value as ArrayValue)?.Items ?? (value as PartialArray)?.Items ?? default;

    /// <summary>Whether there may be items beside those that are known.</summary>
    public static bool MayHaveMoreItems(JsonValue value) => value is PartialArray || (value is UnknownValue && (value.Kind & JsonKinds.Array) != 0);

    /// <summary>How many characters, items or members there are, at least and at most.</summary>
    public static (long Least, long Most) CountOf(JsonValue value)
    {
        switch (value)
        {
            case StringValue text:
                long length = CodePoints.Count(text.Value.AsSpan());
                return (length, length);
            case ArrayValue array:
                return (array.Items.Count, array.Items.Count);
            case PartialArray array:
                return (array.Items.Count, long.MaxValue);
            case ObjectValue known:
                return (known.Members.Count, known.Members.Count);
            case PartialObject partial:
                return (partial.Members.Count(member => member.IsCertain), partial.IsOpen ? long.MaxValue : partial.Members.Count);
            case UnknownValue:
                return (0, long.MaxValue);
            default:
                throw new ArgumentOutOfRangeException(nameof(value), value, "Nothing that is counted.");
        }
    }
}
