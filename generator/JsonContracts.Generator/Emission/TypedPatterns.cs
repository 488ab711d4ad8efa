using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using JsonContracts.Generator.Models;
using JsonContracts.Schema.Rules;
using JsonContracts.Schema.Text;

namespace JsonContracts.Generator.Emission;

/// <summary>
/// Says a schema as a C# pattern, where it can be said: <c>{ FrameImages: not null } or { ReferenceVideos: not null }</c>. A pattern
/// needs no local, and reads like the schema.
/// </summary>
internal static class TypedPatterns
{
    /// <summary>The pattern that the values of a type match when they satisfy a schema; null when there is none.</summary>
    public static string? Of(Subschema schema, CsType type)
    {
        if (type is RecordModel record && OfMembers(schema, record) is { } members) return members;
        if (schema.Rules.IsEmpty || type is RecordModel) return null;
        return Join(schema.Rules.Where(rule => !IsImplied(rule, type)).Select(rule => Of(rule, type)).ToList(), " and ");
    }

    private static bool IsImplied(Rule rule, CsType type) => rule is TypeRule kinds && type switch
    {
        ScalarType scalar => (scalar.Kinds & ~kinds.Kinds) == 0,
        ListType => (kinds.Kinds & JsonKinds.Array) != 0,
        RecordModel => (kinds.Kinds & JsonKinds.Object) != 0,
        EnumModel => (kinds.Kinds & JsonKinds.String) != 0,
        _ => false,
    };

    private static string? Of(Rule rule, CsType type) => (rule, type) switch
    {
        (AnyOfRule any, _) => Join(any.Branches.Select(branch => Of(branch, type)).ToList(), " or "),
        (NotRule not, _) when Of(not.Schema, type) is { } inner => $"not ({inner})",
        (_, EnumModel { IsOpen: false } one) => OfEnum(rule, one),
        (ConstRule only, ScalarType scalar) => Literal.Of(only.Value, scalar.Kind),
        (EnumRule several, ScalarType scalar) => Join(several.Values.Select(value => Literal.Of(value, scalar.Kind)).ToList(), " or "),
        (BoundRule bound, ScalarType { IsNumber: true } scalar) when Literal.Number(bound.Limit, scalar.Kind) is { } limit => Relation(bound) + limit,
        (CountRule { Kind: JsonKinds.Array, Limit: <= int.MaxValue } count, ListType) =>
            $"{{ Count: {(count.IsLower ? ">=" : "<=")} {count.Limit.ToString(CultureInfo.InvariantCulture)} }}",
        _ => null,
    };

    private static string Relation(BoundRule bound) => (bound.IsLower ? ">" : "<") + (bound.IsExclusive ? " " : "= ");

    private static string? OfEnum(Rule rule, EnumModel type)
    {
        var schema = new Subschema(EquatableArray.Of(rule), Annotations.None);
        var accepted = type.Members.Where(member => TypedTests.Accepts(schema, member.Value)).Select(member => $"{type.Name}.{member.Name}").ToList();
        return accepted.Count == 0 ? null : string.Join(" or ", accepted);
    }

    /// <summary>The members that a schema requires or describes, as one property pattern, with its choices behind it.</summary>
    private static string? OfMembers(Subschema schema, RecordModel record)
    {
        var required = schema.Find<RequiredRule>()?.Names ?? default;
        var described = schema.Find<PropertiesRule>()?.Properties ?? default;
        var patterns = new List<string?>();
        foreach (var name in required.Concat(described.Select(property => property.Name)).Distinct(StringComparer.Ordinal))
        {
            if (record.Properties.FirstOrDefault(one => one.WireName == name) is not { IsStored: true, IsTriState: false } member) return null;
            var inner = described.FirstOrDefault(property => property.Name == name)?.Schema ?? Subschema.Anything;
            if (inner.AcceptsAnything && (member.IsRequired || !required.Contains(name))) continue;
            if (OfMember(inner, member, required.Contains(name)) is not { } pattern) return null;
            patterns.Add($"{member.Name}: {pattern}");
        }

        var members = patterns.Count == 0 ? [] : new List<string?> { $"{{ {string.Join(", ", patterns)} }}" };
        var others = schema.Rules.Where(rule => rule is not (RequiredRule or PropertiesRule) && !IsImplied(rule, record)).Select(rule => Of(rule, record));
        var all = members.Concat(others).ToList();
        return all.Count == 0 ? null : Join(all, " and ");
    }

    private static string? OfMember(Subschema schema, PropertyModel member, bool mustBePresent)
    {
        if (schema.AcceptsAnything) return "not null";
        if (Of(schema, member.Type) is not { } pattern) return null;
        return mustBePresent || member.IsRequired ? pattern : "null or " + Grouped(pattern, " or ");
    }

    private static string? Join(IReadOnlyList<string?> patterns, string operation)
    {
        if (patterns.Count == 0 || patterns.Any(pattern => pattern is null)) return null;
        return patterns.Count == 1 ? patterns[0] : string.Join(operation, patterns.Select(pattern => Grouped(pattern!, operation)));
    }

    private static string Grouped(string pattern, string operation)
    {
        var other = operation == " or " ? " and " : " or ";
        return pattern[0] != '{' && pattern.Contains(other) ? $"({pattern})" : HasOuter(pattern, other) ? $"({pattern})" : pattern;
    }

    /// <summary>Whether an operation stands outside of all braces.</summary>
    private static bool HasOuter(string pattern, string operation)
    {
        var depth = 0;
        for (var i = 0; i < pattern.Length; i++)
        {
            depth += pattern[i] switch { '{' => 1, '}' => -1, _ => 0 };
            if (depth == 0 && string.CompareOrdinal(pattern, i, operation, 0, operation.Length) == 0) return true;
        }

        return false;
    }
}
