using System;
using System.Collections.Generic;
using System.Linq;
using JsonContracts.Schema.Linking;
using JsonContracts.Schema.Reading;
using JsonContracts.Schema.Rules;
using JsonContracts.Schema.Text;

namespace JsonContracts.Schema.Shapes;

/// <summary>Finds the shape of a contract: which records, enums, unions and lists a programmer would write for its schema.</summary>
public sealed class ShapeBuilder
{
    /// <summary>How deep values are read, at the most.</summary>
    private const int DeepestType = 64;

    /// <summary>The values of members that an object has beside named ones.</summary>
    private static readonly ShapeName s_additional = new("value");

    private readonly SchemaSet _set;
    private readonly Normalizer _normalizer;
    private readonly KindAnalysis _kinds;
    private readonly MeantKinds _meant;
    private readonly Choices _choices = new();
    private readonly TagCases _tags;
    private readonly CaseCount _cases;

    /// <summary>The members of branches whose shapes are in the making.</summary>
    private readonly HashSet<Subschema> _open = new(SameInstance.Comparer);
    private readonly Dictionary<(Identity Schema, ShapeName Name), Shape> _built = [];
    private readonly Dictionary<(Identity Definition, bool Decimal), Subschema> _identified = [];

    private ShapeBuilder(SchemaSet set, Normalizer normalizer)
    {
        _set = set;
        _normalizer = normalizer;
        _kinds = new KindAnalysis(set);
        _meant = new MeantKinds(set, _kinds);
        _tags = new TagCases(set, normalizer.Conjunction, Flat);
        _cases = new CaseCount(Ways, Flat);
    }

    /// <summary>The shapes of one contract.</summary>
    /// <param name="set">All contracts of the project.</param>
    /// <param name="document">The contract; it has a root.</param>
    /// <param name="contracts">The addresses of the roots of all contracts: a reference to one of them stays a reference.</param>
    /// <param name="nameOf">What to call a root.</param>
    /// <param name="open">Whether values that an enum does not know are kept, as if the root said so.</param>
    public static ContractShape Build(SchemaSet set, SchemaDocument document, ISet<string> contracts, Func<SchemaRoot, ShapeName> nameOf, bool open = false)
    {
        var roots = set.RootsOf(document).Select(root => new NamedRoot(document.TargetOf(root.Pointer), root, nameOf(root))).ToList();
        if (roots.Count == 0) throw new ArgumentException("The document has no schema.", nameof(document));
        var cyclic = new ReferenceGraph(set, roots.Select(root => (root.Target, root.Root.Schema))).Cyclic.ToList();
        var others = contracts.Concat(cyclic);
        var isOpen = open || roots.TrueForAll(root => root.Root.Schema.Annotations.Open);

        // Several roots refer to one another as long as there is a type to refer to; a text or a list is written out where it is meant.
        var alone = new HashSet<string>(others.Concat(roots.Select(root => root.Target)), StringComparer.Ordinal);
        var first = DefineAll(set, document, roots, cyclic, alone, contracts, isOpen);
        if (roots.Count == 1) return first;
        var plain = first.Definitions.Where(definition => definition.IsRoot && (definition.IsNullable || definition.Shape is EnumShape or WrapperShape) && !cyclic.Contains(definition.Target)).Select(definition => definition.Target);
        alone.ExceptWith(plain.ToList());
        return DefineAll(set, document, roots, cyclic, alone, contracts, isOpen);
    }

