using System.Collections.Generic;
using System.Linq;
using JsonContracts.Schema.Evaluation;
using JsonContracts.Schema.Rules;
using JsonContracts.Schema.Shapes;
using JsonContracts.Schema.Text;

namespace JsonContracts.Cli;

/// <summary>Walks through a contract from its root and lists every member and item that it describes.</summary>
internal sealed class ContractParameters(CatalogueContract contract)
{
    private static readonly (JsonKinds Kind, string Name)[] Names =
    [
        (JsonKinds.String, "string"), (JsonKinds.Number, "number"), (JsonKinds.Integer, "integer"), (JsonKinds.Boolean, "boolean"),
        (JsonKinds.Array, "array"), (JsonKinds.Object, "object"), (JsonKinds.Null, "null"),
    ];

    public static IReadOnlyList<ContractParameter> Of(CatalogueContract contract) => [.. new ContractParameters(contract).Members(contract.Document.Root!, "")];

    private IEnumerable<ContractParameter> Members(Subschema schema, string pointer)
    {
        var required = schema.Find<RequiredRule>()?.Names ?? [];
        foreach (var property in schema.Find<PropertiesRule>()?.Properties ?? [])
        {
            foreach (var found in At(property.Schema, $"{pointer}/{property.Name}", required.Contains(property.Name))) yield return found;
        }

        foreach (var (place, item) in (schema.Find<PrefixItemsRule>()?.Items ?? []).Index())
        {
            foreach (var found in At(item, $"{pointer}/{place}", place < TuplePlaces.Required(schema))) yield return found;
        }

        // What may not be there is no parameter.
        if (schema.Find<ItemsRule>() is { } items && items.Items.Find<NeverRule>() is null)
        {
            foreach (var found in At(items.Items, pointer + "/*", isRequired: false)) yield return found;
        }

        foreach (var branch in Branches(schema))
        {
            foreach (var found in Members(Resolved(branch), pointer)) yield return found;
        }
    }

    private IEnumerable<ContractParameter> At(Subschema schema, string pointer, bool isRequired)
    {
        var target = Resolved(schema);
        var description = schema.Annotations.Description ?? target.Annotations.Description ?? "";
        yield return new ContractParameter(pointer, TypeOf(target), RangeOf(target), target.Annotations.Default?.ToJson() ?? "", isRequired, description);
        foreach (var inner in Members(target, pointer)) yield return inner;
    }

    private Subschema Resolved(Subschema schema)
    {
        while (schema.Find<RefRule>() is { } reference && contract.Set.Resolve(reference) is { } target) schema = target;
        return schema;
    }

    private static IEnumerable<Subschema> Branches(Subschema schema) =>
        schema.Rules.SelectMany(rule => rule.Alternatives);

    private string TypeOf(Subschema schema)
    {
        var kinds = KindsOf(schema);
        if (kinds == JsonKinds.Any) return "any";
        return string.Join(" or ", Names.Where(name => Has(kinds, name.Kind)).Select(name => name.Name));
    }

    /// <summary>A number that may have a fraction may also have none, so it is not called an integer as well.</summary>
    private static bool Has(JsonKinds kinds, JsonKinds kind) => kind switch
    {
        JsonKinds.Number => (kinds & JsonKinds.Fraction) != 0,
        JsonKinds.Integer => (kinds & JsonKinds.Number) == JsonKinds.Integer,
        _ => (kinds & kind) != 0,
    };

    private JsonKinds KindsOf(Subschema schema)
    {
        if (schema.Find<TypeRule>() is { } type) return type.Kinds;
        if (schema.Find<ConstRule>() is { } constant) return constant.Value.Kind;
        if (schema.Find<EnumRule>() is { } values) return values.Values.Aggregate(JsonKinds.None, (kinds, value) => kinds | value.Kind);
        var branches = Branches(schema).ToList();
        return branches.Count == 0 ? JsonKinds.Any : branches.Aggregate(JsonKinds.None, (kinds, branch) => kinds | KindsOf(Resolved(branch)));
    }

    /// <summary>What stands in other columns or rows is left out: types, members, items, and the cases of a choice that have members.</summary>
    private static string RangeOf(Subschema schema) => string.Join("; ", schema.Rules.Where(IsRange).Select(RuleText.Of));

    private static bool IsRange(Rule rule) =>
        rule.Alternatives.Count > 0 ? rule.Alternatives.All(IsPlain) : rule is not (TypeRule or ContainerRule or RequiredRule or RefRule);

    private static bool IsPlain(Subschema branch) => branch.Rules.All(rule => rule is not (RefRule or PropertiesRule or ItemsRule))
        && branch.Find<TypeRule>() is not { Kinds: JsonKinds.Object or JsonKinds.Array };
}
