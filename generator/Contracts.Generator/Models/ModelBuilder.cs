using System;
using System.Collections.Generic;
using System.Linq;
using Contracts.Generator.Emission;
using Contracts.Generator.Naming;
using Contracts.Schema;
using Contracts.Schema.Shapes;
using Contracts.Schema.Writing;

namespace Contracts.Generator.Models;

/// <summary>Turns the shapes of one namespace into the types to generate.</summary>
internal sealed class ModelBuilder(string @namespace, TypeNames names, Func<string, string?> accessOf, Func<string, string?> elsewhere)
{
    private readonly Dictionary<Shape, CsType> _types = [];
    private readonly HashSet<string> _written = new(StringComparer.OrdinalIgnoreCase);
    private readonly List<TypeModel> _models = [];
    private string _access = "public";

    /// <summary>The types of all contracts. Public contracts go first, so that what they share with internal ones is public.</summary>
    public IReadOnlyList<ContractTypes> Build(IEnumerable<ContractShape> contracts) =>
        contracts.OrderBy(contract => accessOf(contract.Path) == "internal").Select(Build).ToList();

    private ContractTypes Build(ContractShape contract)
    {
        _access = accessOf(contract.Path) ?? "public";
        var known = _models.Count;
        foreach (var definition in contract.Definitions) TypeOf(definition.Shape);
        return new ContractTypes(contract.Path, _models.Skip(known).Select(WithText).ToEquatableArray());
    }

    private TypeModel WithText(TypeModel model)
    {
        var text = new SchemaText(TypeWith, target => (Reference(target) as ReferenceType)?.Name.Substring("global::".Length));
        return model with { SchemaText = text.Of(model is EnumModel { IsOpen: true } ? OnlyType(model.Schema) : model.Schema) };
    }

    /// <summary>An open enum keeps every value of its type.</summary>
    private static Subschema OnlyType(Subschema schema) => schema with { Rules = schema.Rules.Where(rule => rule is TypeRule).ToEquatableArray() };

    /// <summary>The type made from a schema; when there are several, the one made from it at that very place.</summary>
    private string? TypeWith(Subschema schema)
    {
        var models = _models.Where(model => model.Schema == schema).ToList();
        return (models.Find(model => IsSamePlace(model.Schema, schema)) ?? models.FirstOrDefault())?.FullName;
    }

    private static bool IsSamePlace(Subschema left, Subschema right) =>
        left.Rules.Zip(right.Rules, (one, other) => one.Origin.ToString() == other.Origin.ToString()).All(same => same);

    private CsType TypeOf(Shape shape)
    {
        if (!_types.TryGetValue(shape, out var type))
        {
            _types[shape] = type = Create(shape);
            if (type is TypeModel model) _types[shape] = type = Add(model with { References = References(model.Schema) });
        }

        return type;
    }

    /// <summary>Where two types want one name, which is told as a fault, only one is written.</summary>
    private TypeModel Add(TypeModel model)
    {
        if (_written.Add(model.Identifier)) _models.Add(model);
        return model;
    }

    private CsType Create(Shape shape) => shape switch
    {
        ScalarShape scalar => new ScalarType(scalar.Kind),
        ListShape list => new ListType(TypeOf(list.Item)),
        MapShape map => new MapType(TypeOf(map.Value)),
        NullableShape nullable => new NullableType(TypeOf(nullable.Inner)),
        ReferenceShape reference => Reference(reference.Target),
        ObjectShape one => Record(one),
        EnumShape one => Enum(one),
        UnionShape one => Union(one),
        WrapperShape one => new WrapperModel(@namespace, names.Of(one), _access, one.Schema, TypeOf(one.Inner)),
        _ => new AnyType(),
    };

    private CsType Reference(string target) => names.HasTarget(target)
        ? new ReferenceType(target, Full(names.OfTarget(target)), IsValueType: names.IsValueTarget(target))
        : elsewhere(target) is { } other ? new ReferenceType(target, other, IsValueType: false) : new AnyType();

    private EquatableArray<ReferenceType> References(Subschema schema) => ReferenceGraph.References(schema)
        .Select(reference => reference.Target)
        .Distinct(StringComparer.Ordinal)
        .Select(Reference)
        .OfType<ReferenceType>()
        .ToEquatableArray();

    private string Full(string name) => "global::" + (@namespace.Length == 0 ? "" : @namespace + ".") + name;

