using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using JsonContracts.Schema.Evaluation;
using JsonContracts.Schema.Rules;
using JsonContracts.Schema.Text;

namespace JsonContracts.Schema.Comparison;

/// <summary>Walks through two revisions side by side and notes what differs at each place.</summary>
internal sealed class Differences(Revision old, Revision @new, Direction forward, Direction backward, CancellationToken cancellationToken)
{
    private readonly List<SchemaChange> _changes = [];
    private readonly HashSet<(Subschema Old, Subschema New)> _seen = [];

    public IReadOnlyList<SchemaChange> Find()
    {
        Compare(old.Root, @new.Root, []);
        return _changes.Distinct().ToList();
    }

    private void Compare(Subschema before, Subschema after, IReadOnlyList<string> place)
    {
        cancellationToken.ThrowIfCancellationRequested();
        if (!_seen.Add((before, after))) return;
        CompareWords(before, after, place);
        (before, after) = (old.Unfold(before), @new.Unfold(after));
        foreach (var aspect in Aspects.Of(before.Rules.Concat(after.Rules))) CompareAspect(aspect, before, after, place);
        CompareMembers(before, after, place);
        CompareUnnamed(before, after, place);
        if (before.Find<ItemsRule>() is not null || after.Find<ItemsRule>() is not null) Compare(ItemsRule.In(before), ItemsRule.In(after), [.. place, "*"]);
    }

    private void CompareWords(Subschema before, Subschema after, IReadOnlyList<string> place)
    {
        var (was, now) = (before.Annotations, after.Annotations);
        if (!Equals(was.Default, now.Default)) Note(ChangeKind.Default, $"default {Json(was.Default)} → {Json(now.Default)}", before, after, place);
        if (now.Deprecated && !was.Deprecated) Note(ChangeKind.Deprecated, "now deprecated", before, after, place);
        if (was.Title != now.Title || was.Description != now.Description) Note(ChangeKind.Description, "other words", before, after, place);
    }

    private void Note(ChangeKind kind, string text, Subschema before, Subschema after, IReadOnlyList<string> place) =>
        Add(new SchemaChange(kind, place.ToEquatableArray(), text, Inclusion.Proven, Inclusion.Proven), Place(before), Place(after));

    private static string Json(JsonValue? value) => value?.ToJson() ?? "none";

    private void CompareAspect(Aspect aspect, Subschema before, Subschema after, IReadOnlyList<string> place)
    {
        var (was, now) = (Aspects.Answers(before, aspect), Aspects.Answers(after, aspect));
        var (lost, gained) = (was.Except(now).ToList(), now.Except(was).ToList());
        if ((lost.Count == 0 && gained.Count == 0) || ComparedBranches(was, now, place)) return;
        if (aspect.IsAskedOnce) Add(place, before, after, lost, gained);
        else AddEach(place, before, after, lost, gained);
    }

    /// <summary>Rules that stand side by side are changes of their own, unless they give the same reason.</summary>
    private void AddEach(IReadOnlyList<string> place, Subschema before, Subschema after, List<Rule> lost, List<Rule> gained)
    {
        foreach (var rule in lost)
        {
            var changed = gained.Where(other => Aspects.IsSameReason(rule, other)).Take(1).ToList();
            Add(place, before, after, [rule], changed);
            gained = gained.Except(changed).ToList();
        }

        foreach (var rule in gained) Add(place, before, after, [], [rule]);
    }

    private void Add(IReadOnlyList<string> place, Subschema before, Subschema after, IReadOnlyList<Rule> lost, IReadOnlyList<Rule> gained)
    {
        var (valid, readable) = (forward.Rules(place, before, gained), backward.Rules(place, after, lost));
        if (valid.Holds && readable.Holds) return;
        Add(new SchemaChange(Kind(valid, readable), place.ToEquatableArray(), Aspects.Difference(lost, gained), valid, readable), Place(lost), Place(gained));
    }

