using System.Collections.Generic;
using System.Linq;
using JsonContracts.Schema.Logic;
using JsonContracts.Schema.Text;

namespace JsonContracts.Schema.Rules;

/// <summary><c>unevaluatedProperties</c></summary>
/// <param name="Evaluated">The members that are evaluated, and where they are.</param>
/// <param name="Schema">What all others have to satisfy.</param>
public sealed record UnevaluatedPropertiesRule(EquatableArray<Mark> Evaluated, Subschema Schema) : UnevaluatedRule("unevaluatedProperties", Evaluated, Schema)
{
    /// <inheritdoc/>
    public override JsonKinds LooksAt => JsonKinds.Object;

    /// <inheritdoc/>
    internal override IEnumerable<Mark> Marks => [new Mark(new AllMembers())];

    /// <summary>The names of members that are evaluated, wherever they are.</summary>
    internal IEnumerable<string> MarkedNames => Evaluated.Select(mark => mark.What).OfType<MembersByName>().SelectMany(names => names.Names);

    /// <summary>Whether nothing but names tells what is evaluated, so that all other members are asked.</summary>
    internal bool MarksNames => Evaluated.All(mark => mark.What is MembersByName);

    private protected override PartPlace Place => PartPlace.Member;

    internal static void Read(SchemaObject schema, JsonNode value)
    {
        var rest = schema.Read(value);
        schema.OnceRead(() => schema.Add(new UnevaluatedPropertiesRule(Mark.Joined(schema.Rules.Where(rule => rule is not UnevaluatedRule)).ToEquatableArray(), rest)));
    }

    /// <inheritdoc/>
    internal override Verdict Judge(IJudgement judgement, JsonValue instance, InstancePath? path)
    {
        if (Schema.AcceptsAnything) return Verdict.Holds;
        return judgement
            .All(Partial.Members(instance), member => Judge(judgement, instance, new Child(member.Name, -1, member.Value), member.IsCertain, new InstancePath(path, member.Name)))
            .And(Partial.MayHaveMore(instance) ? Verdict.Unknown : Verdict.Holds);
    }

    private protected override Subschema Written(Subschema condition) => condition;

    private protected override Rule Plain(IReadOnlyList<Mark> evaluated)
    {
        if (evaluated.Any(mark => mark is { When.IsEmpty: true, What: AllMembers })) return new AdditionalPropertiesRule(default, Subschema.Anything) { Origin = Origin };
        var ofMembers = evaluated.Where(mark => mark.What is not (FirstItems or AllItems or ItemsLike)).ToList();
        if (!ofMembers.TrueForAll(mark => mark.When.IsEmpty && mark.What is MembersByName or MembersByPattern)) return this with { Evaluated = ofMembers.ToEquatableArray() };
        return new AdditionalPropertiesRule(ofMembers.Select(mark => mark.What).OfType<MembersByName>().SelectMany(names => names.Names).Distinct().ToEquatableArray(), Schema)
        {
            Keyword = Keyword,
            Origin = Origin,
            Patterns = ofMembers.Select(mark => mark.What).OfType<MembersByPattern>().Select(names => names.Names).ToEquatableArray(),
        };
    }
}
