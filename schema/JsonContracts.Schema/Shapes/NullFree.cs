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
    public static Subschema Of(Subschema schema)
    {
        var kinds = new KindAnalysis(s_noDocuments);
        var only = schema.Rules.OfType<ChoiceRule>().Select(choice => choice.Branches.Where(branch => !IsForNull(branch)).ToList()).FirstOrDefault(rest => rest.Count == 1)?[0];
        if (only is not null && schema.Rules.Count == 1) return Named(only, schema);
        var annotations = only is null || !schema.Annotations.KnownValues.IsEmpty ? schema.Annotations : schema.Annotations with { KnownValues = only.Annotations.KnownValues };
        return new Subschema(schema.Rules.SelectMany(rule => rule.WithoutNull(IsForNull)).ToEquatableArray(), annotations);

        bool IsForNull(Subschema branch) => kinds.Of(branch) == JsonKinds.Null;
    }

    private static Subschema Named(Subschema branch, Subschema schema) =>
        schema.Annotations.Name is null ? branch : branch with { Annotations = schema.Annotations with { KnownValues = branch.Annotations.KnownValues } };
}
