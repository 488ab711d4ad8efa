using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using JsonContracts.Schema.Rules;
using JsonContracts.Schema.Text;

namespace JsonContracts.Schema.Shapes;

/// <summary>The places of an array that <c>prefixItems</c> describes to its end: nothing may follow, so each item is one of its own.</summary>
public static class TuplePlaces
{
    /// <summary>A single item is no tuple.</summary>
    internal const int Fewest = 2;

    private static readonly string[] s_ordinals =
    [
        "first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth",
        "ninth", "tenth", "eleventh", "twelfth", "thirteenth", "fourteenth", "fifteenth", "sixteenth",
    ];

    /// <summary>Of more, nobody remembers which is which.</summary>
    private static int Most => s_ordinals.Length;

    /// <summary>
    /// The places, each with its index as the name, and what is asked there; null when the array is open, too long, or several rules speak of
    /// one place.
    /// </summary>
    /// <param name="schema">The schema of the array, flat.</param>
    public static IReadOnlyList<PropertySchema>? Of(Subschema schema)
    {
        var described = schema.Rules.OfType<PrefixItemsRule>().Select(rule => rule.Items.Count).DefaultIfEmpty(0).Max();
        var count = Math.Min(LongestAllowed(schema), Enumerable.Range(0, described + 1).TakeWhile(place => !IsRefused(schema, place)).Count());
        if (count < Fewest || count > Most || count > described) return null;
        var places = Enumerable.Range(0, (int)count).Select(place => ItemsRule.At(schema, place).ToList()).ToList();
        return places.TrueForAll(place => place.Count == 1) ? places.Select((place, index) => new PropertySchema(index.ToString(CultureInfo.InvariantCulture), place[0])).ToList() : null;
    }

    /// <summary>How many items there are at least. It may be more than there are places: no array is valid then.</summary>
    public static long Required(Subschema schema) => Limits(schema, isLower: true).DefaultIfEmpty(0).Max();

    /// <summary>
    /// What each place is called: as the schema names it, by its title, or by the definition that it refers to. Where places would be called
    /// alike, or have no words, they are the first, the second and so on.
    /// </summary>
    internal static IReadOnlyList<string> Words(IEnumerable<Subschema> places)
    {
        var said = places.Select(WordsOf).ToList();
        var once = new HashSet<string>(said.GroupBy(word => word, StringComparer.OrdinalIgnoreCase).Where(group => group.Count() == 1).Select(group => group.Key));
        var words = said.Select((word, place) => word.Length > 0 && once.Contains(word) ? word : s_ordinals[place]).ToList();
        return words.Distinct(StringComparer.OrdinalIgnoreCase).Count() == words.Count ? words : s_ordinals.Take(words.Count).ToList();
    }

    /// <summary>A title that comes from the definition says what the definition is, at more length than its name.</summary>
    private static string WordsOf(Subschema place)
    {
        var own = place.Annotations;
        return own.Name ?? (own.Referred is { } definition && definition.Annotations.Title == own.Title ? definition.Name : own.Title) ?? TargetOf(place);
    }

    /// <summary>The name of a definition that has a type of its own; empty where the place refers to none.</summary>
    private static string TargetOf(Subschema place) =>
        place.OnlyRule is RefRule { Target: var target } ? JsonPointer.LastToken(target.Substring(target.IndexOf('#') + 1)) : "";

    private static long LongestAllowed(Subschema schema) => Limits(schema, isLower: false).DefaultIfEmpty(long.MaxValue).Min();

    private static IEnumerable<long> Limits(Subschema schema, bool isLower) =>
        schema.Rules.OfType<ItemCountRule>().Where(rule => rule.IsLower == isLower).Select(rule => rule.Limit);

    private static bool IsRefused(Subschema schema, int place) => ItemsRule.At(schema, place).Any(item => item.Refuses);
}
