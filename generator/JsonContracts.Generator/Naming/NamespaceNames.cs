using System;
using System.Collections.Generic;
using System.Linq;
using JsonContracts.Schema.Text;

namespace JsonContracts.Generator.Naming;

/// <summary>
/// Gives every type of one namespace its name. Equal shapes share one; different shapes that want the same name take the name of what
/// contains them in front, or else of the contract that they are in, or else of their place. Nothing is numbered, so a name never depends on the order of the files.
/// </summary>
internal sealed class NamespaceNames
{
    private readonly Dictionary<NamedShape, string> _names = [];
    private readonly Dictionary<string, (string Path, string Access)> _writers = new(StringComparer.OrdinalIgnoreCase);
    private readonly HashSet<(NamedShape Shape, string Path)> _clashes = [];
    private readonly HashSet<NamedShape> _owned = [];

    /// <summary>A type must not have the name of a member that every type has.</summary>
    private readonly HashSet<string> _taken = new(MemberNames.Reserved, StringComparer.OrdinalIgnoreCase);

    /// <summary>Names the types of all contracts of one namespace.</summary>
    public NamespaceNames(NamespaceRequests requests)
    {
        var contracts = requests.Contracts;
        Namespace = requests.Namespace;
        _taken.Add(ContextName.Of(Namespace));
        var prefix = "global::" + (Namespace.Length == 0 ? "" : Namespace + ".");
        var definitions = contracts.SelectMany(contract => contract.Definitions.Select(definition => (contract.Path, Definition: definition))).ToList();
        foreach (var (path, definition) in definitions.OrderBy(one => !one.Definition.Shape.IsGiven)) Fix(definition, path);
        Targets = definitions
            .Select(one => new TargetName(one.Definition.Target, prefix + _names[one.Definition.Shape], one.Definition.Shape.IsEnum, one.Definition.Shape.Shape.Kinds))
            .ToArray();

        foreach (var group in NestedType.In(contracts).GroupBy(type => type.Shape.Wanted, StringComparer.Ordinal).OrderBy(group => group.Key, StringComparer.Ordinal))
        {
            Name(group.Key, group.ToList());
        }

        // Public contracts go first, so that what they share with internal ones is public.
        foreach (var contract in contracts.OrderBy(contract => contract.Access == "internal"))
        {
            foreach (var name in contract.Shapes.Select(shape => _names[shape]).Where(name => !_writers.ContainsKey(name))) _writers[name] = (contract.Path, contract.Access);
        }
    }

    /// <summary>The namespace.</summary>
    public string Namespace { get; }

    /// <summary>The types of its roots and definitions, for contracts of any namespace to refer to.</summary>
    public IReadOnlyList<TargetName> Targets { get; }

    /// <summary>The names that one contract got.</summary>
    /// <param name="contract">The contract.</param>
    /// <param name="targets">The types of the definitions that it refers to.</param>
    public ContractNames For(NameRequests contract, IEnumerable<TargetName> targets) => new(
        contract.Shapes.Select(shape => TypeName(shape, contract.Path)).ToEquatableArray(),
        targets.ToEquatableArray());

    private TypeName TypeName(NamedShape shape, string path)
    {
        var writer = _writers[_names[shape]];
        var isContext = string.Equals(_names[shape], ContextName.Of(Namespace), StringComparison.OrdinalIgnoreCase);
        return new TypeName(_names[shape], writer.Access, writer.Path == path && !isContext, _clashes.Contains((shape, path)), _owned.Contains(shape));
    }

    /// <summary>Roots and definitions are named first. A name that is given does not give way.</summary>
    private void Fix(DefinitionRequest definition, string path)
    {
        if (!_names.ContainsKey(definition.Shape)) _names[definition.Shape] = TakeFrom(definition.Shape.Wanted, definition.Shape, path, PlaceNames.Of(definition.Target));
    }

    /// <summary>The wanted name, or one after the place where that is taken; a clash where the author insists on the name.</summary>
    private string TakeFrom(string wanted, NamedShape shape, string path, IEnumerable<string> places)
    {
        if (Take(wanted, shape)) return wanted;
        if (!shape.IsGiven && places.Select(Identifier.Shortened).FirstOrDefault(place => IsFree(place, shape)) is { } free)
        {
            _owned.Add(shape);
            Take(free, shape);
            return free;
        }

        _clashes.Add((shape, path));
        return wanted;
    }

    /// <summary>Names the types that want one name. The items of a list are named after it; they give way to a member that has the name itself.</summary>
    private void Name(string wanted, List<NestedType> types)
    {
        var isFree = types.Count == 1 && IsFree(wanted, types[0].Shape);
        var parents = types.Where(type => type.IsSingle).GroupBy(type => type.FirstParent, StringComparer.Ordinal).ToDictionary(same => same.Key, same => same.Count(), StringComparer.Ordinal);
        foreach (var type in types.OrderBy(type => !type.IsSingle))
        {
            if (_names.ContainsKey(type.Shape)) continue;
            var name = isFree ? wanted : type.FirstParent + wanted;
            if (!IsFree(name, type.Shape) && !type.IsSingle) name += "Item";
            if (type.FirstOwner != type.FirstParent && (HasRival(type, parents) || !IsFree(name, type.Shape)))
            {
                name = type.FirstOwner + wanted;
                _owned.Add(type.Shape);
            }

            _names[type.Shape] = TakeFrom(Identifier.Shortened(name), type.Shape, type.Path, PlaceNames.Of(type.Shape));
        }
    }

    /// <summary>Whether the name of what contains a type does not tell it from another one. Then neither has it, whichever comes first.</summary>
    private static bool HasRival(NestedType type, Dictionary<string, int> parents) => type.IsSingle && parents[type.FirstParent] > 1;

    private bool IsFree(string name, NamedShape shape) => !_taken.Overlaps(AllNames(name, shape));

    private bool Take(string name, NamedShape shape)
    {
        var isFree = IsFree(name, shape);
        _taken.UnionWith(AllNames(name, shape));
        return isFree;
    }

    /// <summary>An enum brings its helpers along. Names that differ only in case would share a file.</summary>
    private static string[] AllNames(string name, NamedShape shape) => shape.IsEnum ? [name, name + "Json", name + "Converter"] : [name];
}