    private static ContractShape DefineAll(
        SchemaSet set, SchemaDocument document, List<NamedRoot> roots, List<string> cyclic, HashSet<string> alone, ISet<string> contracts, bool open)
    {
        var builder = new ShapeBuilder(set, new Normalizer(set, alone.Contains, open));
        var definitions = roots.ConvertAll(root => builder.Define(root.Target, root.Root, root.Name, cyclic.Contains(root.Target)));
        var known = new HashSet<string>(contracts.Concat(roots.Select(root => root.Target)), StringComparer.Ordinal);
        foreach (var target in cyclic.Where(target => !known.Contains(target)))
        {
            definitions.Add(builder.Define(target, set.Resolve(new RefRule(target))!, new ShapeName(NameOf(target, roots[0].Name.Text), NameSource.Definition), isRecursive: true));
        }

        return new ContractShape(document.Path, definitions.ToEquatableArray()) { Effort = builder._normalizer.Effort + builder._built.Count };
    }

    private static string NameOf(string target, string fallback)
    {
        var hash = target.IndexOf('#');
        var last = JsonPointer.LastToken(target.Substring(hash + 1));
        if (last.Length > 0) return last;
        var file = target.Substring(0, hash).Split('/').Last();
        return file.Length == 0 ? fallback : file;
    }

    /// <summary>A root. A component of a document that may be null is the type of its other values: where it is referred to, that type is nullable.</summary>
    private Definition Define(string target, SchemaRoot root, ShapeName name, bool isRecursive)
    {
        var flat = _normalizer.Normalize(root.Schema);
        return root.Pointer.Length > 0 && !isRecursive && Build(flat, name) is NullableShape { Inner: TypeShape present } && present.Name == Given(flat, name)
            ? new Definition(target, present, isRecursive) { IsRoot = true, IsNullable = true }
            : Define(target, root.Schema, name, isRecursive) with { IsRoot = true };
    }

    private Definition Define(string target, Subschema schema, ShapeName name, bool isRecursive)
    {
        var flat = _normalizer.Normalize(schema);
        var shape = Build(flat, name);
        var given = Given(flat, name);
        if (shape is TypeShape type && type.Name == given) return new Definition(target, type, isRecursive);

        // A type that may be null has a name of its own: the definition is what holds it.
        return new Definition(target, new WrapperShape(given, shape is NullableShape ? Build(flat with { Annotations = flat.Annotations with { Name = null } }, given.MapValue) : shape, flat), isRecursive);
    }

    private static ShapeName Given(Subschema schema, ShapeName name) =>
        schema.Annotations.Name is { } given && !name.IsGiven ? new ShapeName(given, NameSource.Author) : name;

    /// <summary>The shape of a schema under a name, made once however many members share it.</summary>
    private Shape Build(Subschema schema, ShapeName name)
    {
        (schema, name) = Identify(schema, name);
        var key = (new Identity(schema), name);
        if (!_built.TryGetValue(key, out var shape)) _built[key] = shape = DeepWalk.Into(() => BuildIdentified(schema, name));
        return shape;
    }

    private Shape BuildIdentified(Subschema schema, ShapeName name)
    {
        if (schema.Find<RefRule>() is { } reference) return Reference(reference);

        var kinds = _meant.Of(schema);
        if (kinds is JsonKinds.Any or JsonKinds.None or JsonKinds.Null) return new AnyShape();
        if ((kinds & JsonKinds.Null) == 0) return BuildPresent(schema, kinds, name);
        var (present, presentName) = Identify(NullFree.Of(schema), name);
        var inner = BuildPresent(present, kinds & ~JsonKinds.Null, presentName);
        return inner is AnyShape ? inner : new NullableShape(inner);
    }

    /// <summary>A reference takes the name and the words of its definition, so that all references to it share one type.</summary>
    private (Subschema Schema, ShapeName Name) Identify(Subschema schema, ShapeName name)
    {
        if (name.IsGiven || schema.Annotations.Referred is not { } definition) return (schema, Given(schema, name));
        var key = (new Identity(definition), schema.Annotations.Decimal);
        if (!_identified.TryGetValue(key, out var identified))
        {
            _identified[key] = identified = schema with { Annotations = definition.Annotations with { Decimal = schema.Annotations.Decimal } };
        }

        return Identify(identified, new ShapeName(definition.Name, NameSource.Definition));
    }