    /// <summary>The forms that a choice offers are compared one by one when it is clear which belongs to which.</summary>
    private bool ComparedBranches(IReadOnlyList<Rule> was, IReadOnlyList<Rule> now, IReadOnlyList<string> place)
    {
        if (was.Count != 1 || now.Count != 1 || was[0].Keyword != now[0].Keyword || Aspects.IsListOfValues(was[0])) return false;
        var (before, after) = (was[0].Alternatives.ToLookup(old.KindsOf), now[0].Alternatives.ToLookup(@new.KindsOf));
        if (before.Count == 0 || before.Count != after.Count || before.Any(kind => kind.Count() != 1 || after[kind.Key].Count() != 1)) return false;
        foreach (var kind in before) Compare(kind.Single(), after[kind.Key].Single(), place);
        return true;
    }

    private void CompareMembers(Subschema before, Subschema after, IReadOnlyList<string> place)
    {
        var (was, now) = (Names(before, old), Names(after, @new));
        var renamed = was.Except(now)
            .Select(name => (Old: name, New: now.Except(was).FirstOrDefault(other => IsRenamed(before, name, after, other))))
            .Where(pair => pair.New is not null)
            .ToDictionary(pair => pair.Old, pair => pair.New!, StringComparer.Ordinal);
        foreach (var name in was)
        {
            if (now.Contains(name)) CompareMember(name, before, after, place);
            else CompareRemoved(name, before, after, place, renamed.TryGetValue(name, out var newName) ? newName : null);
        }

        foreach (var name in now.Except(was)) CompareAdded(name, before, after, place, renamed.FirstOrDefault(pair => pair.Value == name).Key);
    }

    /// <summary>The members that a schema names and does not forbid.</summary>
    private static IReadOnlyList<string> Names(Subschema schema, Revision revision) => (schema.Find<PropertiesRule>()?.Properties ?? default)
        .Select(property => property.Name)
        .Concat(schema.Find<RequiredRule>()?.Names ?? default)
        .Distinct()
        .Where(name => revision.KindsOf(revision.Member(schema, name)) != JsonKinds.None)
        .ToList();

    private bool IsRenamed(Subschema before, string name, Subschema after, string other)
    {
        var (was, now) = (old.Member(before, name), @new.Member(after, other));
        return was.Rules == now.Rules && (EditDistance.Between(name, other) <= Math.Max(2, name.Length / 3)
            || (was.Annotations.Description is { } description && description == now.Annotations.Description));
    }

    private void CompareMember(string name, Subschema before, Subschema after, IReadOnlyList<string> place)
    {
        IReadOnlyList<string> member = [.. place, name];
        var (was, now) = (IsRequired(before, name), IsRequired(after, name));
        if (was != now)
        {
            var (valid, readable) = (forward.Requirement(member, was, now), backward.Requirement(member, now, was));
            Add(new SchemaChange(Kind(valid, readable), member.ToEquatableArray(), now ? "now required" : "no longer required", valid, readable), Place(before, name), Place(after, name));
        }

        Compare(old.Member(before, name), @new.Member(after, name), member);
    }

    private void CompareRemoved(string name, Subschema before, Subschema after, IReadOnlyList<string> place, string? newName)
    {
        var text = newName is null ? Required(before, name) + Aspects.Kind(old.Member(before, name), old) : $"probably now `{newName}`";
        var change = Single(newName is null ? ChangeKind.Removed : ChangeKind.Renamed, name, before, after, place, text);
        Add(change, Place(before, name), null);
    }

    private void CompareAdded(string name, Subschema before, Subschema after, IReadOnlyList<string> place, string? oldName)
    {
        var text = oldName is null ? Required(after, name) + RuleText.Of(@new.Member(after, name)) : $"was probably `{oldName}`";
        var change = Single(oldName is null ? ChangeKind.Added : ChangeKind.Renamed, name, before, after, place, text);
        Add(change, null, Place(after, name));
    }

