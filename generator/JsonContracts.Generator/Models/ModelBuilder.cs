using System;
using System.Collections.Generic;
using System.Linq;
using JsonContracts.Generator.CSharp;
using JsonContracts.Generator.Naming;
using JsonContracts.Schema.Evaluation;
using JsonContracts.Schema.Linking;
using JsonContracts.Schema.Rules;
using JsonContracts.Schema.Shapes;
using JsonContracts.Schema.Text;
using JsonContracts.Schema.Writing;

namespace JsonContracts.Generator.Models;

/// <summary>Turns the shape of one contract into the types to generate.</summary>
internal sealed class ModelBuilder
{
    private static readonly Evaluator s_evaluator = new(new SchemaSet([]));

    private readonly string _namespace;
    private readonly Dictionary<NamedShape, TypeName> _names = [];
    private readonly Dictionary<string, TargetName> _targets;
    private readonly Dictionary<NamedShape, TypeModel> _types = [];
    private readonly List<TypeModel> _models = [];
    private readonly NamedShapes _shapes = new();
    private readonly ReferencesBelow _references = new();
    private readonly Dictionary<EquatableArray<Rule>, List<TypeModel>> _byRules = [];
    private readonly HashSet<NamedShape> _recursive;
    private readonly HashSet<string> _written;
    private readonly bool _hasTwin;

    private ModelBuilder(NameRequests requests, ContractNames names)
    {
        _namespace = requests.Namespace;
        _hasTwin = names.HasTwin;
        _targets = names.Targets.ToDictionary(target => target.Target, StringComparer.Ordinal);
        _recursive = [.. requests.Definitions.Where(definition => definition.IsRecursive).Select(definition => definition.Shape)];
        _written = new HashSet<string>(names.Types.Where(type => type.IsWritten).Select(type => type.Identifier), StringComparer.OrdinalIgnoreCase);
        foreach (var type in requests.Types) _names.Add(type.Shape, names.Types[_names.Count]);
    }

    /// <summary>The types that a contract writes. Where two of them want one name, which is told as a fault, only one is written.</summary>
    public static ContractTypes Build(NameRequests requests, ContractNames names)
    {
        var builder = new ModelBuilder(requests, names);
        foreach (var definition in requests.Definitions) builder.TypeOf(definition.Shape);
        var open = new HashSet<string>(builder._written, builder._written.Comparer);
        var types = builder._models.Where(model => open.Remove(model.Identifier)).Select(builder.WithText).ToEquatableArray();
        return new ContractTypes(requests.Path, requests.Namespace, requests.Definitions.Where(definition => definition.IsRoot).Select(definition => builder._names[definition.Shape].Identifier).ToEquatableArray(), types);
    }

    private TypeModel WithText(TypeModel model)
    {
        var text = new SchemaText(TypeWith, target => Find(target)?.Name.Substring("global::".Length));
        return model with { HasTwin = _hasTwin, SchemaText = text.Of(model.Schema) };
    }

    /// <summary>
    /// The type that says what a schema says, whatever words it has; when there are several, the one made at that very place. An open
    /// enum says no more than any string.
    /// </summary>
    private CarryingType? TypeWith(Subschema schema)
    {
        if (!_byRules.TryGetValue(schema.Rules, out var models)) return null;
        var alike = models.FindAll(model => model is not EnumModel { IsOpen: true } || model.Schema == schema);
        return (alike.Find(model => IsSamePlace(model.Schema, schema)) ?? alike.FirstOrDefault()) is { } type
            ? new CarryingType(type.FullName, IsElsewhere: !_written.Contains(type.Identifier))
            : null;
    }

    private static bool IsSamePlace(Subschema left, Subschema right) =>
        left.Rules.Zip(right.Rules, (one, other) => one.Origin.ToString() == other.Origin.ToString()).All(same => same);

    private CsType TypeOf(Shape shape) => shape is TypeShape type ? TypeOf(_shapes.Of(type)) : Unnamed(shape);

