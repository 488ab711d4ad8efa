using System;
using System.Collections.Generic;
using System.Linq;
using JsonContracts.Schema.Linking;
using JsonContracts.Schema.Rules;
using JsonContracts.Schema.Text;

namespace JsonContracts.Schema.Evaluation;

/// <summary>
/// One judging of one value, which may be known only in part. Without a list for findings it stops at the first broken rule; with
/// one it notes every rule that is broken whatever is not known.
/// </summary>
internal sealed class Judgement(SchemaSet set, List<Finding>? findings)
{
    private readonly Stack<(Subschema Schema, JsonValue Instance)> _followed = new();
    private string? _reason;

    public Verdict Of(Subschema schema, JsonValue instance, InstancePath? path) => All(schema.Rules, rule => Of(rule, instance, path));

    private Verdict Of(Rule rule, JsonValue instance, InstancePath? path) => rule switch
    {
        AllOfRule all => All(all.Branches, branch => Of(branch, instance, path)),
        ConditionalRule condition => OfCondition(condition, instance, path),
        RefRule reference => OfTarget(reference, instance, path),
        ItemsRule items => OfItems(items, instance, path),
        PropertiesRule properties => All(properties.Properties, property => OfProperty(property, instance, path)),
        AdditionalPropertiesRule additional => OfAdditional(additional, instance, path),
        RequiredRule required => All(required.Names, name => HasMember(required, name, null, instance, path)),
        DependentRequiredRule dependent => All(dependent.Dependencies, dependency => OfDependency(dependent, dependency, instance, path)),
        _ => Noted(OfValue(rule, instance), rule, instance, path),
    };

    /// <summary>“And” over parts, each of which is looked at as long as there is something to find.</summary>
    private Verdict All<T>(IEnumerable<T> parts, Func<T, Verdict> judge)
    {
        var verdict = Verdict.Holds;
        foreach (var part in parts)
        {
            verdict = verdict.And(judge(part));
            if (verdict == Verdict.Fails && findings is null) return verdict;
        }

        return verdict;
    }

    private Verdict OfValue(Rule rule, JsonValue instance) => rule switch
    {
        NeverRule => Verdict.Fails,
        TypeRule type => Partial.IsOneOf(instance, type.Kinds),
        ConstRule constant => Partial.AreEqual(constant.Value, instance),
        EnumRule values => values.Values.Select(value => Partial.AreEqual(value, instance)).Aggregate(Verdict.Fails, Verdicts.Or),
        BoundRule bound => Partial.If<NumberValue>(instance, JsonKinds.Number, number => Verdicts.Of(IsWithin(bound, number.Value))),
        MultipleOfRule multiple => Partial.If<NumberValue>(instance, JsonKinds.Number, number => Verdicts.Of(number.Value.IsMultipleOf(multiple.Divisor))),
        PatternRule pattern => Partial.If<StringValue>(instance, JsonKinds.String, text => PatternCache.Matches(pattern.NetPattern, text.Value)),
        FormatRule format => Partial.If<StringValue>(instance, JsonKinds.String, text => Verdicts.Of(Formats.Formats.Has(format.Format, text.Value.AsSpan()))),
        CountRule count => Partial.HasCount(count, instance),
        UniqueItemsRule => Partial.IsUnique(instance),
        ChoiceRule { IsExactlyOne: false } any => any.Branches.Select(branch => Silently(branch, instance)).Aggregate(Verdict.Fails, Verdicts.Or),
        ChoiceRule { IsExactlyOne: true } one => ExactlyOne(one.Branches.Select(branch => Silently(branch, instance))),
        NotRule not => Silently(not.Schema, instance).Not(),
        _ => Verdict.Holds,
    };

    private static Verdict ExactlyOne(IEnumerable<Verdict> branches)
    {
        var (certain, possible) = (0, 0);
        foreach (var branch in branches)
        {
            if (branch == Verdict.Holds) certain++;
            if (branch != Verdict.Fails) possible++;
            if (certain > 1) return Verdict.Fails;
        }

        return possible == 0 ? Verdict.Fails : certain == 1 && possible == 1 ? Verdict.Holds : Verdict.Unknown;
    }

    /// <summary>Decides a branch whose findings are nobody's business.</summary>
    private Verdict Silently(Subschema schema, JsonValue instance)
    {
        if (findings is null) return Of(schema, instance, null);
        var silent = new Judgement(set, null);
        foreach (var step in _followed.Reverse()) silent._followed.Push(step);
        return silent.Of(schema, instance, null);
    }

    private Verdict OfCondition(ConditionalRule condition, JsonValue instance, InstancePath? path)
    {
        switch (Silently(condition.If, instance))
        {
            case Verdict.Holds:
                return Because(condition.Reason ?? _reason, () => Of(condition.Then, instance, path));
            case Verdict.Fails:
                return Because(condition.Reason ?? _reason, () => Of(condition.Else, instance, path));
            default:
                var (then, otherwise) = (Silently(condition.Then, instance), Silently(condition.Else, instance));
                return Because(condition.Reason ?? _reason, () => Noted(then == otherwise ? then : Verdict.Unknown, condition, instance, path));
        }
    }

    /// <summary>Judges what is asked for a reason, which every finding then tells.</summary>
    private Verdict Because(string? reason, Func<Verdict> judge)
    {
        var outer = _reason;
        _reason = reason;
        var verdict = judge();
        _reason = outer;
        return verdict;
    }

