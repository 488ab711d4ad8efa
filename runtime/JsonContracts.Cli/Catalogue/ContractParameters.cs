using System.Collections.Generic;
using System.Linq;
using System.Runtime.CompilerServices;
using JsonContracts.Schema.Evaluation;
using JsonContracts.Schema.Linking;
using JsonContracts.Schema.Rules;
using JsonContracts.Schema.Shapes;
using JsonContracts.Schema.Text;

namespace JsonContracts.Cli;

/// <summary>
/// Walks through a contract from its root and lists every member and item that it describes. A definition that several places share, or that
/// contains itself, is listed where it is met first; elsewhere its row says where that is. So the list is as long as what is written.
/// </summary>
internal sealed class ContractParameters
{
    private static readonly (JsonKinds Kind, string Name)[] Names =
    [
        (JsonKinds.String, "string"), (JsonKinds.Number, "number"), (JsonKinds.Integer, "integer"), (JsonKinds.Boolean, "boolean"),
        (JsonKinds.Array, "array"), (JsonKinds.Object, "object"), (JsonKinds.Null, "null"),
    ];

    private readonly SchemaSet _set;
    private readonly Normalizer _flat;
    private readonly Dictionary<Subschema, string> _places = new(new SameRules());

    private ContractParameters(SchemaSet set, IEnumerable<string> recursive)
    {
        _set = set;
        _flat = new Normalizer(set, recursive.ToHashSet().Contains);
    }

    public static IReadOnlyList<ContractParameter> Of(CatalogueContract contract)
    {
        var (set, document) = (contract.Set, contract.Document);
        var root = set.RootOf(document)!;
        var parameters = new ContractParameters(set, new ReferenceGraph(set, [(document.RootTarget, root)]).Cyclic);
        var flat = parameters.Resolved(root);
        parameters._places[flat] = "";
        return parameters.Members(flat, "");
    }

    /// <summary>The rows below a place: what the schema describes itself, and then what only branches of it do.</summary>
    private List<ContractParameter> Members(Subschema schema, string pointer) => DeepWalk.Into<List<ContractParameter>>(() =>
    {
        var own = Own(schema, pointer).ToList();
        var known = own.Select(row => row.Pointer).ToHashSet();
        var branches = Branches(schema).Select(Resolved).Where(branch => (KindsOf(branch) & (JsonKinds.Object | JsonKinds.Array)) != 0).Select(branch => InBranch(branch, pointer)).ToList();
        int Around(string place) => place == pointer ? branches.Count : branches.Count(rows => rows.Exists(row => row.Pointer == place));
        var further = branches.SelectMany(rows => rows).Where(row => !known.Contains(row.Pointer)).GroupBy(row => row.Pointer).Select(rows => Together([.. rows], Around(rows.Key[..rows.Key.LastIndexOf('/')])));
        return [.. own, .. further];
    });

    private IEnumerable<ContractParameter> Own(Subschema schema, string pointer)
    {
        var required = schema.Rules.OfType<RequiredRule>().SelectMany(rule => rule.Names).ToHashSet();
        foreach (var property in schema.Rules.OfType<PropertiesRule>().SelectMany(rule => rule.Properties))
        {
            foreach (var row in At(property.Schema, $"{pointer}/{property.Name}", required.Contains(property.Name))) yield return row;
        }

        foreach (var (place, item) in (schema.Find<PrefixItemsRule>()?.Items ?? []).Index())
        {
            foreach (var row in At(item, $"{pointer}/{place}", place < TuplePlaces.Required(schema))) yield return row;
        }

        foreach (var row in Each(schema).SelectMany(each => At(each, pointer + "/*", isRequired: false))) yield return row;
    }

    /// <summary>What is said of every item, or of every member that has no name. What may not be there is no parameter.</summary>
    private static IEnumerable<Subschema> Each(Subschema schema) => schema.Rules
        .SelectMany(rule => rule switch
        {
            ItemsRule items => [items.Items],
            PatternPropertiesRule or AdditionalPropertiesRule => rule.Parts.Select(part => part.Schema),
            _ => Enumerable.Empty<Subschema>(),
        })
        .Where(each => !each.AcceptsAnything && each.Find<NeverRule>() is null);

    private IEnumerable<ContractParameter> At(Subschema schema, string pointer, bool isRequired)
    {
        var target = Resolved(schema);
        var description = schema.Annotations.Description ?? target.Annotations.Description ?? "";
        var row = new ContractParameter(pointer, TypeOf(target), RangeOf(target), target.Annotations.Default?.ToJson() ?? "", isRequired, description);
        if (_places.TryGetValue(target, out var first) && HasMembers(target)) return [row with { Range = first.Length == 0 ? "as the whole" : $"as {first}" }];
        _places.TryAdd(target, pointer);
        return Members(target, pointer).Prepend(row);
    }

    /// <summary>A branch that was met before is shown there.</summary>
    private List<ContractParameter> InBranch(Subschema branch, string pointer) => _places.TryAdd(branch, pointer) ? Members(branch, pointer) : [];

    /// <summary>A member of several branches: whatever one of them allows, and required when all that describe the object around it ask for it.</summary>
    private static ContractParameter Together(IReadOnlyList<ContractParameter> rows, int around) => rows[0] with
    {
        Type = string.Join(" or ", rows.Select(row => row.Type).Distinct()),
        Range = rows.All(row => row.Range.Length > 0) ? string.Join(" or ", rows.Select(row => row.Range).Distinct()) : "",
        IsRequired = rows.Count == around && rows.All(row => row.IsRequired),
    };

    private static bool HasMembers(Subschema schema) => schema.Rules.Any(rule => rule is ContainerRule or RefRule || rule.Alternatives.Count > 0);

    /// <summary>The flat schema of what a reference leads to.</summary>
    private Subschema Resolved(Subschema schema)
    {
        var flat = _flat.Normalize(schema);
        while (flat.OnlyRule is RefRule reference && _set.Resolve(reference) is { } target) flat = _flat.Normalize(target);
        return flat;
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

    /// <summary>References to one definition have words of their own, and share its rules.</summary>
    private sealed class SameRules : IEqualityComparer<Subschema>
    {
        public bool Equals(Subschema? x, Subschema? y) => x!.Rules.Count == y!.Rules.Count && x.Rules.Zip(y.Rules).All(pair => ReferenceEquals(pair.First, pair.Second));

        public int GetHashCode(Subschema schema) => schema.Rules.Count == 0 ? 0 : RuntimeHelpers.GetHashCode(schema.Rules[0]);
    }
}
