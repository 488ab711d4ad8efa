using System;
using System.Collections.Generic;
using System.Linq;

namespace JsonContracts.Generator.Naming;

/// <summary>
/// The names of the types of one contract, which depend on nothing else. What an author named is called so; whatever nobody named is called
/// after the type that it stands in, and its member. What then has no name of its own is called after its place in the schema. Nothing is
/// numbered, and the order in which members are written has no bearing.
/// </summary>
internal sealed class ContractTypeNames
{
    private readonly Dictionary<NamedShape, string> _names = [];
    private readonly Dictionary<NamedShape, string> _wanted = [];

    /// <summary>A type must not have the name of a member that every type has.</summary>
    private readonly HashSet<string> _taken = new(MemberNames.Reserved, StringComparer.OrdinalIgnoreCase);

    /// <summary>Names the types of a contract.</summary>
    /// <param name="namespace">The namespace of the contract.</param>
    /// <param name="definitions">The roots first, then each definition that stands on its own.</param>
    /// <param name="types">All of its types.</param>
    public ContractTypeNames(string @namespace, IReadOnlyList<DefinitionRequest> definitions, IReadOnlyList<NestedType> types)
    {
        _taken.Add(ContextName.Of(@namespace));
        var root = definitions[0].Shape;
        var whole = types.Select(type => type.Shape).Where(shape => shape.IsWhole).ToList();
        foreach (var shape in whole.Where(shape => shape.IsGiven).OrderBy(Place, StringComparer.Ordinal)) NameGiven(shape, root);
        foreach (var group in definitions.Where(one => one.IsRoot && !one.Shape.IsGiven).GroupBy(one => one.Shape.Wanted, StringComparer.OrdinalIgnoreCase)) NameRoots(group.OrderBy(one => one.Target, StringComparer.Ordinal).ToList());
        var targets = definitions.GroupBy(definition => definition.Shape).ToDictionary(same => same.Key, same => same.First().Target);
        foreach (var group in whole.Where(shape => !_names.ContainsKey(shape)).GroupBy(shape => shape.Wanted, StringComparer.OrdinalIgnoreCase).OrderBy(group => group.Key, StringComparer.Ordinal))
        {
            NameEntries(group.OrderBy(Place, StringComparer.Ordinal).ToList(), root, targets);
        }

        NameNested(types);
    }

    /// <summary>The name of a type.</summary>
    public string Of(NamedShape shape) => _names[shape];

    /// <summary>What a type would be called if no other one was.</summary>
    public string WantedFor(NamedShape shape) => _wanted.TryGetValue(shape, out var wanted) ? wanted : _names[shape];

    /// <summary>A name that is given does not give way, but where no type can have it.</summary>
    private void NameGiven(NamedShape shape, NamedShape root)
    {
        if (MemberNames.Reserved.Contains(shape.Wanted)) TakeFirst(shape, shape.Wanted, [root.Wanted + shape.Wanted], PlaceNames.Of(shape));
        else Take(shape, shape.Wanted);
    }

    /// <summary>Roots that would be called alike are all called after their place.</summary>
    private void NameRoots(List<DefinitionRequest> roots)
    {
        foreach (var root in roots) TakeFirst(root.Shape, root.Shape.Wanted, roots.Count == 1 ? [root.Shape.Wanted, root.Shape.Wanted + "Contract"] : [], PlaceNames.Of(root.Target));
    }

    /// <summary>Entries of <c>$defs</c> that would be called alike are all called after their place; so is one that would hide a type that every program sees.</summary>
    private void NameEntries(List<NamedShape> shapes, NamedShape root, Dictionary<NamedShape, string> targets)
    {
        var isAlone = shapes.Count == 1;
        foreach (var shape in shapes)
        {
            var places = targets.TryGetValue(shape, out var target) ? PlaceNames.Of(target) : PlaceNames.Of(shape);
            TakeFirst(shape, shape.Wanted, isAlone ? [shape.Wanted, _names[root] + shape.Wanted] : [], places);
        }
    }

    /// <summary>Types are named once all that holds them is; those that become ready together do not come before one another.</summary>
    private void NameNested(IReadOnlyList<NestedType> types)
    {
        var missing = types.Where(type => !type.Shape.IsWhole).ToDictionary(type => type, type => type.Parents.Count(parent => !parent.Shape.IsWhole));
        var ready = missing.Where(type => type.Value == 0).Select(type => type.Key).ToList();
        while (ready.Count > 0)
        {
            var groups = ready.GroupBy(WantedFor, StringComparer.OrdinalIgnoreCase).OrderBy(group => group.Key, StringComparer.Ordinal).ToList();
            foreach (var group in groups) NameGroup(group.Key, group.OrderBy(type => Place(type.Shape), StringComparer.Ordinal).ToList());
            ready = ready.SelectMany(type => type.Inner).Where(inner => missing.TryGetValue(inner, out _) && --missing[inner] == 0).ToList();
        }
    }

    /// <summary>The name behind the first of those that hold the type, the shortest first, or behind the union of all of them.</summary>
    private string WantedFor(NestedType type) => (type.SharedBy is { } union ? [union] : type.Parents)
        .Select(parent => Identifier.Shortened(_names[parent.Shape] + type.Shape.Behind))
        .OrderBy(name => name.Length).ThenBy(name => name, StringComparer.Ordinal)
        .First();

    /// <summary>The items of a list are named after it; they give way to a member that has the name itself.</summary>
    private void NameGroup(string wanted, List<NestedType> types)
    {
        var single = types.FindAll(type => type.IsSingle);
        foreach (var type in types.OrderBy(type => !type.IsSingle))
        {
            var isAlone = types.Count == 1 || (type.IsSingle && single.Count == 1);
            var plain = isAlone || type.IsSingle ? wanted : wanted + "Item";
            TakeFirst(type.Shape, plain, isAlone || !type.IsSingle ? [plain] : [], PlaceNames.Of(type.Shape));
        }
    }

    /// <summary>The first of some names that is free, or else of those after the place, which are made only then.</summary>
    private void TakeFirst(NamedShape shape, string wanted, string[] names, IEnumerable<string> places)
    {
        var free = names.Concat(places).Select(Identifier.Shortened).Where(name => !CommonTypes.Contain(name)).FirstOrDefault(name => TryTake(shape, name));
        if (free is null) Take(shape, wanted);
        _wanted[shape] = wanted;
    }

    private bool TryTake(NamedShape shape, string name)
    {
        var isFree = !_taken.Overlaps(shape.AllNames(name));
        if (isFree) Take(shape, name);
        return isFree;
    }

    private void Take(NamedShape shape, string name)
    {
        _taken.UnionWith(shape.AllNames(name));
        _names[shape] = name;
    }

    private static string Place(NamedShape shape) => PlaceNames.PlaceOf(shape).ToString();
}