    private CsType Unnamed(Shape shape) => shape switch
    {
        ScalarShape scalar => new ScalarType(scalar.Kind),
        ListShape list => new ListType(TypeOf(list.Item)),
        MapShape map => new MapType(TypeOf(map.Value)),
        NullableShape nullable => new NullableType(TypeOf(nullable.Inner)),
        ReferenceShape reference => (CsType?)Find(reference.Target) ?? new AnyType(),
        AnyShape => new AnyType(),
        _ => throw new ArgumentOutOfRangeException(nameof(shape), shape, "No type for this kind of shape."),
    };

    private TypeModel TypeOf(NamedShape shape)
    {
        if (_types.TryGetValue(shape, out var type)) return type;
        type = DeepWalk.Into(() => Create(shape.Shape, _names[shape]));
        type = type with { References = References(type.Schema), IsRecursive = _recursive.Contains(shape) };
        _models.Add(type);
        if (!_byRules.TryGetValue(type.Schema.Rules, out var same)) _byRules[type.Schema.Rules] = same = [];
        same.Add(type);
        return _types[shape] = type;
    }

    private TypeModel Create(Shape shape, TypeName name) => shape switch
    {
        ObjectShape one => Record(one, name),
        TupleShape one => Tuple(one, name),
        EnumShape one => Enum(one, name),
        UnionShape one => Union(one, name),
        WrapperShape one => new WrapperModel(_namespace, name.Identifier, name.Access, one.Schema, TypeOf(one.Inner)),
        _ => throw new ArgumentOutOfRangeException(nameof(shape), shape, "No type for this kind of shape."),
    };

    private ReferenceType? Find(string target) =>
        _targets.TryGetValue(target, out var type) ? new ReferenceType(target, type.Name, type.IsValueType, type.Kinds) : null;

    private EquatableArray<ReferenceType> References(Subschema schema) => _references.Of(schema).Select(Find).OfType<ReferenceType>().ToEquatableArray();

    private RecordModel Record(ObjectShape shape, TypeName name)
    {
        var members = new MemberNames(name.Identifier);
        var memberNames = members.Of(shape.Properties.Select(property => (property.Name, NameFor(property))).ToList());
        var properties = shape.Properties
            .Select((property, i) => Property(property, memberNames[i], members))
            .ToEquatableArray();
        var additional = shape.Additional is { } others ? TypeOf(others) : null;
        var combinations = Combinations(shape.Schema, properties, members).ToEquatableArray();
        return new RecordModel(_namespace, name.Identifier, name.Access, shape.Schema, properties, additional, combinations);
    }

    /// <summary>Whoever makes a tuple says what is in it, so nothing is made up for a place.</summary>
    private TupleModel Tuple(TupleShape shape, TypeName name)
    {
        var members = new MemberNames(name.Identifier);
        var words = shape.Words.Zip(shape.Places, (word, place) => (word, word == place.Schema.Annotations.Name ? word : null)).ToList();
        var memberNames = members.Of(words);
        var properties = shape.Places
            .Select(place => place with { Schema = place.Schema with { Annotations = place.Schema.Annotations with { Generate = null } } })
            .Select((place, i) => Property(place, memberNames[i], members))
            .ToEquatableArray();
        return new TupleModel(_namespace, name.Identifier, name.Access, shape.Schema, properties);
    }

    /// <summary>A name that the schema gives to a type names the type; only where there is none does it name the member.</summary>
    private static string? NameFor(PropertyShape property) =>
        (property.Shape is NullableShape nullable ? nullable.Inner : property.Shape) is ObjectShape or TupleShape or EnumShape or UnionShape ? null : property.Schema.Annotations.Name;

