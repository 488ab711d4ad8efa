using System;
using System.Collections.Generic;
using System.Linq;
using Contracts.Keywords;

namespace Contracts.Schema.Evaluation;

/// <summary>One judging of one value. Without a list for findings it stops at the first broken rule.</summary>
internal sealed class Judgement(SchemaSet set, List<Finding>? findings)
{
    private const int MaxShown = 60;

    private readonly Stack<(Subschema Schema, JsonValue Instance)> _followed = new();

    public bool Holds(Subschema schema, JsonValue instance, InstancePath? path)
    {
        var holds = true;
        foreach (var rule in schema.Rules)
        {
            holds &= Holds(rule, instance, path);
            if (!holds && findings is null) return false;
        }

        return holds;
    }

    private bool Holds(Rule rule, JsonValue instance, InstancePath? path) => rule switch
    {
        AllOfRule all => HoldsAll(all, instance, path),
        ConditionalRule condition => Holds(IsValid(condition.If, instance) ? condition.Then : condition.Else, instance, path),
        RefRule reference => HoldsTarget(reference, instance, path),
        ItemsRule items => HoldsItems(items, instance, path),
        PropertiesRule properties => HoldsProperties(properties, instance, path),
        AdditionalPropertiesRule additional => HoldsAdditional(additional, instance, path),
        RequiredRule required => HoldsRequired(required, instance, path),
        DependentRequiredRule dependent => HoldsDependent(dependent, instance, path),
        _ => IsSatisfied(rule, instance) || Broken(rule, instance, path),
    };

    private bool IsSatisfied(Rule rule, JsonValue instance) => rule switch
    {
        NeverRule => false,
        TypeRule type => (instance.Kind & type.Kinds) != 0,
        ConstRule constant => constant.Value.Equals(instance),
        EnumRule values => values.Values.Contains(instance),
        BoundRule bound => instance is not NumberValue number || IsWithin(bound, number.Value),
        MultipleOfRule multiple => instance is not NumberValue number || number.Value.IsMultipleOf(multiple.Divisor),
        CountRule count => (instance.Kind & count.Kind) == 0 || (count.IsLower ? CountOf(instance) >= count.Limit : CountOf(instance) <= count.Limit),
        PatternRule pattern => instance is not StringValue text || PatternCache.Matches(pattern.NetPattern, text.Value),
        FormatRule format => instance is not StringValue text || Formats.Has(format.Format, text.Value.AsSpan()),
        UniqueItemsRule => instance is not ArrayValue array || new HashSet<JsonValue>(array.Items).Count == array.Items.Count,
        AnyOfRule any => any.Branches.Any(branch => IsValid(branch, instance)),
        OneOfRule one => one.Branches.Where(branch => IsValid(branch, instance)).Take(2).Count() == 1,
        NotRule not => !IsValid(not.Schema, instance),
        _ => true,
    };

    /// <summary>Decides a branch whose findings are nobody's business.</summary>
    private bool IsValid(Subschema schema, JsonValue instance)
    {
        if (findings is null) return Holds(schema, instance, null);
        var silent = new Judgement(set, null);
        foreach (var step in _followed.Reverse()) silent._followed.Push(step);
        return silent.Holds(schema, instance, null);
    }

    private bool HoldsAll(AllOfRule all, JsonValue instance, InstancePath? path)
    {
        var holds = true;
        foreach (var branch in all.Branches)
        {
            holds &= Holds(branch, instance, path);
            if (!holds && findings is null) return false;
        }

        return holds;
    }

    private bool HoldsTarget(RefRule reference, JsonValue instance, InstancePath? path)
    {
        if (set.Resolve(reference) is not { } target) return true;
        foreach (var (schema, value) in _followed)
        {
            if (ReferenceEquals(schema, target) && ReferenceEquals(value, instance)) return true;
        }

        _followed.Push((target, instance));
        var holds = Holds(target, instance, path);
        _followed.Pop();
        return holds;
    }

    private bool HoldsItems(ItemsRule items, JsonValue instance, InstancePath? path)
    {
        if (instance is not ArrayValue array) return true;
        var holds = true;
        for (var i = 0; i < array.Items.Count && (holds || findings is not null); i++)
        {
            holds &= Holds(items.Items, array.Items[i], new InstancePath(path, i));
        }

        return holds;
    }

    private bool HoldsProperties(PropertiesRule properties, JsonValue instance, InstancePath? path)
    {
        if (instance is not ObjectValue value) return true;
        var holds = true;
        foreach (var property in properties.Properties)
        {
            if (value.Find(property.Name) is { } member) holds &= Holds(property.Schema, member, new InstancePath(path, property.Name));
            if (!holds && findings is null) return false;
        }

        return holds;
    }

    private bool HoldsAdditional(AdditionalPropertiesRule additional, JsonValue instance, InstancePath? path)
    {
        if (instance is not ObjectValue value) return true;
        var refused = additional.Schema.Rules.Any(rule => rule is NeverRule);
        var holds = true;
        foreach (var member in value.Members)
        {
            if (additional.Declared.Contains(member.Name)) continue;
            var place = new InstancePath(path, member.Name);
            holds &= refused ? Broken(additional, member.Value, place) : Holds(additional.Schema, member.Value, place);
            if (!holds && findings is null) return false;
        }

        return holds;
    }

    private bool HoldsRequired(RequiredRule required, JsonValue instance, InstancePath? path) =>
        instance is not ObjectValue value || HasAll(required, required.Names, value, path);

    private bool HoldsDependent(DependentRequiredRule dependent, JsonValue instance, InstancePath? path)
    {
        if (instance is not ObjectValue value) return true;
        var holds = true;
        foreach (var dependency in dependent.Dependencies)
        {
            if (value.Find(dependency.Name) is not null) holds &= HasAll(dependent, dependency.Needs, value, path);
        }

        return holds;
    }

    private bool HasAll(Rule rule, EquatableArray<string> names, ObjectValue value, InstancePath? path)
    {
        var holds = true;
        foreach (var name in names)
        {
            if (value.Find(name) is not null) continue;
            holds = false;
            if (findings is null) return false;
            findings.Add(new Finding(InstancePath.PointerTo(new InstancePath(path, name)), rule, RuleText.Of(rule), Finding.Missing));
        }

        return holds;
    }

    private bool Broken(Rule rule, JsonValue instance, InstancePath? path)
    {
        findings?.Add(new Finding(InstancePath.PointerTo(path), rule, RuleText.Of(rule), Shown(instance)));
        return false;
    }

    private static string Shown(JsonValue instance)
    {
        var json = instance.ToJson();
        if (json.Length <= MaxShown) return json;
        return json.Substring(0, char.IsHighSurrogate(json[MaxShown - 1]) ? MaxShown - 1 : MaxShown) + "…";
    }

    private static bool IsWithin(BoundRule bound, JsonNumber number)
    {
        var order = number.CompareTo(bound.Limit);
        return order == 0 ? !bound.IsExclusive : bound.IsLower ? order > 0 : order < 0;
    }

    private static long CountOf(JsonValue instance) => instance switch
    {
        StringValue text => CodePoints.Count(text.Value.AsSpan()),
        ArrayValue array => array.Items.Count,
        ObjectValue value => value.Members.Count,
        _ => 0,
    };
}
