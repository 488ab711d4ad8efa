using System;
using System.Collections.Generic;
using System.Linq;
using JsonContracts.Schema.Evaluation;
using JsonContracts.Schema.Linking;
using JsonContracts.Schema.Rules;
using JsonContracts.Schema.Text;

namespace JsonContracts.Schema.Shapes;

/// <summary>
/// The cases that conditions on a tag make of an object, which requires the tag: one for each value that brings members of its own, and one
/// for all others.
/// </summary>
/// <param name="set">Where references are looked up.</param>
/// <param name="conjunction">One schema that holds when all of several flat ones hold.</param>
/// <param name="target">The flat schema of the definition that a reference leads to.</param>
internal sealed class TagCases(SchemaSet set, Func<IReadOnlyList<Subschema>, Subschema> conjunction, Func<RefRule, Subschema?> target)
{
    /// <summary>So many values name the case that they share.</summary>
    private const int MostNamed = 2;

    private readonly Evaluator _evaluator = new(set);
    private readonly Dictionary<Subschema, IReadOnlyList<TagCase>?> _known = new(SameInstance.Comparer);

    /// <summary>A case is not taken apart by another tag: cases would multiply.</summary>
    private readonly HashSet<EquatableArray<Rule>> _made = [];

    /// <summary>The cases of a flat schema, of which every object is exactly one; null when fewer than two would have members of their own.</summary>
    public IReadOnlyList<TagCase>? Of(Subschema schema)
    {
        if (_known.TryGetValue(schema, out var cases)) return cases;
        var tags = schema.Rules.OfType<ConditionalRule>().Select(TagConditions.TagOf).OfType<string>().Where(tag => RequiredRule.Wants(schema, tag)).Distinct().ToList();
        if (tags.Count > 0 && !IsClosed(schema) && !_made.Contains(schema.Rules)) cases = tags.Select(tag => ByTag(schema, tag)).FirstOrDefault(found => found is not null);
        if (cases is not null) _made.UnionWith(cases.Select(one => one.Schema.Rules));
        return _known[schema] = cases;
    }

    /// <summary>Members that only a branch describes cannot be there.</summary>
    private static bool IsClosed(Subschema schema) => schema.Rules.OfType<AdditionalPropertiesRule>().Any(rule => rule.Schema.Refuses);

    private List<TagCase>? ByTag(Subschema schema, string tag)
    {
        var conditions = new TagConditions(_evaluator, tag);
        if (Groups(schema, tag, conditions) is not { Count: > 1 } groups) return null;
        var common = new HashSet<string>(Members(schema).Append(tag), StringComparer.Ordinal);
        if (groups.Count(group => Spliced(group.Demanded).SelectMany(Members).Any(name => !common.Contains(name))) < 2) return null;

        var beside = conditions.Beside(schema);
        var cases = groups.Select(group => (Group: group, Schema: SchemaOf(group, tag, beside)))
            .Select(one => NameOf(one.Group, tag, one.Schema) is { } name ? new TagCase(name, one.Schema) : null)
            .OfType<TagCase>()
            .ToList();
        return cases.Select(one => Letters(one.Name)).Distinct(StringComparer.OrdinalIgnoreCase).Count() == groups.Count ? cases : null;
    }

    /// <summary>What tells names apart for everybody: <c>a-b</c> and <c>a_b</c> would be called alike.</summary>
    private static string Letters(string name) => string.Concat(name.Where(char.IsLetterOrDigit));

    /// <summary>The values of the tag, those of which the same is demanded together, and last all that nobody names; null where a value cannot be judged.</summary>
    private List<Group>? Groups(Subschema schema, string tag, TagConditions conditions)
    {
        var described = Member(schema, tag) ?? Subschema.Anything;
        var closed = Closed(described);
        var groups = new List<Group>();
        foreach (var value in closed ?? conditions.Named(schema))
        {
            if (_evaluator.Evaluate(described, value).Count > 0) continue;
            if (value is not (StringValue or NumberValue or BooleanValue) || !_evaluator.IsValid(described, value)) return null;
            var demanded = conditions.Demanded(schema, value);
            if (groups.Find(group => group.Demanded.SequenceEqual(demanded, SameInstance.Comparer)) is { } same) same.Values.Add(value);
            else groups.Add(new Group(demanded, [value], Others: null));
        }

        if (closed is null) groups.Add(new Group(conditions.Demanded(schema, null), [], groups.SelectMany(group => group.Values).ToEquatableArray()));
        groups.RemoveAll(group => group.Demanded.Any(demanded => demanded.Refuses));
        return groups;
    }

    /// <summary>All values that a member can have, when it says them.</summary>
    private static IEnumerable<JsonValue>? Closed(Subschema described) =>
        described.Find<TypeRule>()?.Kinds == JsonKinds.Boolean ? [new BooleanValue(true), new BooleanValue(false)] : described.Listed?.Select(listed => listed.Value);