    private PropertyModel Property(PropertyShape shape, string name, MemberNames members)
    {
        var type = shape.Constant is null ? TypeOf(shape.Shape) : new AnyType();
        var model = new PropertyModel(shape.Name, name, type, shape.IsRequired, shape.Constant, null, shape.Schema);
        return shape.Schema.Annotations.Default is { } value && HasConstant(type, value) && s_evaluator.Evaluate(shape.Schema, value).Count == 0
            ? model with { Default = new DefaultModel(members.Free(name + "Default"), value) }
            : model;
    }

    private static bool HasConstant(CsType type, JsonValue value) => type switch
    {
        ScalarType scalar => Literal.Of(value, scalar.Kind) is not null,
        EnumModel { IsOpen: false } one => one.Members.Any(member => member.Value.Equals(value)),
        NullableType nullable => HasConstant(nullable.Inner, value),
        TypeModel or ReferenceType or ListType or MapType or AnyType => false,
        _ => throw new ArgumentOutOfRangeException(nameof(type), type, "No type of a member."),
    };

    private EnumModel Enum(EnumShape shape, TypeName name)
    {
        var memberNames = new MemberNames(name.Identifier).Of(shape.Values.Select(value => (WordsOf(value), value.Annotations.Name)).ToList());
        var members = shape.Values.Select((value, i) => new EnumMemberModel(memberNames[i], value.Value, value.Annotations)).ToEquatableArray();
        return new EnumModel(_namespace, name.Identifier, name.Access, shape.Schema, members, shape.IsOpen);
    }

    /// <summary>A string speaks for itself; a number is better called by its title.</summary>
    private static string WordsOf(EnumValue value) => value.Value is StringValue text
        ? text.Value
        : value.Annotations.Title ?? value.Value.ToJson();

    private UnionModel Union(UnionShape shape, TypeName name)
    {
        var types = shape.Cases.Select(one => TypeOf(one.Shape)).ToList();
        var caseNames = new MemberNames(name.Identifier).Of(types.Select(type => (Behind(name.Identifier, CaseWords(type)), (string?)null)).ToList());
        var cases = shape.Cases
            .Select((one, i) => new UnionCaseModel(caseNames[i], types[i], one.Kinds, one.Schema) { IsApart = one.IsApart })
            .ToEquatableArray();
        return new UnionModel(_namespace, name.Identifier, name.Access, shape.Schema, cases) { Tags = shape.Tags };
    }

    /// <summary>What a case is called after the union is called so without that.</summary>
    private static string Behind(string union, string words) =>
        words.Length > union.Length && words.StartsWith(union, StringComparison.Ordinal) && char.IsUpper(words[union.Length]) ? words.Substring(union.Length) : words;

    private static string CaseWords(CsType type) => type switch
    {
        TypeModel model => model.Identifier,
        ReferenceType reference => reference.SimpleName,
        ScalarType { IsNumber: true } => "Number",
        ScalarType { Kind: ScalarKind.Boolean } => "Boolean",
        ScalarType => "Text",
        ListType list => ItemWords(list.Item) + "List",
        MapType map => ItemWords(map.Value) + "Map",
        NullableType nullable => CaseWords(nullable.Inner),
        AnyType => "Json",
        _ => throw new ArgumentOutOfRangeException(nameof(type), type, "No type of a case."),
    };

    /// <summary>A union has one case for numbers and one for texts, but may have lists of several kinds of them.</summary>
    private static string ItemWords(CsType type) => type switch
    {
        ScalarType { Kind: ScalarKind.Int32 } => "Int",
        ScalarType { Kind: ScalarKind.Int64 } => "Integer",
        ScalarType { Kind: ScalarKind.Decimal or ScalarKind.Uuid or ScalarKind.Uri or ScalarKind.Date or ScalarKind.DateTime } scalar => scalar.Kind.ToString(),
        NullableType nullable => ItemWords(nullable.Inner),
        ScalarType or TypeModel or ReferenceType or ListType or MapType or AnyType => CaseWords(type),
        _ => throw new ArgumentOutOfRangeException(nameof(type), type, "No type of an item."),
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
