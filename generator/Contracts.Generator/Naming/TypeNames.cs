using System;
using System.Collections.Generic;
using System.Linq;
using Contracts.Schema;
using Contracts.Schema.Shapes;

namespace Contracts.Generator.Naming;

/// <summary>
/// Gives every shape of one namespace its name. Equal shapes share one; different shapes that want the same name take the name of
/// what contains them in front. Nothing is numbered, so a name never depends on the order of the files.
/// </summary>
internal sealed class TypeNames
{
    private readonly Dictionary<Shape, string> _names = [];
    private readonly Dictionary<string, string> _targets = new(StringComparer.Ordinal);
    private readonly HashSet<string> _valueTargets = new(StringComparer.Ordinal);
    private readonly Dictionary<Shape, SortedSet<string>> _parents = [];
    private readonly List<Shape> _nested = [];
    private readonly HashSet<Shape> _single = [];
    private readonly Dictionary<Shape, string> _origins = [];

    /// <summary>A type must not have the name of a member that every type has.</summary>
    private readonly HashSet<string> _taken = new(MemberNames.Reserved, StringComparer.OrdinalIgnoreCase);

    /// <summary>Names the shapes of all contracts of one namespace.</summary>
    public TypeNames(IReadOnlyList<ContractShape> contracts)
    {
        foreach (var contract in contracts)
        {
            foreach (var definition in contract.Definitions) Fix(definition, contract.Path);
        }

        foreach (var contract in contracts)
        {
            foreach (var definition in contract.Definitions) Collect(definition.Shape, _names[definition.Shape], contract.Path);
        }

        NameNested();
    }

    /// <summary>Names that two different shapes still share after everything was tried, each with the schema of the later shape and its contract.</summary>
    public List<(string Name, Subschema Schema, string Path)> Clashes { get; } = [];

    /// <summary>The name of a shape that gets a type.</summary>
    public string Of(Shape shape) => _names[shape];

    /// <summary>The name of the definition at an address.</summary>
    public string OfTarget(string target) => _targets[target];

    /// <summary>Whether an address belongs to a definition of this namespace.</summary>
    public bool HasTarget(string target) => _targets.ContainsKey(target);

    /// <summary>Whether the definition at an address becomes a struct or an enum.</summary>
    public bool IsValueTarget(string target) => _valueTargets.Contains(target);

    /// <summary>The name that the schema's own words suggest.</summary>
    private static string Wanted(Shape shape)
    {
        var name = ShapeNameOf(shape)!;
        return name.IsGiven && Identifier.IsValid(name.Text) ? name.Text : Identifier.Pascal(name.Text);
    }

    private static ShapeName? ShapeNameOf(Shape shape) => shape switch
    {
        ObjectShape one => one.Name,
        EnumShape one => one.Name,
        UnionShape one => one.Name,
        WrapperShape one => one.Name,
        _ => null,
    };

    private static Subschema? SchemaOf(Shape shape) => shape switch
    {
        ObjectShape one => one.Schema,
        EnumShape one => one.Schema,
        UnionShape one => one.Schema,
        WrapperShape one => one.Schema,
        _ => null,
    };

    /// <summary>Roots and definitions are named first: their names do not give way.</summary>
    private void Fix(Definition definition, string path)
    {
        var name = Wanted(definition.Shape);
        if (!Take(name, definition.Shape) && !_names.ContainsKey(definition.Shape)) Clashes.Add((name, SchemaOf(definition.Shape)!, path));
        _names[definition.Shape] = name;
        _targets[definition.Target] = name;
        if (definition.Shape is EnumShape) _valueTargets.Add(definition.Target);
    }

    private void Collect(Shape shape, string parent, string path)
    {
        foreach (var child in Children(shape))
        {
            if (shape is not (ListShape or MapShape)) _single.Add(child);
            if (ShapeNameOf(child) is not null)
            {
                if (!_parents.TryGetValue(child, out var parents))
                {
                    _parents[child] = parents = new SortedSet<string>(StringComparer.Ordinal);
                    _nested.Add(child);
                    _origins[child] = path;
                }

                if (parents.Add(parent)) Collect(child, Wanted(child), path);
            }
            else
            {
                Collect(child, parent, path);
            }
        }
    }

    private void NameNested()
    {
        foreach (var group in _nested.GroupBy(Wanted, StringComparer.Ordinal).OrderBy(group => group.Key, StringComparer.Ordinal))
        {
            // The items of a list are named after it; they give way to a member that has the name itself.
            var shapes = group.OrderBy(shape => !_single.Contains(shape)).ToList();
            var isFree = shapes.Count == 1 && IsFree(group.Key, shapes[0]);
            foreach (var shape in shapes)
            {
                if (_names.ContainsKey(shape)) continue;
                var name = isFree ? group.Key : _parents[shape].Min + group.Key;
                if (!IsFree(name, shape) && !_single.Contains(shape)) name += "Item";
                if (!Take(name, shape)) Clashes.Add((name, SchemaOf(shape)!, _origins[shape]));
                _names[shape] = name;
            }
        }
    }

    private bool IsFree(string name, Shape shape) => !_taken.Overlaps(AllNames(name, shape));

    private bool Take(string name, Shape shape)
    {
        var isFree = IsFree(name, shape);
        _taken.UnionWith(AllNames(name, shape));
        return isFree;
    }

    /// <summary>An enum brings its helpers along. Names that differ only in case would share a file.</summary>
    private static string[] AllNames(string name, Shape shape) => shape is EnumShape ? [name, name + "Json", name + "Converter"] : [name];

    private static IEnumerable<Shape> Children(Shape shape) => shape switch
    {
        ObjectShape one => one.Properties.Where(property => property.Constant is null).Select(property => property.Shape)
            .Concat(one.Additional is { } additional ? [additional] : []),
        ListShape list => [list.Item],
        MapShape map => [map.Value],
        NullableShape nullable => [nullable.Inner],
        WrapperShape wrapper => [wrapper.Inner],
        UnionShape union => union.Cases.Select(one => one.Shape),
        _ => [],
    };
}