    private static Subschema? Member(Subschema schema, string name) => schema.Find<PropertiesRule>()?.Properties.FirstOrDefault(property => property.Name == name)?.Schema;

    private static IEnumerable<string> Members(Subschema schema) =>
        (schema.Find<PropertiesRule>()?.Properties ?? default).Where(property => !property.Schema.Refuses).Select(property => property.Name);

    /// <summary>All that is asked of an object of a group. Where that is what one definition asks anyway, it is the definition.</summary>
    private Subschema SchemaOf(Group group, string tag, Subschema beside)
    {
        var common = Common(beside, tag, group.Narrow(Member(beside, tag) ?? Subschema.Anything));
        if (group.Demanded.Count == 1)
        {
            var whole = Followed(group.Demanded[0]);
            if (conjunction([whole, common]).Rules == whole.Rules) return group.Demanded[0];
        }

        return conjunction([common, .. Spliced(group.Demanded)]);
    }

    private static Subschema Common(Subschema beside, string tag, Subschema narrow)
    {
        var properties = beside.Find<PropertiesRule>() ?? new PropertiesRule(default);
        var described = Member(beside, tag) is null
            ? properties.Properties.Append(new PropertySchema(tag, narrow))
            : properties.Properties.Select(property => property.Name == tag ? property with { Schema = narrow } : property);
        return new Subschema(
            beside.Rules.Where(rule => rule is not (TypeRule or PropertiesRule))
                .Prepend(properties with { Properties = described.ToEquatableArray() })
                .Prepend(new TypeRule(JsonKinds.Object))
                .ToEquatableArray(),
            Annotations.None);
    }

    private Subschema Followed(Subschema schema) => schema.OnlyRule is RefRule reference && target(reference) is { OnlyRule: not RefRule } whole ? whole : schema;

    /// <summary>The schemas with what they refer to, each once: a record has the members of all.</summary>
    private List<Subschema> Spliced(IEnumerable<Subschema> schemas)
    {
        var seen = new HashSet<Subschema>(SameInstance.Comparer);
        var spliced = new List<Subschema>();
        var open = new Queue<Subschema>(schemas);
        while (open.Count > 0)
        {
            var next = open.Dequeue();
            if (!seen.Add(next)) continue;
            var (references, others) = (next.Rules.OfType<RefRule>().Where(reference => target(reference) is not null).ToList(), next.Rules);
            spliced.Add(references.Count == 0 ? next : next with { Rules = others.Except(references).ToEquatableArray() });
            foreach (var reference in references) open.Enqueue(target(reference)!);
        }

        return spliced;
    }

    /// <summary>The title of what is demanded, the values, the definition, or “other” for what nobody names; null when nothing of it is short.</summary>
    private string? NameOf(Group group, string tag, Subschema schema)
    {
        var only = group.Demanded.Count == 1 ? group.Demanded[0].Annotations : Annotations.None;
        var values = Member(Followed(schema), tag)?.Listed?.Select(listed => listed.Value).ToList() ?? [];
        var texts = values.OfType<StringValue>().Select(text => text.Value).Where(text => text.Length > 0).ToList();
        var isOther = group.Demanded.Count == 0 && values.Count != 1;
        return only.Title
            ?? (!isOther && texts.Count is > 0 and <= MostNamed && texts.Count == values.Count ? string.Join(" or ", texts) : null)
            ?? only.Referred?.Name
            ?? (values.Count == 1 ? tag + " " + values[0].ToJson() : null)
            ?? (isOther || group.Others is not null ? "other" : null);
    }

    /// <summary>Values of the tag that come to the same.</summary>
    /// <param name="Demanded">What conditions demand of an object with one of them.</param>
    /// <param name="Values">The values; none where it is all but others.</param>
    /// <param name="Others">The others.</param>
    private sealed record Group(IReadOnlyList<Subschema> Demanded, List<JsonValue> Values, EquatableArray<JsonValue>? Others)
    {
        /// <summary>What is asked of the tag, where <paramref name="described"/> is asked of it in all cases.</summary>
        public Subschema Narrow(Subschema described)
        {
            if (Others is { } others) return described.With(new NotRule(Subschema.Of(OneOf(others))));
            var words = described.Annotations with { Default = null, Examples = default, Referred = null, KnownValues = default };
            return new Subschema(EquatableArray.Of(OneOf(Values.ToEquatableArray())), words);
        }

        private static Rule OneOf(EquatableArray<JsonValue> values) => values.Count == 1 ? new ConstRule(values[0]) : new EnumRule(values);
    }
}

/// <summary>One case of an object that conditions on a tag describe.</summary>
/// <param name="Name">What to call it, behind the name of the whole.</param>
/// <param name="Schema">All that is asked of it.</param>
internal sealed record TagCase(string Name, Subschema Schema);
