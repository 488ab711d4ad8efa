using System;
using System.Collections;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Reflection;
using System.Text.Json.Serialization;

namespace JsonContracts.Conformance.Tests.Suite;

/// <summary>How much of what a schema speaks of in a document lands in members that have a type, and not in <see cref="JsonData"/>.</summary>
/// <param name="Share">From 0 to 1, of the values of the document that the schema does not leave open.</param>
/// <param name="Untyped">Where the rest is: the members of C#, with how many values each holds.</param>
internal sealed record TypedShare(double Share, IReadOnlyDictionary<string, int> Untyped)
{
    /// <summary>The share of a document.</summary>
    /// <param name="schema">The text of the schema.</param>
    /// <param name="json">The document.</param>
    /// <param name="read">What it was read into; null when no C# type holds it.</param>
    public static TypedShare Of(string schema, string json, object? read)
    {
        var spoken = SpokenValues.Of(schema, json);
        if (spoken.Count == 0) return new TypedShare(1, new Dictionary<string, int>());
        if (read is null) return new TypedShare(0, new Dictionary<string, int> { ["the whole"] = spoken.Count });
        var untyped = In(read, read.GetType().Assembly, "", "")
            .Select(found => (found.Member, Count: spoken.Count(pointer => pointer == found.Pointer || pointer.StartsWith(found.Pointer + "/", StringComparison.Ordinal))))
            .Where(found => found.Count > 0)
            .GroupBy(found => found.Member)
            .ToDictionary(same => same.Key, same => same.Sum(found => found.Count));
        return new TypedShare(1 - ((double)untyped.Values.Sum() / spoken.Count), untyped);
    }

    /// <summary>Every value without a type: the member of C# that holds it, and its place in the document.</summary>
    private static IEnumerable<(string Member, string Pointer)> In(object? value, Assembly generated, string member, string pointer) => value switch
    {
        null or string => [],
        JsonData => [(member, pointer)],
        IEnumerable items => items.Cast<object?>().SelectMany((item, i) => IsEntry(item) ? In(ValueOf(item!), generated, member, $"{pointer}/{KeyOf(item!)}") : In(item, generated, member, $"{pointer}/{i}")),
        _ when value.GetType() is { IsGenericType: true } type && type.GetGenericTypeDefinition() == typeof(Optional<>) => type.GetFields(BindingFlags.Instance | BindingFlags.NonPublic).SelectMany(field => In(field.GetValue(value), generated, member, pointer)),
        _ when value.GetType().Assembly == generated && !value.GetType().IsEnum => value.GetType()
            .GetFields(BindingFlags.Instance | BindingFlags.NonPublic)
            .SelectMany(field => InField(value, field, generated, member, pointer)),
        _ => [],
    };

    private static IEnumerable<(string Member, string Pointer)> InField(object owner, FieldInfo field, Assembly generated, string member, string pointer)
    {
        var name = field.Name.TrimStart('<', '_').Split('>')[0];
        var property = owner.GetType().GetProperty(name);
        var wire = property?.GetCustomAttribute<JsonPropertyNameAttribute>()?.Name ?? property?.GetCustomAttribute<ContractItemAttribute>()?.Index.ToString(CultureInfo.InvariantCulture);
        return In(field.GetValue(owner), generated, $"{member}.{name}", wire is null ? pointer : $"{pointer}/{wire}");
    }

    private static bool IsEntry(object? item) => item?.GetType() is { IsGenericType: true } type && type.GetGenericTypeDefinition() == typeof(KeyValuePair<,>);

    private static object? KeyOf(object entry) => entry.GetType().GetProperty("Key")!.GetValue(entry);

    private static object? ValueOf(object entry) => entry.GetType().GetProperty("Value")!.GetValue(entry);
}
