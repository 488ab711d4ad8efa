using System;
using System.Collections.Generic;
using System.Linq;
using JsonContracts.Analyzers.Reading;
using JsonContracts.Schema.Evaluation;
using JsonContracts.Schema.Rules;
using JsonContracts.Schema.Shapes;
using JsonContracts.Schema.Text;

namespace JsonContracts.Analyzers.Remedies;

/// <summary>The members of an object to set so that it keeps a rule: what is missing, or values that the schema names together.</summary>
internal sealed class MemberRemedies(Trial trial, CSharpText text)
{
    /// <summary>Something to start from when nothing is known of a member; the nearest that is allowed is what counts.</summary>
    private static readonly JsonValue[] s_seeds =
    [
        new NumberValue(JsonNumber.FromInt64(0)), new BooleanValue(false), new BooleanValue(true), new ArrayValue(default), new ObjectValue(default),
        new StringValue("text"), new StringValue("https://example.com/"), new StringValue("name@example.com"), new StringValue("example.com"), new StringValue("2026-01-31"),
    ];

    /// <summary>The choices for a finding at an object, the best first.</summary>
    public IEnumerable<MemberChoice> For(Finding finding, Place place)
    {
        if (place is not { Type: { } type, Syntax: { } syntax } || ValuePlace.Find(trial.Whole, place.Pointer) is null) yield break;
        var named = KnownValues.Combinations(type.Schema).Select(branch => (Title: branch.Annotations.Title!, Members: ConstantsOf(branch))).ToList();
        var looksAt = finding.IsMissing ? [NameOf(finding)] : finding.Members;
        var relevant = named
            .Where(one => one.Members.Select(member => member.Name).Intersect(looksAt).Any())
            .Where(one => one.Members.All(member => type.Properties.ContainsKey(member.Name)))
            .Where(one => trial.Mends(finding, Changed(place, one.Members)))
            .OrderBy(one => one.Members.Sum(member => Distance(place, member)))
            .ToList();
        if (finding.IsMissing)
        {
            var fitting = relevant.FindIndex(one => !one.Members.Any(member => IsOther(place, member)));
            var missing = fitting < 0 ? Sample(finding, place) : relevant[fitting].Members.Where(member => Find(place, member.Name) is null).ToList();
            if (fitting >= 0) relevant.RemoveAt(fitting);
            if (missing is not null && Choice("", missing) is { } choice) yield return choice;
        }

        foreach (var (title, members) in relevant)
        {
            if (Choice(title, members) is { } choice) yield return choice;
        }

        MemberChoice? Choice(string title, IReadOnlyList<JsonMember> members)
        {
            var set = members.Select(member => (type.Properties[member.Name].Name, Value: text.Of(member.Value, type.Properties[member.Name].Type, syntax.SpanStart))).ToList();
            return set.All(member => member.Value is not null) ? new MemberChoice(title, set.Select(member => (member.Name, member.Value!)).ToList()) : null;
        }
    }

    /// <summary>What is missing, with a value that is allowed there.</summary>
    private IReadOnlyList<JsonMember>? Sample(Finding finding, Place place)
    {
        var name = NameOf(finding);
        if (!place.Type!.Properties.TryGetValue(name, out var property)) return null;
        var annotations = (place.Type.Schema.Find<PropertiesRule>()?.Properties ?? default).FirstOrDefault(one => one.Name == name)?.Schema.Annotations;
        var stated = new[] { annotations?.Default }.Concat(annotations?.Examples ?? default).OfType<JsonValue>();
        return stated.Concat(s_seeds)
            .Select(seed => trial.Nearest(seed, finding.Pointer, []))
            .OfType<JsonValue>()
            .Where(value => text.Of(value, property.Type, place.Syntax!.SpanStart) is not null)
            .Select(value => new[] { new JsonMember(name, value) })
            .FirstOrDefault(members => trial.Mends(finding, Changed(place, members)));
    }

    private static string NameOf(Finding finding) => finding.Pointer.Substring(finding.Pointer.LastIndexOf('/') + 1).Replace("~1", "/").Replace("~0", "~");

    private static IReadOnlyList<JsonMember> ConstantsOf(Subschema branch) => branch.Find<PropertiesRule>()!.Properties
        .Select(property => new JsonMember(property.Name, property.Schema.Find<ConstRule>()?.Value ?? new NullValue()))
        .ToList();

    private JsonValue Changed(Place place, IReadOnlyList<JsonMember> members) =>
        members.Aggregate(trial.Whole, (whole, member) => ValuePlace.With(whole, place.Member(member.Name, member.Name).Pointer, member.Value));

    private JsonValue? Find(Place place, string name) => ValuePlace.Find(trial.Whole, place.Member(name, name).Pointer);

    /// <summary>Whether the object has another value for a member, for certain.</summary>
    private bool IsOther(Place place, JsonMember member) => Find(place, member.Name) is { } value and not UnknownValue && !value.Equals(member.Value);

    private double Distance(Place place, JsonMember member) => (Find(place, member.Name), member.Value) switch
    {
        (null or UnknownValue, _) => 0,
        (NumberValue value, NumberValue other) => Math.Pow(value.Value.ToDouble() - other.Value.ToDouble(), 2),
        var (value, other) => value!.Equals(other) ? 0 : 1,
    };
}