    private Verdict OfTarget(RefRule reference, JsonValue instance, InstancePath? path)
    {
        if (set.Resolve(reference) is not { } target) return Verdict.Holds;
        foreach (var (schema, value) in _followed)
        {
            if (ReferenceEquals(schema, target) && ReferenceEquals(value, instance)) return Verdict.Holds;
        }

        _followed.Push((target, instance));
        var known = findings?.Count ?? 0;
        var verdict = Because(null, () => Of(target, instance, path));
        if (!reference.Copy.IsUnknown) PointTo(reference.Copy, target, known);
        _followed.Pop();
        return verdict;
    }

    /// <summary>What was found in a target shows where the author of this schema wrote the same.</summary>
    private void PointTo(Origin copy, Subschema target, int known)
    {
        for (var i = known; i < findings?.Count; i++)
        {
            var rule = findings[i].Rule;
            findings[i] = findings[i] with { Rule = rule with { Origin = rule.Origin.Moved(target.Rules[0].Origin.Outer(), copy) } };
        }
    }

    private Verdict OfItems(ItemsRule items, JsonValue instance, InstancePath? path) => instance switch
    {
        ArrayValue array => All(Enumerable.Range(0, array.Items.Count), i => Of(items.Items, array.Items[i], new InstancePath(path, i))),
        PartialArray array => All(Enumerable.Range(0, array.Items.Count), i => Of(items.Items, array.Items[i], new InstancePath(path, i)))
            .And(items.Items.AcceptsAnything ? Verdict.Holds : Verdict.Unknown),
        UnknownValue { Possible: var kinds } when (kinds & JsonKinds.Array) != 0 && !items.Items.AcceptsAnything => Verdict.Unknown,
        _ => Verdict.Holds,
    };

    private Verdict OfProperty(PropertySchema property, JsonValue instance, InstancePath? path)
    {
        if (property.Schema.AcceptsAnything) return Verdict.Holds;
        var (presence, value) = Partial.Member(instance, property.Name);
        return presence switch
        {
            Presence.Absent => Verdict.Holds,
            Presence.Certain => Of(property.Schema, value!, new InstancePath(path, property.Name)),
            _ => value is null ? Verdict.Unknown : Silently(property.Schema, value).Or(Verdict.Unknown),
        };
    }

    private Verdict OfAdditional(AdditionalPropertiesRule additional, JsonValue instance, InstancePath? path)
    {
        if (additional.Schema.AcceptsAnything) return Verdict.Holds;
        var refused = additional.Schema.Rules.Any(rule => rule is NeverRule);
        return All(Partial.Members(instance).Where(member => !additional.Declared.Contains(member.Name)), Judge).And(Partial.MayHaveMore(instance) ? Verdict.Unknown : Verdict.Holds);

        Verdict Judge(PartialMember member)
        {
            var place = new InstancePath(path, member.Name);
            if (!member.IsCertain) return refused ? Verdict.Unknown : Silently(additional.Schema, member.Value).Or(Verdict.Unknown);
            return refused ? Noted(Verdict.Fails, additional, member.Value, place) : Of(additional.Schema, member.Value, place);
        }
    }

    private Verdict OfDependency(DependentRequiredRule rule, Dependency dependency, JsonValue instance, InstancePath? path)
    {
        if (!Partial.IsObject(instance)) return Verdict.Holds;
        return Partial.Member(instance, dependency.Name).Presence switch
        {
            Presence.Absent => Verdict.Holds,
            Presence.Certain => All(dependency.Needs, name => HasMember(rule, name, dependency.Name, instance, path)),
            _ => dependency.Needs.All(name => Partial.Member(instance, name).Presence == Presence.Certain) ? Verdict.Holds : Verdict.Unknown,
        };
    }

    private Verdict HasMember(Rule rule, string name, string? besides, JsonValue instance, InstancePath? path)
    {
        if (instance is UnknownValue { Possible: var kinds }) return (kinds & JsonKinds.Object) == 0 ? Verdict.Holds : Verdict.Unknown;
        if (!Partial.IsObject(instance)) return Verdict.Holds;
        var presence = Partial.Member(instance, name).Presence;
        if (presence == Presence.Absent)
        {
            Note(rule, besides is null ? RuleText.Of(rule) : $"together with `{besides}`", new InstancePath(path, name), Finding.Missing);
        }

        return presence switch { Presence.Absent => Verdict.Fails, Presence.Certain => Verdict.Holds, _ => Verdict.Unknown };
    }

    private Verdict Noted(Verdict verdict, Rule rule, JsonValue instance, InstancePath? path)
    {
        if (verdict == Verdict.Fails && findings is not null) Note(rule, RuleText.Of(rule), path, ActualText.Of(rule, instance));
        return verdict;
    }

    private void Note(Rule rule, string expected, InstancePath? path, string actual) =>
        findings?.Add(new Finding(InstancePath.PointerTo(path), rule, RuleText.WithReason(expected, _reason), actual) { Reason = _reason });

    private static bool IsWithin(BoundRule bound, JsonNumber number)
    {
        var order = number.CompareTo(bound.Limit);
        return order == 0 ? !bound.IsExclusive : bound.IsLower ? order > 0 : order < 0;
    }
}