    private ReferenceShape Reference(RefRule reference) => new(reference.Target, Flat(reference) is { } target ? KindsHeld(target) : JsonKinds.Any);

    /// <summary>The flat schema of the definition that a reference leads to.</summary>
    private Subschema? Flat(RefRule reference) => _set.Resolve(reference) is { } target ? _normalizer.Normalize(target) : null;

    /// <summary>The kinds that the shape of a definition can hold, told from its schema alone: the shape may be in the making.</summary>
    private JsonKinds KindsHeld(Subschema schema)
    {
        if (schema.Find<RefRule>() is { } reference) return Reference(reference).Kinds;
        if (KnownValues.MembersOf(schema) is { } values && !values.All(value => value.Value is StringValue)) return JsonKinds.Any;
        var kinds = _meant.Of(schema);
        var present = kinds & ~JsonKinds.Null;
        var held = (present & JsonKinds.Number) == present ? JsonKinds.Number : present;
        var isOneKind = held is JsonKinds.Boolean or JsonKinds.Number or JsonKinds.String or JsonKinds.Array || (held == JsonKinds.Object && Alternatives(schema) is null && ByTag(schema) is null);
        return isOneKind && present != JsonKinds.None ? held | (kinds & JsonKinds.Null) : JsonKinds.Any;
    }

    private Shape BuildPresent(Subschema schema, JsonKinds kinds, ShapeName name)
    {
        if (schema.Find<RefRule>() is { } reference) return Reference(reference);
        if (KnownValues.MembersOf(schema) is { } values) return BuildEnum(schema, values, name);
        if (kinds == JsonKinds.String && schema.Annotations.KnownValues is { IsEmpty: false } known) return new EnumShape(name, known, IsOpen: true, schema);
        return kinds switch
        {
            JsonKinds.Boolean => new ScalarShape(ScalarKind.Boolean),
            JsonKinds.Integer or JsonKinds.Fraction or JsonKinds.Number => Scalars.Number(schema, kinds),
            JsonKinds.String => Scalars.Text(schema),
            JsonKinds.Array => BuildArray(schema, name),
            JsonKinds.Object when Alternatives(schema) is { } branches => BuildUnion(schema, branches, name),
            JsonKinds.Object when ByTag(schema) is { } cases && BuildTagged(schema, cases, name) is { } union => union,
            JsonKinds.Object => BuildObject(schema, name),
            _ => BuildUnion(schema, Choice(schema) ?? ByKind(schema, kinds), name),
        };
    }

    private static Shape BuildEnum(Subschema schema, IReadOnlyList<EnumValue> values, ShapeName name)
    {
        if (values.All(value => value.Value is BooleanValue)) return new ScalarShape(ScalarKind.Boolean);
        if (values.All(value => value.Value is NumberValue)) return Scalars.Number(schema, JsonKinds.Number);
        if (!values.All(value => value.Value is StringValue or NumberValue or BooleanValue)) return new AnyShape();
        return new EnumShape(name, values.ToEquatableArray(), IsOpen: false, schema);
    }

    /// <summary>A closed array is a tuple, and a choice between closed ones a union of tuples.</summary>
    private Shape BuildArray(Subschema schema, ShapeName name)
    {
        if (BuildTuple(schema, name) is { } tuple) return tuple;
        return Choice(schema) is { Count: > 1 } branches
            && branches.All(DescribesItems)
            && BuildUnion(schema, branches, name) is UnionShape union
            ? union
            : BuildList(schema, name);
    }

    private static bool DescribesItems(Subschema branch) => branch.Find<RefRule>() is not null || branch.Find<ItemsRule>() is not null || branch.Find<PrefixItemsRule>() is not null;