    private RecordModel Record(ObjectShape shape)
    {
        var identifier = names.Of(shape);
        var members = new MemberNames(identifier);
        var memberNames = members.Of(shape.Properties.Select(property => (property.Name, NameFor(property))).ToList());
        var properties = shape.Properties
            .Select((property, i) => Property(property, memberNames[i], members))
            .ToEquatableArray();
        var additional = shape.Additional is { } others ? TypeOf(others) : null;
        var combinations = Combinations(shape.Schema, properties, members).ToEquatableArray();
        return new RecordModel(@namespace, identifier, _access, shape.Schema, properties, additional, combinations);
    }

    /// <summary>A name that the schema gives to a type names the type; only where there is none does it name the member.</summary>
    private static string? NameFor(PropertyShape property) =>
        property.Shape is ObjectShape or EnumShape or UnionShape ? null : property.Schema.Annotations.Name;

    private PropertyModel Property(PropertyShape shape, string name, MemberNames members)
    {
        var type = shape.Constant is null ? TypeOf(shape.Shape) : new AnyType();
        var model = new PropertyModel(shape.Name, name, type, shape.IsRequired, shape.Constant, null, shape.Schema);
        return shape.Schema.Annotations.Default is { } value && HasConstant(type, value)
            ? model with { Default = new DefaultModel(members.Free(name + "Default"), value) }
            : model;
    }

    private static bool HasConstant(CsType type, JsonValue value) => type switch
    {
        ScalarType scalar => Literal.Of(value, scalar.Kind) is not null,
        EnumModel { IsOpen: false } one => one.Members.Any(member => member.Value.Equals(value)),
        NullableType nullable => HasConstant(nullable.Inner, value),
        _ => false,
    };

    private EnumModel Enum(EnumShape shape)
    {
        var identifier = names.Of(shape);
        var memberNames = new MemberNames(identifier).Of(shape.Values.Select(value => (WordsOf(value), value.Annotations.Name)).ToList());
        var members = shape.Values.Select((value, i) => new EnumMemberModel(memberNames[i], value.Value, value.Annotations)).ToEquatableArray();
        return new EnumModel(@namespace, identifier, _access, shape.Schema, members, shape.IsOpen);
    }

    /// <summary>A string speaks for itself; a number is better called by its title.</summary>
    private static string WordsOf(EnumValue value) => value.Value is StringValue text
        ? text.Value
        : value.Annotations.Title ?? value.Value.ToJson().Replace("-", "Minus ");

    private UnionModel Union(UnionShape shape)
    {
        var identifier = names.Of(shape);
        var types = shape.Cases.Select(one => TypeOf(one.Shape)).ToList();
        var caseNames = new MemberNames(identifier).Of(types.Select(type => (CaseWords(type), (string?)null)).ToList());
        var cases = shape.Cases
            .Select((one, i) => new UnionCaseModel(caseNames[i], types[i], one.Kinds, one.Schema))
            .ToEquatableArray();
        return new UnionModel(@namespace, identifier, _access, shape.Schema, cases);
    }

    private static string CaseWords(CsType type) => type switch
    {
        TypeModel model => model.Identifier,
        ReferenceType reference => reference.Name.Substring(reference.Name.LastIndexOf('.') + 1),
        ScalarType { IsNumber: true } => "Number",
        ScalarType { Kind: ScalarKind.Boolean } => "Boolean",
        ScalarType => "Text",
        ListType list => CaseWords(list.Item) + "List",
        MapType map => CaseWords(map.Value) + "Map",
        NullableType nullable => CaseWords(nullable.Inner),
        _ => "Json",
    };

    /// <summary>A choice between titled sets of constants becomes methods that set all of them at once.</summary>
    private static IEnumerable<CombinationModel> Combinations(Subschema schema, EquatableArray<PropertyModel> properties, MemberNames members)
    {
        foreach (var branch in KnownValues.Combinations(schema))
        {
            var title = branch.Annotations.Title!;
            var values = branch.Find<PropertiesRule>()!.Properties
                .Select(property => new JsonMember(property.Name, property.Schema.Find<ConstRule>()?.Value ?? new NullValue()))
                .ToEquatableArray();
            if (values.All(value => CanSet(value, properties)))
            {
                yield return new CombinationModel(members.Free("With" + Identifier.PascalAfterWord(title)), title, values);
            }
        }
    }

    private static bool CanSet(JsonMember value, EquatableArray<PropertyModel> properties) => properties.Any(property =>
        property.WireName == value.Name && property.IsStored && !property.IsTriState && HasConstant(property.Type, value.Value));
}
