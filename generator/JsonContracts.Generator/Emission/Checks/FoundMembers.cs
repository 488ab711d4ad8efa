using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using JsonContracts.Generator.CSharp;
using JsonContracts.Generator.Models;
using JsonContracts.Schema.Rules;

namespace JsonContracts.Generator.Emission.Checks;

/// <summary>
/// The members of the object that is being checked. One loop has found them all; those that several rules look at get a local, and so do
/// those inside of them.
/// </summary>
internal sealed class FoundMembers
{
    private readonly CheckScope _scope;
    private readonly RecordModel? _model;
    private readonly Dictionary<string, int>? _places;
    private readonly string _json;
    private readonly List<string> _declarations;
    private readonly Dictionary<string, string> _locals = new(StringComparer.Ordinal);
    private readonly Dictionary<string, FoundMembers> _inside = new(StringComparer.Ordinal);

    /// <summary>The members of a record.</summary>
    /// <param name="model">The record.</param>
    /// <param name="scope">Where the locals live.</param>
    /// <param name="json">The expression of the object.</param>
    public FoundMembers(RecordModel model, CheckScope scope, string json)
    {
        (_model, _scope, _json, _declarations) = (model, scope, json, []);
        _places = model.Properties.Select((property, place) => (property.WireName, place)).ToDictionary(member => member.WireName, member => member.place, StringComparer.Ordinal);
    }

    private FoundMembers(FoundMembers outer, string json) => (_scope, _json, _declarations) = (outer._scope, json, outer._declarations);

    /// <summary>The rules that the loop has asked of the members without a place.</summary>
    public ISet<Rule> Asked { get; } = new HashSet<Rule>();

    /// <summary>What the record says of a member whatever else holds; null when it has no such member.</summary>
    public Subschema? OwnSchema(string name) => _model?.Find(name)?.Schema;

    /// <summary>Whether the loop has seen all members, and not only those that were asked for.</summary>
    public bool IsComplete => _places is not null;

    /// <summary>The expression of the place of a member; null when the record has no such member.</summary>
    public string? PlaceOf(string name) => _places is not null && _places.TryGetValue(name, out var index) ? Place(index) : null;

    /// <summary>The expression of the place of the member that stands there in the schema.</summary>
    public static string Place(int index) => $"places[{index.ToString(CultureInfo.InvariantCulture)}]";

    /// <summary>The local that holds a member for all rules; null when the record has no such member.</summary>
    public string? Local(string name)
    {
        var place = PlaceOf(name);
        if (IsComplete && place is null) return null;
        if (_locals.TryGetValue(name, out var local)) return local;
        _locals[name] = local = _scope.Locals.Fresh(name);
        _declarations.Add($"var {local} = {_json}.{(place is null ? $"Member({Literal.Utf8(name)})" : $"At({place})")};");
        return local;
    }

    /// <summary>The local of a member, when some rule has asked for it.</summary>
    public string? LocalOf(string name) => _locals.TryGetValue(name, out var local) ? local : null;

    /// <summary>The members of a member that has a local.</summary>
    public FoundMembers Inside(string name)
    {
        if (!_inside.TryGetValue(name, out var inside)) _inside[name] = inside = new FoundMembers(this, _locals[name]);
        return inside;
    }

    /// <summary>Writes the locals that were asked for.</summary>
    public void Declare(CodeWriter code)
    {
        foreach (var declaration in _declarations) code.Line(declaration);
    }
}