    /// <summary>The shape of a closed array; null when it is open, or has no two places that hold something.</summary>
    private TupleShape? BuildTuple(Subschema schema, ShapeName name)
    {
        if (TuplePlaces.Of(schema) is not { } items) return null;
        var required = TuplePlaces.Required(schema);
        var words = TuplePlaces.Words(items.Select(item => item.Schema));
        var places = items.Select((item, place) => BuildProperty(item, place < required, words[place])).ToEquatableArray();
        return places.Count(place => place.Constant is null) < TuplePlaces.Fewest ? null : new TupleShape(name, places, schema);
    }

    private ListShape BuildList(Subschema schema, ShapeName name) => new(Shallow(Build(ItemOf(schema), name.Item)));

    /// <summary>What an item may be, wherever it stands.</summary>
    private static Subschema ItemOf(Subschema schema)
    {
        if (schema.Find<PrefixItemsRule>() is not { } prefix) return ItemsRule.In(schema);
        var places = prefix.Items.Count + 1;
        var items = Enumerable.Range(0, places)
            .Where(place => !ItemsRule.At(schema, place).Any(item => item.Refuses))
            .Select(place => ItemsRule.At(schema, place).ToList() is { Count: 1 } only ? only[0] : Subschema.Anything)
            .Distinct()
            .ToList();
        return items.Count == 1 ? items[0]
            : items.Exists(item => item.AcceptsAnything) ? Subschema.Anything
            : Subschema.Of(new ChoiceRule(ChoiceRule.AnyOf, items.ToEquatableArray()));
    }

    /// <summary>The shape, or any value where it nests lists and maps so deep that no JSON is read so far, and no compiler bears their types.</summary>
    private static Shape Shallow(Shape shape)
    {
        var inner = shape;
        for (var depth = 0; depth < DeepestType; depth++)
        {
            if (inner is not (ListShape or MapShape or NullableShape)) return shape;
            inner = inner.Parts.Single();
        }

        return new AnyShape();
    }

    private Shape BuildObject(Subschema schema, ShapeName name)
    {
        var required = new HashSet<string>(schema.Find<RequiredRule>()?.Names ?? default, StringComparer.Ordinal);
        var properties = (schema.Find<PropertiesRule>()?.Properties ?? default)
            .Where(property => !property.Schema.Refuses)
            .Select(property => BuildProperty(property, required.Contains(property.Name), property.Name))
            .ToList();
        var additional = BuildAdditional(schema, properties.Count == 0, properties.Count == 0 ? name.MapValue : s_additional);
        if (additional is AnyShape) properties.AddRange(InBranches(schema, properties, required));
        if (additional is not null) properties.AddRange(Undeclared(required, properties));
        return properties.Count == 0 && additional is not null
            ? new MapShape(additional)
            : new ObjectShape(name, properties.ToEquatableArray(), additional, schema);
    }

    /// <summary>
    /// The shape of the members that the schema does not name; null when there may be none. Who describes nothing but the members of one
    /// pattern means a map of them.
    /// </summary>
    private Shape? BuildAdditional(Subschema schema, bool isMap, ShapeName name)
    {
        var rest = schema.Rules.OfType<AdditionalPropertiesRule>().Where(rule => !rule.Schema.AcceptsAnything).ToList();
        var patterns = schema.Rules.OfType<PatternPropertiesRule>().Where(rule => !rule.Schema.Refuses).ToList();
        var closed = rest.FindAll(rule => rule.Schema.Refuses);
        if (closed.Exists(rule => rule.Patterns.IsEmpty)) return null;
        if (rest.Count == 0 && patterns.Count == 1 && (isMap || patterns[0].Names.MeansAll)) return Shallow(Build(patterns[0].Schema, name));
        if (rest.Count != 1) return new AnyShape();
        var described = patterns.FindAll(rule => rest[0].Patterns.Contains(rule.Names)).Select(rule => rule.Schema).Distinct();
        var all = closed.Count == 0 ? described.Prepend(rest[0].Schema).Distinct().ToList() : described.ToList();
        if (all.Count == 0) return null;
        var shapes = all.Select(one => Shallow(Build(one, name))).Distinct().ToList();
        return shapes.Count == 1 ? shapes[0] : new AnyShape();
    }