    /// <summary>A member that only one of the revisions names; for the other, the rules for all other members hold.</summary>
    private SchemaChange Single(ChangeKind kind, string name, Subschema before, Subschema after, IReadOnlyList<string> place, string text)
    {
        IReadOnlyList<string> member = [.. place, name];
        var (was, now) = (old.Member(before, name), @new.Member(after, name));
        var valid = Worse(forward.Requirement(member, IsRequired(before, name), IsRequired(after, name)), forward.Place(member, was, now));
        var readable = Worse(backward.Requirement(member, IsRequired(after, name), IsRequired(before, name)), backward.Place(member, now, was));
        return new SchemaChange(kind, member.ToEquatableArray(), text, valid, readable);
    }

    private static string Required(Subschema schema, string name) => IsRequired(schema, name) ? "required, " : "";

    private static Inclusion Worse(Inclusion presence, Inclusion value) => presence.Verdict == InclusionVerdict.Fails || value.Holds ? presence : value;

    private static bool IsRequired(Subschema schema, string name) => RequiredRule.Wants(schema, name);

    /// <summary>What the members are allowed to be that neither revision names.</summary>
    private void CompareUnnamed(Subschema before, Subschema after, IReadOnlyList<string> place)
    {
        var (was, now) = (Unnamed(before), Unnamed(after));
        if (was.Rules == now.Rules || ((old.KindsOf(before) | @new.KindsOf(after)) & JsonKinds.Object) == 0) return;
        if (IsDescribed(was) && IsDescribed(now))
        {
            Compare(was, now, [.. place, "*"]);
            return;
        }

        IReadOnlyList<string> member = [.. place, "*"];
        var (valid, readable) = (forward.Place(member, was, now), backward.Place(member, now, was));
        if (valid.Holds && readable.Holds) return;
        var text = $"other members: {Allowed(was)} → {Allowed(now)}";
        Add(new SchemaChange(Kind(valid, readable), place.ToEquatableArray(), text, valid, readable), Place(before.Rules.OfType<AdditionalPropertiesRule>()), Place(after.Rules.OfType<AdditionalPropertiesRule>()));
    }

    private static Subschema Unnamed(Subschema schema) =>
        schema.Rules.OfType<AdditionalPropertiesRule>().Select(rule => rule.Schema).FirstOrDefault() ?? Subschema.Anything;

    private static bool IsDescribed(Subschema unnamed) => !unnamed.AcceptsAnything && unnamed.Find<NeverRule>() is null;

    private static string Allowed(Subschema unnamed) => unnamed.Find<NeverRule>() is not null ? "none" : RuleText.Of(unnamed);

    private static ChangeKind Kind(Inclusion valid, Inclusion readable) => (valid.Verdict, readable.Verdict) switch
    {
        (InclusionVerdict.Fails, InclusionVerdict.Holds) => ChangeKind.Narrowed,
        (InclusionVerdict.Holds, InclusionVerdict.Fails) => ChangeKind.Widened,
        (InclusionVerdict.Fails, InclusionVerdict.Fails or InclusionVerdict.Undecided) => ChangeKind.Replaced,
        (InclusionVerdict.Holds, InclusionVerdict.Holds or InclusionVerdict.Undecided) or (InclusionVerdict.Undecided, _) => ChangeKind.Undecided,
        _ => throw new ArgumentOutOfRangeException(nameof(valid), valid, "No answer."),
    };

    private void Add(SchemaChange change, string? oldPointer, string? newPointer) =>
        _changes.Add(change with { OldPointer = oldPointer, NewPointer = newPointer });

    private static string? Place(Subschema schema) => Place(schema.Rules) is { } keyword ? keyword.Substring(0, keyword.LastIndexOf('/')) : null;

    private static string? Place(IEnumerable<Rule> rules) => rules.Select(rule => rule.Origin).FirstOrDefault(origin => !origin.IsUnknown).Pointer;

    private static string? Place(Subschema schema, string member) =>
        Place(schema.Rules.OfType<PropertiesRule>()) is { } properties ? properties + "/" + JsonPointer.Escape(member) : null;
}
