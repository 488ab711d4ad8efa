using System.Collections.Generic;
using System.Linq;
using JsonContracts.Generator.Models;
using JsonContracts.Schema.Text;

namespace JsonContracts.Generator.Emission;

/// <summary>A JSON value in generated code.</summary>
/// <param name="Expression">The C# expression that gives it; it has no side effect.</param>
/// <param name="Kinds">The kinds that it can still be of, where the code stands.</param>
internal sealed record JsonSubject(string Expression, JsonKinds Kinds = JsonKinds.Any)
{
    /// <summary>Where its members were found, when it is the object that is being checked.</summary>
    public FoundMembers? Members { get; init; }

    /// <summary>The same, known to be of some kinds.</summary>
    public JsonSubject Narrow(JsonKinds kinds) => this with { Kinds = Kinds & kinds };
}

/// <summary>
/// The members of the object that is being checked. One loop has found them all; those that several rules look at get a local, and so do
/// those inside of them.
/// </summary>
internal sealed class FoundMembers
{
    private readonly CheckScope _scope;
    private readonly RecordModel? _model;
    private readonly string _json;
    private readonly List<string> _declarations;
    private readonly Dictionary<string, string> _locals = [];
    private readonly Dictionary<string, FoundMembers> _inside = [];

    /// <summary>The members of a record.</summary>
    /// <param name="model">The record.</param>
    /// <param name="scope">Where the locals live.</param>
    /// <param name="json">The expression of the object.</param>
    public FoundMembers(RecordModel model, CheckScope scope, string json)
    {
        (_model, _scope, _json, _declarations) = (model, scope, json, []);
    }

    private FoundMembers(FoundMembers outer, string json)
    {
        (_scope, _json, _declarations) = (outer._scope, json, outer._declarations);
    }

    /// <summary>Whether the loop has seen all members, and not only those that were asked for.</summary>
    public bool IsComplete => _model is not null;

    /// <summary>The expression of the place of a member; null when the record has no such member.</summary>
    public string? PlaceOf(string name)
    {
        if (_model is null) return null;
        var index = _model.Properties.TakeWhile(property => property.WireName != name).Count();
        return index < _model.Properties.Count ? Place(index) : null;
    }

    /// <summary>The expression of the place of the member that stands there in the schema.</summary>
    public static string Place(int index) => $"at[{index}]";

    /// <summary>The local that holds a member for all rules; null when the record has no such member.</summary>
    public string? Local(string name)
    {
        var place = PlaceOf(name);
        if (IsComplete && place is null) return null;
        if (_locals.TryGetValue(name, out var local)) return local;
        _locals[name] = local = _scope.Local(name);
        _declarations.Add($"var {local} = {_json}.{(place is null ? $"Member({Literal.Utf8(name)})" : $"At({place})")};");
        return local;
    }

    /// <summary>The local of a member, when some rule has asked for it.</summary>
    public string? Asked(string name) => _locals.TryGetValue(name, out var local) ? local : null;

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
