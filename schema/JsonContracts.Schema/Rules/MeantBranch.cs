using System;
using System.Collections.Generic;
using System.Linq;
using JsonContracts.Schema.Logic;
using JsonContracts.Schema.Text;

namespace JsonContracts.Schema.Rules;

/// <summary>
/// The branch of a choice that a value is meant for, by what the value itself says: no other branch takes its kind, or a member that all of them
/// require has a text that only this one lists. What is wrong with the value is then what this branch finds, not that none of them holds.
/// </summary>
internal sealed class MeantBranch
{
    private readonly IJudgement _judgement;
    private readonly ChoiceRule _choice;
    private readonly JsonValue _instance;
    private readonly List<(Subschema Branch, List<Rule> Rules)> _candidates;

    public MeantBranch(IJudgement judgement, ChoiceRule choice, JsonValue instance)
    {
        (_judgement, _choice, _instance) = (judgement, choice, instance);
        _candidates = [.. choice.Branches.Select(branch => (Branch: branch, Rules: AllRules(branch))).Where(one => MayTake(one.Rules))];
    }

    /// <summary>Notes what is wrong with the value, or with its tag.</summary>
    /// <returns>Whether something was noted; otherwise the choice as a whole is what is broken.</returns>
    public bool Note(InstancePath? path)
    {
        if (_choice.Listed is not null) return false;
        if (_candidates.Count == 1) return NoteOf(_candidates[0].Branch, path);
        if (_candidates.Count == 0 || !Partial.IsObject(_instance) || Tag() is not { } tag) return false;
        var (presence, value) = Partial.Member(_instance, tag.Name);
        if (presence == Presence.Absent) return _judgement.HasMember(new RequiredRule(EquatableArray.Of(tag.Name)) { Origin = _choice.Origin }, tag.Name, null, _instance, path) == Verdict.Fails;
        if (presence != Presence.Certain || value is not { IsKnown: true }) return false;
        var meant = tag.Values.FindIndex(values => values.Contains(value));
        if (meant >= 0) return NoteOf(_candidates[meant].Branch, path);
        _judgement.Noted(Verdict.Fails, Between(tag.Values.SelectMany(values => values)), value, new InstancePath(path, tag.Name));
        return true;
    }

    private bool NoteOf(Subschema branch, InstancePath? path) => _judgement.Try(branch, _instance) == Verdict.Fails && _judgement.Of(branch, _instance, path) == Verdict.Fails;

    /// <summary>The choice as one between the tags.</summary>
    private ChoiceRule Between(IEnumerable<JsonValue> tags) => _choice with { Branches = tags.Select(tag => Subschema.Of(new ConstRule(tag))).ToEquatableArray() };

    private bool MayTake(List<Rule> rules) => rules.OfType<TypeRule>().All(type => (type.Kinds & _instance.Kind) != 0) && !rules.Exists(rule => rule.RefusesAll);

    /// <summary>The first member that every candidate requires, each with values of its own.</summary>
    private (string Name, List<List<JsonValue>> Values)? Tag()
    {
        foreach (var name in _candidates[0].Rules.OfType<RequiredRule>().SelectMany(rule => rule.Names))
        {
            var values = _candidates.Select(one => ValuesOf(one.Rules, name)).TakeWhile(own => own.Count > 0).ToList();
            if (values.Count == _candidates.Count && values.SelectMany(own => own).Distinct().Count() == values.Sum(own => own.Count)) return (name, values);
        }

        return null;
    }

    private static List<JsonValue> ValuesOf(List<Rule> rules, string name)
    {
        if (!rules.OfType<RequiredRule>().Any(rule => rule.Names.Contains(name))) return [];
        var listed = rules.OfType<PropertiesRule>()
            .SelectMany(rule => rule.Properties.Where(property => property.Name == name))
            .Select(property => property.Schema.Listed)
            .FirstOrDefault(values => values is not null);
        return listed?.Select(value => value.Value).ToList() ?? [];
    }

    /// <summary>The rules of a schema with those of everything that has to hold beside them, each schema once.</summary>
    private List<Rule> AllRules(Subschema schema)
    {
        var rules = new List<Rule>();
        var followed = new HashSet<string>(StringComparer.Ordinal);
        var open = new Stack<Subschema>([schema]);
        while (open.Count > 0)
        {
            foreach (var rule in open.Pop().Rules)
            {
                rules.Add(rule);
                if (rule is AllOfRule all)
                {
                    foreach (var branch in all.Branches) open.Push(branch);
                }
                else if (rule is RefRule reference && followed.Add(reference.Target) && _judgement.Follow(reference) is { } target)
                {
                    open.Push(target);
                }
            }
        }

        return rules;
    }
}
