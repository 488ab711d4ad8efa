using System;
using System.Collections.Generic;
using System.Linq;
using JsonContracts.Generator.Emission.Conditions;
using JsonContracts.Generator.Models;
using JsonContracts.Schema.Rules;
using JsonContracts.Schema.Text;

namespace JsonContracts.Generator.Emission.Checks;

/// <summary>
/// Says a schema as a C# pattern, where it can be said: <c>{ FrameImages: not null } or { ReferenceVideos: not null }</c>. A pattern
/// needs no local, and reads like the schema.
/// </summary>
/// <param name="emissionOf">What each rule is in C#.</param>
internal sealed class TypedPatterns(Func<Rule, RuleEmission> emissionOf)
{
    /// <summary>The pattern that the values of a type match when they satisfy a schema; null when there is none.</summary>
    public Pattern? Of(Subschema schema, CsType type) => DeepWalk.Into(() => OfRules(schema, type));

    private Pattern? OfRules(Subschema schema, CsType type)
    {
        var rules = schema.Rules.Where(rule => !IsImplied(rule, type));
        if (type is not RecordModel record) return All(rules.Select(rule => emissionOf(rule).Pattern(this, type)));
        return OfMembers(schema, record) is { } members
            ? All(members.Concat(rules.Where(rule => rule is not (RequiredRule or PropertiesRule)).Select(rule => emissionOf(rule).Pattern(this, type))))
            : null;
    }

    private static bool IsImplied(Rule rule, CsType type) => rule is TypeRule kinds && (type.Kinds & ~kinds.Kinds) == JsonKinds.None;

    private static Pattern? All(IEnumerable<Pattern?> patterns)
    {
        var all = patterns.ToList();
        return all.Count == 0 || all.Contains(null) ? null : Pattern.All(all.OfType<Pattern>());
    }

    /// <summary>The members that a schema requires or describes, as one property pattern, or as none where nothing is asked; null when C# cannot say it.</summary>
    private IReadOnlyList<Pattern>? OfMembers(Subschema schema, RecordModel record)
    {
        var required = new HashSet<string>(schema.Find<RequiredRule>()?.Names ?? default);
        var described = (schema.Find<PropertiesRule>()?.Properties ?? default).ToDictionary(property => property.Name, property => property.Schema);
        var members = new List<MemberPattern>();
        foreach (var name in (schema.Find<RequiredRule>()?.Names ?? default).Concat(described.Keys).Distinct())
        {
            if (record.Find(name) is not { IsStored: true, IsTriState: false } member) return null;
            var inner = described.TryGetValue(name, out var found) ? found : Subschema.Anything;
            if (inner.AcceptsAnything && (member.IsRequired || !required.Contains(name))) continue;
            if (OfMember(inner, member, required.Contains(name)) is not { } pattern) return null;
            members.Add(new MemberPattern(member.Name, pattern));
        }

        return members.Count == 0 ? [] : [new MembersPattern(members.ToEquatableArray())];
    }

    private Pattern? OfMember(Subschema schema, PropertyModel member, bool mustBePresent)
    {
        if (schema.AcceptsAnything) return Pattern.NotNullOf(member.Type);
        if (Of(schema, member.Type) is not { } pattern) return null;
        return mustBePresent || member.IsRequired ? pattern : Pattern.Any([Pattern.NullOf(member.Type), pattern]);
    }
}
