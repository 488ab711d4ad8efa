using System.Diagnostics;
using System.Text.Json;

namespace JsonContracts;

/// <summary>
/// Finds whole numbers that are held as other ones. A fraction may be rounded, as everywhere; a whole number may be an identifier, which
/// must not silently become another one.
/// </summary>
internal static class ChangedNumber
{
    /// <summary>The first whole number that differs.</summary>
    /// <param name="sent">A value as it was sent.</param>
    /// <param name="held">The same value as it was held and written.</param>
    /// <param name="place">Its place in what was sent.</param>
    public static bool TryFind(JsonView sent, JsonView held, out int place)
    {
        sent.GuardStack();
        place = sent.Place;
        return sent.ValueKind switch
        {
            JsonValueKind.Number => IsChanged(sent, held),
            JsonValueKind.Array => TryFindItem(sent, held, out place),
            JsonValueKind.Object => TryFindMember(sent, held, out place),
            JsonValueKind.String or JsonValueKind.True or JsonValueKind.False or JsonValueKind.Null or JsonValueKind.Undefined => false,
            _ => throw new UnreachableException(),
        };
    }

    private static bool IsChanged(JsonView sent, JsonView held) =>
        held.ValueKind == JsonValueKind.Number && JsonCheck.IsInteger(sent) && !JsonRead.IsNumber(sent, held.Content);

    private static bool TryFindItem(JsonView sent, JsonView held, out int place)
    {
        var other = held.FirstItem;
        foreach (var item in sent.Items)
        {
            if (!other.Exists) break;
            if (TryFind(item, other, out place)) return true;
            other = other.Next;
        }

        place = 0;
        return false;
    }

    /// <summary>Members are mostly written in the order in which they came.</summary>
    private static bool TryFindMember(JsonView sent, JsonView held, out int place)
    {
        var next = held.FirstMember;
        foreach (var member in sent.Members)
        {
            var other = next.Exists && next.NameIs(member.NameUtf8) ? next : held.Member(member.NameUtf8);
            if (!other.Exists) continue;
            if (TryFind(member, other, out place)) return true;
            next = other.Next;
        }

        place = 0;
        return false;
    }
}