    private PropertyShape BuildProperty(PropertySchema property, bool isRequired, string words)
    {
        var constant = new PropertyShape(property.Name, new AnyShape(), isRequired, property.Schema);
        return constant.Constant is null
            ? constant with { Shape = Build(property.Schema, new ShapeName(words)) }
            : constant;
    }

    /// <summary>
    /// Members that only branches of the schema describe, which hold for some of its values: optional ones, with the type on which the branches
    /// agree. What a branch demands of them stays its rule.
    /// </summary>
    private List<PropertyShape> InBranches(Subschema schema, List<PropertyShape> declared, HashSet<string> required)
    {
        var known = new HashSet<string>(declared.Select(property => property.Name), StringComparer.Ordinal);
        var members = new BranchMembers(Flat).Of(schema).Where(member => !known.Contains(member.Key));
        return members
            .Select(member => (member.Key, First: member.First(), Shape: Agreed(member.Select(one => BuildOnce(one, new ShapeName(member.Key))).Distinct().ToList())))
            .Where(member => member.Shape is not AnyShape)
            .Select(member => new PropertyShape(member.Key, member.Shape, required.Contains(member.Key), new Subschema(default, BranchMembers.WordsOf(member.First))))
            .ToList();
    }

    /// <summary>The shape of a member of a branch. A branch may lead back to where it stands, and then says nothing new of the member.</summary>
    private Shape BuildOnce(Subschema member, ShapeName name)
    {
        if (!_open.Add(member)) return new AnyShape();
        var shape = Build(member, name);
        _open.Remove(member);
        return shape;
    }

    /// <summary>The one shape of several, or the plain text, number or flag that all of them are.</summary>
    private static Shape Agreed(IReadOnlyList<Shape> shapes)
    {
        if (shapes.Count == 1) return shapes[0];
        var kinds = shapes.Aggregate(JsonKinds.None, (all, shape) => all | shape.Kinds);
        return (kinds & JsonKinds.String) == kinds ? new ScalarShape(ScalarKind.Text)
            : (kinds & JsonKinds.Number) == kinds ? Scalars.Number(shapes)
            : new AnyShape();
    }

    /// <summary>A member that is required but described nowhere is still a member that everybody has to give.</summary>
    private static IEnumerable<PropertyShape> Undeclared(IEnumerable<string> required, List<PropertyShape> declared) => required
        .Except(declared.Select(property => property.Name))
        .Select(name => new PropertyShape(name, new AnyShape(), IsRequired: true, Subschema.Anything))
        .ToList();

    private EquatableArray<Subschema>? Choice(Subschema schema) => _choices.Of(schema).Select(branches => (EquatableArray<Subschema>?)branches).FirstOrDefault();

    private IEnumerable<EquatableArray<Subschema>> Ways(Subschema schema) =>
        _tags.Of(schema) is { } cases ? [cases.Select(one => one.Schema).ToEquatableArray()] : _choices.Of(schema);

    /// <summary>The cases that conditions on a tag make of an object.</summary>
    private IReadOnlyList<TagCase>? ByTag(Subschema schema) => _tags.Of(schema) is { } cases && !_cases.Multiplies(schema) ? cases : null;

    /// <summary>The branches of a choice between objects, when each branch describes an object of its own.</summary>
    private EquatableArray<Subschema>? Alternatives(Subschema schema) =>
        Choice(schema) is { Count: > 1 } branches
            && !_cases.Multiplies(schema)
            && (schema.Find<PropertiesRule>() is null || AreTagged(schema, branches))
            && branches.All(branch => branch.Find<RefRule>() is not null || branch.Find<PropertiesRule>() is not null || KindOnly(branch))
            ? branches
            : null;

