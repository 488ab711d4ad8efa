using System;
using System.Collections.Generic;
using JsonContracts.Schema.Linking;
using JsonContracts.Schema.Logic;
using JsonContracts.Schema.Rules;
using JsonContracts.Schema.Text;

namespace JsonContracts.Schema.Evaluation;

/// <summary>
/// One judging of one value, which may be known only in part. What a schema says of a value is found out once, however many rules ask;
/// only where something is certainly broken is it looked at once more, to note what.
/// </summary>
/// <param name="set">What references are looked up in.</param>
internal sealed class Judgement(SchemaSet set) : IJudgement
{
    private readonly Dictionary<Question, Verdict> _verdicts = [];
    private readonly Dictionary<(Question, string?, int), Verdict> _evaluated = [];
    private readonly HashSet<Question> _noted = [];
    private readonly List<Finding> _findings = [];
    private bool _isTrying;
    private string? _reason;

    /// <summary>The rules that are broken whatever is not known, in the order of the schema.</summary>
    public IReadOnlyList<Finding> Findings => _findings;

    /// <summary>A rule that could not be decided although all of the value is known: its pattern took too long.</summary>
    public Rule? Undecided { get; private set; }

    /// <summary>How many questions were answered by looking at rules; for tests of how the work grows.</summary>
    internal int Work { get; private set; }

    /// <inheritdoc/>
    public bool Notes => !_isTrying;

    /// <inheritdoc/>
    public Verdict Of(Subschema schema, JsonValue instance, InstancePath? path)
    {
        var verdict = Try(schema, instance);
        if (_isTrying || verdict != Verdict.Fails || !_noted.Add(new Question(schema, instance, InstancePath.PointerTo(path), _reason))) return verdict;
        return AllRules(schema, instance, path);
    }

    /// <inheritdoc/>
    public Verdict Try(Subschema schema, JsonValue instance)
    {
        if (schema.AcceptsAnything) return Verdict.Holds;
        var question = new Question(schema, instance);
        if (_verdicts.TryGetValue(question, out var known)) return known;

        // Who comes back here while this is not answered yet goes in a circle, and cannot know.
        _verdicts[question] = Verdict.Unknown;
        var outer = _isTrying;
        _isTrying = true;
        var verdict = DeepWalk.Into(() => AllRules(schema, instance, null));
        _isTrying = outer;
        return _verdicts[question] = verdict;
    }

    /// <inheritdoc/>
    public Verdict OfTarget(RefRule reference, JsonValue instance, InstancePath? path)
    {
        if (set.Resolve(reference) is not { } target) return Verdict.Unknown;
        if (_isTrying) return Try(target, instance);
        var (outer, known) = (_reason, _findings.Count);
        _reason = null;
        var verdict = Of(target, instance, path);
        _reason = outer;
        if (!reference.Copy.IsUnknown) PointTo(reference.Copy, target, known);
        return verdict;
    }

    /// <inheritdoc/>
    public Subschema? Follow(RefRule reference) => set.Resolve(reference);

    /// <inheritdoc/>
    public Verdict Evaluates(Subschema schema, JsonValue instance, Child child)
    {
        var question = (new Question(schema, instance), child.Name, child.Index);
        if (_evaluated.TryGetValue(question, out var known)) return known;
        return _evaluated[question] = DeepWalk.Into(() => Mark.AnyIncludes(Mark.Of(schema.Rules), this, instance, child));
    }

    /// <inheritdoc/>
    public Verdict All<T>(IEnumerable<T> parts, Func<T, Verdict> judge)
    {
        var verdict = Verdict.Holds;
        foreach (var part in parts)
        {
            verdict = verdict.And(judge(part));
            if (verdict == Verdict.Fails && _isTrying) return verdict;
        }

        return verdict;
    }

    /// <inheritdoc/>
    public Verdict Because(string? reason, Func<Verdict> judge)
    {
        var outer = _reason;
        _reason = reason ?? outer;
        var verdict = judge();
        _reason = outer;
        return verdict;
    }

    /// <inheritdoc/>
    public Verdict Noted(Verdict verdict, Rule rule, JsonValue instance, InstancePath? path)
    {
        if (verdict == Verdict.Fails && !_isTrying) Note(rule, RuleText.Of(rule), path, ActualText.Of(rule, instance));
        if (verdict == Verdict.Unknown && rule is ValueRule && instance.IsKnown) Undecided ??= rule;
        return verdict;
    }

    /// <inheritdoc/>
    public Verdict HasMember(Rule rule, string name, string? companion, JsonValue instance, InstancePath? path)
    {
        if (!Partial.IsObject(instance)) return Partial.MayHaveMore(instance) ? Verdict.Unknown : Verdict.Holds;
        var presence = Partial.Member(instance, name).Presence;
        if (presence == Presence.Certain) return Verdict.Holds;
        if (presence == Presence.Possible) return Verdict.Unknown;
        if (!_isTrying) Note(rule, companion is null ? RuleText.Of(rule) : $"together with `{ShortText.Of(companion)}`", new InstancePath(path, name), Finding.Missing, companion);
        return Verdict.Fails;
    }

    private Verdict AllRules(Subschema schema, JsonValue instance, InstancePath? path)
    {
        Work++;
        return All(schema.Rules, rule => rule.Judge(this, instance, path));
    }

    /// <summary>What was found in a target shows where the author of this schema wrote the same.</summary>
    private void PointTo(Origin copy, Subschema target, int known)
    {
        for (var i = known; i < _findings.Count; i++)
        {
            var rule = _findings[i].Rule;
            _findings[i] = _findings[i] with { Rule = rule with { Origin = rule.Origin.Moved(target.Rules[0].Origin.Outer(), copy) } };
        }
    }

    private void Note(Rule rule, string expected, InstancePath? path, string actual, string? companion = null) =>
        _findings.Add(new Finding(InstancePath.PointerTo(path), rule, RuleText.WithReason(expected, _reason), actual) { Reason = _reason, Companion = companion });
}
