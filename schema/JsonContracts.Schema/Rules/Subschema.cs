using System;
using System.Collections.Generic;
using System.Linq;
using System.Runtime.CompilerServices;
using JsonContracts.Schema.Text;

namespace JsonContracts.Schema.Rules;

/// <summary>
/// One schema object as plain data: the rules it asserts and the annotations it carries. Where it stands in its file is kept by
/// <see cref="Reading.SchemaDocument"/>, so that equal schemas are equal wherever they stand.
/// </summary>
/// <param name="Rules">All assertions, in the order of the file. None: every value is valid.</param>
/// <param name="Annotations">What the schema says beside its assertions.</param>
public sealed record Subschema(EquatableArray<Rule> Rules, Annotations Annotations) : SharedPart
{
    private Lazy<IReadOnlyList<EnumValue>?>? _listed;
    private StrongBox<EquatableArray<Part>>? _parts;

    /// <summary>A copy that is about to differ finds its own values and parts.</summary>
    private Subschema(Subschema original)
        : base(original) => (Rules, Annotations) = (original.Rules, original.Annotations);

    /// <summary>The schema <c>true</c>: every value is valid.</summary>
    public static Subschema Anything { get; } = new(default, Annotations.None);

    /// <summary>A schema of these rules, without words.</summary>
    public static Subschema Of(params Rule[] rules) => new(EquatableArray.Of(rules), Annotations.None);

    /// <summary>The subschemas that its rules hold, in the order of the file.</summary>
    public EquatableArray<Part> Parts => (_parts ??= new StrongBox<EquatableArray<Part>>(Rules.SelectMany(rule => rule.Parts).ToEquatableArray())).Value;

    /// <summary>Whether every value is valid, because nothing is asserted.</summary>
    public bool AcceptsAnything => Rules.IsEmpty;

    /// <summary>Whether no value is valid, because it is <c>false</c> or, as some programs write it, <c>not</c> anything, or says so beside other rules.</summary>
    internal bool Refuses => Rules.Any(rule => rule.RefusesAll);

    /// <summary>The rule, when there is only one; otherwise null.</summary>
    public Rule? OnlyRule => Rules.Count == 1 ? Rules[0] : null;

    /// <summary>The finite list of the values that its rules allow, each once; null when none of them lists any.</summary>
    internal IReadOnlyList<EnumValue>? Listed => (_listed ??= new Lazy<IReadOnlyList<EnumValue>?>(() => DeepWalk.Into(ListOfRules))).Value;

    /// <summary>The same with one more rule.</summary>
    public Subschema With(Rule rule) => this with { Rules = Rules.Append(rule).ToEquatableArray() };

    /// <summary>The rules that another schema does not have.</summary>
    public Subschema Without(Subschema other) => this with { Rules = Rules.Where(rule => !other.Rules.Contains(rule)).ToEquatableArray() };

    /// <summary>The first rule of a type, or null when there is none.</summary>
    public T? Find<T>()
        where T : Rule
    {
        foreach (var rule in Rules)
        {
            if (rule is T found) return found;
        }

        return null;
    }

    /// <inheritdoc/>
    public bool Equals(Subschema? other) => base.Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => base.GetHashCode();

    /// <inheritdoc/>
    protected override bool HoldsTheSame(SharedPart other) =>
        other is Subschema same && Rules == same.Rules && Annotations == same.Annotations;

    /// <inheritdoc/>
    protected override int HashOfParts() => (Rules, Annotations).GetHashCode();

    private IReadOnlyList<EnumValue>? ListOfRules() => Rules.Select(rule => rule.Listed).FirstOrDefault(values => values is not null);
}

/// <summary>What a schema says without asserting it.</summary>
public sealed record Annotations
{
    /// <summary>No annotation at all.</summary>
    public static Annotations None { get; } = new();

    /// <summary><c>title</c></summary>
    public string? Title { get; init; }

    /// <summary><c>description</c></summary>
    public string? Description { get; init; }

    /// <summary><c>default</c></summary>
    public JsonValue? Default { get; init; }

    /// <summary><c>examples</c></summary>
    public EquatableArray<JsonValue> Examples { get; init; }

    /// <summary><c>deprecated</c></summary>
    public bool Deprecated { get; init; }

    /// <summary><c>readOnly</c></summary>
    public bool ReadOnly { get; init; }

    /// <summary><c>writeOnly</c></summary>
    public bool WriteOnly { get; init; }

    /// <summary><c>x-contract.name</c>: the C# name that stands for this schema, instead of one made from its place.</summary>
    public string? Name { get; init; }

    /// <summary><c>x-contract.id</c>: what the API itself calls the contract, for messages.</summary>
    public string? Id { get; init; }

    /// <summary><c>x-contract.generate</c>: what fills the value when the caller does not. The only way today is <c>uuid</c>.</summary>
    public string? Generate { get; init; }

    /// <summary>The definition that the schema refers to and adds no rule to; the shape of the schema is then called after it.</summary>
    public ReferredDefinition? Referred { get; init; }

    /// <summary><c>x-contract.open</c>: values that the enums from here downwards do not know are kept, not refused.</summary>
    public bool Open { get; init; }

    /// <summary>The values of an open enum: the ones that are known today. The rules say no more than that there is a string.</summary>
    public EquatableArray<EnumValue> KnownValues { get; init; }

    /// <summary><c>x-contract.decimal</c>: the number becomes a <see cref="decimal"/>, as money wants it, and not a <see cref="double"/>.</summary>
    public bool Decimal { get; init; }

    /// <summary>These words, with those of a schema that holds as well where these say nothing: words beside a <c>$ref</c> win over the words of its target.</summary>
    internal Annotations Inherit(Annotations other) => ReferenceEquals(other, None) ? this : this with
    {
        Title = Title ?? other.Title,
        Description = Description ?? other.Description,
        Default = Default ?? other.Default,
        Examples = Examples.IsEmpty ? other.Examples : Examples,
        Deprecated = Deprecated || other.Deprecated,
        ReadOnly = ReadOnly || other.ReadOnly,
        WriteOnly = WriteOnly || other.WriteOnly,
        Name = Name ?? other.Name,
        Generate = Generate ?? other.Generate,
        Open = Open || other.Open,
        KnownValues = KnownValues.IsEmpty ? other.KnownValues : KnownValues,
        Decimal = Decimal || other.Decimal,
    };
}

/// <summary>A definition that several places may refer to.</summary>
/// <param name="Name">Its name below <c>$defs</c>.</param>
/// <param name="Annotations">What it says of itself, without the words beside a reference.</param>
public sealed record ReferredDefinition(string Name, Annotations Annotations);