    /// <summary>Whether a tag tells apart the branches of a choice that stands beside members.</summary>
    private bool AreTagged(Subschema schema, EquatableArray<Subschema> branches) =>
        Discriminator.Of(branches.Select(branch => _normalizer.Conjunction([branch, Beside(schema, branches)])).ToList()) is not null;

    /// <summary>What a schema asserts beside a choice.</summary>
    private Subschema Beside(Subschema schema, EquatableArray<Subschema> branches) =>
        new(schema.Rules.Where(rule => !_choices.Says(rule, branches)).ToEquatableArray(), Annotations.None);

    private bool KindOnly(Subschema branch) => Choice(branch) is { } inner && inner.All(one => _meant.Of(one) == JsonKinds.Object);

    private static EquatableArray<Subschema> ByKind(Subschema schema, JsonKinds kinds) =>
        new[] { JsonKinds.Boolean, JsonKinds.Number, JsonKinds.String, JsonKinds.Array, JsonKinds.Object }
            .Where(kind => (kinds & kind) != 0)
            .Select(kind => new Subschema(EquatableArray.Of<Rule>(new TypeRule(kinds & kind)), schema.Annotations with { Name = null }))
            .ToEquatableArray();

    /// <summary>The union of the cases that conditions make; null when one of them is no type.</summary>
    private Shape? BuildTagged(Subschema schema, IReadOnlyList<TagCase> cases, ShapeName name)
    {
        var shape = BuildUnion(schema, cases.Select(one => one.Schema).ToEquatableArray(), Subschema.Anything, (i, _) => cases[i].Name, name);
        return shape is AnyShape ? null : shape;
    }

    private Shape BuildUnion(Subschema schema, EquatableArray<Subschema> branches, ShapeName name)
    {
        if (_cases.Multiplies(schema)) return new AnyShape();
        var names = new BranchNames(branches);
        return BuildUnion(schema, branches, Beside(schema, branches), (i, both) => names.Of(branches[i], TuplePlaces.Of(both)?.Count), name);
    }

    private Shape BuildUnion(Subschema schema, EquatableArray<Subschema> branches, Subschema beside, Func<int, Subschema, string> nameOf, ShapeName name)
    {
        var apartness = new Apartness(_set, _kinds, branches, Flat);
        var cases = new List<UnionCase>();
        for (var i = 0; i < branches.Count; i++)
        {
            var both = _normalizer.Conjunction([branches[i], beside]);
            var kinds = _meant.Of(both);
            if (kinds == JsonKinds.None) continue;
            var shape = Build(both, new ShapeName(nameOf(i, both)));
            if (shape is AnyShape or NullableShape) return new AnyShape();
            if (shape is UnionShape inner) cases.AddRange(inner.Cases.Select(one => one with { IsApart = false }));
            else cases.Add(new UnionCase(shape, kinds, both) { IsApart = apartness.Of(shape, i) });
        }

        var closed = Close(schema, UnionCases.Distinct(cases), name);
        return closed is UnionShape union && union.Cases.Count == branches.Count
            ? union with { Tags = Discriminator.Of(union.Cases.Select(one => Followed(one.Schema)).ToList()) }
            : closed;
    }

    private Subschema Followed(Subschema schema) => schema.OnlyRule is RefRule reference && Flat(reference) is { } target ? Followed(target) : schema;

    private static Shape Close(Subschema schema, IReadOnlyList<UnionCase>? cases, ShapeName name) => cases switch
    {
        null or { Count: 0 } => new AnyShape(),
        { Count: 1 } => cases[0].Shape is TypeShape { Name.IsWhole: false } only ? only with { Name = name } : cases[0].Shape,
        _ => new UnionShape(name, cases.ToEquatableArray(), schema),
    };

    private sealed record NamedRoot(string Target, SchemaRoot Root, ShapeName Name);
}
