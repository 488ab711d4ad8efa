using System.Collections.Generic;
using System.Collections.Immutable;
using System.Globalization;
using System.Linq;
using JsonContracts.Analyzers.Reading;
using JsonContracts.Schema.Evaluation;
using JsonContracts.Schema.Linking;
using JsonContracts.Schema.Rules;
using JsonContracts.Schema.Text;

namespace JsonContracts.Analyzers.Remedies;

/// <summary>Works out how a broken rule can be kept, for the fixes.</summary>
/// <param name="trial">The value that breaks rules.</param>
/// <param name="places">Where the code gives its parts.</param>
/// <param name="text">Writes values in C#; null for a value that stands in a JSON text.</param>
internal sealed class RemedySearch(Trial trial, IReadOnlyDictionary<string, Place> places, CSharpText? text)
{
    /// <summary>The properties of the diagnostic for a finding.</summary>
    public ImmutableDictionary<string, string?> For(Finding finding)
    {
        var data = ImmutableDictionary.CreateBuilder<string, string?>();
        data[RemedyData.Keyword] = finding.Rule.Keyword;
        data[RemedyData.Pointer] = finding.Pointer;
        if (text is null)
        {
            if (Nearest(finding) is { } json) data[RemedyData.NearestJson] = json.ToJson();
            return data.ToImmutable();
        }

        if (Nearest(finding) is { } value && InCSharp(value, finding) is { } nearest) data[RemedyData.Nearest] = nearest;
        if (Surplus(finding) is { Count: > 0 } surplus) data[RemedyData.Surplus] = string.Join(",", surplus.Select(index => index.ToString(CultureInfo.InvariantCulture)));
        if (Choices(finding) is { Count: > 0 } choices) data[RemedyData.Choices] = MemberChoice.Write(choices);
        return data.ToImmutable();
    }

    /// <summary>The nearest value for one that breaks a rule by itself, and stands there as a whole.</summary>
    private JsonValue? Nearest(Finding finding)
    {
        if (finding.IsMissing || finding.Members.Count > 0 || !places.ContainsKey(finding.Pointer) || ValuePlace.Find(trial.Whole, finding.Pointer) is not { } value) return null;
        return trial.Nearest(value, finding.Pointer, [finding.Rule]) is { } nearest && trial.Mends(finding, ValuePlace.With(trial.Whole, finding.Pointer, nearest)) ? nearest : null;
    }

    private string? InCSharp(JsonValue value, Finding finding) =>
        places[finding.Pointer] is { Syntax: { } syntax, Target: { } target } ? text!.Of(value, target, syntax.SpanStart) : null;

    /// <summary>The items of a list beyond the number allowed, or those that were there before. Those of a tuple are no list in C#.</summary>
    private List<int>? Surplus(Finding finding)
    {
        if (places.TryGetValue(finding.Pointer, out var place) && place.Type is not null) return null;
        if (ValuePlace.Find(trial.Whole, finding.Pointer) is not { } list || ValuePlace.Items(list) is not { } items) return null;
        var surplus = finding.Rule switch
        {
            ItemCountRule { IsLower: false } most => Enumerable.Range(0, items.Count).Where(i => i >= most.Limit).ToList(),
            UniqueItemsRule unique => Enumerable.Range(0, items.Count).Where(i => items.Take(i).Any(before => AreEqual(unique, before, items[i]))).ToList(),
            _ => [],
        };
        var changed = ValuePlace.WithItems(list, items.Where((_, i) => !surplus.Contains(i)));
        return surplus.Count > 0 && trial.Mends(finding, ValuePlace.With(trial.Whole, finding.Pointer, changed)) ? surplus : null;
    }

    private static bool AreEqual(UniqueItemsRule unique, JsonValue one, JsonValue other) => new Evaluator(new SchemaSet([]))
        .Evaluate(new Subschema(EquatableArray.Of<Rule>(unique), Annotations.None), new ArrayValue(EquatableArray.Of(one, other)))
        .Count > 0;

    private List<MemberChoice> Choices(Finding finding)
    {
        var pointer = finding.IsMissing ? finding.Pointer.Substring(0, finding.Pointer.LastIndexOf('/')) : finding.Pointer;
        return places.TryGetValue(pointer, out var place) ? new MemberRemedies(trial, text!).For(finding, place).ToList() : [];
    }
}
