using System;
using System.Collections.Generic;
using System.Linq;
using JsonContracts.Schema.Evaluation;
using JsonContracts.Schema.Linking;
using JsonContracts.Schema.Reading;
using JsonContracts.Schema.Rules;
using JsonContracts.Schema.Shapes;
using JsonContracts.Schema.Text;

namespace JsonContracts.Schema.Comparison;

/// <summary>One revision of a contract, ready to be compared with another: its rules in flat form and what decides by them.</summary>
public sealed class Revision
{
    private readonly Normalizer _normalizer;
    private readonly KindAnalysis _kinds;
    private readonly Evaluator _evaluator;
    private readonly Dictionary<string, Subschema?> _targets = new(StringComparer.Ordinal);

    /// <summary>A revision of the contract that <paramref name="document"/> holds.</summary>
    /// <param name="document">The contract; it has a root.</param>
    /// <param name="isReceived">Whether it describes what a service answers, so that values that an enum does not know are kept.</param>
    /// <param name="others">The contracts that it may refer to.</param>
    /// <exception cref="ArgumentException">The document has no schema.</exception>
    public Revision(SchemaDocument document, bool isReceived = false, IEnumerable<SchemaDocument>? others = null)
    {
        Document = document;
        Set = new SchemaSet([document, .. others ?? []]);
        var root = Set.RootOf(document) ?? throw new ArgumentException("The document has no schema.", nameof(document));
        IsReceived = isReceived || root.Annotations.Open;
        var cyclic = new HashSet<string>(new ReferenceGraph(Set, [(document.RootTarget, root)]).Cyclic, StringComparer.Ordinal);
        _normalizer = new Normalizer(Set, cyclic.Contains, IsReceived);
        _kinds = new KindAnalysis(Set);
        _evaluator = new Evaluator(Set);
        Root = _normalizer.Normalize(root);
    }

    /// <summary>The contract.</summary>
    public SchemaDocument Document { get; }

    /// <summary>Whether the contract describes what a service answers.</summary>
    public bool IsReceived { get; }

    /// <summary>The root in flat form, with open enums opened.</summary>
    public Subschema Root { get; }

    /// <summary>Where references are looked up.</summary>
    public SchemaSet Set { get; }

    /// <summary>Whether the revision certainly accepts a value.</summary>
    public bool Accepts(JsonValue instance) => _evaluator.IsValid(Root, instance);

    /// <summary>Whether a part of the revision certainly accepts a value.</summary>
    internal bool Accepts(Subschema schema, JsonValue instance) => _evaluator.IsValid(schema, instance);

    /// <summary>Why the revision certainly refuses a value; nothing when it may accept it.</summary>
    public IReadOnlyList<Finding> Refusals(JsonValue instance) => _evaluator.Evaluate(Root, instance);

    /// <summary>Why a part of the revision certainly refuses a value; nothing when it may accept it.</summary>
    internal IReadOnlyList<Finding> Refusals(Subschema schema, JsonValue instance) => _evaluator.Evaluate(schema, instance);

    internal bool Refuses(Subschema schema, JsonValue instance) => Refusals(schema, instance).Count > 0;

    /// <summary>The kinds that a part of the revision can accept; a whole-number divisor leaves no fractions.</summary>
    internal JsonKinds KindsOf(Subschema schema)
    {
        var kinds = _kinds.Of(schema);
        return schema.Rules.Any(rule => rule is MultipleOfRule { Divisor.IsInteger: true }) ? kinds & ~JsonKinds.Fraction : kinds;
    }

    /// <summary>The target of a reference that remained, in flat form; null when it leads nowhere.</summary>
    internal Subschema? Follow(RefRule reference)
    {
        if (_targets.TryGetValue(reference.Target, out var target)) return target;
        return _targets[reference.Target] = Set.Resolve(reference) is { } found ? _normalizer.Normalize(found) : null;
    }

    /// <summary>One schema that holds when all of the given ones, all of this revision, hold.</summary>
    internal Subschema All(params Subschema[] schemas) => _normalizer.Conjunction(schemas);

    /// <summary>The schema with the target of each reference at its top beside its own rules. One that leads nowhere, or in a circle, stays.</summary>
    internal Subschema Unfold(Subschema schema)
    {
        var followed = new HashSet<string>(StringComparer.Ordinal);
        while (schema.Rules.OfType<RefRule>().FirstOrDefault(rule => !followed.Contains(rule.Target) && Follow(rule) is not null) is { } reference)
        {
            followed.Add(reference.Target);
            schema = All(schema with { Rules = schema.Rules.Where(rule => rule != reference).ToEquatableArray() }, Follow(reference)!);
        }

        return schema;
    }

    /// <summary>What the value of a member has to satisfy, whether it is declared or not.</summary>
    internal Subschema Member(Subschema schema, string name)
    {
        var declared = schema.Find<PropertiesRule>()?.Properties.FirstOrDefault(property => property.Name == name)?.Schema;
        var unnamed = schema.Rules.OfType<AdditionalPropertiesRule>().Where(rule => rule.LooksAtMember(name) == true).Select(rule => rule.Schema);
        var matched = schema.Rules.OfType<PatternPropertiesRule>().Where(rule => rule.LooksAtMember(name) == true).Select(rule => rule.Schema);
        var unevaluated = schema.Rules.OfType<UnevaluatedPropertiesRule>().Where(rule => rule.MarksNames && !rule.MarkedNames.Contains(name)).Select(rule => rule.Schema);
        Subschema[] all = [.. declared is null ? [] : new[] { declared }, .. unnamed, .. matched, .. unevaluated];
        return all.Length == 0 ? Subschema.Anything : All(all);
    }

    /// <summary>A schema with another in the place of one of its rules.</summary>
    internal Subschema With(Subschema schema, Rule without, Subschema instead) =>
        All(new Subschema(schema.Rules.Where(rule => !ReferenceEquals(rule, without)).ToEquatableArray(), Annotations.None), instead);
}
