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
        if (schema.OnlyRule is ChoiceRule choice && choice.Branches.Where(branch => !IsForNull(branch)).ToList() is { Count: 1 } rest) return Named(rest[0], schema);
        return schema with { Rules = schema.Rules.SelectMany(rule => rule.WithoutNull(IsForNull)).ToEquatableArray() };

        bool IsForNull(Subschema branch) => kinds.Of(branch) == JsonKinds.Null;
    }

    private static Subschema Named(Subschema branch, Subschema schema) =>
        schema.Annotations.Name is null ? branch : branch with { Annotations = schema.Annotations };
}
