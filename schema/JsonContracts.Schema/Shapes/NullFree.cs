using System;
using System.Collections.Generic;
using System.Linq;
using JsonContracts.Schema.Linking;
using JsonContracts.Schema.Rules;
using JsonContracts.Schema.Text;

namespace JsonContracts.Schema.Shapes;

/// <summary>What a schema says of the values that are not <c>null</c>.</summary>
public static class NullFree
{
    private static readonly SchemaSet s_noDocuments = new([]);

    /// <summary>
    /// The flat schema without the branches, types and values that are only there for <c>null</c>. For every other value it means the
    /// same. Where one branch is left, the schema is that branch, with the branch's words unless the schema has a name of its own.
    /// </summary>
    public static Subschema Of(Subschema schema) => schema.OnlyRule switch
    {
        ChoiceRule choice when Present(choice.Branches) is { Count: 1 } rest => Named(rest[0], schema),
        _ => schema with { Rules = schema.Rules.SelectMany(Of).ToEquatableArray() },
    };

    private static Subschema Named(Subschema branch, Subschema schema) =>
        schema.Annotations.Name is null ? branch : branch with { Annotations = schema.Annotations };

    private static IEnumerable<Rule> Of(Rule rule) => rule switch
    {
        TypeRule type => [type with { Kinds = type.Kinds & ~JsonKinds.Null }],
        EnumRule several => [several with { Values = several.Values.Where(value => value is not NullValue).ToEquatableArray() }],
        ChoiceRule choice => Of(choice.Branches, rest => choice with { Branches = rest }),
        _ => [rule],
    };

    private static IEnumerable<Rule> Of(EquatableArray<Subschema> branches, Func<EquatableArray<Subschema>, Rule> choice) =>
        Present(branches) is { Count: 1 } rest ? rest[0].Rules : [choice(Present(branches).ToEquatableArray())];

    private static List<Subschema> Present(EquatableArray<Subschema> branches) =>
        branches.Where(branch => new KindAnalysis(s_noDocuments).Of(branch) != JsonKinds.Null).ToList();
}
